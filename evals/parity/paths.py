"""Three paths to one frame: the preview's own player, the camera, and Chromium filming the SMIL.

The camera's frames are taken as it shoots the film, in order, so that what it did not redraw is
compared too. Chromium's are taken one by one: they depend on no other (easel.py).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal, get_args

import numpy as np

from evals.parity.measure import apart
from evals.parity.player import playing
from film.settings import RenderPath
from film.stage import Stage
from film.time import RATE
from tools.lab.decode import colour_frames
from tools.lab.render import render_clip
from tools.picture.camera import shoot
from tools.picture.capture import page_of
from tools.picture.easel import easel
from tools.picture.paint import pixels_of

Way = Literal["preview", "camera", "chromium"]
WAYS: tuple[Way, ...] = get_args(Way)
PAIRS = tuple(combinations(WAYS, 2))


@dataclass(frozen=True, kw_only=True, slots=True)
class Apart:
    """Two paths at one moment."""

    pair: tuple[str, str]
    mean: float
    tile: float
    where: str


def compared(
    name: str, stages: Sequence[Stage], frames: Mapping[int, Sequence[int]], preview: Path
) -> Iterator[Apart]:
    """Every chosen frame of a film, each pair of paths. `preview` is the film's page."""
    size = stages[0].width, stages[0].height
    starts = np.cumsum([0, *(stage.frames for stage in stages)])
    with playing(preview, *size) as player:
        for shot, wanted in frames.items():
            stage = stages[shot]
            film = {e.frame: e.pixels.copy() for e in shoot(stage, *size) if e.frame in wanted}
            seconds = [(frame + 0.5) / float(RATE) for frame in wanted]
            page = page_of(stage, size[0])
            photographs = easel().play(page, *size, seconds, "comparing")
            for frame, photograph in zip(wanted, photographs, strict=True):
                second = (int(starts[shot]) + frame + 0.5) / float(RATE)
                seen: dict[str, np.ndarray] = {
                    "preview": player.picture_at(second),
                    "camera": film[frame],
                    "chromium": pixels_of(photograph),
                }
                for pair in PAIRS:
                    mean, tile = apart(seen[pair[0]], seen[pair[1]])
                    where = f"{name}, shot {shot + 1}, frame {frame}"
                    yield Apart(pair=pair, mean=mean, tile=tile, where=where)


def clips_apart(stage: Stage, folder: Path) -> tuple[float, float]:
    """The stage as a clip of either path, decoded: mean difference, and the worst frame's tile."""
    paths: tuple[RenderPath, ...] = ("camera", "chromium")
    clips = [folder / f"{path}.mp4" for path in paths]
    for path, clip in zip(paths, clips, strict=True):
        render_clip(stage, clip, width=stage.width, height=stage.height, path=path)
    means, tiles = [], []
    for a, b in zip(*map(colour_frames, clips), strict=True):
        mean, tile = apart(a, b)
        means.append(mean)
        tiles.append(tile)
    return float(np.mean(means)), max(tiles)
