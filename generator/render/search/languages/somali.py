"""Somali: no Snowball stemmer. A light one: the article and the plural at the end of a noun, then endings of verbs."""

from generator.render.search.language import Language

SOMALI = Language(
    code="so",
    stop="""
        iyo ama oo ka ku u la waa waxaa waxa ayaa baa in inuu inay aan uu ay aad waan anigu aniga adiga isaga
        iyada annaga idinka iyaga kan tan kuwan kaas taas wuxuu waxay maxaa sidee xagee goorma kee yaa ma haddii
        laakiin laga loo lagu si sida leh yahay tahay ahay isku igu ii kuu wax
    """,
    weak="caawimo caawimaad taageero maya oco",
    endings="""
        ka ga ha a ta da sha ku gu hu tu du shu kii gii tii dii kayga gayga tayda dayda kaaga taada yaal yaasha
        yada ooyin ooyinka ada aha aga eeda eed aad aan o e yo yin yinka ood oodka nimo
    """,
    sounds=(("dh", "d"), ("kh|q", "k"), ("x", "h"), ("c", ""), ("sh", "s"), ("y", "i"), ("w", "u"), ("j", "g")),
)
