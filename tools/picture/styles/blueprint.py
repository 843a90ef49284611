"""blueprint: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("blueprint")
class Blueprint(Manner):
    palette = Palette(
        background="#e8f1ff",
        ink="#0a2757",
        primary="#154a9c",
        secondary="#8ec5ff",
        accent="#ffd166",
        support="#7fe0d4",
        muted="#9fb6d8",
        light="#ffffff",
    )
    type = TypePair(display="share-tech", body="work-sans", serif="share-tech", shout="share-tech")
    motion = "drawn"
