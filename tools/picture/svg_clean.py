"""A person's SVG made safe: only shapes, paints and transforms of its own come through.

What is kept is written anew from a list of what is allowed, so that nothing has to be recognised as
bad: scripts, handlers, foreign content, links, animations, styles that fetch and entities are
simply not on it. Depth, count and size are bounded while reading, before any tree exists.
"""

import hashlib
import io
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import Any

from film.errors import BadInput

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_ELEMENTS = 4_000
MAX_NUMBERS = 100_000
"""Characters of one attribute's value."""
_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_HOLDERS = frozenset({"svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath"})
_SILENT = frozenset({"title", "desc", "metadata", "style", "namedview"})
"""Elements that leave nothing out when they go; a style's class rules are read."""
_ATTRIBUTES = frozenset(
    """
    d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform offset id
    fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-opacity stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-dasharray opacity stop-color stop-opacity
    gradientUnits gradientTransform spreadMethod clip-path clipPathUnits
    """.split()
)
_STYLED = frozenset(
    """
    fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-opacity stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-dasharray opacity stop-color stop-opacity clip-path
    """.split()
)
_VALUE = re.compile(r"[\w\s.,()#%+\-/]*\Z")
_LOCAL = re.compile(r"url\(\s*['\"]?#([\w.\-]+)['\"]?\s*\)\Z")
_RULE = re.compile(r"\.([\w\-]+)\s*\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class CleanSvg:
    """What is left: the inside of an svg element, in a frame of width × height units."""

    inner: str
    width: float
    height: float
    dropped: tuple[str, ...]
    """Names of elements that were not let through, each once."""


def clean_svg(data: bytes, name: str) -> CleanSvg:
    """The drawing without anything that could act, fetch or flood. Raises BadInput when it is no
    SVG, too large, too deep, too many, or when nothing drawable is left.
    """
    if len(data) > MAX_BYTES:
        raise BadInput("The SVG is too large", name, "keep it below 1 MB")
    root = _read(data, name)
    width, height, x, y = _frame(root, name)
    cleaner = _Cleaner(root, "lg" + hashlib.sha256(data).hexdigest()[:8] + "-")
    inner = cleaner.children(root)
    if not cleaner.shapes:
        raise BadInput(
            "Nothing in the SVG can be drawn",
            name,
            "save it with its letters and pictures turned into outlines",
        )
    moved = f'<g transform="translate({-x:g} {-y:g})">{inner}</g>' if x or y else inner
    return CleanSvg(moved, width, height, tuple(sorted(cleaner.dropped)))


def _read(data: bytes, name: str) -> ET.Element:
    """The tree, read piece by piece so that a flood is stopped while it comes in."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    depth = count = 0
    root: ET.Element | None = None
    try:
        events: Any = iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=False)
        for event, element in events:
            depth += 1 if event == "start" else -1
            count += event == "start"
            root = element if root is None else root
            if depth > MAX_DEPTH or count > MAX_ELEMENTS:
                limit = "deep" if depth > MAX_DEPTH else "many-pieced"
                raise BadInput(
                    f"The SVG is too {limit}",
                    name,
                    f"keep it below {MAX_DEPTH} levels and {MAX_ELEMENTS} elements",
                )
    except (ET.ParseError, DefusedXmlException, ValueError) as bad:
        raise BadInput(
            "The SVG cannot be read",
            f"{name} ({type(bad).__name__})",
            "save it as plain SVG without entities",
        ) from bad
    if root is None or _local(root.tag) != "svg":
        raise BadInput("This is not an SVG", name, "give an .svg or .png file")
    return root


def _frame(root: ET.Element, name: str) -> tuple[float, float, float, float]:
    """Width, height and origin of the drawing."""
    numbers = [_number(text) for text in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    if len(numbers) == 4 and all(n is not None for n in numbers):
        x, y, width, height = (n or 0.0 for n in numbers)
    else:
        x = y = 0.0
        width, height = _number(root.get("width", "")) or 0, _number(root.get("height", "")) or 0
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise BadInput("The SVG does not say how large it is", name, "give it a viewBox")
    return width, height, x, y


def _number(text: str) -> float | None:
    found = re.match(r"[+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9})(?=\D|\Z)", text.strip())
    return float(found.group()) if found else None


def _local(tag: Any) -> str:
    """Name without namespace; of another namespace than SVG, a name that is on no list."""
    if not isinstance(tag, str):
        return "comment"
    space, _, name = tag.rpartition("}")
    return name if space in ("", "{" + _SVG) else f"other:{name}"


class _Cleaner:
    """Writes what is allowed; ids get a prefix, so that two drawings never share one."""

    def __init__(self, root: ET.Element, prefix: str) -> None:
        self.dropped: set[str] = set()
        self.shapes = 0
        self._prefix = prefix
        self._classes: dict[str, str] = {}
        for style in root.iter():
            if _local(style.tag) == "style":
                for name, rules in _RULE.findall((style.text or "")[:MAX_NUMBERS]):
                    self._classes[name] = self._classes.get(name, "") + ";" + rules

    def children(self, element: ET.Element) -> str:
        return "".join(self._written(child) for child in element)

    def _written(self, element: ET.Element) -> str:
        name = _local(element.tag)
        if name in _SILENT or name == "comment":
            return ""
        if name not in _SHAPES and name not in _HOLDERS:
            self.dropped.add(name.removeprefix("other:"))
            return ""
        self.shapes += name in _SHAPES
        tag = "g" if name == "svg" else name
        return f"<{tag}{self._attributes(element)}>{self.children(element)}</{tag}>"

    def _attributes(self, element: ET.Element) -> str:
        given = {key: value for key, value in element.attrib.items() if key in _ATTRIBUTES}
        for word in element.get("class", "").split()[:20]:
            given |= self._styled(self._classes.get(word, ""))
        given |= self._styled(element.get("style", ""))
        link = element.get(_LINK) or element.get("href") or ""
        if _local(element.tag).endswith("Gradient") and re.match(r"#[\w.\-]+\Z", link):
            given["href"] = f"#{self._prefix}{link[1:]}"
        kept = {key: self._value(key, value) for key, value in given.items()}
        return "".join(f' {key}="{value}"' for key, value in kept.items() if value)

    def _styled(self, text: str) -> dict[str, str]:
        pairs = (rule.split(":", 1) for rule in text[:MAX_NUMBERS].split(";") if ":" in rule)
        return {key.strip(): value.strip() for key, value in pairs if key.strip() in _STYLED}

    def _value(self, key: str, value: str) -> str:
        """The value when it is plain numbers, words and colours, or a paint of this drawing's."""
        if key == "href":
            return value
        if len(value) > MAX_NUMBERS or not value.strip():
            return ""
        local = _LOCAL.match(value.strip())
        if local:
            return f"url(#{self._prefix}{local.group(1)})"
        if "url" in value.lower() or not _VALUE.match(value):
            return ""
        return self._prefix + value if key == "id" else value
