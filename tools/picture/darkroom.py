"""Compositing: painted cels into one buffer, redrawing only what changed.

A frame is: compare with the last one, gather the rectangles that differ, draw into those alone.
Sampling is bilinear and mid-frame; a cel at rest is copied pixel by pixel, and a large one that
never rests is swept from a finer painting, so that preview and film are one picture. Upright clips
cut what is drawn; a faded group or a turned clip is drawn on a sheet of its own first, which is
then laid over.
"""

from dataclasses import dataclass

import numpy as np

from tools.picture.broom import Broom, Print, Seen, clipped
from tools.picture.colour import to_rgb
from tools.picture.cover import tile_rects
from tools.picture.paint import Painted, Wanted
from tools.picture.placed import Placed, clip_is_upright, placed
from tools.picture.rects import Rect, area, inside, joined
from tools.picture.score import LARGE, Clipping, Leaf, Push, Score, spread


@dataclass(slots=True)
class _Sheet:
    """What is drawn apart from the frame, to be laid over it as one picture."""

    rect: Rect
    opacity: float
    clip: tuple[Clipping, int] | None
    """A turned clip and the frame it is looked at."""


class Darkroom:
    """One shot's prints and the buffer they are composited into."""

    def __init__(
        self,
        score: Score,
        painted: dict[Wanted, Painted],
        *,
        width: int,
        height: int,
        background: str,
    ) -> None:
        self.score = score
        self.width, self.height = width, height
        self.frames = len(score.frames)
        self.pixels = np.zeros((height, width, 4), np.uint8)
        red, green, blue = to_rgb(background)
        self.ground = np.uint32(0xFF000000 | red << 16 | green << 8 | blue)
        prints = {want: Print(p) for want, p in painted.items() if p.pixels.size}
        self.placed = {
            id(leaf): placed(leaf, prints, self.frames, width, height) for leaf in score.leaves
        }
        self.order = [p for leaf in score.leaves if any((p := self.placed[id(leaf)]).seen)]
        self.steps = [self.placed[id(s)] if isinstance(s, Leaf) else s for s in score.steps]
        self.needed: dict[int, Seen] = {}
        self.brooms = [Broom(self.pixels)]
        """The frame's, then one for each sheet laid on another."""

    def develop(self, index: int) -> tuple[Rect, ...]:
        """Brings the buffer to this frame; answers what changed."""
        if index == 0:
            rects: list[Rect] = [(0, 0, self.width, self.height)]
        else:
            rects = []
            for one in self.order:
                if one.changed[index]:
                    rects += [one.bounds[i] for i in (index - 1, index) if one.seen[i]]
            rects = joined(rects)
        if rects:
            self.draw(index, rects)
        return tuple(rects)

    def draw(self, index: int, rects: list[Rect]) -> None:
        whole = sum(map(area, rects)) > LARGE * self.width * self.height
        self.needed = self._needed(index) if whole else {}
        for rect in rects:
            self._draw(index, rect)

    def _draw(self, index: int, rect: Rect) -> None:
        start = self._lowest_needed(index, rect)
        if start is None:
            left, top, right, bottom = rect
            self.brooms[0].words[top:bottom, left:right] = self.ground
            start = 0
        pushed: list[_Sheet | None] = []
        sheets: list[_Sheet] = []
        for at, step in enumerate(self.steps):
            if isinstance(step, Placed):
                if at >= start and step.seen[index]:
                    self._print(step, index, rect, self.brooms[len(sheets)])
            elif isinstance(step, Push):
                sheet = self._sheet(step, index, rect) if at >= start else None
                pushed.append(sheet)
                if sheet:
                    sheets.append(sheet)
                    self._clean(len(sheets), rect)
            else:
                sheet = pushed.pop()
                if sheet:
                    self._lay(len(sheets), sheet)
                    sheets.pop()

    def _lowest_needed(self, index: int, rect: Rect) -> int | None:
        """The step of the topmost picture that covers the rectangle: nothing beneath it shows."""
        for at in range(len(self.steps) - 1, -1, -1):
            step = self.steps[at]
            if isinstance(step, Placed) and step.covers[index] and _holds(step.bounds[index], rect):
                return at
        return None

    def _needed(self, index: int) -> dict[int, Seen]:
        """For each swept picture, where it is seen at all."""
        needed: dict[int, Seen] = {}
        hidden: np.ndarray | None = None
        for one in reversed(self.order):
            if not (one.leaf.broad and one.seen[index] and one.opacity[index] >= 1):
                continue
            kept = one.prints[one.leaf.cels[index]]
            matrix = one.matrix[index]
            if kept is None or matrix[0] <= 0 or matrix[3] <= 0:
                continue
            needs, hides = kept.cover.tiles(self.width, self.height, matrix)
            seen = needs if hidden is None else needs & ~hidden
            hidden = hides if hidden is None else hidden | hides
            needed[id(one)] = Seen(
                tile_rects(seen & hides, self.width, self.height),
                tile_rects(seen & ~hides, self.width, self.height),
            )
        return needed

    # Sheets

    def _sheet(self, push: Push, index: int, rect: Rect) -> _Sheet | None:
        """What a group or clip is drawn on, if it needs a sheet and shows anything here."""
        inner = (self.placed[id(leaf)] for leaf in push.leaves)
        if not any(p.seen[index] and _meets(p.bounds[index], rect) for p in inner):
            return None
        if push.opacity is not None:
            opacity = float(spread(push.opacity, self.frames)[index])
            return _Sheet(rect, opacity, None) if opacity < 1 else None
        if push.clip is None or clip_is_upright(push.clip, self.frames)[index]:
            return None
        return _Sheet(rect, 1.0, (push.clip, index))

    def _clean(self, depth: int, rect: Rect) -> None:
        while len(self.brooms) <= depth:
            self.brooms.append(Broom(np.zeros_like(self.pixels)))
        left, top, right, bottom = rect
        self.brooms[depth].words[top:bottom, left:right] = 0

    def _lay(self, depth: int, sheet: _Sheet) -> None:
        if sheet.clip:
            left, top, right, bottom = sheet.rect
            share = _covered(*sheet.clip, self.frames, sheet.rect)
            pixels = self.brooms[depth].pixels[top:bottom, left:right]
            pixels[...] = np.round(pixels * share[..., None])
        self.brooms[depth - 1].copy(self.brooms[depth].words, 0, 0, sheet.opacity, sheet.rect)

    # Pictures

    def _print(self, one: Placed, index: int, rect: Rect, broom: Broom) -> None:
        kept = one.prints[one.leaf.cels[index]]
        if kept is None:
            return
        for within in inside([one.bounds[index]], rect):
            if not one.clips:
                self._lay_print(one, kept, index, within, 1.0, broom)
                continue
            for part, share in clipped(one.clips[index], within):
                self._lay_print(one, kept, index, part, share, broom)

    def _lay_print(
        self, one: Placed, kept: Print, index: int, rect: Rect, share: float, broom: Broom
    ) -> None:
        a, b, c, d, e, f = matrix = one.matrix[index]
        opacity = one.opacity[index] * share
        if b == 0 and c == 0 and a == 1 and d == 1 and e == int(e) and f == int(f):
            if kept.opaque and opacity >= 1:
                broom.stamp(kept.words, int(e), int(f), rect)
            else:
                broom.copy(kept.words, int(e), int(f), opacity, rect)
        elif one.leaf.broad and broom.sweeps(matrix):
            seen = self.needed.get(id(one)) or Seen([], [rect])
            broom.sweep(kept.painted.pixels, (a, d, e, f), opacity, seen, rect)
        else:
            broom.turn(kept, matrix, opacity, rect)


def _covered(clip: Clipping, index: int, frames: int, rect: Rect) -> np.ndarray:
    """How much of every pixel of the rectangle lies in a turned clip, 0..1."""
    a, b, c, d, e, f = (float(spread(m, frames)[index]) for m in clip.matrix)
    x, y, wide, high = (float(spread(m, frames)[index]) for m in clip.box)
    lost = a * d - b * c
    if abs(lost) < 1e-9 or wide <= 0 or high <= 0:
        return np.zeros((rect[3] - rect[1], rect[2] - rect[0]), np.float32)
    across = np.arange(rect[0], rect[2], dtype=np.float32) + 0.5 - e
    down = (np.arange(rect[1], rect[3], dtype=np.float32) + 0.5 - f)[:, None]
    u, v = (d * across - c * down) / lost - x, (a * down - b * across) / lost - y
    # From peg units to pixels: how far an edge is off, measured across it.
    wider, higher = abs(lost) / np.hypot(c, d), abs(lost) / np.hypot(a, b)
    off = np.minimum(np.minimum(u, wide - u) * wider, np.minimum(v, high - v) * higher)
    return np.clip(off + 0.5, 0.0, 1.0)


def _meets(bounds: Rect, rect: Rect) -> bool:
    left, top, right, bottom = bounds
    return left < rect[2] and right > rect[0] and top < rect[3] and bottom > rect[1]


def _holds(bounds: Rect, rect: Rect) -> bool:
    left, top, right, bottom = bounds
    return left <= rect[0] and top <= rect[1] and right >= rect[2] and bottom >= rect[3]
