"""noir: palette, letters and motion."""

from film.style import Palette, TypePair
from tools.picture.styles.style import Manner, manner


@manner("noir")
class Noir(Manner):
    palette = Palette(
        background="#e9e6df",
        ink="#0e0e12",
        primary="#3c4250",
        secondary="#9a9ca6",
        accent="#f0b45a",
        support="#5c6070",
        muted="#85868c",
        light="#f7f4ec",
    )
    type = TypePair(display="oswald", body="lora", serif="playfair-display", shout="oswald")
    motion = "slow"
