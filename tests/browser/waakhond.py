"""Watches a page for all that must never happen on this site."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

from tests.browser.toestel import AFWEZIG

_REPORT_VIOLATION = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`);
});
"""
_AFGEBROKEN = "net::ERR_ABORTED"
"""What the browser says of a picture it was still fetching when the reader went on to another page."""
_STATUS = "Failed to load resource: the server responded with a status of"
"""How the browser's console repeats what a response already told."""


def watch(page: Page, origin: str) -> list[str]:
    """A list that fills with problems: words to the console, breaches of the policy, requests that fail or leave."""
    problemen: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(_STATUS):
            problemen.append(f"console: {message.text}")

    def on_request(request: Request) -> None:
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != origin:
            problemen.append(f"leaves the site: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400 and urlsplit(response.url).path != AFWEZIG:
            problemen.append(f"status {response.status}: {urlsplit(response.url).path}")

    def on_request_failed(request: Request) -> None:
        left_behind = request.failure == _AFGEBROKEN and not request.is_navigation_request()
        if request.resource_type != "eventsource" and not left_behind:  # a stream has no end but to be broken off
            problemen.append(f"failed: {request.url} {request.failure}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: problemen.append(f"script: {error}"))
    page.on("request", on_request)
    page.on("response", on_response)
    page.on("requestfailed", on_request_failed)
    page.add_init_script(_REPORT_VIOLATION)
    return problemen
