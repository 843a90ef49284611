"""What a style is to those who draw: its palette, letters and motion, its ground, what it makes of
a finished cel, and what lies over the picture.

A style is applied while drawing, in plain fills and strokes: no filter and no blend mode, so that
the preview is the film and painting stays cheap. A style is one file here that registers itself;
`manner_of` finds it by name. The base class is the flat style: everything as it was drawn.

Words keep the colours they were given; they are chosen against `looks` of what lies behind them.
A person's photographs are left as they are: they are evidence, not decoration, and a brand's
product must look like itself. Their frames and captions are dressed.
"""

import hashlib
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Literal

from film.content import TemplateName
from film.stage import Cel
from film.style import MotionName, Palette, Style, StyleName, TypePair
from tools.picture.colour import contrast
from tools.picture.ground import Ground
from tools.picture.styles.art import Art, Piece

if TYPE_CHECKING:
    from tools.picture.board import Board

Kind = Literal[
    "far",
    "mid",
    "ground",
    "fore",
    "actor",
    "card",
    "decor",
    "words",
    "icon",
    "scrim",
    "map",
    "bare",
]
"""What a cel is a picture of. `far` to `fore` are a place's planes; `words` is what stands among
the words (a slab, a button, a rule); `bare` is left alone.
"""

_MOST_KEPT = 4096


class Manner:
    """The flat style, and the base of the others."""

    palette: ClassVar[Palette] = Palette()
    type: ClassVar[TypePair] = TypePair()
    motion: ClassVar[MotionName] = "smooth"
    spread: ClassVar[float] = 0.0
    """Cel units that strokes and shadows reach beyond what was drawn."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._kept: dict[tuple[str, Kind, str], Cel] = {}

    @property
    def plain(self) -> bool:
        """True when cels and motion stay as they were drawn."""
        return type(self).redraw is Manner.redraw

    def ground(self, own: Ground) -> Ground:
        """The ground a shot stands on, given the one its template would have."""
        return own

    def looks(self, colour: str) -> str:
        """What a shape filled with `colour` ends up filled with; asked again it says the same."""
        return colour

    def opening(self, dark: str) -> tuple[str, str, str]:
        """A wipe's front edge and sheet, and the colour a dip comes from; `dark` is the palette's
        deepest.
        """
        return self.style.palette.accent, self.style.palette.primary, dark

    def dress(self, cel: Cel, kind: Kind, ground: str) -> Cel:
        """The cel as this style draws it, under a key of its own. What is filled with the `ground`
        is a mask and stays bare.
        """
        if kind == "bare" or self.plain or "<image" in cel.svg:
            return cel
        kept = self._kept.get((cel.key, kind, ground))
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._redrawn(cel, kind, ground)
            self._kept[cel.key, kind, ground] = kept
        return kept

    def _redrawn(self, cel: Cel, kind: Kind, ground: str) -> Cel:
        art = Art(cel.svg, cel.key, ground)
        self.redraw(art, kind)
        svg, box = art.text(), cel.box
        if self.spread and kind != "scrim":
            reach = self.spread
            box = type(box)(
                box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach
            )
        key = hashlib.sha256(f"{svg}{box}".encode()).hexdigest()[:16]
        return Cel(key=key, svg=svg.replace(f"c{cel.key}-", f"c{key}-"), box=box)

    def redraw(self, art: Art, kind: Kind) -> None:
        """Changes the cel's shapes in place."""

    def under(self, board: "Board") -> tuple[Cel, ...]:
        """Static cels over the picture and under everything that is read."""
        return ()

    def over(self, board: "Board") -> tuple[Cel, ...]:
        """Static cels over everything but openings and captions: frames, paper."""
        return ()


_MANNERS: dict[str, type[Manner]] = {}


def manner(name: StyleName) -> Callable[[type[Manner]], type[Manner]]:
    """`@manner("noir")` above the class that draws it."""

    def keep(kind: type[Manner]) -> type[Manner]:
        _MANNERS[name] = kind
        return kind

    return keep


def manner_named(name: StyleName) -> type[Manner]:
    if name not in _MANNERS:
        import_module(f"tools.picture.styles.{name.replace('-', '_')}")
    return _MANNERS[name]


_MADE: dict[str, Manner] = {}
_MOST_MADE = 16


def manner_of(style: Style) -> Manner:
    """The style's manner with the film's own palette; one for all shots, so that a cel is dressed
    once.
    """
    name = f"{style.name} {style.palette.model_dump_json()}"
    if name not in _MADE:
        if len(_MADE) >= _MOST_MADE:
            _MADE.clear()
        _MADE[name] = manner_named(style.name)(style)
    return _MADE[name]


_PLACE: dict[str, Kind] = {
    "far": "far",
    "mid": "mid",
    "ground": "ground",
    "fore": "fore",
    "foreground": "fore",
}
_LAYERS: dict[str, Kind] = {
    "words": "words",
    "captions": "bare",
    "opening": "bare",
    "photo": "card",
    "scrim": "scrim",
    "decor": "decor",
    "floating": "decor",
    "ghosts": "decor",
    "confetti": "card",
}


_BARELY = 1.3
"""Contrast below which a shape on a card's own shape is its decoration."""


def adorns(piece: Piece, colour: str, kind: Kind, first: str) -> bool:
    """A quiet shape upon a card's first: it gets no edge, or words would cross it."""
    if kind != "card" or colour == first or not colour.startswith("#") or first[:1] != "#":
        return False
    return piece.radius > 60 and contrast(colour, first) < _BARELY


_MAPS = ("route", "choropleth")


def kind_of(layer: str, template: TemplateName) -> Kind:
    """What a layer holds, by the names templates give their layers. The place of a map is no
    place: it is drawn in the palette's roles, and its fills say something.
    """
    head, _, rest = layer.partition("/")
    if head == "place":
        if template in _MAPS:
            return "map"
        return _PLACE.get(rest, "mid")
    if head.startswith("actor"):
        return "actor"
    return _LAYERS.get(head, "card")
