"""The camera: a stage's painted cels composited frame by frame, redrawing only what changed.

Everything that stands still is baked beforehand (flatten.py), every number worked out (score.py),
every picture composited in the darkroom. A frame with no difference is the same buffer again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from film.stage import Stage
from tools.picture.darkroom import Darkroom
from tools.picture.flatten import flatten
from tools.picture.paint import Painted, Wanted, paint
from tools.picture.rects import Rect
from tools.picture.score import Score, score_of


@dataclass(frozen=True, slots=True)
class Exposed:
    """One frame. `pixels` is the camera's own buffer (height × width × 4, BGRA): read it before
    asking for the next frame. `changed` are the rectangles that differ from the frame before; none:
    the same.
    """

    frame: int
    pixels: np.ndarray
    changed: tuple[Rect, ...]


class Camera:
    """One shot through one lens. Painting is a step of its own, so that its time is known."""

    def __init__(self, stage: Stage, width: int, height: int, every: int = 1) -> None:
        """`every` 2 shows every second frame, held for two."""
        self.width, self.height, self.every = width, height, every
        self.film_frames = stage.frames
        self.background = stage.background
        flat = flatten(stage)
        self.score: Score = score_of(flat, width / stage.width, range(0, stage.frames, every))

    @property
    def wants(self) -> list[Wanted]:
        return self.score.wants

    def darkroom(self, painted: dict[Wanted, Painted]) -> Darkroom:
        return Darkroom(
            self.score,
            painted,
            width=self.width,
            height=self.height,
            background=self.background,
        )

    def shoot(self, painted: dict[Wanted, Painted]) -> Iterator[Exposed]:
        """Every frame of the film in order; held frames come again with nothing changed."""
        darkroom = self.darkroom(painted)
        for index, frame in enumerate(self.score.frames):
            yield Exposed(frame, darkroom.pixels, darkroom.develop(index))
            for held in range(frame + 1, min(frame + self.every, self.film_frames)):
                yield Exposed(held, darkroom.pixels, ())


def shoot(
    stage: Stage, width: int, height: int, *, cache: Path | None = None, every: int = 1
) -> Iterator[Exposed]:
    """Paints and shoots. Raises ToolMissing, RenderFailed."""
    camera = Camera(stage, width, height, every)
    yield from camera.shoot(paint(camera.wants, cache))


def still(
    stage: Stage, frame: int, width: int, height: int, cache: Path | None = None
) -> np.ndarray:
    """One frame, BGRA; as the film shows it."""
    camera = Camera(stage, width, height)
    darkroom = camera.darkroom(paint(camera.wants, cache))
    darkroom.draw(frame, [(0, 0, width, height)])
    return darkroom.pixels
