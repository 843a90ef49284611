"""Drawing a cel with svgwrite: shapes, gradients, clips, and ids that are the same in every run.

A cel's fragment is placed beside hundreds of others in one document, so ids inside it carry the
cel's key; the key is a hash of the drawing itself, so the same drawing is the same cel in every
shot, format and film.
"""

import hashlib
from collections.abc import Iterable

from svgwrite import container, gradients, masking, path, shapes

from film.stage import Box, Cel

_MARK = "PEN-"
"""Stands before local ids until the key is known."""

Stop = tuple[float, str, float]
"""Offset 0..1, colour, opacity 0..1."""


class Pen:
    """Collects svgwrite elements for one cel. Extra keyword arguments are SVG attributes
    (`stroke_width=3`).
    """

    def __init__(self) -> None:
        self._root = container.Group(debug=False)
        self._defs = container.Defs(debug=False)
        self._into = [self._root]
        self._count = 0

    def _id(self) -> str:
        self._count += 1
        return f"{_MARK}{self._count}"

    def path(self, d: str, fill: str = "none", **more: object) -> None:
        self._into[-1].add(path.Path(d=d, fill=fill, debug=False, **more))

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str = "none", **more: object
    ) -> None:
        self._into[-1].add(
            shapes.Rect((_n(x), _n(y)), (_n(width), _n(height)), fill=fill, debug=False, **more)
        )

    def circle(self, x: float, y: float, r: float, fill: str = "none", **more: object) -> None:
        self._into[-1].add(
            shapes.Circle((_n(x), _n(y)), fill=fill, debug=False, **{"r": _n(r), **more})
        )

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, fill: str = "none", **more: object
    ) -> None:
        self._into[-1].add(
            shapes.Ellipse((_n(x), _n(y)), (_n(rx), _n(ry)), fill=fill, debug=False, **more)
        )

    def line(
        self, x1: float, y1: float, x2: float, y2: float, stroke: str, width: float, **more: object
    ) -> None:
        self._into[-1].add(
            shapes.Line(
                (_n(x1), _n(y1)),
                (_n(x2), _n(y2)),
                stroke=stroke,
                stroke_width=_n(width),
                debug=False,
                **more,
            )
        )

    def linear(
        self, stops: Iterable[Stop], x1: float = 0, y1: float = 0, x2: float = 0, y2: float = 1
    ) -> str:
        """A gradient across the shape's own box (0..1); the answer is a fill."""
        shade = gradients.LinearGradient((x1, y1), (x2, y2), id=self._id(), debug=False)
        return self._gradient(shade, stops)

    def radial(self, stops: Iterable[Stop]) -> str:
        shade = gradients.RadialGradient(id=self._id(), debug=False)
        return self._gradient(shade, stops)

    def _gradient(
        self, shade: gradients.LinearGradient | gradients.RadialGradient, stops: Iterable[Stop]
    ) -> str:
        for offset, colour, opacity in stops:
            shade.add_stop_color(offset, colour, opacity)
        self._defs.add(shade)
        return f"url(#{shade['id']})"

    def glow(self, x: float, y: float, rx: float, ry: float, colour: str, opacity: float) -> None:
        """Soft light, gone at the rim."""
        fill = self.radial([(0, colour, opacity), (0.45, colour, opacity * 0.42), (1, colour, 0)])
        self.ellipse(x, y, rx, ry, fill)

    def group(self, transform: str = "", **more: object) -> "_Inside":
        """`with pen.group("rotate(4)"):` draws inside a transformed group."""
        attributes = {**more, **({"transform": transform} if transform else {})}
        return _Inside(self, container.Group(debug=False, **attributes))

    def clipped(self, d: str) -> "_Inside":
        """`with pen.clipped(path_data):` shows only what lies inside the path."""
        clip = masking.ClipPath(id=self._id(), debug=False)
        clip.add(path.Path(d=d, debug=False))
        self._defs.add(clip)
        return _Inside(self, container.Group(debug=False, clip_path=f"url(#{clip['id']})"))

    def raw(self, svg: str) -> None:
        """Trusted SVG text of our own packages (icons); its ids must not clash, so it may hold
        none.
        """
        self._into[-1].add(_Raw(svg))

    def cel(self, box: Box) -> Cel:
        """The finished cel; nothing outside `box` will show."""
        svg = (self._defs.tostring() if self._defs.elements else "") + self._root.tostring()
        key = hashlib.sha256(f"{svg}{box}".encode()).hexdigest()[:16]
        return Cel(key=key, svg=svg.replace(_MARK, f"c{key}-"), box=box)


class _Inside:
    def __init__(self, pen: Pen, group: container.Group) -> None:
        self._pen, self._group = pen, group

    def __enter__(self) -> None:
        self._pen._into[-1].add(self._group)
        self._pen._into.append(self._group)

    def __exit__(self, *_: object) -> None:
        self._pen._into.pop()


class _Raw(container.Group):
    def __init__(self, svg: str) -> None:
        super().__init__(debug=False)
        self._svg = svg

    def get_xml(self):  # type: ignore[override]
        import xml.etree.ElementTree as ET

        return ET.fromstring(f"<g>{self._svg}</g>")


def _n(value: float) -> float:
    """Two decimals are a hundredth of a pixel: enough, and short."""
    return round(float(value), 2)
