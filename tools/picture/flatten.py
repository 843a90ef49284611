"""Flattening: a stage with everything that stands still, and stands together, baked into single
cels.

A shot is some hundred cels of which a handful move. Neighbours that never move against each other
become one cel, painted by Chromium as one picture at its final sub-pixel place: the camera then
copies pixels instead of compositing leaves, and still pictures equal the preview exactly. Why bake
SVG rather than composite pixels: rotated or fractionally placed cels would be resampled, and
letters would lose their edge. Order is never changed.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np

from film.stage import Amount, Box, Cel, Clip, Drawing, Exposure, Peg, Plane, Stage, amount_at
from tools.picture.smil import Still
from tools.picture.tracks import sampled, times_of

_MARK = "RUN-"
"""Stands before ids of a run until its key is known, as in pen.py."""
MARGIN = 2.0
"""Pixels kept around what the camera sees."""
GRID = 60
"""Stage pixels; what the camera sees of a plane is rounded outwards to them, so that shots pushed a
little more or less bake one and the same run.
"""

Node = Peg | Drawing


@dataclass(frozen=True, slots=True)
class _Settled:
    node: Node
    still: bool


def flatten(stage: Stage) -> Stage:
    """The same picture on every frame, from as few cels as its stillness allows."""
    flat = _Flattening(stage)
    planes = tuple(
        flat.plane(plane, lowest=not index) for index, plane in enumerate(_gathered(stage))
    )
    return replace(
        stage,
        planes=planes,
        cels={**stage.cels, **flat.baked},
        **({} if flat.moving else _NO_CAMERA),
    )


_NO_CAMERA = {"camera_x": 0.0, "camera_y": 0.0, "camera_zoom": 1.0}


def _gathered(stage: Stage) -> list[Plane]:
    """Planes that move alike as one: all of them under a camera that stands still, else neighbours
    of one depth.
    """
    times = times_of(range(stage.frames))
    camera = [sampled(a, times) for a in (stage.camera_x, stage.camera_y, stage.camera_zoom)]
    if all(values.size == 1 for values in camera):
        x, y, zoom = (float(values[0]) for values in camera)
        roots = tuple(_held(plane, stage, x, y, zoom) for plane in stage.planes)
        return [Plane(name="all", depth=0.0, root=Peg(children=roots))]
    gathered: list[Plane] = []
    for plane in stage.planes:
        if gathered and gathered[-1].depth == plane.depth:
            last = gathered.pop()
            plane = Plane(
                name=last.name, depth=plane.depth, root=Peg(children=(last.root, plane.root))
            )
        gathered.append(plane)
    return gathered


def _held(plane: Plane, stage: Stage, x: float, y: float, zoom: float) -> Peg:
    scale = 1 + (zoom - 1) * plane.depth
    left = stage.width / 2 * (1 - scale) - plane.depth * x
    top = stage.height / 2 * (1 - scale) - plane.depth * y
    if (scale, left, top) == (1, 0, 0):
        return plane.root
    return Peg(x=left, y=top, scale_x=scale, scale_y=scale, children=(plane.root,))


class _Flattening:
    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.times = times_of(range(stage.frames))
        self.baked: dict[str, Cel] = {}
        camera = [
            sampled(a, self.times) for a in (stage.camera_x, stage.camera_y, stage.camera_zoom)
        ]
        self.camera_x, self.camera_y, self.camera_zoom = camera
        self.moving = any(values.size > 1 for values in camera)

    def plane(self, plane: Plane, *, lowest: bool) -> Plane:
        settled = [s for child in _unwrapped(plane.root) if (s := self._settle(child))]
        seen = self._seen(plane.depth)
        stands = not self.moving or plane.depth == 0
        under = self.stage.background if lowest and stands else ""
        return replace(plane, root=Peg(children=tuple(self._merged(settled, seen, under))))

    def _seen(self, depth: float) -> Box:
        """All that any frame sees of a plane at this depth, in the plane's coordinates."""
        if not self.moving:
            return Box(0, 0, self.stage.width, self.stage.height)
        scale = 1 + (self.camera_zoom - 1) * depth
        half_w, half_h = self.stage.width / 2, self.stage.height / 2
        left = (half_w + (depth * self.camera_x - half_w) / scale).min()
        right = (half_w + (depth * self.camera_x + half_w) / scale).max()
        top = (half_h + (depth * self.camera_y - half_h) / scale).min()
        bottom = (half_h + (depth * self.camera_y + half_h) / scale).max()
        if not depth:
            return Box(left, top, right - left, bottom - top)
        left, top = (floor(edge / GRID + 1e-6) * GRID - MARGIN for edge in (left, top))
        right, bottom = (ceil(edge / GRID - 1e-6) * GRID + MARGIN for edge in (right, bottom))
        return Box(left, top, right - left, bottom - top)

    def _settle(self, node: Node) -> _Settled | None:
        """The node with constant tracks as numbers, still runs baked; None if it never shows."""
        if isinstance(node, Drawing):
            return self._settled_drawing(node)
        amounts = {name: self._amount(getattr(node, name)) for name in _AMOUNTS}
        opacity = amounts["opacity"]
        if isinstance(opacity, float) and opacity <= 0:
            return None
        clip = node.clip and Clip(
            **{
                name: self._amount(getattr(node.clip, name))
                for name in ("x", "y", "width", "height")
            }
        )
        children = [s for child in node.children if (s := self._settle(child))]
        if not children:
            return None
        numbers = [*amounts.values(), *([clip.x, clip.y, clip.width, clip.height] if clip else [])]
        still = all(isinstance(n, float) for n in numbers) and all(c.still for c in children)
        inner = (c.node for c in children) if still else self._merged(children, None, "")
        return _Settled(Peg(name=node.name, clip=clip, children=tuple(inner), **amounts), still)

    def _settled_drawing(self, drawing: Drawing) -> _Settled | None:
        shown = [e for e in drawing.exposures if e.frame < self.stage.frames]
        started = [i for i, e in enumerate(shown) if e.frame <= 0]
        shown = shown[started[-1] :] if started else shown
        kept: list[Exposure] = []
        for exposure in shown:
            if not kept or kept[-1].cel != exposure.cel:
                kept.append(exposure)
        if all(exposure.cel is None for exposure in kept):
            return None
        return _Settled(Drawing(tuple(kept)), len(kept) == 1 and kept[0].frame <= 0)

    def _amount(self, amount: Amount) -> Amount:
        values = sampled(amount, self.times)
        return float(values[0]) if values.size == 1 else amount

    # Baking

    def _merged(self, settled: Sequence[_Settled], seen: Box | None, under: str) -> Iterator[Node]:
        """Nodes in order, still neighbours as one. `under` is painted beneath the first run of the
        lowest plane.
        """
        run: list[Node] = []
        first = True
        for item in [*settled, None]:
            if item is not None and item.still:
                run.append(item.node)
                continue
            if run or (first and under):
                yield from self._bake(run, seen, under if first else "")
            first, run = False, []
            if item is not None:
                yield item.node

    def _bake(self, run: list[Node], seen: Box | None, under: str) -> Iterator[Node]:
        if len(run) == 1 and not under and _plain(run[0]):
            yield run[0]
            return
        box = seen if under and seen else _bounds(run, self.stage.cels)
        if seen:
            box = _common(box, seen)
        if box.width <= 0 or box.height <= 0:
            return
        still = Still(0, cels=self.stage.cels, prefix=_MARK)
        svg = "".join(still.node(node) for node in run)
        if under:
            rect = f'width="{self.stage.width}" height="{self.stage.height}"'
            svg = f'<rect {rect} fill="{under}"/>{svg}'
        key = hashlib.sha256(f"{svg}{box}".encode()).hexdigest()[:16]
        self.baked[key] = Cel(key=key, svg=svg.replace(_MARK, f"r{key}-"), box=box)
        yield Drawing((Exposure(0, key),))


_AMOUNTS = ("x", "y", "rotation", "scale_x", "scale_y", "opacity")


def _unwrapped(root: Peg) -> Iterator[Node]:
    """Children of pegs that do nothing, so that runs reach across them."""
    bare = Peg(name=root.name, children=root.children)
    if root != bare:
        yield root
        return
    for child in root.children:
        if isinstance(child, Peg):
            yield from _unwrapped(child)
        else:
            yield child


def _plain(node: Node) -> bool:
    """One cel, upright and evenly scaled: painted as it is, it serves other shots too."""
    if isinstance(node, Drawing):
        return True
    upright = node.rotation == 0 and node.scale_x == node.scale_y and not node.clip
    return upright and len(node.children) == 1 and _plain(node.children[0])


def _bounds(nodes: Iterable[Node], cels: dict[str, Cel]) -> Box:
    """Box around still nodes, in their parent's coordinates."""
    corners = [corner for node in nodes for corner in _corners(node, np.eye(3), cels)]
    if not corners:
        return Box(0, 0, 0, 0)
    points = np.concatenate(corners)
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return Box(left - 1, top - 1, right - left + 2, bottom - top + 2)


def _corners(node: Node, matrix: np.ndarray, cels: dict[str, Cel]) -> Iterator[np.ndarray]:
    if isinstance(node, Drawing):
        key = node.exposures[0].cel
        if key:
            yield _mapped(matrix, cels[key].box)
        return
    matrix = matrix @ peg_matrix(*(_held_at(getattr(node, name)) for name in _AMOUNTS[:5]))
    inner = [corner for child in node.children for corner in _corners(child, matrix, cels)]
    if node.clip and inner:
        edges = (node.clip.x, node.clip.y, node.clip.width, node.clip.height)
        x, y, width, height = (_held_at(edge) for edge in edges)
        clip = Box(x, y, max(width, 0), max(height, 0))
        a, b = _around(_mapped(matrix, clip)), _around(np.concatenate(inner))
        both = _common(a, b)
        if both.width <= 0 or both.height <= 0:
            return
        inner = [_mapped(np.eye(3), both)]
    yield from inner


def _held_at(amount: Amount) -> float:
    """A still node's amount; any frame will do."""
    return amount_at(amount, 0.5)


def peg_matrix(x: float, y: float, degrees: float, scale_x: float, scale_y: float) -> np.ndarray:
    """translate · rotate · scale, as film/stage.py has it."""
    turn = np.radians(degrees)
    cos, sin = np.cos(turn), np.sin(turn)
    return np.array(
        [[cos * scale_x, -sin * scale_y, x], [sin * scale_x, cos * scale_y, y], [0, 0, 1]]
    )


def _mapped(matrix: np.ndarray, box: Box) -> np.ndarray:
    corners = np.array(
        [
            [box.x, box.y, 1],
            [box.right, box.y, 1],
            [box.right, box.bottom, 1],
            [box.x, box.bottom, 1],
        ]
    )
    return (corners @ matrix.T)[:, :2]


def _around(points: np.ndarray) -> Box:
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return Box(left, top, right - left, bottom - top)


def _common(a: Box, b: Box) -> Box:
    left, top = max(a.x, b.x), max(a.y, b.y)
    return Box(left, top, min(a.right, b.right) - left, min(a.bottom, b.bottom) - top)
