"""What a record is called and where its file stands: the id that it declares, and what is wrong with either."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check.nearest import suggest
from generator.check.nouns import FILES, LANDELIJK, LISTS
from generator.check.overrides import VERVANGT
from generator.errors import Finding, fout
from generator.load.layout import CONTENT
from generator.source import Mapping, Node, Scalar, SourceMark


def declared_id(node: Node) -> Scalar | None:
    """The id that a record gives itself; a language has its code."""
    found = None
    if isinstance(node, Mapping):
        found = node.find("id") or node.find("code")
    return found if isinstance(found, Scalar) and found.value else None


def page_out_of_place(path: str) -> Finding:
    """A page of `content/` in a directory of its own."""
    return fout(SourceMark(path), "SK220", _NOT_HERE, f"Zet de pagina los in `{CONTENT}/`.")


def file_out_of_place(path: str) -> Finding:
    """A file that is read nowhere."""
    return fout(
        SourceMark(path),
        "SK220",
        _NOT_HERE,
        f"Een gemeente heeft `gemeente.yaml` en de mappen {', '.join(FILES)}. "
        f"`{LANDELIJK}` heeft die mappen ook, en {', '.join(f'`{n}.yaml`' for n in LISTS)}.",
    )


def no_list(tree: Node, noun: str) -> Finding:
    """A national file that is a list, and is something else."""
    hint = "Begin elk deel met `- ` aan het begin van de regel."
    return fout(tree.mark, "SK203", f"{noun}.yaml moet een lijst zijn", hint)


def other_than_its_file(declared: Scalar, stem: str) -> Finding:
    """A record that is called otherwise than its file."""
    return _other(declared, f"bestandsnaam '{stem}'", f"`id: {stem}`, of noem het bestand {declared.value}.yaml.")


def other_than_its_directory(declared: Scalar, directory: str) -> Finding:
    """A municipality that is called otherwise than its directory."""
    return _other(declared, f"mapnaam '{directory}'", f"`id: {directory}`, of noem de map {declared.value}.")


def named_as_a_role(declared: Scalar) -> Finding:
    """An organisation with the name of a role: who refers to it would refer to all that have the role."""
    hint = "Kies een ander kenmerk voor deze organisatie."
    return fout(declared.mark, "SK214", f"'{declared.value}' is de naam van een rol", hint)


def twice(declared: Scalar, first: SourceMark) -> Finding:
    """Two records with one id; `first` is where the other stands."""
    hint = f"Het staat ook op {first}. Kies een ander kenmerk."
    return fout(declared.mark, "SK209", f"het kenmerk '{declared.value}' bestaat al", hint)


def nothing_to_replace(tree: Mapping, id_: str, national: Iterable[str]) -> Finding:
    """What a municipality puts in the place of something that is not there; `national` are the ids that are."""
    return fout(
        tree.mark,
        "SK230",
        f"er is landelijk geen '{id_}' om te vervangen",
        f"Haal `{VERVANGT}:` weg als dit iets van uw gemeente is. Anders: {suggest(id_, national)}",
    )


def _other(declared: Scalar, name: str, written: str) -> Finding:
    return fout(declared.mark, "SK208", f"het kenmerk '{declared.value}' is anders dan de {name}", f"Schrijf {written}")


_NOT_HERE = "dit bestand hoort hier niet"
