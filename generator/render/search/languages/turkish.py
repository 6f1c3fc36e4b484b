"""Turkish: endings pile up, and keyboards without Turkish letters are common (folding takes care of those)."""

from generator.render.search.language import Language

TURKISH = Language(
    code="tr",
    snowball="turkish",
    shortest=2,
    stop="""
        ve veya ile bir bu şu o ben sen biz siz onlar için de da mi mı mu mü ne nasıl nerede neden kim kime
        hangi var yok çok daha en gibi ama ki her bana sana beni benim sizin ise olan olarak kadar sonra önce
    """,
    weak="yardım değil istiyorum nasıl lazım gerek almak oco",
    endings="""
        lar ler ları leri larım lerim ların lerin lara lere lardan lerden larda lerde ım im um üm m ın in un ün
        ı i u ü ya ye a e da de ta te dan den tan ten nın nin nun nün sı si su sü yı yi yu yü la le yla yle lık
        lik luk lük mı mi ma me mak mek sız siz
    """,
    sounds=(
        ("yi", "i"),
        ("g(?=[aeiou])", ""),
        ("b$", "p"),
        ("d$", "t"),
        ("c$", "c"),
        ("h", ""),
        ("w", "v"),
        ("q", "k"),
    ),
)
