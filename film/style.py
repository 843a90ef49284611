"""A style: palette roles, type pair and motion, applied while drawing (never as a filter)."""

from typing import Literal

from film.brand import Brand
from film.value import Value

StyleName = Literal[
    "flat",
    "paper-cut",
    "noir",
    "blueprint",
    "chalkboard",
    "watercolour",
    "retro-print",
    "kids",
]
MotionName = Literal["smooth", "stepped", "slow", "drawn", "bouncy"]
"""How things move: smooth (flat), stepped at 12 a second (paper, print), slow and linear (noir),
drawn on (blueprint, chalk), bouncy (kids).
"""


class Palette(Value):
    """Colour roles, sRGB hex. Templates name roles, never literal colours."""

    background: str = "#fff7ea"
    ink: str = "#1d2340"
    primary: str = "#2f5bea"
    secondary: str = "#ff6b4a"
    accent: str = "#ffc53d"
    support: str = "#18a999"
    muted: str = "#8b90a8"
    light: str = "#ffffff"


class TypePair(Value):
    """Font families as tools/picture/type.py knows them."""

    display: str = "bricolage-grotesque"
    body: str = "inter"
    serif: str = "source-serif-4"
    shout: str = "anton"
    mono: str = "jetbrains-mono"


class Style(Value):
    shape: Literal["style/1"] = "style/1"
    name: StyleName = "flat"
    palette: Palette = Palette()
    type: TypePair = TypePair()
    motion: MotionName = "smooth"
    brand_name: str = ""
    tagline: str = ""
    call_to_action: str = ""
    brand: Brand = Brand()
    """The kit itself: its logo is drawn, its rules are held."""
    why: str = "the default style"
