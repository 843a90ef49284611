"""A puppet's colours under the place's light. Every colour of a figure passes through here, so none
escapes the hour.

Shades are darker steps of the same hue in OKLab; skin shades lean to red, because grey shade makes
people look ill.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from film.cast import Appearance
from tools.picture.colour import lighter, lightness, mix

SKINS = ("#f7d7c4", "#f0c3a2", "#dba27a", "#bd7f55", "#8f5a3a", "#5f3a28")
"""Appearance.skin: lightest to darkest."""
HAIRS = ("#241c1c", "#4a2f23", "#7b4a2a", "#b5713a", "#d9b36a", "#a9a9ad", "#8c2f23")
"""Appearance.hair_colour: black, dark brown, brown, copper, blond, grey, red."""
KIND_SKINS = {
    "ogre": "#9cab74",
    "goblin": "#84b556",
    "ghost": "#eef2fb",
    "robot": "#b6c2cf",
}
"""Kinds on the human rig have a skin of their own."""
GREY_AGE = 62


class ActorLight(Protocol):
    """What a puppet needs of a place's light (tools/picture/light.py)."""

    def for_actor(self, colour: str) -> str: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Tints:
    skin: str
    skin_shade: str
    skin_line: str
    hair: str
    hair_shade: str
    hair_light: str
    beard: str
    top: str
    top_shade: str
    top_back: str
    top_line: str
    top_light: str
    top_rim: str
    bottom: str
    bottom_back: str
    bottom_line: str
    shoe: str
    shoe_back: str
    sole: str
    accent: str
    accent_shade: str
    ink: str
    lip: str
    mouth: str
    tongue: str
    white: str
    eye_white: str
    blush: str
    belt: str
    linen: str
    wood: str
    wood_shade: str
    mud: str
    mud_light: str
    dust: str
    water: str
    safety: str
    safety_light: str
    safety_shade: str
    dye: Callable[[str], str]
    """Any other colour under the same light: costumes and props bring their own."""


def tints_of(appearance: Appearance, light: ActorLight | None) -> Tints:
    """All colours of one figure; light None is plain daylight. Wet cloth and hair are darker."""
    wet = "wet" in appearance.conditions

    def lit(colour: str) -> str:
        return light.for_actor(colour) if light is not None else colour

    def soaked(colour: str) -> str:
        return lighter(colour, -0.11 * min(1.0, lightness(colour) / 0.5)) if wet else colour

    skin = KIND_SKINS.get(appearance.kind) or SKINS[appearance.skin]
    shade = lighter(skin, -0.09)
    if appearance.kind not in KIND_SKINS:
        shade = mix(shade, "#b03a2e", 0.10)
    hair = soaked(lit(HAIRS[5] if appearance.age > GREY_AGE else HAIRS[appearance.hair_colour]))
    dark_hair = lightness(hair) < 0.3
    top, bottom, shoe, accent = (
        soaked(lit(colour))
        for colour in (
            appearance.top_colour,
            appearance.bottom_colour,
            appearance.shoe_colour,
            appearance.accent_colour,
        )
    )
    return Tints(
        skin=lit(skin),
        skin_shade=lit(shade),
        skin_line=lit(lighter(shade, -0.09)),
        hair=hair,
        hair_shade=lighter(hair, 0.045 if dark_hair else -0.07),
        hair_light=lighter(hair, 0.10),
        beard=lighter(hair, 0.02),
        top=top,
        top_shade=lighter(top, -0.075),
        top_back=lighter(top, -0.095),
        top_line=lighter(top, -0.14),
        top_light=lighter(top, 0.09),
        top_rim=lighter(top, -0.11),
        bottom=bottom,
        bottom_back=lighter(bottom, -0.06),
        bottom_line=lighter(bottom, -0.10),
        shoe=shoe,
        shoe_back=lighter(shoe, -0.035),
        sole=lighter(shoe, 0.35) if lightness(shoe) < 0.6 else lighter(shoe, -0.2),
        accent=accent,
        accent_shade=lighter(accent, -0.09),
        ink=lit("#241a1c"),
        lip=lit("#3d1f24" if appearance.skin < 4 else "#2b1214"),
        mouth=lit("#5b1f2a"),
        tongue=lit("#e0707c"),
        white=lit("#ffffff"),
        eye_white=lit("#ffffff"),
        blush=lit("#e8505b"),
        belt=lit("#3b2a20"),
        linen=lit("#f6f5f0"),
        wood=lit("#8a6242"),
        wood_shade=lit("#74502f"),
        mud=lit("#5a3d25"),
        mud_light=lit("#7a5636"),
        dust=lit("#c9ad83"),
        water=lit("#9cc8ee"),
        safety=lit("#f5b921"),
        safety_light=lit("#ffd257"),
        safety_shade=lit("#d99a12"),
        dye=lit,
    )
