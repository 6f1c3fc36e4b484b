"""What the policy governs on a page is found, whatever stands in it."""

from __future__ import annotations

from tests.browser.beleid import BUITEN, INLINE, alike, grepen
from tests.site.paginas import Pagina

URL = "https://oco.example/nl/dorp/"
_PAGE = """<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="x">
<base href="//elders.example/"><link rel="stylesheet" href="/assets/site.0123abcd.css">
<link rel="Preload StyleSheet" href="https://elders.example/a.css"><style>p{}</style>
<script>1</script><script type="application/ld+json">{}</script><script type="module">2</script>
<body onload="1"><p style="color: red" data-index="/nl/dorp/a.json" data-elders="//elders.example/" data-leeg></p>
<img src="a.png" srcset="b.png 2x"><a href=" JavaScript:1" ping="/p">x</a><iframe srcdoc="x"></iframe>
<form action="https://elders.example/"></form><svg><use href="#a"></use></svg></body>"""


def test_everything_that_a_browser_acts_on_is_found() -> None:
    """What it fetches with the class of its address, what is inline, what holds something, and what scripts read."""
    expected = {
        ("meta content-security-policy", "x"),
        ("base", ""),
        ("base href", BUITEN),
        ("link stylesheet href", "/assets/site.css"),
        ("link preload stylesheet href", BUITEN),
        ("style", INLINE),
        ("script", INLINE),
        ("script application/ld+json", ""),
        ("body onload", INLINE),
        ("p style", INLINE),
        ("p data-index", "*.json"),
        ("p data-elders", BUITEN),
        ("p data-leeg", ""),
        ("img src", "*.png"),
        ("img srcset", "*.png 2x"),
        ("a href", INLINE),
        ("a ping", "*/"),
        ("iframe", ""),
        ("iframe srcdoc", "*/"),
        ("form", ""),
        ("form action", BUITEN),
        ("use href", "*/"),
    }

    assert expected == grepen(Pagina(URL, _PAGE))


def test_pages_are_alike_that_differ_in_their_text_only() -> None:
    """Another language, kind or file makes another; another text or another hash in a name does not."""
    css = '<link rel="stylesheet" href="/assets/site.%s.css"><p>%s'
    same = [Pagina(f"{URL}{n}/", css % (f"{n}0123abcd", n), "nl", "dorp", "thema") for n in range(5)]
    other = [
        Pagina(f"{URL}taal/", same[0].html, "ar", "dorp", "thema"),
        Pagina(f"{URL}soort/", same[0].html, "nl", "dorp", "route"),
        Pagina(f"{URL}beeld/", f"{same[0].html}<img src=a.png>", "nl", "dorp", "thema"),
    ]

    found = alike([*same, *other])

    assert [[page.url for page in same], *([page.url] for page in other)] == list(found.values())
