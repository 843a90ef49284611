"""kids: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("kids")
class Kids(Manner):
    palette = Palette(
        background="#fff8e1",
        ink="#2b2250",
        primary="#3d7bff",
        secondary="#ff5a8a",
        accent="#ffc928",
        support="#22c07a",
        muted="#9b93b8",
        light="#ffffff",
    )
    type = TypePair(display="fredoka", body="nunito", serif="fredoka", shout="fredoka")
    motion = "bouncy"
