"""watercolour: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("watercolour")
class Watercolour(Manner):
    palette = Palette(
        background="#fbf7ec",
        ink="#2c3350",
        primary="#4f7cac",
        secondary="#d8775f",
        accent="#e9b44c",
        support="#6a9f80",
        muted="#9aa0ab",
        light="#fffdf6",
    )
    type = TypePair(
        display="playfair-display", body="lora", serif="playfair-display", shout="playfair-display"
    )
    motion = "smooth"
