"""Dressing a laid-out shot: every cel redrawn in the film's style by the kind its layer gives it,
the style's own planes put in, the moves told its way.

It works on the finished layers, so no template knows of styles, and a new template or place is in
all of them at once. The flat style passes through untouched.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from film.stage import Cel, Clip, Drawing, Exposure, Peg, Plane
from tools.picture.styles.movement import moved
from tools.picture.styles.style import Kind, kind_of

if TYPE_CHECKING:
    from tools.picture.board import Board

_ON_TOP = ("opening", "captions")
_PICTURE = ("place", "actor", "decor", "floating", "photo")
Layers = dict[str, tuple[float, list[Peg]]]


def dressed(
    board: "Board", layers: Layers, cels: dict[str, Cel], kinds: dict[str, Kind]
) -> tuple[tuple[Plane, ...], dict[str, Cel]]:
    """Planes and cels of the shot in its style; `kinds` holds cels whose kind is not their
    layer's: icons and words.
    """
    manner = board.manner
    planes = [
        Plane(name=name, depth=depth, root=Peg(name=name, children=tuple(pegs)))
        for name, (depth, pegs) in layers.items()
        if pegs
    ]
    if manner.plain:
        return tuple(planes), cels
    wardrobe = _Wardrobe(board, cels, kinds)
    worn: list[Plane] = []
    for plane in planes:
        kind = kind_of(plane.name, board.sheet.content.template)
        root = plane.root
        if plane.name not in _ON_TOP:
            root = moved(root, board.style.motion, board.frames, cels)
        worn.append(replace(plane, root=wardrobe.peg(root, kind)))
    worn = _with_planes(board, worn, wardrobe)
    return tuple(worn), wardrobe.cels


def _with_planes(board: "Board", planes: list[Plane], wardrobe: "_Wardrobe") -> list[Plane]:
    """The style's planes: over the picture, and over all but openings and captions."""
    manner = board.manner
    pictured = [i for i, p in enumerate(planes) if p.name.partition("/")[0] in _PICTURE]
    at = pictured[-1] + 1 if pictured else 0
    over = wardrobe.plane("style/over", manner.over(board))
    under = wardrobe.plane("style/under", manner.under(board))
    top = next((i for i, p in enumerate(planes) if p.name in _ON_TOP), len(planes))
    return [*planes[:at], *under, *planes[at:top], *over, *planes[top:]]


class _Wardrobe:
    """Cels as they are worn."""

    def __init__(self, board: "Board", cels: dict[str, Cel], kinds: dict[str, Kind]) -> None:
        self.manner, self.ground = board.manner, board.background
        self.own, self.kinds = cels, kinds
        self.cels: dict[str, Cel] = {}

    def peg(self, peg: Peg, kind: Kind) -> Peg:
        if peg.name.startswith("puppet:"):
            kind = "actor"
        return replace(
            peg,
            clip=peg.clip and self._clip(peg.clip, peg, kind),
            children=tuple(
                self.drawing(child, kind) if isinstance(child, Drawing) else self.peg(child, kind)
                for child in peg.children
            ),
        )

    def _clip(self, clip: Clip, peg: Peg, kind: Kind) -> Clip:
        """A slot cut to its cel leaves room for the outline the cel has got."""
        spread, cel = self.manner.spread, self._first(peg)
        if not spread or kind == "bare" or cel is None or cel.key in self.kinds:
            return clip
        x, y, width, height = clip.x, clip.y, clip.width, clip.height
        if (x, width) == (cel.box.x, cel.box.width):
            x, width = cel.box.x - spread, cel.box.width + 2 * spread
        if (y, height) == (cel.box.y, cel.box.height):
            y, height = cel.box.y - spread, cel.box.height + 2 * spread
        return Clip(x=x, y=y, width=width, height=height)

    def _first(self, node: Peg | Drawing) -> Cel | None:
        if isinstance(node, Drawing):
            return next((self.own[e.cel] for e in node.exposures if e.cel), None)
        return next((cel for child in node.children if (cel := self._first(child))), None)

    def drawing(self, drawing: Drawing, kind: Kind) -> Drawing:
        return Drawing(tuple(Exposure(e.frame, self.cel(e.cel, kind)) for e in drawing.exposures))

    def cel(self, key: str | None, kind: Kind) -> str | None:
        if key is None:
            return None
        cel = self.own[key]
        if kind != "bare":
            cel = self.manner.dress(cel, self.kinds.get(key, kind), self.ground)
        self.cels[cel.key] = cel
        return cel.key

    def plane(self, name: str, cels: Iterable[Cel]) -> list[Plane]:
        """A static plane of the style's own."""
        pegs: list[Drawing] = []
        for cel in cels:
            self.cels[cel.key] = cel
            pegs.append(Drawing((Exposure(0, cel.key),)))
        return (
            [Plane(name=name, depth=0.0, root=Peg(name=name, children=tuple(pegs)))] if pegs else []
        )
