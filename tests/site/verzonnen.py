"""Made-up organisations in which any key may stand, with texts that YAML, csv and Excel like to misread."""

from __future__ import annotations

import random

PIECES = [
    *("Hulp", "Zorg: thuis", "één # twee", "=1+1", "+31", "-nee", "@huis", "'=x", "''+y", "'s Avonds", '"Wij"', "ja"),
    *(
        "a\\b",
        "{x",
        "[y]",
        "مساعدة",
        "🙂",
        "%s",
        "&a",
        "*b",
        "no",
        "11:00",
        "0612",
        "#1",
        "~",
        "- lijst",
        "z?",
        "a; b",
        ",",
    ),
]
"""What a text may hold that YAML, csv or Excel would take for something else."""


def make_organisatie(number: int, luck: random.Random) -> dict[str, object]:
    """A made-up organisation in which any key may stand or not."""

    def text() -> str:
        return " ".join(luck.choices(PIECES, k=luck.randint(1, 5)))

    def texts() -> list[object]:
        return [text() for _ in range(luck.randint(1, 4))]

    def dated() -> dict[str, object]:
        return {"tekst": text(), **luck.choice([{"geldig_van": "2026-01-01"}, {"geldig_tot": "2027-12-31"}])}

    def some(*values: str) -> list[str]:
        return luck.sample(values, luck.randint(1, len(values)))

    def answer() -> str:
        return luck.choice(["ja", "nee", "onbekend"])

    def contact() -> dict[str, object]:
        soort, waarde = luck.choice(
            [
                ("telefoon", f"000-{luck.randint(100, 999)} 45 67"),
                ("whatsapp", "onbekend"),
                ("email", f"post{number}@hulp.example"),
                ("website", f"https://hulp.example/{number}?a=b#c"),
                ("post", text()),
            ]
        )
        more = {"voorkeur": answer(), "toelichting": luck.choice([text(), dated()])}
        return {
            "soort": soort,
            "waarde": waarde,
            **{key: more[key] for key in luck.sample(sorted(more), luck.randint(0, 2))},
        }

    hours = luck.choice(["Mo-Fr 09:00-17:00; PH off", "Tu 10:00-12:00", "24/7"])
    optional: dict[str, object] = {
        "ook_bekend_als": texts(),
        "onderdeel_van": {"naam": text(), "levert_zorg": answer()},
        "helper": some("beroepskracht", "vrijwilliger", "ervaringsdeskundige"),
        "aanbod": [*texts(), dated()] if luck.random() < 0.2 else texts(),
        "let_op": texts(),
        "doelgroepen": ["ouderen"],
        "levensgebieden": ["wonen"],
        "gebieden": ["dorp"],
        "talen": some("nl", "ar"),
        "tolk": luck.choice([{"beschikbaar": answer()}, {"beschikbaar": "ja", "betaald_door": text()}]),
        "contact": [contact() for _ in range(luck.randint(1, 5))],
        "openingstijden": hours,
        "spreekuren": [{"waar": text(), "openingstijden": hours}, {"waar": text(), "toelichting": text()}],
        "locatie": {"naam": text(), "straat": f"Weg {number}", "postcode": "0101 AB", "plaats": "Dorp"},
        "toegankelijkheid": {"rolstoel": answer()},
        "huisbezoek": answer(),
        "kosten": luck.choice(["gratis", "betaald", "onbekend"]),
        "indicatie_nodig": answer(),
        "verwijzing_nodig": answer(),
        "waarborg": luck.choice([text(), dated()]),
        "kwaliteit": texts(),
        "verwijst_naar": ["naast-u"],
        "tegenspraken": [{"over": "locatie", "andere_waarde": text(), "bron": text()}],
        "zoekwoorden": texts(),
        "gecontroleerd": {"op": "2026-11-02", "door": "redactie", "elke": "6 maanden"},
        "vorige_ids": [f"oud-{number}", f"ouder-{number}"],
    }
    chosen = {key: optional[key] for key in optional if luck.random() < 0.6}
    id_ = f"organisatie-{number}"
    fixed = {"id": id_, "naam": f"{text()} {number}", "rol": luck.choice(["buur", "zorg", "inspraak"]),
             "samenvatting": text(), "bron": text(), "peildatum": "2026-11-01"}  # fmt: skip
    return {**fixed, **chosen}
