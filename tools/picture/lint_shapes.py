"""Words on a shape whose colour they cannot be read on, whatever the template says lies behind.

A template tells the linter the colour behind its words; this rule does not believe it and reads the
plates as they are drawn: upright rectangles of one colour, the last one under the words counts.
"""

import re
from collections.abc import Iterator, Sequence

from film.quality import Finding
from film.stage import Box, Stage, TextBox
from film.time import timecode
from tools.picture.colour import contrast
from tools.picture.lint_planes import around_box, common, shown_in
from tools.picture.lint_terms import finding_of, rest, said

_SHAPE = re.compile(r"<(?:rect|path|circle|ellipse|polygon|polyline|image|use)\b[^>]*>")
_NUMBER = re.compile(r'\b(x|y|width|height)="(-?[\d.]+)"')
_FILL = re.compile(r'\bfill="(#[0-9a-fA-F]{6})"')
_PICTURES = ("place", "actor", "actors", "opening", "style", "captions", "speaker", "photo")
_LARGEST = 6000
"""Characters of a plate's drawing: what is longer is a picture, not a plate."""
_HOLDS = 0.9
"""Share of a text's box that has to lie on a plate."""
_MORE_THAN_LETTERS = 1.4


def words_on_wrong_plates(
    texts: Sequence[TextBox], stage: Stage, limit: tuple[float, float, float]
) -> Iterator[Finding]:
    """`limit` is the least ratio for small type, for large type, and the size that is large."""
    small, large, from_size = limit
    plates: dict[int, list[tuple[Box, str]]] = {}
    for text in texts:
        if not text.behind or text.role == "caption":
            continue
        frame = rest(text, stage)
        if frame not in plates:
            plates[frame] = list(_plates(stage, frame))
        under = [fill for box, fill in plates[frame] if _lies_on(text.box, box, bool(fill))]
        need = large if text.size >= from_size else small
        if not under or not under[-1]:
            continue
        if contrast(text.colour, under[-1]) < need <= contrast(text.colour, text.behind):
            yield finding_of(
                "text_on_shape",
                "major",
                0.8,
                f"{said(text.text)} lies on a shape of {under[-1]} that it reads "
                f"{contrast(text.colour, under[-1]):.1f} : 1 on at {timecode(frame)} "
                f"(limit {need})",
            )


def _lies_on(text: Box, plate: Box, known: bool) -> bool:
    """Drawings of unknown shape count when they are clearly more than the text's own letters."""
    area = max(1.0, text.width * text.height)
    if not known and plate.width * plate.height < area * _MORE_THAN_LETTERS:
        return False
    return plate.meets(text) / area > _HOLDS


def _plates(stage: Stage, frame: int) -> Iterator[tuple[Box, str]]:
    """Box and fill of what is drawn, back to front; a fill is "" where only pixels could tell."""
    for plane in stage.planes:
        if plane.name.partition("/")[0] in _PICTURES:
            continue
        for shown in shown_in(plane.root, frame):
            cel = stage.cels[shown.key]
            whole = around_box(shown.matrix, cel.box)
            turned = "<g " in cel.svg or abs(shown.matrix[1]) > 1e-6
            shapes = [""] if turned or len(cel.svg) > _LARGEST else _SHAPE.findall(cel.svg)
            for shape in shapes:
                fill = _FILL.search(shape) if shape.startswith("<rect") else None
                box, colour = whole, ""
                if fill and "opacity" not in shape and "transform" not in shape:
                    at = {name: float(value) for name, value in _NUMBER.findall(shape)}
                    rect = Box(*(at.get(name, 0.0) for name in ("x", "y", "width", "height")))
                    box, colour = around_box(shown.matrix, rect), fill.group(1)
                yield (box if shown.window is None else common(box, shown.window)), colour
