"""The frame linter: what a careful eye would refuse, read off the stage before anything is painted.

It knows each text's ink box, when it is there, and what must be kept clear (faces, icons, shapes),
so a bad frame costs milliseconds to find instead of a render. Only what lies over a picture needs
pixels: whoever has painted passes them in. Texts are judged at rest, from the frame they have
settled on.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from film.formats import Format
from film.quality import Finding
from film.stage import Box, SolidBox, Stage, TextBox
from film.time import timecode
from tools.picture.colour import contrast, luminance
from tools.picture.lint_figures import figures_ill_placed
from tools.picture.lint_shapes import words_on_wrong_plates
from tools.picture.lint_terms import SETTLES, finding_of, rest, said, span
from tools.picture.pairs import is_forbidden

Pixels = Callable[[Box, int], Sequence[tuple[int, int, int]]]
"""Colours behind a box of stage pixels at a frame, the words themselves left out
(tools/lab/finished.py).
"""

SMALLEST = {"land": 24.0, "square": 26.0, "tall": 28.0}
"""Pixels of type that are still read on the screens a format is for (LOOK.md, type scale)."""
CONTRAST, CONTRAST_LARGE, LARGE = 4.5, 3.0, 40.0
"""WCAG AA; from `LARGE` pixels of type the smaller ratio holds."""
_LOOSE = 2.0
"""Pixels a text's ink may pass the safe area: the round of an O."""
_MOST_SHARED = 0.04
_MOST_OF_FACE = 0.03
_BARE = 0.15
"""Share of a circle's box, at each side, that its corners do not fill."""
_MOST_WORDS, _MOST_LISTED = 12, 24
"""At once; a list comes item by item, so its words are read as they are said."""
_LISTS = frozenset(
    {"process", "checklist", "bullets", "timeline", "compare", "product", "bars", "formula"}
)
_MAY_BE_WORDY = frozenset({"", "quote", "table", "code"})
_COUNTED = ("title", "body", "label", "kicker")


def lint(
    stage: Stage,
    format: Format,
    frame: int | None = None,
    pixels: Pixels | None = None,
    forbidden: Sequence[tuple[str, str]] = (),
    template: str = "",
) -> tuple[Finding, ...]:
    """Findings with an empty slot for the caller to fill; with `frame`, of what is seen there.
    `forbidden` are a brand's pairs of words' colour and the colour behind them; without `template`
    words are not counted.
    """
    texts = [t for t in stage.texts if frame is None or _seen(t, stage, frame)]
    solids = [s for s in stage.solids if frame is None or _seen(s, stage, frame)]
    found = [
        *_missing(stage),
        *_outside(texts, stage, format),
        *_on_texts(texts, stage),
        *_on_solids(texts, solids, stage),
        *_small(texts, stage, format),
        *_pale(texts, stage, pixels),
        *_crowded_logo(solids, stage),
        *_forbidden(texts, forbidden),
        *words_on_wrong_plates(texts, stage, (CONTRAST, CONTRAST_LARGE, LARGE)),
        *figures_ill_placed(stage, frame),
        *_wordy(texts, template),
    ]
    return tuple(dict.fromkeys(found))


def _seen(item: TextBox | SolidBox, stage: Stage, frame: int) -> bool:
    start, end = span(item, stage)
    return start <= frame < end


def _together(one: TextBox | SolidBox, other: TextBox | SolidBox, stage: Stage) -> int | None:
    """A frame at which both are at rest, or None when they are never there together."""
    (a, b), (c, d) = span(one, stage), span(other, stage)
    start, end = max(a, c), min(b, d)
    return min(start + SETTLES, end - 1) if start < end else None


def _missing(stage: Stage) -> Iterator[Finding]:
    for missing in stage.missing:
        match missing.kind:
            case "glyph":
                code = " ".join(f"U+{ord(character):04X}" for character in missing.name)
                yield finding_of(
                    "missing_glyph",
                    "major",
                    1.0,
                    f"no installed font has {missing.name} ({code}); "
                    f"an empty box stands for it in {missing.where}",
                )
            case "icon":
                yield finding_of(
                    "missing_icon",
                    "minor",
                    1.0,
                    f"no icon named {missing.name} for {missing.where}",
                )
            case "photo":
                yield finding_of(
                    "missing_icon", "major", 1.0, f"the picture {missing.name} cannot be read"
                )
            case "font":
                yield finding_of(
                    "brand_font",
                    "minor",
                    1.0,
                    f"the brand's font has no {missing.name}: another stands in for it in "
                    f"{missing.where}",
                )
            case "overflow":
                yield finding_of(
                    "overflow",
                    "major",
                    1.0,
                    f"{said(missing.name)} is too long for {missing.where} "
                    "even at the smallest size",
                )


def _outside(texts: list[TextBox], stage: Stage, format: Format) -> Iterator[Finding]:
    left, safe_top, right, safe_bottom = format.safe
    for text in texts:
        box = text.box
        top, bottom = format.caption_band if text.role == "caption" else (safe_top, safe_bottom)
        over = {
            "left": left - box.x,
            "top": top - box.y,
            "right": box.right - right,
            "bottom": box.bottom - bottom,
        }
        side = max(over, key=lambda name: over[name])
        if over[side] > _LOOSE:
            off = box.x < 0 or box.y < 0 or box.right > stage.width or box.bottom > stage.height
            yield finding_of(
                "unsafe_text",
                "blocker" if off else "major",
                1.0,
                f"{said(text.text)} passes the {side} safe edge by {over[side]:.0f} px at "
                f"{timecode(rest(text, stage))}",
            )


def _core(text: TextBox) -> Box:
    """The middle of the ink: ascenders and descenders of neighbouring lines may pass each other."""
    box = text.box
    return Box(box.x, box.y + box.height * 0.18, box.width, box.height * 0.64)


def _on_texts(texts: list[TextBox], stage: Stage) -> Iterator[Finding]:
    for one, other in combinations(texts, 2):
        frame = _together(one, other, stage)
        if frame is None:
            continue
        a, b = _core(one), _core(other)
        smaller = max(1.0, min(a.width * a.height, b.width * b.height))
        if (shared := a.meets(b) / smaller) > _MOST_SHARED:
            yield finding_of(
                "text_overlap",
                "major",
                0.95,
                f"{said(one.text)} and {said(other.text)} share {shared:.0%} at {timecode(frame)}",
            )


def _on_solids(texts: list[TextBox], solids: list[SolidBox], stage: Stage) -> Iterator[Finding]:
    for text in texts:
        for solid in solids:
            frame = _together(text, solid, stage)
            if frame is None:
                continue
            if solid.kind == "face":
                face = solid.box
                inner = Box(
                    face.x + 12, face.y + 12, max(1.0, face.width - 24), max(1.0, face.height - 24)
                )
                shared = _core(text).meets(inner) / (inner.width * inner.height)
                if shared > _MOST_OF_FACE:
                    yield finding_of(
                        "text_on_face",
                        "major",
                        0.9,
                        f"{said(text.text)} covers {shared:.0%} of {solid.name}'s face "
                        f"at {timecode(frame)}",
                    )
                continue
            if solid.kind == "logo":
                if text.box.meets(solid.box) > 0:
                    yield finding_of(
                        "logo_rule",
                        "major",
                        1.0,
                        f"{said(text.text)} stands in the clear space of {solid.name}'s logo "
                        f"at {timecode(frame)}",
                    )
                continue
            core = _core(text)
            shared = core.meets(solid.box) / max(1.0, core.width * core.height)
            if shared > _MOST_SHARED:
                yield finding_of(
                    "text_overlap",
                    "major" if solid.kind == "icon" else "minor",
                    0.8,
                    f"{said(text.text)} lies {shared:.0%} on the {solid.kind} {solid.name} "
                    f"at {timecode(frame)}",
                )


def _crowded_logo(solids: list[SolidBox], stage: Stage) -> Iterator[Finding]:
    """A face, an icon or a shape in the logo's clear space; of a round one the corners are bare."""
    for logo in (solid for solid in solids if solid.kind == "logo"):
        for solid in (solid for solid in solids if solid.kind != "logo"):
            frame, box = _together(logo, solid, stage), solid.box
            called = f"{solid.name}'s face" if solid.kind == "face" else f"the {solid.name}"
            if solid.kind != "face":
                dx, dy = box.width * _BARE, box.height * _BARE
                box = Box(box.x + dx, box.y + dy, box.width - 2 * dx, box.height - 2 * dy)
            if frame is not None and logo.box.meets(box) > 0:
                yield finding_of(
                    "logo_rule",
                    "major",
                    0.9 if solid.kind == "face" else 0.8,
                    f"{called} stands in the clear space of {logo.name}'s logo "
                    f"at {timecode(frame)}",
                )


def _forbidden(texts: list[TextBox], pairs: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Words in a colour that a brand forbids on what lies behind them."""
    for text in texts:
        if text.behind and is_forbidden(text.colour, text.behind, pairs):
            yield finding_of(
                "forbidden_pair",
                "major",
                1.0,
                f"{said(text.text)} is set in {text.colour} on {text.behind}, which the brand "
                "forbids",
            )


def _small(texts: list[TextBox], stage: Stage, format: Format) -> Iterator[Finding]:
    floor = SMALLEST[format.aspect]
    for text in texts:
        if text.size < floor - 0.01:
            yield finding_of(
                "small_text",
                "minor",
                1.0,
                f"{said(text.text)} is {text.size:.0f} px at {timecode(rest(text, stage))} "
                f"(limit {floor:.0f})",
            )


def _wordy(texts: list[TextBox], template: str) -> Iterator[Finding]:
    """More words than are read while they are listened to (LOOK.md, budget per frame)."""
    if template in _MAY_BE_WORDY:
        return
    words = sum(len(text.text.split()) for text in texts if text.role in _COUNTED)
    most = _MOST_LISTED if template in _LISTS else _MOST_WORDS
    if words > most:
        yield finding_of(
            "many_words",
            "minor",
            0.7,
            f"{words} words stand in the frame at once (limit {most})",
        )


def _pale(texts: list[TextBox], stage: Stage, pixels: Pixels | None) -> Iterator[Finding]:
    for text in texts:
        need = CONTRAST_LARGE if text.size >= LARGE else CONTRAST
        frame = rest(text, stage)
        if text.behind:
            ratio = contrast(text.colour, text.behind)
        elif pixels is not None:
            ratio = _tenth(text, pixels(text.box, frame))
        else:
            continue
        if ratio < need:
            yield finding_of(
                "low_contrast",
                "major",
                1.0 if text.behind else 0.85,
                f"{said(text.text)} reads {ratio:.1f} : 1 at {timecode(frame)} (limit {need})",
            )


def _tenth(text: TextBox, behind: Sequence[tuple[int, int, int]]) -> float:
    """Contrast that nine tenths of the pixels behind reach."""
    if not behind:
        return 21.0
    own = luminance(text.colour)
    ratios = sorted(
        _ratio(own, luminance("#{:02x}{:02x}{:02x}".format(*pixel))) for pixel in behind
    )
    return ratios[len(ratios) // 10]


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
