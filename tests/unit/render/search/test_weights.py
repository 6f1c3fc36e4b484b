"""How strongly a word leads to a document. lunr's own Builder is the judge: not one bit may differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder

from generator.model.waarden import Tekst
from generator.pipeline import Checked
from generator.plan.search import GEWICHTEN, plan_search
from generator.render.search.folding import words
from generator.render.search.weights import LENGTH, Strengths, weigh

WEIGHTS = {"titel": 10, "zin": 3}
Documents = Sequence[Mapping[str, Sequence[str]]]


def weigh_with_lunr(documents: Documents, weights: Mapping[str, int]) -> Strengths:
    """The same from the vectors of lunr's Builder."""
    builder = Builder()
    builder.ref("id")
    builder.b(LENGTH)
    for name, weight in weights.items():
        builder.field(name, boost=weight)
    for number, fields in enumerate(documents):
        builder.add({"id": str(number), **{name: list(fields.get(name, ())) for name in weights}})
    index = builder.build()
    stems = {row["_index"]: stem for stem, row in index.inverted_index.items()}
    strengths: Strengths = {}
    for ref, vector in index.field_vectors.items():
        number = int(ref.partition("/")[2])
        for position, strength in zip(vector.elements[::2], vector.elements[1::2], strict=True):
            found = strengths.setdefault(stems[position], {})
            found[number] = found.get(number, 0.0) + strength
    most = max((max(found.values()) for found in strengths.values()), default=1.0)
    return {stem: {n: value / most for n, value in found.items()} for stem, found in strengths.items()}


def test_real_documents_weigh_as_in_lunr(minimaal: Checked) -> None:
    """Every page of the smallest project, with the weights of the site."""
    plan = minimaal.plan
    documents = [
        {
            name: [word for text in texts for word in words(text.nl if isinstance(text, Tekst) else text)]
            for name, texts in document.velden.items()
        }
        for document in plan_search(plan.gemeenten[0], plan.bladen["voorbeeld"])
    ]

    strengths = weigh(documents, GEWICHTEN)

    assert len(documents) < len(strengths)
    assert weigh_with_lunr(documents, GEWICHTEN) == strengths


@given(
    documents=st.lists(
        st.fixed_dictionaries({}, optional={name: st.lists(st.sampled_from("abcdefgh")) for name in WEIGHTS}),
        min_size=1,
        max_size=30,
    )
)
def test_any_documents_weigh_as_in_lunr(documents: Documents) -> None:
    """Words that come back, empty fields, fields that are not there, a word that all documents have."""
    assert weigh_with_lunr(documents, WEIGHTS) == weigh(documents, WEIGHTS)


def test_a_title_weighs_more_than_a_sentence() -> None:
    """The strongest of all is 1, and a word that is not there has no strength."""
    strengths = weigh([{"titel": ["schuld"], "zin": ["huis"]}, {"titel": ["huis"], "zin": ["schuld"]}], WEIGHTS)

    assert {"schuld", "huis"} == set(strengths)
    assert strengths["schuld"][0] == strengths["huis"][1] == 1.0
    assert 0 < strengths["schuld"][1] < 0.5


def test_a_word_that_is_nothing_but_endings_weighs_nothing() -> None:
    """Its stem is empty: it counts neither for itself nor for the length of its field."""
    assert weigh([{"titel": ["schuld"]}], WEIGHTS) == weigh([{"titel": ["", "schuld"]}], WEIGHTS)
