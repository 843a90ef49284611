"""Pieces of clothes as data: outlines with colour keys, drawn in one way.

A colour key is a field of Tints ("accent", "top_line"), "trim" (the costume's own) or a hex, which
is dyed by the place's light; nothing escapes the hour. Groups named in `kind` carry the classes
that line styles read ("shade", "detail", "fx").
"""

import math
import re
from collections.abc import Callable
from typing import NamedTuple

from film.stage import Box
from tools.picture.pen import Pen
from tools.picture.puppets.outfits.costume import Costume
from tools.picture.puppets.tints import Tints

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class Piece(NamedTuple):
    """One path."""

    d: str
    fill: str = ""
    stroke: str = ""
    width: float = 0.0
    opacity: float = 1.0
    kind: str = ""


def paint(t: Tints, costume: Costume, key: str) -> str:
    """The colour of a key in this light."""
    if not key:
        return "none"
    if key == "trim":
        key = costume.trim
    return t.dye(key) if key.startswith("#") else getattr(t, key)


def draw_pieces(
    pen: Pen,
    t: Tints,
    costume: Costume,
    pieces: tuple[Piece, ...],
    bend: Callable[[str], str] = str,
) -> None:
    """The pieces in order; `bend` maps their outlines (a turned head)."""
    for piece in pieces:
        more: dict[str, object] = {}
        if piece.stroke:
            more |= {
                "stroke": paint(t, costume, piece.stroke),
                "stroke_width": piece.width,
                "stroke_linecap": "round",
                "stroke_linejoin": "round",
            }
        if piece.opacity < 1:
            more["opacity"] = piece.opacity
        if piece.kind:
            more["class_"] = piece.kind
        pen.path(bend(piece.d), paint(t, costume, piece.fill), **more)


def bounds(pieces: tuple[Piece, ...]) -> Box:
    """A box that holds all outlines with their strokes (control points included)."""
    xs: list[float] = []
    ys: list[float] = []
    most = max(piece.width for piece in pieces) / 2 + 2
    for piece in pieces:
        numbers = [float(number) for number in _NUMBER.findall(piece.d)]
        xs += numbers[0::2]
        ys += numbers[1::2]
    left, top = min(xs) - most, min(ys) - most
    return Box(left, top, max(xs) + most - left, max(ys) + most - top)


def disc(x: float, y: float, r: float, ry: float | None = None) -> str:
    """A circle or ellipse as four cubics, so that it can be bent."""
    v = ry if ry is not None else r
    k, w = r * 0.5523, v * 0.5523
    return (
        f"M{x - r:.1f} {y:.1f}C{x - r:.1f} {y - w:.1f} {x - k:.1f} {y - v:.1f} {x:.1f} {y - v:.1f}"
        f"C{x + k:.1f} {y - v:.1f} {x + r:.1f} {y - w:.1f} {x + r:.1f} {y:.1f}"
        f"C{x + r:.1f} {y + w:.1f} {x + k:.1f} {y + v:.1f} {x:.1f} {y + v:.1f}"
        f"C{x - k:.1f} {y + v:.1f} {x - r:.1f} {y + w:.1f} {x - r:.1f} {y:.1f}Z"
    )


def star(x: float, y: float, r: float) -> str:
    """A five-pointed star."""
    points = [
        (
            x + (r if i % 2 == 0 else r * 0.42) * math.sin(math.pi * i / 5),
            y - (r if i % 2 == 0 else r * 0.42) * math.cos(math.pi * i / 5),
        )
        for i in range(10)
    ]
    return "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in points) + "Z"
