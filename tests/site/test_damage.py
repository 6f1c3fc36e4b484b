"""Whatever stands in the files of a project: the editor reads what is wrong, soon, and the machine stays up."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import DataFaults
from generator.pipeline import check_project
from tests.site.paginas import DATUM, ROOT

resource = pytest.importorskip("resource", reason="the limit on memory is the system's")

MINIMAAL = ROOT / "tests" / "sites" / "minimaal"
SECONDS = 5
MEMORY = 200 * 1024**2
LOCK = "sociale_kaart/adressen.lock"
PROVENANCE = "locales/ar/herkomst.csv"
EXTRA = {
    LOCK: b"taal nl\ntaal ar\ngemeente voorbeeld\npagina voorbeeld . 4rf7\n",
    PROVENANCE: b"msgctxt,hash_nl,hash_vertaling,herkomst,nagekeken_door,op\na,0123456789ab,0123456789ab,machine,,\n",
}
"""Files that minimaal does without."""
FILES = {
    **{path.relative_to(MINIMAAL).as_posix(): path.read_bytes() for path in MINIMAAL.rglob("*.*") if path.is_file()},
    **EXTRA,
}
ORGANISATIE = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
PAGE = "content/wat-is-oco.md"
CATALOG = "locales/ar/LC_MESSAGES/site.po"

Edit = Callable[[bytes], bytes]

SNIPPETS = st.sampled_from(
    [
        *(
            text.encode()
            for text in ("\0", "\r", "\r\n", "\t", "\ufeff", "\u202e", "\u2028", "\x85", "é́" * 9, "👩‍👩‍👧")
        ),
        *(b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x1b[2J"),
        *(
            b"&a ",
            b"*a",
            b"&a [*a, *a]",
            b"!!python/object:os.system ",
            b"<<: *a",
            b"%YAML 1.2\n---\n",
            b"--- ",
            b"...",
        ),
        *(b"[", b"{", b"]", b"}", b": ", b"- ", b"? ", b"| ", b"> ", b"#", b'"', b"'", b"\\", b"@", b"`"),
        *(b"{{ x }}", b"{% x %}", b"<script>", b"](javascript:x)", b"[x][x]", b"\n---\n", b"\nid: x\n", b"null", b"~"),
        *(b"\nmsgctxt ", b'msgid ""', b'msgstr[9] "x"\n', b"#, fuzzy\n", b"#| msgid", b"nplurals=0", b"%(x)s", b"%"),
        *(b"[" * 5000, b"- " * 5000, b"> " * 5000, b"x" * 50_000, b"\n" * 5000, b"a: {" * 400, b"*_" * 5000),
    ]
)


@st.composite
def _edits(draw: st.DrawFn, size: int) -> Edit:
    """One mistake of a person or a program in a file of `size` bytes."""
    begin = draw(st.integers(0, size))
    end = min(size, begin + draw(st.sampled_from([0, 1, 2, 10, 200, size])))
    text = draw(SNIPPETS | st.binary(max_size=8) | st.text(max_size=8).map(lambda text: text.encode()))
    first, second = draw(st.integers(0, 60)), draw(st.integers(0, 60))

    def swap(data: bytes) -> bytes:
        lines = data.splitlines(keepends=True) or [b""]
        one, two = first % len(lines), second % len(lines)
        lines[one], lines[two] = lines[two], lines[one]
        return b"".join(lines)

    def line(data: bytes) -> bytes:
        lines = data.splitlines(keepends=True) or [b""]
        return b"".join([*lines[: first % len(lines)], text, *lines[first % len(lines) + 1 :]])

    return draw(
        st.sampled_from(
            [
                lambda data: data[:begin] + text + data[end:],
                lambda data: data[:begin] + text + data[begin:],
                lambda data: data[:begin] + data[end:],
                lambda data: data[:begin],
                lambda data: data + text,
                lambda data: data.replace(b"\n", b"\r\n", first),
                lambda data: data * min(second, 9),
                swap,
                line,
            ]
        )
    )


@st.composite
def _damage(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the project, and what became of it."""
    path = draw(st.sampled_from(sorted(FILES)))
    data = FILES[path]
    for edit in draw(st.lists(_edits(len(data)), min_size=1, max_size=4)):
        data = edit(data)
    return path, data


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy for all cases: each puts back what it broke."""
    root = tmp_path_factory.mktemp("damage") / "project"
    shutil.copytree(MINIMAAL, root)
    for path, data in EXTRA.items():
        (root / path).write_bytes(data)
    return root


@contextmanager
def _limits() -> Iterator[None]:
    """MemoryError beyond the memory that a check may take, and a failure when it takes too long."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MEMORY, hard))
    begin = time.process_time()
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    assert time.process_time() - begin < SECONDS


def _survives(project: Path, path: str, data: bytes) -> None:
    """Only findings may come out; each stands in a file of the project, on a line from 1."""
    (project / path).write_bytes(data)
    try:
        with _limits():
            findings = check_project(project, DATUM).warnings
    except DataFaults as faults:
        findings = faults.findings
    finally:
        (project / path).write_bytes(FILES[path])
    assert all(finding.mark.line > 0 and finding.mark.column > 0 and str(finding) for finding in findings)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(_damage())
def test_a_damaged_file_gives_findings(project: Path, damage: tuple[str, bytes]) -> None:
    """A few random mistakes in one file: findings or a good project, never a traceback, in bounded time and memory."""
    _survives(project, *damage)


@pytest.mark.alles
@settings(max_examples=8000, suppress_health_check=[HealthCheck.too_slow])
@given(_damage())
def test_many_damaged_files_give_findings(project: Path, damage: tuple[str, bytes]) -> None:
    """The same with many more cases."""
    _survives(project, *damage)


BIG = 900_000
TEXT = 100_000
"""A text for readers is looked over word by word; of our own the longest has 300 letters."""
SAMENVATTING = re.compile(rb"(?<=samenvatting: ).*")
BOMBS = {
    "nested lists": (ORGANISATIE, b"aanbod: " + b"[" * BIG),
    "nested mappings": (ORGANISATIE, b"".join(b" " * depth + b"a:\n" for depth in range(1200))),
    "nested flow mappings": (ORGANISATIE, b"{a: " * (BIG // 4)),
    "many keys": (ORGANISATIE, b"".join(b"k%d: x\n" % number for number in range(70_000))),
    "one long key": (ORGANISATIE, b"k" * BIG + b": x\n"),
    "many unknown values": (ORGANISATIE, FILES[ORGANISATIE] + b"vorige_ids: [" + b"A," * (BIG // 2) + b"]\n"),
    "many references": (ORGANISATIE, FILES[ORGANISATIE] + b"verwijst_naar: [" + b"zo," * (BIG // 3) + b"]\n"),
    "many contacts": (
        ORGANISATIE,
        FILES[ORGANISATIE].replace(b"contact:\n", b"contact:\n" + b"  - {soort: telefoon, waarde: 1}\n" * 25_000),
    ),
    "laughing aliases": (
        ORGANISATIE,
        b"a: &a [x]\n" + b"".join(b"k%d: &k%d [*a, *a, *a, *a]\n" % (number, number) for number in range(1000)),
    ),
    **{
        f"a long {key}": (ORGANISATIE, FILES[ORGANISATIE] + key.encode() + b": " + text * (BIG // len(text)) + b"\n")
        for key, text in {
            "waarborg": b"<a",
            "naam2": b"{{",
            "peildatum2": b"9",
            "samenvatting2": b"\xe2\x80\xae",
        }.items()
    },
    **{
        f"a text of {text[:9].decode()!r}": (
            ORGANISATIE,
            SAMENVATTING.sub(text * (TEXT // len(text)), FILES[ORGANISATIE]),
        )
        for text in (
            b"w",
            b"w-",
            b"w'",
            b"' ",
            b"klachtfunctionaris ",
            b"(klachtfunctionaris) ",
            b"klachtfunctionaris: ",
            b"wordt gedaan, ",
            b"Wmo. ",
            b"zorgmakelaar ",
            b"De OCO'er ",
            b"\xc3\xa9\xcc\x81",
            b"(",
            b"[x](/",
            b"https://",
        )
    },
    "long opening hours": (ORGANISATIE, FILES[ORGANISATIE].replace(b"Mo-Fr", b"Mo," * (BIG // 3) + b"Fr")),
    "many opening hours": (
        ORGANISATIE,
        FILES[ORGANISATIE].replace(b"Mo-Fr 09:00-17:00", b"Mo 09:00-17:00; " * (BIG // 16) + b"PH off"),
    ),
    "a long phone number": (ORGANISATIE, FILES[ORGANISATIE].replace(b"000-123 45 67", b"06" + b"1" * BIG)),
    "a long e-mail address": (ORGANISATIE, FILES[ORGANISATIE].replace(b"hallo@", b"a." * (BIG // 2) + b"@")),
    "a long e-mail domain": (ORGANISATIE, FILES[ORGANISATIE].replace(b"naast-u.example", b"a." * (BIG // 2) + b"nl")),
    "a long name of a file": (ORGANISATIE, FILES[ORGANISATIE].replace(b"[ouderen]", b"[" + b"a-" * (BIG // 2) + b"a]")),
    **{
        f"Markdown of {text.decode()}": (PAGE, FILES[PAGE] + b"\n" + text * (99_000 // len(text)) + b"\n")
        for text in (
            b"[",
            b"![",
            b"[a](",
            b"*a_ ",
            b"> ",
            b"- ",
            b"`",
            b"<",
            b"<!--",
            b"&",
            b"\\",
            b"1. ",
            b"# ",
            b"|a",
        )
    },
    "a long page": (PAGE, FILES[PAGE] + b"[" * BIG),
    "a long text in a catalog": (CATALOG, b'msgid "' + b"a" * BIG + b'"\nmsgstr "b"\n'),
    "a long old text in a catalog": (CATALOG, b'#| msgid "' + b"a" * BIG + b'"\nmsgid "a"\nmsgstr "b"\n'),
    "many messages": (CATALOG, b"".join(b'msgid "%d"\nmsgstr "b"\n\n' % number for number in range(30_000))),
    "many words that we do not use": (
        CATALOG,
        b"".join(b'msgid "%d"\nmsgstr "zorgmakelaar"\n\n' % number for number in range(20_000)),
    ),
    "many backslashes in a catalog": (CATALOG, b'msgid "' + b"\\" * BIG + b'"\n'),
    "many plural forms": (CATALOG, b'msgid ""\nmsgstr "Plural-Forms: nplurals=999999999; plural=n;\\n"\n'),
    "a plural form that is code": (CATALOG, b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=9**9**9**9;\\n"\n'),
    "many locked pages": (LOCK, b"".join(b"pagina voorbeeld x%d %d\n" % (n, n) for n in range(40_000))),
    "one long line in the lock": (LOCK, b"pagina " * (BIG // 7)),
    "a quote that stays open": (PROVENANCE, FILES[PROVENANCE] + b'"' + b"a" * BIG),
    "nested plugins": ("mkdocs.yml", FILES["mkdocs.yml"] + b"nav: " + b"[" * BIG),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_made_to_hurt_gives_findings(name: str, project: Path) -> None:
    """A file below 1 MB that is deep, long or many of the same costs at most 5 seconds and 200 MiB."""
    path, data = BOMBS[name]

    _survives(project, path, data)
