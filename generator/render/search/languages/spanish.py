"""Spanish."""

from generator.render.search.language import Language

SPANISH = Language(
    code="es",
    snowball="spanish",
    stop="""
        el la los las un una unos unas lo de del a al en y e o u con sin por para que qué quien quién como cómo
        donde dónde cuando cuándo cual este esta esto ese esa eso yo tú él ella nosotros ustedes usted ellos me
        te se nos mi mis tu tus su sus es soy está estoy son era ser hay he ha han tengo tiene tener puedo puede
        quiero debo muy más pero si sí ya le les no
    """,
    weak="ayuda ayudar necesito nada oco",
    endings="s es a o as os ar er ir ando iendo ado ada ados adas ción ciones mente dad idad ito ita",
    sounds=(
        ("qu|c(?=[aoulr])", "k"),
        ("ch", "x"),
        ("c(?=[ei])|z", "s"),
        ("c", "k"),
        ("v", "b"),
        ("ll", "i"),
        ("y", "i"),
        ("h", ""),
        ("g(?=[ei])|j", "j"),
        ("gu(?=[ei])", "g"),
    ),
)
