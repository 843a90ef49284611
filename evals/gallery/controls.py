"""The control pictures: a few frames that stand for all the house draws, painted by the camera as a
film is, and how far a later painting may be from them.

`python -m evals.gallery.controls` paints them anew; look at what changed before it is committed.
The tolerances leave room for another build of Chromium or Skia, which round edges and blends
another way, and none for what a person would see: a moved word, another colour, a lost shape.
"""

import argparse
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import numpy as np

from evals.gallery.contents import LEO, MAYA, TEMPLATES, content_of, figure, sheet_of
from evals.gallery.scenes import SETTLED, STYLES, Picture, style_named, two_in
from film.captions import CaptionChunk, CaptionWord
from film.cast import PlaceName
from film.content import StoryContent
from film.formats import FORMATS
from film.script import TimeOfDay
from film.stage import Stage
from tools.picture.layout import lay_out

FOLDER = Path(__file__).parent.parent.parent / "tests" / "picture" / "controls"
WIDTH = 480
"""Pixels of a control's longer side."""
MEAN_LEVELS = 1.6
"""Of 255, over the whole picture: 0.7 is the rounding of the kept picture, the rest is room for the
edges of another build; a picture moved by two pixels is above 3."""
TILE_LEVELS = 12.0
"""Of 255, in the worst tile: edges of letters painted by Chromium in one piece, the farthest that a
rasteriser has been seen to be, stay below 6 (13 in line styles); a lost word is above 15."""
TILE_SIDE = 24
"""Pixels: about a word at this size, so that one wrong word is not thinned out by its ground."""
ROUNDED_BITS = 1
"""Of each channel, left out of the kept picture: a fifth smaller, and one level of 255 at most."""
MOST_BYTES = 2_000_000
"""Of all controls together."""
_SAID = {
    "captions-arabic": "المدينة لا تنام أبدًا",
    "captions-japanese": "都市は決して 眠らない",
}
_PLACES: tuple[tuple[PlaceName, TimeOfDay], ...] = (
    ("kitchen", "day"), ("forest", "night"), ("harbour", "dusk"), ("castle", "dawn"),
)  # fmt: skip
_TALL = frozenset({"process", "compare", "timeline", "quote"})
_SQUARE = frozenset({"bars", "donut", "checklist", "table"})
_LEFT_OUT = frozenset({"story", "logo", "lowerthird", "icon", "question", "chapter", "photo",
                       "product", "formula", "bullets", "line", "table", "checklist", "title",
                       "endcard", "donut", "code"})  # fmt: skip
"""Templates whose family another control shows."""


def controls() -> Mapping[str, Picture]:
    """Name → picture: template families, places, people in scenes, styles, captions."""
    out: dict[str, Picture] = {}
    for name in TEMPLATES:
        if name in _LEFT_OUT:
            continue
        format = "9x16" if name in _TALL else "1x1" if name in _SQUARE else "16x9"
        sheet = sheet_of(content_of(name), shot_id=name)
        out[f"template-{name}"] = Picture(name=name, sheet=sheet, format=format)
    for place, time in _PLACES:
        out[f"place-{place}"] = Picture(name=place, sheet=two_in(place, time))
    people = (
        figure("MAYA", MAYA.model_copy(update={"outfit": "detective"}), "left", "right", "point"),
        figure("LEO", LEO.model_copy(update={"outfit": "chef"}), "right", "left", "crossed"),
    )
    near = sheet_of(StoryContent(place="market", staging=()), figures=people)
    out["people-medium"] = Picture(name="people", sheet=near)
    out["people-tall"] = Picture(name="people", sheet=near, format="9x16")
    for style in STYLES[1:]:
        template = "story" if style in ("noir", "watercolour", "retro-print") else "title"
        sheet = sheet_of(content_of(template), shot_id=f"style-{template}")
        out[f"style-{style}"] = Picture(name=style, sheet=sheet, style=style)
    for name in _SAID:
        out[name] = Picture(name=name, sheet=two_in("city", "night", size="medium"))
    return out


def stage_of(name: str, picture: Picture) -> Stage:
    """The control's stage, with its captions."""
    if name not in _SAID:
        return picture.stage()
    words = _SAID[name].split()
    chunk = CaptionChunk(
        shot_id=picture.sheet.shot_id,
        line_id="l",
        speaker="MAYA",
        start_frame=SETTLED - 20,
        end_frame=SETTLED + 30,
        words=tuple(
            CaptionWord(
                text=word, start_frame=SETTLED - 20 + 12 * i, end_frame=SETTLED - 8 + 12 * i
            )
            for i, word in enumerate(words)
        ),
    )
    return lay_out(picture.sheet, style_named(picture.style), FORMATS[picture.format], (chunk,))


def painted(name: str, picture: Picture, cache: Path | None = None) -> np.ndarray:
    """RGB of the control as the camera gives it. Raises ToolMissing, RenderFailed."""
    from tools.picture.camera import shoot

    stage = stage_of(name, picture)
    share = WIDTH / max(stage.width, stage.height)
    width, height = round(stage.width * share / 2) * 2, round(stage.height * share / 2) * 2
    film = shoot(stage, width, height, cache=cache, every=SETTLED)
    pixels = next(exposed.pixels for exposed in film if exposed.frame == SETTLED)
    return np.ascontiguousarray(pixels[..., 2::-1])


def apart(one: np.ndarray, other: np.ndarray) -> tuple[float, float, tuple[int, int]]:
    """Mean difference, that of the worst tile, and the tile's left and top; in levels of 255."""
    off = np.abs(one.astype(np.int16) - other.astype(np.int16)).mean(axis=2)
    rows, columns = -(-off.shape[0] // TILE_SIDE), -(-off.shape[1] // TILE_SIDE)
    worst, at = 0.0, (0, 0)
    for row in range(rows):
        for column in range(columns):
            top = min(row * TILE_SIDE, off.shape[0] - TILE_SIDE)
            left = min(column * TILE_SIDE, off.shape[1] - TILE_SIDE)
            tile = float(off[top : top + TILE_SIDE, left : left + TILE_SIDE].mean())
            if tile > worst:
                worst, at = tile, (left, top)
    return float(off.mean()), worst, at


def kept(name: str) -> np.ndarray:
    """RGB of the committed control."""
    from PIL import Image

    with Image.open(FOLDER / f"{name}.png") as picture:
        return np.asarray(picture.convert("RGB"))


def keep(name: str, rgb: np.ndarray) -> int:
    """Writes the control; answers its bytes."""
    from PIL import Image

    out = BytesIO()
    rounded = (rgb >> ROUNDED_BITS << ROUNDED_BITS) | (1 << ROUNDED_BITS - 1)
    Image.fromarray(rounded).save(out, "PNG", optimize=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.png").write_bytes(out.getvalue())
    return len(out.getvalue())


def difference_png(one: np.ndarray, other: np.ndarray, path: Path) -> None:
    """Control, painting and what is between them (four times as strong), side by side."""
    from PIL import Image

    off = np.abs(one.astype(np.int16) - other.astype(np.int16))
    strong = np.minimum(off * 4, 255).astype(np.uint8)
    Image.fromarray(np.concatenate([one, other, strong], axis=1)).save(path)


def main() -> None:
    asked = argparse.ArgumentParser(description="Paint the control pictures anew.")
    asked.add_argument("names", nargs="*", help="only these")
    given = asked.parse_args()
    pictures = controls()
    for old in FOLDER.glob("*.png"):
        if old.stem not in pictures:
            old.unlink()
    total = 0
    for name, picture in pictures.items():
        if given.names and name not in given.names:
            continue
        rgb = painted(name, picture)
        before = f"{apart(kept(name), rgb)[:2]}" if (FOLDER / f"{name}.png").exists() else "new"
        total += keep(name, rgb)
        print(f"{name}: {before}")
    print(f"{len(pictures)} controls, {total} bytes written")


if __name__ == "__main__":
    main()
