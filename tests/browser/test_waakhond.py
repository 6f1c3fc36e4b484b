"""The watch that every browser test stands under does bark."""

from __future__ import annotations

from playwright.sync_api import Page

_PAGE = """<!DOCTYPE html><html lang="nl"><head><title>fout</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http://127.0.0.1:*"></head>
<body><p style="color: red">rood</p><script>alert(1)</script>
<img src="http://127.0.0.1:9/elders.png" alt=""><img src="/geen.png" alt=""></body></html>"""


def test_the_watch_sees_each_kind_of_breach(page: Page, problemen: list[str]) -> None:
    """Inline style and script against the policy, a request to another host, one that fails, one without an answer."""
    page.route("**/fout/", lambda route: route.fulfill(body=_PAGE, content_type="text/html"))

    page.goto("/fout/")
    seen = "\n".join(problemen)
    problemen.clear()

    assert "style-src-attr forbids inline" in seen
    assert "script-src-elem forbids inline" in seen
    assert "leaves the site: http://127.0.0.1:9/elders.png" in seen
    assert "failed: http://127.0.0.1:9/elders.png" in seen
    assert "status 404: /geen.png" in seen
