"""Polish."""

from generator.render.search.language import Language

POLISH = Language(
    code="pl",
    snowball="polish",
    stop="""
        i a w z na do o od po za u się nie to ten ta te tego tej jest są był być mam ma mieć ja ty on ona my wy
        oni mnie mi mój moja moje twój dla przez przy jak gdzie kiedy kto co czy że ale lub albo oraz bardzo
        mogę można chcę który która które ze jeśli już tylko także sobie
    """,
    weak="pomoc pomocy brak potrzebuję oco",
    endings="""
        ami ach owi om ów em ie iem iego emu ego ym im ych ich ej ą ę a e i o u y ować anie ania aniu eniem enie
        enia ość ości
    """,
    sounds=(
        ("rz", "z"),
        ("ch", "h"),
        ("sz", "s"),
        ("cz", "c"),
        ("dz", "d"),
        ("w", "f"),
        ("u", "o"),
        ("y", "i"),
        ("en", "e"),
    ),
)
