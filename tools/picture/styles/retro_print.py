"""retro-print: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("retro-print")
class RetroPrint(Manner):
    palette = Palette(
        background="#f7ead0",
        ink="#2b1f4e",
        primary="#d8413a",
        secondary="#f08a3c",
        accent="#f6c75a",
        support="#2f7f7d",
        muted="#a58a86",
        light="#fbf1dc",
    )
    type = TypePair(
        display="alfa-slab-one", body="work-sans", serif="alfa-slab-one", shout="alfa-slab-one"
    )
    motion = "stepped"
