"""A stage as SVG: one frame of it plain, or shots in sequence as one animated picture any browser plays and seeks.

This is the preview's half of the promise that preview and film are one picture: the arithmetic is film/stage.py's, the
cels are the same fragments the painter paints. Why SMIL and not CSS or a script: `setCurrentTime` is exact and gives the
same bytes in any order, and page scripts may stay off. Why nested groups, one for each moving number: x and y have their
own keys and eases, and translations compose. Why eased stretches are sampled at the middle of every frame instead of
written as keySplines: Chromium solves a spline only to 1/200 s, two pixels on a fast entrance, and a spline may not
overshoot as `pop` does. Straight stretches keep their keys.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from html import escape

from film.stage import Amount, Cel, Drawing, Peg, Plane, Stage, Track, amount_at
from film.time import RATE

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def number(value: float, decimals: int = 3) -> str:
    """Short decimal text; a thousandth of a pixel is never seen."""
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def defined(cels: Iterable[Cel]) -> str:
    """The cels as definitions for `<use>`, each cut to its box."""
    return "".join(
        f'<svg id="cel-{cel.key}" x="{number(cel.box.x)}" y="{number(cel.box.y)}" width="{number(cel.box.width)}" '
        f'height="{number(cel.box.height)}" viewBox="{number(cel.box.x)} {number(cel.box.y)} {number(cel.box.width)} '
        f'{number(cel.box.height)}" overflow="hidden">{cel.svg}</svg>'
        for cel in cels
    )


def _opened(stage: Stage, cels: Iterable[Cel]) -> str:
    return (
        f'<svg {NAMESPACE} width="{stage.width}" height="{stage.height}" viewBox="0 0 {stage.width} {stage.height}">'
        f"<defs>{defined(cels)}</defs>"
    )


def _ground(stage: Stage) -> str:
    return f'<rect width="{stage.width}" height="{stage.height}" fill="{escape(stage.background)}"/>'


# One frame, standing still


def frame_svg(stage: Stage, frame: int) -> str:
    """The stage at one frame as plain static SVG, a document of its own."""
    still = _Still(frame)
    body = "".join(still.plane(stage, plane) for plane in stage.planes)
    return _opened(stage, (stage.cels[key] for key in sorted(still.used))) + _ground(stage) + body + "</svg>"


class _Still:
    """Writes pegs at one frame and notes which cels it met."""

    def __init__(self, frame: int) -> None:
        self.frame, self.time, self.used, self.clips = frame, frame + 0.5, set(), 0

    def plane(self, stage: Stage, plane: Plane) -> str:
        depth = plane.depth
        x, y, zoom = (amount_at(a, self.time) for a in (stage.camera_x, stage.camera_y, stage.camera_zoom))
        scale = 1 + (zoom - 1) * depth
        left = stage.width / 2 * (1 - scale) - depth * x
        top = stage.height / 2 * (1 - scale) - depth * y
        move = f' transform="matrix({number(scale, 6)} 0 0 {number(scale, 6)} {number(left)} {number(top)})"'
        return f"<g{move if (scale, left, top) != (1, 0, 0) else ''}>{self.peg(plane.root)}</g>"

    def peg(self, peg: Peg) -> str:
        def at(amount: Amount) -> float:
            return amount_at(amount, self.time)

        opacity = min(at(peg.opacity), 1.0)
        if opacity <= 0:
            return ""
        inner = "".join(self.peg(child) if isinstance(child, Peg) else self.drawing(child) for child in peg.children)
        if not inner:
            return ""
        if peg.clip:
            self.clips += 1
            box = (at(peg.clip.x), at(peg.clip.y), max(at(peg.clip.width), 0), max(at(peg.clip.height), 0))
            inner = clipped(f"clip-{self.clips}", box, inner)
        moves = ""
        if (x := at(peg.x), y := at(peg.y)) != (0, 0):
            moves += f"translate({number(x)} {number(y)})"
        if turn := at(peg.rotation):
            moves += f"rotate({number(turn, 4)})"
        if (sx := at(peg.scale_x), sy := at(peg.scale_y)) != (1, 1):
            moves += f"scale({number(sx, 5)} {number(sy, 5)})"
        written = (f' transform="{moves}"' if moves else "") + (f' opacity="{number(opacity, 4)}"' if opacity < 1 else "")
        return f"<g{written}>{inner}</g>" if written else inner

    def drawing(self, drawing: Drawing) -> str:
        key = drawing.at(self.frame)
        if key is None:
            return ""
        self.used.add(key)
        return f'<use href="#cel-{key}"/>'


def clipped(name: str, box: tuple[float, float, float, float], inner: str, moving: Sequence[str] = ("", "", "", "")) -> str:
    x, y, width, height = (number(edge) for edge in box)
    return (
        f'<clipPath id="{name}"><rect x="{x}" y="{y}" width="{width}" height="{height}">{"".join(moving)}</rect></clipPath>'
        f'<g clip-path="url(#{name})">{inner}</g>'
    )
