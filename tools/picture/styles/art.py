"""A finished cel's SVG opened up: its shapes as pieces a style can recolour, outline, double or
leave out.

One parse a cel, one walk, one writing; what a piece inherits from its groups (fill, stroke, scale,
opacity) is worked out here, so that styles read plain values. Shapes inside clips and masks are
geometry, not paint, and are left alone.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tools.picture.colour import mix, to_hex
from tools.picture.styles.extent import reach

Recolour = Callable[[str], str]

_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polygon", "polyline"))
_GEOMETRY = frozenset(("clipPath", "mask", "pattern", "image", "svg", "use", "symbol", "text"))
_SCALE = re.compile(r"scale\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)")
_MATRIX = re.compile(r"matrix\(\s*(-?[\d.e-]+)[\s,]+(-?[\d.e-]+)")
_RULED = 24.0
_SHORT = 500
"""Characters of path data; what is longer is large."""
_RULE = re.compile(r"([\w-]+)\s*:\s*([^;]+)")


@dataclass(frozen=True, slots=True)
class _Inherited:
    fill: str = "#000000"
    stroke: str = "none"
    width: float = 1.0
    opacity: float = 1.0
    scale: float = 1.0
    classes: frozenset[str] = frozenset()
    cut: bool = False


@dataclass(eq=False, slots=True)
class Piece:
    """One shape. `before` and `after` are drawn beneath and above it."""

    element: ET.Element
    fill: str
    """`#rrggbb`, "none" or a gradient's name as `url(#…)`."""
    stroke: str
    width: float
    opacity: float
    """Of the fill, with its groups'; of the stroke when there is no fill."""
    scale: float
    """Cel units a unit of the piece: a stroke of w is w / scale wide."""
    classes: frozenset[str]
    cut: bool
    """Inside a clip: what leaves it does not show."""
    before: list[ET.Element] = field(default_factory=list)
    after: list[ET.Element] = field(default_factory=list)
    dropped: bool = False

    @property
    def filled(self) -> bool:
        return self.fill != "none"

    @property
    def stroked(self) -> bool:
        return self.stroke != "none" and self.width > 0

    @property
    def graded(self) -> bool:
        return self.fill.startswith("url(")

    @property
    def radius(self) -> float:
        """Half the larger side in cel units, about; long paths are taken for large."""
        get = self.element.get
        match self.element.tag:
            case "circle":
                return float(get("r", "0")) * self.scale
            case "ellipse":
                return max(float(get("rx", "0")), float(get("ry", "0"))) * self.scale
            case "rect":
                return max(_length(get("width")), _length(get("height"))) / 2 * self.scale
            case "path":
                d = get("d", "")
                return reach(d) * self.scale if len(d) < _SHORT else 1e6
        return 1e6

    @property
    def breadth(self) -> float:
        """Half the smaller side where the shape says it."""
        if self.element.tag != "rect":
            return self.radius
        sides = (_length(self.element.get("width")), _length(self.element.get("height")))
        return min(sides) / 2 * self.scale

    @property
    def thin(self) -> bool:
        """A rule or a bar of a few pixels."""
        return self.element.tag == "rect" and self.breadth * 2 < _RULED

    def paint(self, **attributes: str | float) -> None:
        """Sets attributes (`stroke_width=2`), nothing removed."""
        _paint(self.element, attributes)

    def double(self, **attributes: str | float) -> ET.Element:
        """A copy with its own class and ids gone, to be put `before` or `after`."""
        twin = ET.Element(self.element.tag, dict(self.element.attrib))
        for name in ("class", "id", "opacity", "fill-opacity", "stroke-opacity"):
            twin.attrib.pop(name, None)
        _paint(twin, attributes)
        return twin

    def moved(self, x: float, y: float, **attributes: str | float) -> ET.Element:
        """A copy shifted by cel units."""
        twin = self.double(**attributes)
        own = twin.get("transform", "")
        shift = f"translate({x / self.scale:.4g} {y / self.scale:.4g})"
        twin.set("transform", f"{shift} {own}" if own else shift)
        return twin


def _length(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 1e6


def _paint(element: ET.Element, attributes: dict[str, str | float]) -> None:
    for name, value in attributes.items():
        written = value if isinstance(value, str) else f"{value:.4g}"
        element.set(name.replace("_", "-"), written)


class Art:
    """The shapes of one cel, and its gradients."""

    def __init__(self, svg: str, key: str, ground: str) -> None:
        """`key` is the cel's, `ground` the colour of what stands behind all."""
        self.key, self.ground = key, ground
        self.root = ET.fromstring(f"<g>{svg}</g>")
        self.pieces: list[Piece] = []
        self._defined: set[str] = set()
        self.gradients: dict[str, ET.Element] = {}
        self._walk(self.root, _Inherited())

    def _walk(self, parent: ET.Element, own: _Inherited) -> None:
        for element in parent:
            tag = element.tag
            if tag in _SHAPES:
                self.pieces.append(_piece(element, own))
            elif tag in ("linearGradient", "radialGradient"):
                self.gradients[element.get("id", "")] = element
            elif tag not in _GEOMETRY:
                self._walk(element, _inherited(element, own) if tag == "g" else own)

    def stops(self, fill: str) -> list[tuple[str, float]]:
        """Colours and opacities of a gradient fill."""
        return [_stop(stop) for stop in self._stops(fill)]

    def _stops(self, fill: str) -> Iterator[ET.Element]:
        shade = self.gradients.get(fill[5:-1])
        if shade is not None:
            yield from shade.iter("stop")

    def solid(self, piece: Piece) -> str:
        """The piece's fill as one colour: a gradient's middle."""
        if not piece.graded:
            return piece.fill
        stops = self.stops(piece.fill)
        if not stops:
            return "#808080"
        middle = len(stops) // 2
        return mix(stops[0][0], stops[-1][0], 0.5) if len(stops) == 2 else stops[middle][0]

    def masks(self, piece: Piece, colour: str) -> bool:
        """Filled with the ground's own colour: it hides, and is not seen."""
        return colour == self.ground and not piece.stroked

    def fades(self, piece: Piece) -> bool:
        """Filled with a gradient that is somewhere clear: light or haze, not a thing."""
        return piece.graded and any(opacity < 0.99 for _, opacity in self.stops(piece.fill))

    def recolour(self, change: Recolour) -> None:
        """Every solid fill, stroke and gradient stop through `change`."""
        for piece in self.pieces:
            if piece.filled and not piece.graded:
                piece.fill = change(piece.fill)
                piece.element.set("fill", piece.fill)
            if piece.stroked and not piece.stroke.startswith("url("):
                piece.stroke = change(piece.stroke)
                piece.element.set("stroke", piece.stroke)
        self.recolour_stops(change)

    def recolour_stops(self, change: Recolour) -> None:
        for shade in self.gradients.values():
            for stop in shade.iter("stop"):
                colour, _ = _stop(stop)
                stop.set("stop-color", change(colour))

    def define(self, name: str, svg: str) -> str:
        """A definition of the style's own, its id written `ID`; answers the fill."""
        own = f"c{self.key}-{name}"
        if own not in self._defined:
            self._defined.add(own)
            self.root.insert(0, ET.fromstring(f"<defs>{svg.replace('ID', own)}</defs>"))
        return f"url(#{own})"

    def add(self, svg: str) -> None:
        """Drawn over everything else in the cel."""
        self.root.append(ET.fromstring(svg))

    def text(self) -> str:
        """The SVG again, with what the pieces gained and lost."""
        changed = {id(p.element): p for p in self.pieces if p.before or p.after or p.dropped}
        if changed:
            _rebuild(self.root, changed)
        return "".join(ET.tostring(child, encoding="unicode") for child in self.root)


def _rebuild(parent: ET.Element, changed: dict[int, Piece]) -> None:
    children: list[ET.Element] = []
    touched = False
    for child in parent:
        piece = changed.get(id(child))
        if piece is None:
            if len(child):
                _rebuild(child, changed)
            children.append(child)
            continue
        touched = True
        children += piece.before
        if not piece.dropped:
            children.append(child)
        children += piece.after
    if touched:
        parent[:] = children


def _stop(stop: ET.Element) -> tuple[str, float]:
    _unstyled(stop)
    return _colour(stop.get("stop-color", "#000000")), float(stop.get("stop-opacity", "1"))


def _colour(text: str) -> str:
    if text == "none" or text.startswith("url(") or (len(text) == 7 and text[0] == "#"):
        return text
    try:
        return to_hex(text)
    except ValueError:
        return "#000000"


def _unstyled(element: ET.Element) -> None:
    """Icons of other hands may say `style="fill:…"`."""
    written = element.attrib.pop("style", "")
    for name, value in _RULE.findall(written):
        element.set(name, value.strip())


def _inherited(group: ET.Element, own: _Inherited) -> _Inherited:
    if not group.attrib:
        return own
    _unstyled(group)
    get = group.get
    return _Inherited(
        fill=_colour(get("fill", own.fill)),
        stroke=_colour(get("stroke", own.stroke)),
        width=float(get("stroke-width", own.width)),
        opacity=own.opacity * float(get("opacity", "1")) * float(get("fill-opacity", "1")),
        scale=own.scale * _scale(get("transform", "")),
        classes=own.classes | frozenset(get("class", "").split()),
        cut=own.cut or "clip-path" in group.attrib or "mask" in group.attrib,
    )


def _piece(element: ET.Element, own: _Inherited) -> Piece:
    _unstyled(element)
    get = element.get
    fill = "none" if element.tag == "line" else _colour(get("fill", own.fill))
    side = "fill-opacity" if fill != "none" else "stroke-opacity"
    return Piece(
        element=element,
        fill=fill,
        stroke=_colour(get("stroke", own.stroke)),
        width=float(get("stroke-width", own.width)),
        opacity=own.opacity * float(get("opacity", "1")) * float(get(side, "1")),
        scale=max(own.scale * _scale(get("transform", "")), 1e-3),
        classes=own.classes | frozenset(get("class", "").split()),
        cut=own.cut or "clip-path" in element.attrib or "mask" in element.attrib,
    )


def _scale(transform: str) -> float:
    if not transform:
        return 1.0
    if found := _SCALE.search(transform):
        across = abs(float(found[1]))
        return (across * abs(float(found[2] or found[1]))) ** 0.5
    if found := _MATRIX.search(transform):
        return (float(found[1]) ** 2 + float(found[2]) ** 2) ** 0.5
    return 1.0
