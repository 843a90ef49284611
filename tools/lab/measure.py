"""Measures of a picture as delivered: streams, size, rate, colour tags, black and frozen stretches.

It measures; what it means is the quality agent's to say. A stretch counts as frozen when no block
of 8 × 8 pixels differs from the stretch's first frame: against the first and not the one before, so
that a slow push is motion, and blocks of 8 so that the encoder's own noise is not.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from film.measures import PictureMeasures, Stretch
from film.time import seconds_from_frames
from tools.lab.decode import seen_frames
from tools.lab.probe import probe

BLOCK = 8
STILL = 3.0
"""Levels of luma a block may differ and still be the same picture."""
BLACK = 32.0
"""Luma of a block that is black to the eye (16 is black itself)."""
BLACK_SHARE = 0.98
"""As ffmpeg's blackdetect counts a black frame."""
SHORTEST_BLACK, SHORTEST_FROZEN = 3, 30
"""Frames: shorter stretches are a cut's breath and a held pose, not defects."""


def measure_picture(
    path: Path, wanted: Sequence[int] = ()
) -> tuple[PictureMeasures, dict[int, np.ndarray]]:
    """Probes and decodes one clip; answers also the colours (RGB bytes) of the wanted frames.
    Raises OSError when it cannot be read.
    """
    facts = measure_joined(path)
    if not facts.has_video:
        return facts, {}
    kept: dict[int, np.ndarray] = {}

    def lumas() -> Iterator[np.ndarray]:
        for index, (luma, colours) in enumerate(seen_frames(path, frozenset(wanted))):
            if colours is not None:
                kept[index] = colours
            yield luma

    black, frozen = stretches(lumas())
    return facts.model_copy(update={"black": black, "frozen": frozen}), kept


def measure_joined(path: Path, clip_frames: Sequence[int] = ()) -> PictureMeasures:
    """Probes a cut without decoding it: its clips were measured one by one, and their hashes prove
    that these are they.
    """
    probed = probe(path, clip_frames)
    return PictureMeasures(
        has_video=probed.has_video,
        width=probed.width,
        height=probed.height,
        rate=float(probed.rate),
        frames=probed.frames,
        colour=probed.colour,
        packet_hash=probed.packet_hash,
        clip_hashes=probed.clip_hashes,
        sound_hash=probed.sound_hash,
    )


def stretches(lumas: Iterable[np.ndarray]) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Black and frozen stretches in seconds."""
    black: list[tuple[int, int]] = []
    frozen: list[tuple[int, int]] = []
    anchor: np.ndarray | None = None
    anchored = dark_from = 0
    dark = False
    frame = -1
    for frame, luma in enumerate(lumas):
        blocks = _blocks(luma)
        if anchor is None or np.abs(blocks - anchor).max() > STILL:
            if anchor is not None:
                frozen.append((anchored, frame))
            anchor, anchored = blocks, frame
        now_dark = bool((blocks < BLACK).mean() >= BLACK_SHARE)
        if now_dark and not dark:
            dark_from = frame
        elif dark and not now_dark:
            black.append((dark_from, frame))
        dark = now_dark
    if anchor is not None:
        frozen.append((anchored, frame + 1))
    if dark:
        black.append((dark_from, frame + 1))
    return _seconds(black, SHORTEST_BLACK), _seconds(frozen, SHORTEST_FROZEN)


def _blocks(luma: np.ndarray) -> np.ndarray:
    import cv2

    height, width = luma.shape
    small = (max(width // BLOCK, 1), max(height // BLOCK, 1))
    return cv2.resize(luma, small, interpolation=cv2.INTER_AREA).astype(np.float32)


def _seconds(stretches: list[tuple[int, int]], shortest: int) -> tuple[Stretch, ...]:
    return tuple(
        (round(seconds_from_frames(a), 3), round(seconds_from_frames(b), 3))
        for a, b in stretches
        if b - a >= shortest
    )
