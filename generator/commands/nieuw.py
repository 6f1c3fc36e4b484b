"""`oco nieuw`: a new gemeente, organisatie, route or term, by a few questions."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.check.assemble import GEMEENTEN, LANDELIJK, RESERVED, Assembly, assemble
from generator.check.bad_value import BadValue
from generator.check.contact_values import parse_phone
from generator.check.nearest import as_id, suggest
from generator.check.values import PARSERS, parse_id, parse_text
from generator.commands.arguments import Commands, today
from generator.errors import UsageError
from generator.load.sources import load_sources
from generator.model.waarden import Tekst
from generator.plan.nieuw import SOORTEN, Nieuw, Vraag, schema_of
from generator.plan.sleutels import Groep, Keuze, Los, one_of, words_of
from generator.render.nieuw import new_file, new_row
from generator.write.nieuw import append_row, write_new

Parse = Callable[[str], object]
"""Accepts an answer or raises BadValue."""


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("nieuw", help="maak een gemeente, organisatie, route of term aan; oco stelt vragen")
    parser.add_argument("wat", choices=list(SOORTEN), help="wat u wilt toevoegen")
    parser.add_argument("--gemeente", help=f"de map in sociale_kaart/ waar het in komt, of {LANDELIJK}")
    parser.add_argument(
        "--antwoord",
        action="append",
        default=[],
        type=_answer,
        metavar="VRAAG=ANTWOORD",
        help="geef een antwoord vooraf, zoals naam=MEE; dan komt die vraag niet",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    nieuw = SOORTEN[options.wat]
    assembly = assemble(load_sources(options.project)[0])
    given = dict(options.antwoord) | ({"gemeente": options.gemeente} if options.gemeente else {})
    for name in given:
        if name not in nieuw.namen:
            raise UsageError(f"bij '{options.wat}' is '{name}' geen vraag. {suggest(name, nieuw.namen)}")
    try:
        path, left = _make(options, nieuw, assembly, _Talk(given))
    except KeyboardInterrupt:
        raise UsageError("gestopt; er is niets veranderd.") from None
    print(f"\ngemaakt: {path}")
    if left:
        print(f"Vul nog in: {', '.join(left)}.")
    print("Kijk daarna met `oco check` of alles klopt.")
    return 0


@dataclass
class _Talk:
    """Asks on the terminal what was not given on the command line. At the end of the input the rest stays open."""

    given: dict[str, str]

    def ask(self, name: str, question: str, parse: Parse) -> str:
        """The answer, which may be empty. Raises UsageError for one from the command line that cannot be."""
        if name in self.given:
            return self._parsed(self.given[name], parse, name)
        while True:
            try:
                answer = input(f"{question} ").strip()
            except EOFError:
                print()
                return ""
            try:
                if answer:
                    parse(answer)
            except BadValue as bad:
                print(f"  {bad.text}. {bad.hint}")
            else:
                return answer

    def _parsed(self, answer: str, parse: Parse, name: str) -> str:
        try:
            if answer:
                parse(answer)
        except BadValue as bad:
            raise UsageError(f"bij '{name}': {bad.text}. {bad.hint}") from None
        return answer


def _make(options: argparse.Namespace, nieuw: Nieuw, assembly: Assembly, talk: _Talk) -> tuple[str, list[str]]:
    """Asks, then writes; returns the file and the names of questions that nobody answered."""
    gemeente = _gemeente(assembly, talk) if nieuw.per_gemeente else ""
    soort = nieuw.soort
    groep = soort.groep
    answers = {"peildatum": today(options).isoformat(), **dict(nieuw.vast)}
    said: dict[str, str] = {}
    for index, vraag in enumerate(nieuw.vragen):
        if vraag.als and said.get(vraag.als[0]) not in vraag.als[1]:
            continue
        said[vraag.naam] = talk.ask(vraag.naam, _question(vraag, groep, assembly), _parser(vraag, groep, assembly))
        answers[vraag.pad] = said[vraag.naam] or vraag.leeg
        if index == 0:
            answers["id"] = _id(said[vraag.naam], vraag, _taken(nieuw, gemeente, assembly), talk)
    path = soort.pad.replace("*", gemeente or answers["id"], 1).replace("*", answers["id"])
    if soort.is_lijst:
        append_row(options.project, path, new_row(groep, answers))
    else:
        title = f"{said[nieuw.vragen[0].naam]}. Gemaakt met `oco nieuw {options.wat}`."
        write_new(options.project, path, new_file(groep, answers, title, schema_of(path, soort)))
    return path, [vraag.naam for vraag in nieuw.vragen if not said.get(vraag.naam, "x") and not vraag.leeg]


def _gemeente(assembly: Assembly, talk: _Talk) -> str:
    known = [*assembly.shelves[GEMEENTEN].declared, LANDELIJK] if GEMEENTEN in assembly.shelves else [LANDELIJK]
    question = f"In welke gemeente? ({', '.join(known)})"
    gemeente = talk.ask("gemeente", question, lambda text: _all_of([text], known))
    if not gemeente:
        raise UsageError(f"zeg in welke gemeente het komt, met --gemeente. Kies uit: {', '.join(known)}.")
    return gemeente


def _id(name: str, vraag: Vraag, taken: set[str], talk: _Talk) -> str:
    """The id: the one that follows from the name unless the editor says otherwise."""
    if not name:
        raise UsageError(f"zonder antwoord op '{vraag.vraag}' kan het niet.")
    proposal = as_id(name)
    id_ = talk.ask("id", f"Welk kenmerk komt in het webadres? Enter is: {proposal}", lambda text: _free(text, taken))
    if (id_ or proposal) in taken:
        raise UsageError(f"het kenmerk '{id_ or proposal}' bestaat al. Kies een ander, met --antwoord id=...")
    return parse_id(id_ or proposal)


def _taken(nieuw: Nieuw, gemeente: str, assembly: Assembly) -> set[str]:
    """Ids that would be in the way: those of the same noun here and in the national data, and names of roles."""
    shelves = assembly.shelves
    names = [name for name in shelves if name.rpartition("/")[2] == nieuw.plank]
    near = names if gemeente == LANDELIJK else [nieuw.plank, f"{gemeente}/{nieuw.plank}"]
    taken = {id_ for name in near if name in shelves for id_ in shelves[name].declared}
    return taken | {"organisaties": RESERVED, GEMEENTEN: {LANDELIJK}}.get(nieuw.plank, set())


def _free(text: str, taken: set[str]) -> None:
    parse_id(text)
    if text in taken:
        raise BadValue("", f"het kenmerk '{text}' bestaat al", "Kies een ander.")


def _all_of(words: Sequence[str], known: list[str]) -> None:
    for word in words:
        if word not in known:
            raise BadValue("", f"'{word}' bestaat niet", suggest(word, known))


def _question(vraag: Vraag, groep: Groep, assembly: Assembly) -> str:
    words = list(_choices(vraag, groep, assembly))
    known = f" ({', '.join(words)})" if words else " (leeg als u het niet weet)" if vraag.leeg else ""
    return f"{vraag.vraag}{known}"


def _choices(vraag: Vraag, groep: Groep, assembly: Assembly) -> Iterator[str]:
    match one_of(vraag.pad, groep):
        case Keuze(opties):
            yield from (word for word, _ in opties)
        case Los(patroon=patroon) if patroon and vraag.naam in assembly.shelves:
            yield from assembly.shelves[vraag.naam].declared


def _parser(vraag: Vraag, groep: Groep, assembly: Assembly) -> Parse:
    """What accepts an answer to this question."""
    if choices := list(_choices(vraag, groep, assembly)):
        return lambda text: _all_of(words_of(text, vraag.pad, groep), choices)
    if vraag.pad == "contact.waarde":
        return lambda text: text == vraag.leeg or parse_phone(text)
    waarde = one_of(vraag.pad, groep)
    kind = waarde.type if isinstance(waarde, Los) else str
    return parse_text if kind is Tekst else PARSERS.get(kind, parse_id)


def _answer(text: str) -> tuple[str, str]:
    name, sign, answer = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"'{text}' is geen antwoord; schrijf vraag=antwoord, zoals naam=MEE")
    return name.strip(), answer.strip()
