"""Dutch."""

from generator.render.search.language import Language

DUTCH = Language(
    code="nl",
    snowball="dutch_porter",
    last=(("z", "s"), ("v", "f")),
    stop="""
        de het een 't en of maar want dus als dan dat die dit deze er ik je jij u hij zij ze we wij jullie mij
        me mijn m'n uw jouw zijn haar hun ons onze is ben bent was waren wordt word worden heb hebt heeft hebben
        had van voor met op in aan bij naar uit door over te om tot ook nog al wel eens heel erg zo'n wat welke
        hoe wie waar waarom wanneer moet moeten kan kunt kunnen mag wil wilt willen zal zou graag even toch nu
        hier daar via zich iets iemand alles veel
    """,
    weak="niet geen niets hulp helpen helpt helpen vraag vragen krijgen krijg krijgt doen gaat gaan meer oco",
    endings="en s e t te ten de den tje tjes je jes er ers heid ing ingen",
    sounds=(
        ("sch", "sg"),
        ("ch", "g"),
        ("ij|y", "ei"),
        ("au", "ou"),
        ("ck|c(?=[aoukr])|q", "k"),
        ("c", "s"),
        ("ph", "f"),
        ("th", "t"),
        ("x", "ks"),
        ("z", "s"),
        ("v", "f"),
        ("dt|d$", "t"),
        ("ie", "i"),
        ("oe", "u"),
        ("h", ""),
    ),
)
