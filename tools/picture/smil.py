"""A stage as SVG: one frame of it plain, or shots in sequence as one animated picture any browser plays and seeks.

This is the preview's half of the promise that preview and film are one picture: the arithmetic is film/stage.py's, the
cels are the same fragments the painter paints. Why SMIL and not CSS or a script: `setCurrentTime` is exact and gives the
same bytes in any order, and page scripts may stay off. Why nested groups, one for each moving number: x and y have their
own keys and eases, and translations compose. Why eased stretches are sampled at the middle of every frame instead of
written as keySplines: Chromium solves a spline only to 1/200 s, two pixels on a fast entrance, and a spline may not
overshoot as `pop` does. Straight stretches keep their keys.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from film.stage import Amount, Cel, Drawing, Peg, Plane, Stage, amount_at

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def number(value: float, decimals: int = 3) -> str:
    """Short decimal text; a thousandth of a pixel is never seen."""
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def cut_to_box(cel: Cel, more: str = "") -> str:
    """The cel's art, with nothing outside its box; `more` is further attributes."""
    x, y, width, height = (
        number(edge) for edge in (cel.box.x, cel.box.y, cel.box.width, cel.box.height)
    )
    return (
        f'<svg{more} x="{x}" y="{y}" width="{width}" height="{height}" viewBox="{x} {y} {width} {height}" '
        f'overflow="hidden">{cel.svg}</svg>'
    )


def defined(cels: Iterable[Cel]) -> str:
    """The cels as definitions for `<use>`."""
    return "".join(cut_to_box(cel, f' id="cel-{cel.key}"') for cel in cels)


def _opened(stage: Stage, cels: Iterable[Cel]) -> str:
    return (
        f'<svg {NAMESPACE} width="{stage.width}" height="{stage.height}" viewBox="0 0 {stage.width} {stage.height}">'
        f"<defs>{defined(cels)}</defs>"
    )


def _ground(stage: Stage) -> str:
    return (
        f'<rect width="{stage.width}" height="{stage.height}" fill="{escape(stage.background)}"/>'
    )


# One frame, standing still


def frame_svg(stage: Stage, frame: int) -> str:
    """The stage at one frame as plain static SVG, a document of its own."""
    still = Still(frame)
    body = "".join(still.plane(stage, plane) for plane in stage.planes)
    return (
        _opened(stage, (stage.cels[key] for key in sorted(still.used)))
        + _ground(stage)
        + body
        + "</svg>"
    )


class Still:
    """Writes nodes as they stand at one frame. With `cels` their art is written in place, else used by name and noted."""

    def __init__(
        self, frame: int, *, cels: Mapping[str, Cel] | None = None, prefix: str = ""
    ) -> None:
        self.frame, self.time = frame, frame + 0.5
        self.used: set[str] = set()
        self._cels, self._prefix, self._clips = cels, prefix, 0

    def plane(self, stage: Stage, plane: Plane) -> str:
        depth = plane.depth
        x, y, zoom = (
            amount_at(a, self.time) for a in (stage.camera_x, stage.camera_y, stage.camera_zoom)
        )
        scale = 1 + (zoom - 1) * depth
        left = stage.width / 2 * (1 - scale) - depth * x
        top = stage.height / 2 * (1 - scale) - depth * y
        matrix = f"matrix({number(scale, 6)} 0 0 {number(scale, 6)} {number(left)} {number(top)})"
        move = f' transform="{matrix}"' if (scale, left, top) != (1, 0, 0) else ""
        return f"<g{move}>{self.node(plane.root)}</g>"

    def node(self, node: Peg | Drawing) -> str:
        return self._peg(node) if isinstance(node, Peg) else self._drawing(node)

    def _peg(self, peg: Peg) -> str:
        def at(amount: Amount) -> float:
            return amount_at(amount, self.time)

        opacity = min(at(peg.opacity), 1.0)
        if opacity <= 0:
            return ""
        inner = "".join(self.node(child) for child in peg.children)
        if not inner:
            return ""
        if peg.clip:
            self._clips += 1
            box = tuple(at(a) for a in (peg.clip.x, peg.clip.y, peg.clip.width, peg.clip.height))
            inner = clipped(f"{self._prefix}clip-{self._clips}", box, inner)
        moves = ""
        if (x := at(peg.x), y := at(peg.y)) != (0, 0):
            moves += f"translate({number(x)} {number(y)})"
        if turn := at(peg.rotation):
            moves += f"rotate({number(turn, 4)})"
        if (sx := at(peg.scale_x), sy := at(peg.scale_y)) != (1, 1):
            moves += f"scale({number(sx, 5)} {number(sy, 5)})"
        written = f' transform="{moves}"' if moves else ""
        written += f' opacity="{number(opacity, 4)}"' if opacity < 1 else ""
        return f"<g{written}>{inner}</g>" if written else inner

    def _drawing(self, drawing: Drawing) -> str:
        key = drawing.at(self.frame)
        if key is None:
            return ""
        self.used.add(key)
        return (
            cut_to_box(self._cels[key]) if self._cels is not None else f'<use href="#cel-{key}"/>'
        )


def clipped(name: str, box: Sequence[float], inner: str, moving: str = "") -> str:
    """`inner` shown only inside the box (x, y, width, height), which `moving` may animate."""
    x, y, width, height = (number(edge) for edge in (*box[:2], max(box[2], 0), max(box[3], 0)))
    return (
        f'<clipPath id="{name}"><rect x="{x}" y="{y}" width="{width}" height="{height}">{moving}</rect></clipPath>'
        f'<g clip-path="url(#{name})">{inner}</g>'
    )
