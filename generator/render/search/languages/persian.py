"""Persian. Letters that sound the same are the common mistakes; the plural and the half-space fall away."""

from generator.render.search.language import Language

PERSIAN = Language(
    code="fa",
    snowball="persian",
    stop="""
        و در به از که را با این آن برای تا هم یا اما اگر من تو او ما شما آنها است هست بود شد شود می خود چه چگونه
        کجا کی چرا هر یک های ها ام ای اند دارم دارد دارید کنم کنید بر بی نیز باید می‌خواهم خیلی چطور
    """,
    weak="کمک نیست ندارم oco",
    prefixes="می نمی بی",
    endings="ها های هایی هایم هایتان ی ان ات ام ت م ش تان شان مان ای تر ترین ین",
    sounds=(("[صث]", "س"), ("[ذضظ]", "ز"), ("ط", "ت"), ("ح", "ه"), ("غ", "ق"), ("ع", "ا"), ("ا|و", "")),
)
