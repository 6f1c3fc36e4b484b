"""The explanations under the keys of the model."""

from __future__ import annotations

import dataclasses

from generator.check.nouns import FILES, LISTS
from generator.load.docstrings import attribute_docs, module_docs
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Kosten
from generator.model.route import Stap


def test_text_under_a_key_is_its_explanation() -> None:
    """The text right below a field is found under its name, also when the field has a default."""
    docs = attribute_docs(Stap)

    assert "Wat er gebeurt, in een paar woorden." == docs["titel"]
    assert "Hoe lang het mag duren." == docs["termijn"]


def test_words_of_a_closed_list_have_their_meaning() -> None:
    """Members of an enum are read as keys are."""
    assert {"GRATIS", "BETAALD", "ONBEKEND"} == attribute_docs(Kosten).keys()


def test_kinds_of_value_are_explained_in_their_module() -> None:
    """What stands under a name at the top of a module is found too, and what stands elsewhere is not."""
    docs = module_docs("generator.model.waarden")

    assert "Een kleur als #rrggbb." == docs["Kleur"]
    assert "ThemaId" not in docs


def test_every_key_of_every_file_is_explained() -> None:
    """An editor never meets a key without a Dutch sentence."""
    bare = [
        f"{kind.__name__}.{field.name}"
        for kind in (Gemeente, *FILES.values(), *LISTS.values())
        for field in dataclasses.fields(kind)
        if field.metadata.get("yaml", True) and not attribute_docs(kind).get(field.name)
    ]

    assert [] == bare
