"""French."""

from generator.render.search.language import Language

FRENCH = Language(
    code="fr",
    snowball="french",
    stop="""
        le la les l un une des de du d et ou mais si que qui quoi ce cet cette ces il elle ils elles je j tu
        nous vous on me m te se s mon ma mes ton ta tes son sa ses notre nos votre vos est suis êtes sont était
        être ai as a avez ont avoir pour par avec sans sur sous dans en à au aux chez comment où quand pourquoi
        quel quelle peut peux pouvez veux dois faut très plus aussi pas ne n y cela
    """,
    weak="aide aider aidez besoin non rien oco",
    endings="s e es er ers ez é ée ées és ement ment ments tion tions eur eurs euse euses ent ant ante x aux ité",
    sounds=(
        ("eau|au", "o"),
        ("ph", "f"),
        ("qu|q|ck|c(?=[aoulr])", "k"),
        ("c", "s"),
        ("ai|ei|er$|ez$", "e"),
        ("z", "s"),
        ("y", "i"),
        ("an|en|am|em", "a"),
        ("in|ain", "i"),
        ("h", ""),
        ("[esxt]+$", ""),
    ),
)
