"""Colour arithmetic: mixing, lightness, contrast. A colour is a string in and `#rrggbb` out.

coloraide does the maths (OKLab for mixing and lightness, so a half-way mix of blue and yellow is
not mud grey, and a step of lightness looks alike on every hue). Every function is cached: a place
asks for a few hundred different colours, but thousands of times. Accepts `#rgb`, `#rrggbb` and CSS
names.
"""

from functools import lru_cache

WHITE = "#ffffff"
INK = "#14151a"


@lru_cache(maxsize=4096)
def _oklab(colour: str) -> tuple[float, float, float]:
    from coloraide import Color

    lightness, a, b = Color(colour).convert("oklab").coords()
    return lightness, a, b


@lru_cache(maxsize=8192)
def _hex_of(lightness: float, a: float, b: float) -> str:
    """Nearest `#rrggbb`: lightness and hue are kept, chroma gives way when sRGB cannot show it."""
    from coloraide import Color

    colour = Color("oklab", [min(max(lightness, 0.0), 1.0), a, b]).convert("srgb")
    if not colour.in_gamut():
        colour = colour.fit(method="oklch-chroma")
    return colour.to_string(hex=True)


@lru_cache(maxsize=4096)
def to_hex(colour: str) -> str:
    """`#rrggbb` of any colour a person may write (`#f60`, `tomato`); ValueError when it is none."""
    from coloraide import Color

    return Color(colour).convert("srgb").to_string(hex=True, alpha=False)


@lru_cache(maxsize=4096)
def to_rgb(colour: str) -> tuple[int, int, int]:
    text = to_hex(colour)
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


@lru_cache(maxsize=8192)
def mix(a: str, b: str, share: float) -> str:
    """`share` 0 is `a`, 1 is `b`; straight line in OKLab."""
    if share <= 0:
        return to_hex(a)
    if share >= 1:
        return to_hex(b)
    one, two = _oklab(a), _oklab(b)
    return _hex_of(*(x + (y - x) * share for x, y in zip(one, two, strict=True)))


@lru_cache(maxsize=4096)
def lighter(colour: str, delta: float) -> str:
    """OKLab lightness raised by `delta` (negative: darker); hue stays, chroma as far as it fits."""
    lightness, a, b = _oklab(colour)
    return _hex_of(lightness + delta, a, b)


@lru_cache(maxsize=4096)
def faded(colour: str, chroma: float) -> str:
    """Chroma times `chroma`: 0 grey, 1 unchanged."""
    lightness, a, b = _oklab(colour)
    return _hex_of(lightness, a * chroma, b * chroma)


@lru_cache(maxsize=4096)
def lightness(colour: str) -> float:
    """OKLab lightness, 0 black … 1 white."""
    return _oklab(colour)[0]


@lru_cache(maxsize=4096)
def distance(a: str, b: str) -> float:
    """How far two colours lie apart in hue and chroma (OKLab a, b); lightness does not count."""
    _, a1, b1 = _oklab(a)
    _, a2, b2 = _oklab(b)
    return ((a1 - a2) ** 2 + (b1 - b2) ** 2) ** 0.5


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance, 0..1."""
    red, green, blue = (linear(channel / 255) for channel in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    """sRGB channel 0..1 to linear light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def gamma(light: float) -> float:
    """Linear light 0..1 to an sRGB channel."""
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


@lru_cache(maxsize=4096)
def lit_by(colour: str, light: str, floor: float) -> str:
    """`colour` under coloured light: multiplied in linear light, never below `floor` of itself."""
    own = [linear(channel / 255) for channel in to_rgb(colour)]
    lamp = [linear(channel / 255) for channel in to_rgb(light)]
    most = max(lamp) or 1.0
    shown = [gamma(x * (floor + (1 - floor) * y / most)) for x, y in zip(own, lamp, strict=True)]
    return "#" + "".join(f"{round(min(max(x, 0.0), 1.0) * 255):02x}" for x in shown)


@lru_cache(maxsize=4096)
def contrast(a: str, b: str) -> float:
    """WCAG contrast ratio, 1..21."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=4096)
def readable_on(background: str, light: str = WHITE, dark: str = INK) -> str:
    """Whichever of `light` and `dark` reads better there."""
    better = light if contrast(light, background) >= contrast(dark, background) else dark
    return to_hex(better)


@lru_cache(maxsize=4096)
def legible(colour: str, background: str, ratio: float = 4.5) -> str:
    """`colour` moved along OKLab lightness as little as needed to have `ratio` on `background`.

    Where neither way reaches the ratio, the better of white and ink.
    """
    if contrast(colour, background) >= ratio:
        return to_hex(colour)
    for step in range(1, 100):
        for way in (1, -1):
            candidate = lighter(colour, way * step / 100)
            if contrast(candidate, background) >= ratio:
                return candidate
    return readable_on(background)
