"""A brand kit: what a company asks of every picture that carries its name.

The kit is drawn by (palette, letters, logo), checked on finished frames, and may be overruled, rule
by rule, with a reason that stands in the film's report.
"""

from typing import Literal

from pydantic import Field

from film.value import Value

BrandRule = Literal["off_palette", "brand_font", "logo_rule", "forbidden_pair", "low_contrast"]
"""A finding's kind that a brand may overrule."""
LogoPlace = Literal["corner", "endcard", "opening"]
Corner = Literal["top_left", "top_right"]
TypeRole = Literal["display", "body", "serif", "shout", "mono"]
MIN_REASON = 10


class Logo(Value):
    """The brand's mark and the room it asks for."""

    media: str = ""
    """Name of the brand's blob: "logo.svg" or "logo.png"."""
    width: float = 1.0
    height: float = 1.0
    """Natural size, any unit: only their ratio counts."""
    clear_space: float = Field(default=0.5, ge=0.0, le=2.0)
    """Kept free on every side, in logo heights."""
    min_height: int = Field(default=44, ge=16, le=400)
    """Pixels at a short side of 1080: the logo is never drawn smaller."""
    places: tuple[LogoPlace, ...] = ("endcard",)
    corner: Corner = "top_right"

    @property
    def ratio(self) -> float:
        """Width a unit of height."""
        return self.width / self.height


class Font(Value):
    """A font of the brand's own, by the role it plays."""

    role: TypeRole
    family: str
    """As tools/picture/type.py knows it: an installed family, or "brand/…" for a file's."""
    media: str = ""
    """Name of the brand's blob, "" for an installed family."""
    asked: str = ""
    """As the kit names it."""


class Override(Value):
    rule: BrandRule
    reason: str = Field(min_length=MIN_REASON)


class Brand(Value):
    """What `--brand FILE` holds, read and checked (graph/brand_file.py)."""

    name: str = ""
    tagline: str = ""
    call_to_action: str = ""
    colours: dict[str, str] = {}
    """Palette role → #rrggbb."""
    other_colours: tuple[str, ...] = ()
    """Further colours the brand owns: on the palette, but in no role."""
    fonts: tuple[Font, ...] = ()
    logo: Logo | None = None
    forbidden_pairs: tuple[tuple[str, str], ...] = ()
    """Words in the one never stand on the other."""
    tone: tuple[str, ...] = ()
    """Words such as warm, playful, serious: music and motion listen to them."""
    overrides: tuple[Override, ...] = ()

    def overruled(self, rule: str) -> str:
        """The reason a rule is overruled for, or ""."""
        return next((o.reason for o in self.overrides if o.rule == rule), "")
