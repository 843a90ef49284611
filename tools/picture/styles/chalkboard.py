"""chalkboard: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("chalkboard")
class Chalkboard(Manner):
    palette = Palette(
        background="#f4f1e6",
        ink="#16241d",
        primary="#26392f",
        secondary="#f2a7b5",
        accent="#ffe07a",
        support="#9fd8b4",
        muted="#a9b5ad",
        light="#fbf9f0",
    )
    type = TypePair(display="kalam", body="kalam", serif="kalam", shout="kalam")
    motion = "drawn"
