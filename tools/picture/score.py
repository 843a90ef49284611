"""The camera's score: a flattened stage as a straight list of steps with all numbers worked out
ahead.

Every leaf (a drawing under its pegs) gets, for all frames at once, its matrix, opacity, cel and
clip. So what changes between two frames is one comparison of arrays, and the frame loop walks no
tree. A matrix is (a, b, c, d, e, f): x' = a·x + c·y + e, y' = b·x + d·y + f, in output pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, log

import numpy as np

from film.stage import Drawing, Peg, Stage
from tools.picture.paint import PHASES, Wanted, wanted
from tools.picture.tracks import sampled, times_of

Numbers = np.ndarray
"""One number a frame, or a single one when it never changes."""
Matrix = tuple[Numbers, Numbers, Numbers, Numbers, Numbers, Numbers]

HELD_SHARE = 0.2
"""A scale held in at least this share of a leaf's frames is its rest: painted there, one to one."""
LARGE = 0.2
"""Share of the frame from which a moving picture is swept: drawn tile by tile (cover.py)."""
FINER = 1.44
"""Least pixels painted for each pixel shown of what is swept. At 1.7 bilinear sampling would blur
exactly as Chromium's edges do (its variance, and that of a painted pixel, are 1/4 together; an
edge's is 1/12); at 1.53, where most end, nearly all of that is gained for less paint.
"""
RUNG = 1.06
"""Step of the ladder on which scales of what never rests are rounded up: shots pushed a hundredth
more or less share one painting.
"""
PASSING = 1.1
"""The same for what is swept past but never grows (weather): thin marks and haze lose little."""
OVERSHOOT = 1.2
"""How much larger than its rest a cel may be drawn before it is painted at the larger scale."""


@dataclass(slots=True)
class Clipping:
    """A rectangle in its peg's coordinates."""

    matrix: Matrix
    box: tuple[Numbers, Numbers, Numbers, Numbers]


@dataclass(slots=True)
class Leaf:
    matrix: Matrix
    opacity: Numbers
    """Its own, drawn with; groups above it keep theirs."""
    shown_opacity: Numbers
    """Including groups: what decides whether it shows or changed."""
    cels: np.ndarray
    """Index into `keys` for every frame, −1 for nothing."""
    keys: tuple[str, ...]
    clips: tuple[Clipping, ...]
    grouped: bool
    """Inside a group that is faded as one picture."""
    broad: bool = False
    """Large, upright and simple: drawn by the broom unless it is a plain copy."""
    swept: bool = False
    """Broad, and hardly ever in one place."""
    wants: tuple[Wanted | None, ...] = ()
    """What to paint for each of `keys`; None when it never shows."""


@dataclass(slots=True)
class Push:
    """Begins a clip or a faded group; `leaves` are inside it."""

    clip: Clipping | None
    opacity: Numbers | None
    leaves: list[Leaf] = field(default_factory=list)


@dataclass(slots=True)
class Pop:
    """Ends the innermost clip or group."""


Step = Leaf | Push | Pop


@dataclass(slots=True)
class Score:
    frames: tuple[int, ...]
    steps: list[Step]

    @property
    def leaves(self) -> list[Leaf]:
        return [step for step in self.steps if isinstance(step, Leaf)]

    @property
    def wants(self) -> list[Wanted]:
        return [want for leaf in self.leaves for want in leaf.wants if want]


def score_of(stage: Stage, scale: float, frames: Sequence[int]) -> Score:
    """The flattened stage's score for these frames, `scale` output pixels a stage pixel."""
    writer = _Writer(stage, scale, tuple(frames))
    for plane in stage.planes:
        writer.node(plane.root, writer.camera(plane.depth), _ONE, (), _ONE, False)
    for leaf in (step for step in writer.steps if isinstance(step, Leaf)):
        leaf.broad = _broad(stage, leaf, scale)
        leaf.swept = leaf.broad and _never_rests(leaf)
        leaf.wants = tuple(_wanted(stage, leaf, index, scale) for index in range(len(leaf.keys)))
    return Score(writer.frames, writer.steps)


_ONE = np.ones(1)
_ZERO = np.zeros(1)


def composed(m: Matrix, n: Matrix) -> Matrix:
    """m after n: first n, then m."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (
        a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s,
        a * t + c * u + e, b * t + d * u + f,
    )  # fmt: skip


class _Writer:
    def __init__(self, stage: Stage, scale: float, frames: tuple[int, ...]) -> None:
        self.stage, self.scale, self.frames = stage, scale, frames
        self.times = times_of(frames)
        self.steps: list[Step] = []
        self._open: list[Push] = []

    def camera(self, depth: float) -> Matrix:
        x, y, zoom = (
            sampled(a, self.times)
            for a in (self.stage.camera_x, self.stage.camera_y, self.stage.camera_zoom)
        )
        grown = 1 + (zoom - 1) * depth
        left = self.stage.width / 2 * (1 - grown) - depth * x
        top = self.stage.height / 2 * (1 - grown) - depth * y
        k = self.scale
        return grown * k, _ZERO, _ZERO, grown * k, left * k, top * k

    def node(
        self,
        node: Peg | Drawing,
        matrix: Matrix,
        opacity: Numbers,
        clips: tuple[Clipping, ...],
        shown: Numbers,
        grouped: bool,
    ) -> None:
        if isinstance(node, Drawing):
            self._leaf(node, matrix, opacity, clips, shown, grouped)
            return
        x, y, turn, sx, sy = (
            sampled(a, self.times)
            for a in (node.x, node.y, node.rotation, node.scale_x, node.scale_y)
        )
        cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        matrix = composed(matrix, (cos * sx, sin * sx, -sin * sy, cos * sy, x, y))
        own = np.clip(sampled(node.opacity, self.times), 0.0, 1.0)
        shown = shown * own
        pushes = 0
        if node.clip:
            c = node.clip
            left, top, wide, high = (sampled(a, self.times) for a in (c.x, c.y, c.width, c.height))
            clip = Clipping(matrix, (left, top, wide, high))
            clips = (*clips, clip)
            self._push(Push(clip, None))
            pushes += 1
        if (own < 1).any() and _leaves(node) > 1:
            self._push(Push(None, own))
            pushes, opacity, grouped = pushes + 1, _ONE, True
        else:
            opacity = opacity * own
        for child in node.children:
            self.node(child, matrix, opacity, clips, shown, grouped)
        for _ in range(pushes):
            self._open.pop()
            self.steps.append(Pop())

    def _push(self, push: Push) -> None:
        self.steps.append(push)
        self._open.append(push)

    def _leaf(
        self,
        drawing: Drawing,
        matrix: Matrix,
        opacity: Numbers,
        clips: tuple[Clipping, ...],
        shown: Numbers,
        grouped: bool,
    ) -> None:
        keys = tuple(dict.fromkeys(e.cel for e in drawing.exposures if e.cel))
        starts = np.array([e.frame for e in drawing.exposures])
        cels = np.array([keys.index(e.cel) if e.cel else -1 for e in drawing.exposures])
        held = np.searchsorted(starts, self.frames, side="right") - 1
        showing = np.where(held >= 0, cels[np.maximum(held, 0)], -1)
        leaf = Leaf(matrix, opacity, shown, showing, keys, clips, grouped)
        self.steps.append(leaf)
        for push in self._open:
            push.leaves.append(leaf)


def _leaves(node: Peg | Drawing) -> int:
    return 1 if isinstance(node, Drawing) else sum(_leaves(child) for child in node.children)


def _broad(stage: Stage, leaf: Leaf, scale: float) -> bool:
    a, b, c, d, _, _ = leaf.matrix
    if leaf.clips or leaf.grouped or max(np.abs(b).max(), np.abs(c).max()) > 1e-5:
        return False
    boxes = (stage.cels[key].box for key in leaf.keys)
    largest = max((box.width * box.height for box in boxes), default=0.0)
    return largest * a.max() * d.max() >= LARGE * stage.width * stage.height * scale * scale


def _never_rests(leaf: Leaf) -> bool:
    """Nor moves by whole pixels: then it is copied, wherever it is."""
    a, _, _, d, e, f = leaf.matrix
    shown = (leaf.cels >= 0) & (spread(leaf.shown_opacity, leaf.cels.size) > 0)
    places = np.stack([spread(m, leaf.cels.size)[shown] for m in (a, d, e, f)])
    if not places.size:
        return False
    places[2:] %= 1.0
    _, counts = np.unique(places.round(4), axis=1, return_counts=True)
    return bool(counts.max() < HELD_SHARE * leaf.cels.size)


def _wanted(stage: Stage, leaf: Leaf, index: int, scale: float) -> Wanted | None:
    """Scale and phase of one cel of a leaf: its rest, else a rung above all scales it reaches."""
    frames = leaf.cels.size
    seen = (leaf.cels == index) & (spread(leaf.shown_opacity, frames) > 0)
    if not seen.any():
        return None
    a, b, c, d, e, f = (spread(m, frames)[seen] for m in leaf.matrix)
    scales = np.round(np.maximum(np.hypot(a, b), np.hypot(c, d)), 4)
    largest = float(scales.max())
    if largest <= 0:
        return None
    cel = stage.cels[leaf.keys[index]]
    if leaf.swept:
        grows = np.abs(scales - scale).max() > 1e-4
        return wanted(cel, _rung(largest * FINER, scale) if grows else largest * PASSING)
    values, counts = np.unique(scales, return_counts=True)
    rest = float(values[counts.argmax()])
    if counts.max() < HELD_SHARE * scales.size or rest * OVERSHOOT < largest:
        return wanted(cel, _rung(largest, scale))
    near = np.abs(np.stack([a - rest, b, c, d - rest])).max(axis=0) < 1e-4
    if not near.any():
        return wanted(cel, _rung(rest, scale))
    places = np.stack([e[near], f[near]]) % 1.0
    across, down = places[:, 0] if places.shape[1] == 1 else _usual(places)
    return wanted(cel, rest, across, down)


def _rung(least: float, scale: float) -> float:
    """The lowest rung of the ladder that is no smaller."""
    first = FINER * scale
    return first * RUNG ** ceil(log(least / first, RUNG) - 1e-6)


def _usual(places: np.ndarray) -> np.ndarray:
    """The phase held longest."""
    rounded = np.round(places * PHASES) % PHASES
    pairs, counts = np.unique(rounded, axis=1, return_counts=True)
    return pairs[:, counts.argmax()] / PHASES


def spread(numbers: Numbers, frames: int) -> np.ndarray:
    return np.broadcast_to(numbers, (frames,))
