"""Arabic. Snowball takes off endings; article, and, by, for stand in front; broken plurals are found by ear."""

from generator.render.search.language import Language

ARABIC = Language(
    code="ar",
    snowball="arabic",
    stop="""
        في من على إلى عن مع هذا هذه ذلك التي الذي هو هي أنا أنت نحن هم أو ثم أن إن لا ما لم لن قد كان كل بعض كيف
        أين متى ماذا لماذا هل عندي لدي أريد اريد لي إذا حتى غير بين كما عند وهو وهي عليك لك لكم كيفية بعد قبل اي
        احد يمكن يمكنني انا أي شخص شيء
    """,
    weak="ليس مساعدة المساعدة احتاج أحتاج طلب دون بدون oco",
    prefixes="وال فال بال كال ولل لل ال و ف ب ل ك س",
    endings="ات ان ين ون ها هم كم نا ني تي ي ه ك ت وا يه",
    sounds=(
        ("[ثط]", "ت"),
        ("[ذضظ]", "د"),
        ("ص", "س"),
        ("ق", "ك"),
        ("ح", "ه"),
        ("غ", "ع"),
        ("[اوي]", ""),
    ),
)
