"""Ukrainian: Snowball has no stemmer for it. A light one: the longest ending of nouns, adjectives and verbs goes.

The endings are folded like everything else, so one vowel of them stands for two letters.
"""

from generator.render.search.language import Language

UKRAINIAN = Language(
    code="uk",
    stop="""
        і й та в у на з із до від за по о об про для без при що як де коли хто чи це цей ця ці той та те він
        вона вони ми ви я мене мені мій моя моє мої ваш ваша є був була були бути не але або якщо щоб дуже можна
        можу хочу треба який яка яке які також тут там все вже
    """,
    weak="допомога немає потрібна потрібно oco",
    endings="""
        а у и е о ю я й ою ею ами ями ах ях ам ям ом ем ів їв ей ий ого ому им ої ую юю их ими ті ти ть ться
        ться тися ає ати ити іти ував увати ення енню ання анню енням анням ість ості істю ки ку ка ці ка кою і
        ї ові еві
    """,
    sounds=(("й", "и"), ("щ", "ш"), ("дж", "ж"), ("[гх]", "х"), ("о", "а"), ("в$", "у"), ("я", "а"), ("ю", "у")),
)
