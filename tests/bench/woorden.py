"""Made-up words of a language: as many, as long and as often repeated as in a text, in its own letters.

Nobody can read them, so they claim nothing about anybody. A few frequent real words stand in front, since they decide
how a text compresses and how large a search index is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

VOCABULARY = 4000
"""How many words a language has."""


@dataclass(frozen=True)
class Klanken:
    """What the words of a language are made of: a begin and a sound, one to three times, and an ending or none."""

    vaak: str
    begin: str
    klank: str
    slot: str


_KLANKEN = {
    "nl": Klanken(
        "de en u van het is een uw in naar op met dat wie niet dan of hebt hulp gaat bij kunt vraag samen",
        "b bl d dr f g gr h k kl kr l m n p pl r s st t tr v w z zw",
        "a aa e ee i ie ij o oe oo ou u ui eu",
        "en er t s l n m k rt nd st ing",
    ),
    "en": Klanken(
        "the you to and of is a your for in with that can do who not if or it help at have question together",
        "b bl c ch d f fl g gr h l m n p pr qu r s sh st t th tr w",
        "a e i o u ea ee ou ai oo",
        "n t s r l d ng ck nd st er ly",
    ),
    "ar": Klanken(
        "في من على إلى أن لا ما هذا مع أو هل يمكنك لك عن كل قبل بعد سؤال معا",
        "ب ت ج ح خ د ر ز س ش ص ض ط ع غ ف ق ك ل م ن ه و ي",
        "ا و ي َ ل ر ن م",
        "ة ات ون ين ك ه ا",
    ),
    "tr": Klanken(
        "ve bir bu ile için siz size değil ne kim var yok daha çok sonra önce soru birlikte",
        "b c ç d g h k m n p r s ş t v y z",
        "a e ı i o ö u ü",
        "n r l k m ler lar da de ın in",
    ),
    "pl": Klanken(
        "w i na z do nie się to jest co kto czy dla od po za przed pytanie razem pan pani",
        "b c ch cz d dz g gr k l ł m n p pr r rz s st sz t w z ż",
        "a ą e ę i o u y ó",
        "ć m n j ch go mi ny ka ów",
    ),
    "uk": Klanken(
        "в і на з до не що це є хто чи для від по за перед питання разом ви вам",
        "б в г гр д ж з к кр л м н п пр р с ст т ф х ц ч ш",
        "а е и і о у я ю є",
        "ть м н й х го ми ка ла ння",
    ),
    "fa": Klanken(
        "و در به از که این با برای شما را است آن تا هر چه یا پیش پس پرسش هم",
        "ب پ ت ج چ ح خ د ر ز س ش ص ط ع غ ف ق ک گ ل م ن ه ی",
        "ا و ی ر ن م",
        "ها ان ی ه ید ند",
    ),
    "ti": Klanken(
        "እዩ ናይ ኣብ ምስ ንስኹም እንተ ወይ ካብ ግን ነዚ እዚ ድማ መን ሕቶ ሓቢርኩም ቅድሚ",
        "ለ መ ረ ሰ ሸ ቀ በ ተ ነ ኣ ከ ወ ዘ የ ደ ገ ጠ ጸ ፈ ሓ ዓ",
        "ላ ሚ ሩ ሲ ቁ ቢ ታ ኒ ኩ ዊ ዳ ጋ ጢ ፋ",
        "ት ን ም ል ር ስ ብ ድ",
    ),
    "so": Klanken(
        "waa iyo ka ku u in la oo ma aad haddii kaas wax ama adiga kuu ayaa su'aal wada hor",
        "b c d dh f g h j k kh l m n q r s sh t w x y",
        "a aa e ee i ii o oo u uu",
        "n d l r sha ka ta yo",
    ),
    "fr": Klanken(
        "de la le et vous les des un une à pour est que qui ne pas dans avec votre question ensemble avant",
        "b bl br c ch cl d f fr g gr j l m n p pr qu r s t tr v",
        "a e é è i o u ou ai eu oi",
        "r s t n l nt tion ment",
    ),
    "es": Klanken(
        "de la que el en y a los se no un por con su para una es lo como pregunta juntos antes",
        "b br c ch d f g gr h j l ll m n p pr r s t tr v",
        "a e i o u ie ue ia",
        "s n r l do ción dad",
    ),
    "ro": Klanken(
        "de și în la a cu o nu pe se un din care este pentru sau că vă dumneavoastră întrebare împreună",
        "b c d f g gr h j l m n p pr r s ș t ț v z",
        "a ă e i î o u ea oa",
        "l r t n ul are esc lui",
    ),
}


class Woorden:
    """The vocabulary of one language, the same for the same seed."""

    def __init__(self, taal: str, seed: int) -> None:
        """Makes the words. A language of which we know no sounds raises KeyError."""
        klanken = _KLANKEN[taal]
        rng = Random(f"woorden/{seed}/{taal}")  # noqa: S311 - nothing here is secret
        woorden = dict.fromkeys(klanken.vaak.split())
        parts = klanken.begin.split(), klanken.klank.split(), ["", *klanken.slot.split()]
        while len(woorden) < VOCABULARY:
            woorden[_woord(rng, *parts)] = None
        self._woorden = tuple(woorden)

    def pak(self, rng: Random, aantal: int) -> list[str]:
        """So many words; the word on place r comes about 1/r as often as the first, as in any text."""
        return [self._woorden[int(VOCABULARY ** rng.random()) - 1] for _ in range(aantal)]

    def zin(self, rng: Random, aantal: int) -> str:
        """One sentence of so many words."""
        return _hoofdletter(" ".join(self.pak(rng, aantal))) + "."

    def titel(self, rng: Random, aantal: int) -> str:
        """A title of so many words; half of them are rare, so that it is about something."""
        return _hoofdletter(" ".join([*self.pak(rng, aantal // 2), *self.zeldzaam(rng, aantal - aantal // 2)]))

    def zeldzaam(self, rng: Random, aantal: int) -> list[str]:
        """Words from the rare half, as people type them to find one page."""
        return [self._woorden[rng.randrange(VOCABULARY // 2, VOCABULARY)] for _ in range(aantal)]


def _woord(rng: Random, begin: Sequence[str], klank: Sequence[str], slot: Sequence[str]) -> str:
    syllables = "".join(rng.choice(begin) + rng.choice(klank) for _ in range(rng.choice((1, 2, 2, 2, 3))))
    return syllables + rng.choice(slot)


def _hoofdletter(text: str) -> str:
    return text[:1].upper() + text[1:]
