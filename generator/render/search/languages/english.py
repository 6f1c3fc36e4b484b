"""English."""

from generator.render.search.language import Language

ENGLISH = Language(
    code="en",
    snowball="english",
    stop="""
        the a an and or but if then that this these those there i me my you your he she it we us our they them
        their is am are was were be been has have had do does did of for with on in at by to from out about into
        as so also what which how who where why when must can could may will would should like just very too
        much many any some someone something not im ive dont cant s t
    """,
    weak="no never help helps get need want more oco please",
    endings="s es ed ing er ers ly ies y ment ments ation e",
    sounds=(
        ("ph", "f"),
        ("ght", "t"),
        ("ck|c(?=[aouklrt])|q", "k"),
        ("c", "s"),
        ("z", "s"),
        ("wh", "w"),
        ("^kn", "n"),
        ("ie|ei|ea|ee|y", "i"),
        ("ou|oo|u", "o"),
        ("[ae](?=nt|nc|bl|r$)", "e"),
        ("e$", ""),
    ),
)
