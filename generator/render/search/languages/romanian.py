"""Romanian: many type without diacritics, and with cedilla for comma; folding takes both away."""

from generator.render.search.language import Language

ROMANIAN = Language(
    code="ro",
    snowball="romanian",
    stop="""
        și sau dar dacă că ce cine care cum unde când de la în pe cu din pentru prin fără un o al ai ale a eu tu
        el ea noi voi ei ele mă te se îmi îți vă ne mi meu mea mei mele tău ta dumneavoastră este sunt e era fi
        am ai are au avea pot poate vreau trebuie foarte mai nu acest această acesta să iar spre după
    """,
    weak="ajutor ajuta nevoie oco",
    endings="""
        ul ului lor le ii ilor iile ile uri urile ă a e i ea ei elor ilor esc ește at ată ați ate are ire ere
        ție ții iei
    """,
    sounds=(
        ("ph", "f"),
        ("y", "i"),
        ("w", "v"),
        ("ch(?=[ei])|k|q", "c"),
        ("j", "j"),
        ("z", "s"),
        ("x", "cs"),
        ("h", ""),
    ),
)
