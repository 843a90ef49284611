"""paper-cut: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("paper-cut")
class PaperCut(Manner):
    palette = Palette(
        background="#f6ead6",
        ink="#2a2140",
        primary="#3b6fb6",
        secondary="#e2603f",
        accent="#f2b134",
        support="#3f9c80",
        muted="#9a8f9c",
        light="#fffaf0",
    )
    type = TypePair(body="nunito")
    motion = "stepped"
