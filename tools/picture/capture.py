"""The slow path: every frame photographed by Chromium playing the SMIL.

It is the preview itself put on film: nothing of ours composites, so it shows what the camera ought
to show, and stands in for it (`--path chromium`) where somebody doubts it. Why slow: a picture of
1080p costs Chromium 60 to 80 ms; the camera takes a tenth of that. A frame that comes out the same,
byte by byte, is the same buffer again.
"""

from collections.abc import Iterator

import numpy as np

from film.stage import Stage
from film.time import RATE
from tools.picture.camera import Exposed
from tools.picture.colour import to_rgb
from tools.picture.easel import easel, page_html
from tools.picture.paint import pixels_of
from tools.picture.smil import animate, number


def capture(stage: Stage, width: int, height: int, every: int = 1) -> Iterator[Exposed]:
    """Every frame of the stage in order, scaled to width × height; `every` 2 photographs every
    second frame and holds it for two. Raises ToolMissing, RenderFailed.
    """
    frames = range(0, stage.frames, every)
    seconds = [(frame + 0.5) / float(RATE) for frame in frames]
    photographs = easel().play(page_of(stage, width), width, height, seconds, "filming a shot")
    pixels = np.zeros((height, width, 4), np.uint8)
    before = b""
    for frame, photograph in zip(frames, photographs, strict=True):
        same = photograph == before
        if not same:
            pixels[:] = pixels_of(photograph)
            before = photograph
        yield Exposed(frame, pixels, () if same else ((0, 0, width, height),))
        for held in range(frame + 1, min(frame + every, stage.frames)):
            yield Exposed(held, pixels, ())
    easel().rest()


def page_of(stage: Stage, width: int) -> str:
    """The playing shot, `width` pixels wide, on ground that reaches every edge."""
    high = number(stage.height * width / stage.width, 4)
    red, green, blue = to_rgb(stage.background)
    look = (
        f"html{{background:rgb({red},{green},{blue})}}body>svg{{width:{width}px;height:{high}px}}"
    )
    return page_html(animate([stage]), look)
