"""Dressing a laid-out shot: every cel redrawn in the film's style by the kind its layer gives it,
the style's own planes put in, the moves told its way.

It works on the finished layers, so no template knows of styles, and a new template or place is in
all of them at once. The flat style passes through untouched.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from film.stage import Cel, Drawing, Exposure, Peg, Plane
from tools.picture.styles.movement import moved
from tools.picture.styles.style import Kind, Manner, kind_of

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
    wardrobe = _Wardrobe(manner, cels, kinds)
    worn: list[Plane] = []
    for plane in planes:
        kind = kind_of(plane.name)
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

    def __init__(self, manner: Manner, cels: dict[str, Cel], kinds: dict[str, Kind]) -> None:
        self.manner, self.own, self.kinds = manner, cels, kinds
        self.cels: dict[str, Cel] = {}

    def peg(self, peg: Peg, kind: Kind) -> Peg:
        return replace(
            peg,
            children=tuple(
                self.drawing(child, kind) if isinstance(child, Drawing) else self.peg(child, kind)
                for child in peg.children
            ),
        )

    def drawing(self, drawing: Drawing, kind: Kind) -> Drawing:
        return Drawing(tuple(Exposure(e.frame, self.cel(e.cel, kind)) for e in drawing.exposures))

    def cel(self, key: str | None, kind: Kind) -> str | None:
        if key is None:
            return None
        cel = self.own[key]
        if kind != "bare":
            cel = self.manner.dress(cel, self.kinds.get(key, kind))
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
