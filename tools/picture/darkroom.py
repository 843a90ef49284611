"""Compositing with Skia: painted cels into one buffer, redrawing only what changed.

A frame is: compare with the last one, gather the rectangles that differ, draw into those alone.
Sampling is bilinear and mid-frame; a cel at rest is copied pixel by pixel, and a large one that
never rests is swept from a finer painting (resample.py), so that preview and film are one picture.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from tools.picture.broom import Broom, Seen
from tools.picture.colour import to_rgb
from tools.picture.cover import Cover, tile_rects
from tools.picture.paint import Painted, Wanted
from tools.picture.rects import Rect, area, joined
from tools.picture.score import LARGE, Clipping, Leaf, Pop, Push, Score, spread

SNAP = 1 / 14
"""Pixels off a whole place (a sixteenth, by the phases, and rounding) that are copied, not
resampled.
"""
MINIFIED = 0.55
"""Below this scale bilinear sampling skips pixels: mipmaps are used."""


class _Print:
    """A painted cel as Skia holds it."""

    def __init__(self, painted: Painted) -> None:
        import skia

        self.painted = painted
        self.opaque = bool((painted.pixels[..., 3] == 255).all())
        info = skia.ImageInfo.Make(
            painted.width,
            painted.height,
            skia.ColorType.kBGRA_8888_ColorType,
            skia.AlphaType.kOpaque_AlphaType if self.opaque else skia.AlphaType.kPremul_AlphaType,
        )
        data = skia.Data.MakeWithoutCopy(painted.pixels)
        self.image = skia.Image.MakeRasterData(info, data, painted.width * 4)
        self._small: Any = None
        self._cover: Cover | None = None

    @property
    def cover(self) -> Cover:
        if self._cover is None:
            self._cover = Cover.of(self.painted.pixels[..., 3])
        return self._cover

    @property
    def small(self) -> Any:
        """With mipmaps, for drawing it much smaller than painted."""
        if self._small is None:
            self._small = self.image.withDefaultMipmaps()
        return self._small


@dataclass(slots=True)
class _Placed:
    """A leaf with its prints and, for all frames, where each picture lies and if it changed."""

    leaf: Leaf
    prints: list[_Print | None]
    matrix: np.ndarray
    """Frames × 6, from the print's pixels to output pixels."""
    bounds: np.ndarray
    """Frames × 4: left, top, right, bottom, whole pixels cut to the frame; empty when unseen."""
    seen: np.ndarray
    changed: np.ndarray
    opacity: np.ndarray
    covers: np.ndarray
    """Whether it hides all that lies beneath it, inside its bounds."""


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
        import skia

        self.score = score
        self.width, self.height = width, height
        self.frames = len(score.frames)
        self.pixels = np.zeros((height, width, 4), np.uint8)
        info = skia.ImageInfo.Make(
            width,
            height,
            skia.ColorType.kBGRA_8888_ColorType,
            skia.AlphaType.kPremul_AlphaType,
        )
        self.surface = skia.Surface.MakeRasterDirect(info, self.pixels, width * 4)
        self.canvas = self.surface.getCanvas()
        self.background = skia.Color(*to_rgb(background))
        self.paint = skia.Paint(AntiAlias=True)
        self.near = skia.SamplingOptions(skia.FilterMode.kNearest)
        self.linear = skia.SamplingOptions(skia.FilterMode.kLinear)
        self.mipmapped = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        prints = {want: _Print(p) for want, p in painted.items() if p.pixels.size}
        self.placed = {id(leaf): self._place(leaf, prints) for leaf in score.leaves}
        self.order = [p for leaf in score.leaves if (p := self.placed[id(leaf)]).seen.any()]
        self.skia = skia
        self.needed: dict[int, Seen] = {}
        self.broom = Broom(self.pixels) if any(map(_swept, self.order)) else None

    # Working out where everything lies

    def _place(self, leaf: Leaf, prints: dict[Wanted, _Print]) -> _Placed:
        n = self.frames
        mine = [prints.get(want) if want else None for want in leaf.wants]
        a, b, c, d, e, f = (spread(m, n) for m in leaf.matrix)
        scale, left, top = np.ones(n), np.zeros(n), np.zeros(n)
        wide, high, solid = np.zeros(n), np.zeros(n), np.zeros(n, bool)
        for index, kept in enumerate(mine):
            if kept is not None:
                here = leaf.cels == index
                scale[here] = kept.painted.wanted.scale
                left[here], top[here] = kept.painted.offset
                wide[here], high[here] = kept.painted.width, kept.painted.height
                solid[here] = kept.opaque
        a, b, c, d = a / scale, b / scale, c / scale, d / scale
        e, f = e + a * left + c * top, f + b * left + d * top
        upright = (np.abs(b) < 1e-5) & (np.abs(c) < 1e-5)
        one = upright & (np.abs(a - 1) < 1e-4) & (np.abs(d - 1) < 1e-4)
        one &= (np.abs(e - np.round(e)) < SNAP) & (np.abs(f - np.round(f)) < SNAP)
        a, d = np.where(one, 1.0, a), np.where(one, 1.0, d)
        b, c = np.where(one, 0.0, b), np.where(one, 0.0, c)
        e, f = np.where(one, np.round(e), e), np.where(one, np.round(f), f)
        matrix = np.stack([a, b, c, d, e, f], axis=1)
        opacity, shown = spread(leaf.opacity, n), spread(leaf.shown_opacity, n)
        xs, ys = (0.0, wide, 0.0, wide), (0.0, 0.0, high, high)
        corners_x = np.stack([a * x + c * y + e for x, y in zip(xs, ys, strict=True)])
        corners_y = np.stack([b * x + d * y + f for x, y in zip(xs, ys, strict=True)])
        edges = [corners_x.min(0), corners_y.min(0), corners_x.max(0), corners_y.max(0)]
        numbers = [*matrix.T, shown, leaf.cels.astype(float)]
        for clip in leaf.clips:
            around, values = self._around(clip)
            edges = [op(x, y) for op, x, y in zip(_NARROW, edges, around, strict=True)]
            numbers += values
        bounds = np.stack(
            [
                np.clip(np.floor(edges[0] + 1e-3), 0, self.width),
                np.clip(np.floor(edges[1] + 1e-3), 0, self.height),
                np.clip(np.ceil(edges[2] - 1e-3), 0, self.width),
                np.clip(np.ceil(edges[3] - 1e-3), 0, self.height),
            ],
            axis=1,
        ).astype(np.int32)
        seen = (wide > 0) & (shown > 1e-4) & (np.abs(a * d - b * c) > 1e-9)
        seen &= (bounds[:, 2] > bounds[:, 0]) & (bounds[:, 3] > bounds[:, 1])
        changed = np.ones(n, bool)
        rows = np.where(seen[:, None], np.stack([spread(v, n) for v in numbers], axis=1), 0.0)
        changed[1:] = (np.abs(np.diff(rows, axis=0)) > 1e-4).any(axis=1) | (seen[1:] != seen[:-1])
        covers = solid & upright & (opacity >= 1) & (shown >= 1) & seen
        covers &= not leaf.clips and not leaf.grouped
        return _Placed(leaf, mine, matrix, bounds, seen, changed, opacity, covers)

    def _around(self, clip: Clipping) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """A clip's bounding edges over time, and the numbers that change when it does."""
        a, b, c, d, e, f = clip.matrix
        x, y, w, h = clip.box
        xs, ys = (x, x + np.maximum(w, 0)), (y, y + np.maximum(h, 0))
        corners = [(a * i + c * j + e, b * i + d * j + f) for i in xs for j in ys]
        across = np.stack([spread(i, self.frames) for i, _ in corners])
        down = np.stack([spread(j, self.frames) for _, j in corners])
        return [across.min(0), down.min(0), across.max(0), down.max(0)], [*clip.matrix, *clip.box]

    # Drawing

    def develop(self, index: int) -> tuple[Rect, ...]:
        """Brings the buffer to this frame; answers what changed."""
        if index == 0:
            rects: list[Rect] = [(0, 0, self.width, self.height)]
        else:
            rects = []
            for placed in self.order:
                if placed.changed[index]:
                    rects += [_rect(placed.bounds[i]) for i in (index - 1, index) if placed.seen[i]]
            rects = joined(rects)
        if rects:
            self.draw(index, rects)
        return tuple(rects)

    def draw(self, index: int, rects: list[Rect]) -> None:
        whole = sum(map(area, rects)) > LARGE * self.width * self.height
        self.needed = self._needed(index) if whole else {}
        for rect in rects:
            self.canvas.save()
            self.canvas.clipRect(self.skia.Rect.MakeLTRB(*rect))
            self._draw(index, rect)
            self.canvas.restore()
        self.surface.flushAndSubmit()

    def _draw(self, index: int, rect: Rect) -> None:
        canvas, steps = self.canvas, self.score.steps
        start = self._lowest_needed(index, rect)
        if start is None:
            canvas.clear(self.background)
            start = 0
        depth: list[bool] = []
        for at, step in enumerate(steps):
            if isinstance(step, Push):
                depth.append(self._push(step, index, rect) if at >= start else False)
            elif isinstance(step, Pop):
                if depth.pop():
                    canvas.restore()
            elif at >= start:
                self._print(self.placed[id(step)], index, rect)

    def _lowest_needed(self, index: int, rect: Rect) -> int | None:
        """The step of the topmost picture that covers the rectangle: nothing beneath it shows."""
        steps = self.score.steps
        for at in range(len(steps) - 1, -1, -1):
            step = steps[at]
            if isinstance(step, Leaf):
                placed = self.placed[id(step)]
                if placed.covers[index] and _holds(placed.bounds[index], rect):
                    return at
        return None

    def _needed(self, index: int) -> dict[int, Seen]:
        """For each swept picture, where it is seen at all."""
        needed: dict[int, Seen] = {}
        hidden: np.ndarray | None = None
        for placed in reversed(self.order):
            if not (placed.leaf.broad and placed.seen[index] and placed.opacity[index] >= 1):
                continue
            kept = placed.prints[placed.leaf.cels[index]]
            matrix = placed.matrix[index]
            if kept is None or matrix[0] <= 0 or matrix[3] <= 0:
                continue
            needs, hides = kept.cover.tiles(self.width, self.height, matrix)
            seen = needs if hidden is None else needs & ~hidden
            hidden = hides if hidden is None else hidden | hides
            needed[id(placed)] = Seen(
                tile_rects(seen & hides, self.width, self.height),
                tile_rects(seen & ~hides, self.width, self.height),
            )
        return needed

    def _push(self, push: Push, index: int, rect: Rect) -> bool:
        """Whether anything was saved on the canvas."""
        inside = (self.placed[id(leaf)] for leaf in push.leaves)
        if not any(p.seen[index] and _meets(p.bounds[index], rect) for p in inside):
            return False
        skia, canvas = self.skia, self.canvas
        if push.opacity is not None:
            opacity = float(spread(push.opacity, self.frames)[index])
            if opacity >= 1:
                return False
            canvas.saveLayer(skia.Rect.MakeLTRB(*rect), skia.Paint(Alphaf=opacity))
            return True
        clip = push.clip
        if clip is None:
            return False
        canvas.save()
        canvas.setMatrix(_matrix(skia, [spread(m, self.frames)[index] for m in clip.matrix]))
        x, y, w, h = (float(spread(m, self.frames)[index]) for m in clip.box)
        canvas.clipRect(skia.Rect.MakeXYWH(x, y, max(w, 0), max(h, 0)), True)
        canvas.resetMatrix()
        return True

    def _print(self, placed: _Placed, index: int, rect: Rect) -> None:
        if not placed.seen[index] or not _meets(placed.bounds[index], rect):
            return
        kept = placed.prints[placed.leaf.cels[index]]
        a, b, c, d, e, f = (float(v) for v in placed.matrix[index])
        self.paint.setAlphaf(float(placed.opacity[index]))
        sweeps = self.broom is not None and placed.leaf.broad
        copied = b == 0 and c == 0 and a == 1 and d == 1 and e == int(e) and f == int(f)
        if copied and not (sweeps and not kept.opaque):
            self.canvas.drawImage(kept.image, e, f, self.near, self.paint)
            return
        small = max(a * a + b * b, c * c + d * d) < MINIFIED * MINIFIED
        if self.broom is not None and sweeps and not small and a > 0 and d > 0:
            seen = self.needed.get(id(placed)) or Seen([], [_rect(placed.bounds[index])])
            opacity = float(placed.opacity[index])
            self.broom.sweep(kept.painted.pixels, (a, d, e, f), opacity, seen, rect)
            return
        self.canvas.setMatrix(_matrix(self.skia, (a, b, c, d, e, f)))
        image, sampling = (kept.small, self.mipmapped) if small else (kept.image, self.linear)
        self.canvas.drawImage(image, 0, 0, sampling, self.paint)
        self.canvas.resetMatrix()


_NARROW = (np.maximum, np.maximum, np.minimum, np.minimum)


def _swept(placed: _Placed) -> bool:
    """Whether the broom is worth having. It also lays see-through pictures over others: Skia's copy
    of them is a quarter of a level too dark.
    """
    prints = (kept for kept in placed.prints if kept is not None)
    return placed.leaf.swept or (placed.leaf.broad and not all(p.opaque for p in prints))


def _matrix(skia: Any, values: Any) -> Any:
    a, b, c, d, e, f = (float(v) for v in values)
    return skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1)


def _rect(bounds: np.ndarray) -> Rect:
    left, top, right, bottom = bounds
    return int(left), int(top), int(right), int(bottom)


def _meets(bounds: np.ndarray, rect: Rect) -> bool:
    left, top, right, bottom = bounds
    return left < rect[2] and right > rect[0] and top < rect[3] and bottom > rect[1]


def _holds(bounds: np.ndarray, rect: Rect) -> bool:
    left, top, right, bottom = bounds
    return left <= rect[0] and top <= rect[1] and right >= rect[2] and bottom >= rect[3]
