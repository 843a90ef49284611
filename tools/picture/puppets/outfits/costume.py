"""A costume: the garments an outfit puts on, as data the tailor (wardrobe.py) fills in.

An outfit replaces the garment fields of an appearance, so limbs and torso are drawn by the same
code as everyday clothes; hats, fronts, skirts and what hangs behind come on top. Colours are specs:
a hex, "" for the appearance's own, or "top", "bottom", "accent" with an optional lightness step
("top-0.12"), so that two fairies differ.
"""

import re
from dataclasses import dataclass
from typing import Literal

from film.cast import Appearance, Beard, Bottom, Hair, Hat, Top
from tools.picture.colour import lighter

SkirtCut = Literal[
    "", "knee", "tunic", "long", "robe", "petals", "tails", "waist_apron", "rags", "tail"
]
BackPiece = Literal["", "cape", "short_cape", "wings", "guitar", "airpack"]
_SPEC = re.compile(r"(top|bottom|accent)([+-][\d.]+)?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Costume:
    top: Top | None = None
    """None keeps the appearance's own garment fields."""
    bottom: Bottom | None = None
    top_colour: str = ""
    bottom_colour: str = ""
    shoe_colour: str = ""
    accent_colour: str = ""
    trim: str = "#e2b13c"
    """Buttons, piping, bands, buckles."""
    bare: bool = False
    """The torso is cut plain: no buttons, lapels or collar of the garment under the fronts."""
    hat: str = ""
    """A drawing of hats.py."""
    keeps: Hat | None = None
    """The everyday hat it is worn with; None takes the hat off under a costume's own hat."""
    hair: Hair | None = None
    beard: Beard | None = None
    glasses: bool = False
    fronts: tuple[str, ...] = ()
    """Drawings of fronts.py over the torso."""
    skirt: SkirtCut = ""
    skirt_colour: str = ""
    """A Tints field or hex; "" is the top."""
    back: BackPiece = ""
    back_colour: str = "accent"
    gloves: str = ""
    boots: str = ""
    """Colour of boots up to the knee."""
    bell: bool = False
    """Sleeves widen to the wrist."""
    legless: bool = False


PLAIN = Costume()


def colour_of(spec: str, look: Appearance, own: str) -> str:
    """A hex for a colour spec."""
    if not spec:
        return own
    found = _SPEC.fullmatch(spec)
    if found is None:
        return spec
    base = {
        "top": look.top_colour,
        "bottom": look.bottom_colour,
        "accent": look.accent_colour,
    }[found[1]]
    return lighter(base, float(found[2])) if found[2] else base


def worn(look: Appearance, costume: Costume) -> Appearance:
    """The appearance in the costume's garments."""
    if costume is PLAIN:
        return look
    if look.kind != "human":
        look = look.model_copy(update={"hair": "bald", "beard": "none", "hat": "none"})
    changes: dict[str, object] = {
        "top_colour": colour_of(costume.top_colour, look, look.top_colour),
        "bottom_colour": colour_of(costume.bottom_colour, look, look.bottom_colour),
        "shoe_colour": colour_of(costume.shoe_colour, look, look.shoe_colour),
        "accent_colour": colour_of(costume.accent_colour, look, look.accent_colour),
        "stripes": False,
    }
    if costume.top is not None:
        changes["top"] = costume.top
    if costume.bottom is not None:
        changes["bottom"] = costume.bottom
    if costume.hat and look.hat != "hijab":
        changes["hat"] = "none"
    if costume.keeps is not None:
        changes["hat"] = costume.keeps
    if costume.hair is not None:
        changes["hair"] = costume.hair
    if costume.beard is not None and look.gender == "m":
        changes["beard"] = costume.beard
    if costume.glasses:
        changes["glasses"] = True
    return look.model_copy(update=changes)
