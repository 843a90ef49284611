"""What a finished frame shows, read off its pixels: colours behind words, colours no brand owns,
the logo as it arrived.

The layout says what was meant; only decoded pixels say what came of it after light, style, camera
and encoder.
"""

import base64
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import numpy as np

from film.brand import Brand
from film.formats import Format
from film.measures import BrandMeasures
from film.stage import Box, Peg, Stage, TextBox
from film.style import Style
from tools.picture.lint import Pixels
from tools.picture.lint_terms import rest
from tools.picture.logo_room import corner_box

NEAR_WORDS = 72
"""RGB distance within which a pixel counts as the words' own."""
HUE_DEGREES = 32.0
"""A pixel farther than this from every brand hue is off the palette; mixtures of two lie nearer."""
_OWN_COLOURS = frozenset({"story", "title", "photo", "split", "lowerthird", "product"})
COLOURFUL = 0.055
"""OKLab chroma below which a pixel has no hue to judge."""


def frames_wanted(stage: Stage) -> tuple[int, ...]:
    """Frames that are worth looking at: one near the end, and where words over pictures rest."""
    late = min(stage.frames - 1, round(stage.frames * 0.8))
    rests = {rest(text, stage) for text in stage.texts if not text.behind}
    return tuple(sorted({late, *sorted(rests)[:3]}))


def pixels_behind(stage: Stage, frames: Mapping[int, np.ndarray]) -> Pixels:
    """For the frame linter: what lies behind a box of words at a frame, as far as it was kept."""
    texts = {(text.box, rest(text, stage)): text for text in stage.texts}

    def behind(box: Box, frame: int) -> Sequence[tuple[int, int, int]]:
        text = texts.get((box, frame))
        if text is None or frame not in frames or text.outlined:
            return ()
        return colours_behind(frames[frame], text, stage.width)

    return behind


def brand_seen(
    stage: Stage,
    frames: Mapping[int, np.ndarray],
    style: Style,
    format: Format,
    template: str,
) -> tuple[BrandMeasures, ...]:
    """Every kept frame against the brand; places and photographs bring colours of their own."""
    brand = style.brand
    if brand == Brand():
        return ()
    owned = (*style.palette.model_dump().values(), *brand.other_colours)
    logo = corner_box(style, format)
    return tuple(
        BrandMeasures(
            off_palette_share=round(off_palette_share(rgb, owned), 4),
            judged=template not in _OWN_COLOURS,
            logo_difference=logo_difference(rgb, stage),
            logo_height=logo.height * 1080 / min(stage.width, stage.height) if logo else 0.0,
        )
        for rgb in frames.values()
    )


def colours_behind(
    rgb: np.ndarray, text: TextBox, stage_width: int
) -> Sequence[tuple[int, int, int]]:
    """Pixels around and between a text's letters: its box without what is near its own colour.

    `rgb` is height × width × 3 bytes at any scale of the stage.
    """
    import cv2

    scale = rgb.shape[1] / stage_width
    piece = _cut(rgb, text.box, scale, 4)
    if piece.size == 0:
        return ()
    own = np.array([int(text.colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32)
    near = np.sqrt(((piece.astype(np.float32) - own) ** 2).sum(axis=2)) < NEAR_WORDS
    rim = max(3, round(5 * scale)) | 1
    grown = cv2.dilate(near.astype(np.uint8), np.ones((rim, rim), np.uint8)) > 0
    left = piece[~grown]
    step = max(1, len(left) // 4000)
    return [tuple(int(v) for v in pixel) for pixel in left[::step]]  # type: ignore[misc]


def off_palette_share(rgb: np.ndarray, colours: Sequence[str]) -> float:
    """Share of a frame's pixels whose hue is none of the colours'."""
    lab = _oklab(rgb[::4, ::4].reshape(-1, 3).astype(np.float32) / 255)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    hue = np.arctan2(lab[:, 2], lab[:, 1])
    own = _oklab(np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours]) / 255)
    own = own[np.hypot(own[:, 1], own[:, 2]) > COLOURFUL / 2]
    hues = np.arctan2(own[:, 2], own[:, 1])
    if not len(hues):
        return float((chroma > COLOURFUL).mean())
    apart = np.abs((hue[:, None] - hues[None, :] + math.pi) % (2 * math.pi) - math.pi)
    return float(((chroma > COLOURFUL) & (apart.min(axis=1) > math.radians(HUE_DEGREES))).mean())


def logo_difference(rgb: np.ndarray, stage: Stage) -> float | None:
    """Mean difference (0..255) between the logo's place in the frame and the logo as it should be
    there, size, plate and all; None when the shot has no logo in its corner.
    """
    plane = next((plane for plane in stage.planes if plane.name == "brand"), None)
    room = next((solid.box for solid in stage.solids if solid.kind == "logo"), None)
    if plane is None or room is None:
        return None
    meant = _drawn([stage.cels[key].svg for key in _shown(plane.root)], room)
    seen = _cut(rgb, room, rgb.shape[1] / stage.width, 0)
    if meant is None or seen.size == 0:
        return None
    import cv2

    size = (seen.shape[1], seen.shape[0])
    meant = cv2.resize(meant, size, interpolation=cv2.INTER_AREA)
    solid = cv2.resize(meant[:, :, 3], size) > 250
    off = np.abs(meant[:, :, :3].astype(np.float32) - seen.astype(np.float32)).mean(axis=2)
    return float(off[solid].mean()) if solid.any() else None


def _shown(peg: Peg) -> Iterator[str]:
    """Keys of the cels a still peg shows, in order."""
    for child in peg.children:
        if isinstance(child, Peg):
            yield from _shown(child)
        elif (key := child.at(0)) is not None:
            yield key


def _drawn(pieces: Sequence[str], room: Box) -> np.ndarray | None:
    """RGBA of the pieces over each other, twice as large as on the stage; by Skia, which painted
    none of the film.
    """
    import skia
    from PIL import Image

    width, height = max(2, round(room.width * 2)), max(2, round(room.height * 2))
    surface = skia.Surface(width, height)
    for svg in pieces:
        image = re.search(
            r'<image x="([\d.\-]+)" y="([\d.\-]+)" width="([\d.]+)" height="([\d.]+)"'
            r'[^>]*?base64,([^"]+)"',
            svg,
        )
        if image:
            x, y, w, h = (float(image.group(i)) for i in range(1, 5))
            with Image.open(BytesIO(base64.b64decode(image.group(5)))) as picture:
                scaled = picture.convert("RGBA").resize(
                    (max(1, round(w * 2)), max(1, round(h * 2)))
                )
            at = skia.Image.fromarray(np.asarray(scaled).copy(), skia.kRGBA_8888_ColorType)
            surface.getCanvas().drawImage(at, (x - room.x) * 2, (y - room.y) * 2)
            continue
        page = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="{room.x} {room.y} {room.width} {room.height}">{svg}</svg>'
        )
        dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(page.encode(), True))
        if dom is None:
            return None
        dom.setContainerSize(skia.Size(width, height))
        dom.render(surface.getCanvas())
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    return np.ascontiguousarray(pixels)


def _cut(rgb: np.ndarray, box: Box, scale: float, more: int) -> np.ndarray:
    top, left = max(0, round(box.y * scale) - more), max(0, round(box.x * scale) - more)
    bottom, right = round(box.bottom * scale) + more, round(box.right * scale) + more
    return rgb[top:bottom, left:right]


def _oklab(srgb: np.ndarray) -> np.ndarray:
    """Björn Ottosson, "A perceptual color space for image processing" (2020)."""
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    cone = linear @ np.array(
        [
            [0.4122214708, 0.2119034982, 0.0883024619],
            [0.5363325363, 0.6806995451, 0.2817188376],
            [0.0514459929, 0.1073969566, 0.6299787005],
        ]
    )
    return np.cbrt(cone) @ np.array(
        [
            [0.2104542553, 1.9779984951, 0.0259040371],
            [0.7936177850, -2.4285922050, 0.7827717662],
            [-0.0040720468, 0.4505937099, -0.8086757660],
        ]
    )
