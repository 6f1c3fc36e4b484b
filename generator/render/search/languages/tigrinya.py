"""Tigrinya: no Snowball stemmer. A light one: small words written in front go, then plural and possessive endings.

By ear only the consonant of a letter counts: ሓገዝ and ሓጋዝ then are near each other.
"""

from generator.render.search.language import Language

TIGRINYA = Language(
    code="ti",
    stop="""
        እዩ እያ ኣብ ካብ ናብ ምስ ናይ ን ብ ከም እቲ እታ እዚ እዛ ኣነ ንስኻ ንስኺ ንሱ ንሳ ንሕና ንሳቶም ግን ወይ እንተ ኸኣ ድማ እንታይ መን ኣበይ መዓስ ከመይ
        ስለምንታይ ኣሎ ኣለኒ ኣለዎ ኣሎኒ የብለይን ክ ኩሉ ንኣይ ናተይ ይኽእል እየ
    """,
    weak="ሓገዝ ኣይኮነን oco",
    prefixes="ን ብ ካብ ናይ ኣብ ዝ ም ክ ከም ናብ ስለ እን",
    endings="ታት ት ኦም ይ ካ ኻ ኩም ኹም ና ን ና ኡ ዊ ነት",
    shortest=2,
    rows=(0x1200, 0x137F, 8),
)
