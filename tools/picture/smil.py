"""A stage as SVG: one frame of it plain, or shots in sequence as one animated picture that any
browser plays and seeks.

This is the preview's half of the promise that preview and film are one picture: the arithmetic is
film/stage.py's, the cels are the fragments the painter paints. Why SMIL and not CSS or a script:
`setCurrentTime` is exact and gives the same bytes in any order, and page scripts may stay off. Why
nested groups, one for each moving number: x and y have their own keys and eases, and translations
compose.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from film.stage import Amount, Cel, Drawing, Peg, Plane, Stage, amount_at
from film.time import RATE
from tools.picture.animation import Clock, animated, display, number, shown_by_cel

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def cut_to_box(cel: Cel, more: str = "") -> str:
    """The cel's art, with nothing outside its box; `more` is further attributes."""
    x, y, width, height = (
        number(edge) for edge in (cel.box.x, cel.box.y, cel.box.width, cel.box.height)
    )
    place = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    return (
        f'<svg{more} {place} viewBox="{x} {y} {width} {height}" overflow="hidden">{cel.svg}</svg>'
    )


def defined(cels: Iterable[Cel]) -> str:
    """The cels as definitions for `<use>`."""
    return "".join(cut_to_box(cel, f' id="cel-{cel.key}"') for cel in cels)


def _opened(stage: Stage, cels: Iterable[Cel]) -> str:
    size = f'width="{stage.width}" height="{stage.height}"'
    view = f'viewBox="0 0 {stage.width} {stage.height}"'
    return f"<svg {NAMESPACE} {size} {view}><defs>{defined(cels)}</defs>"


def _ground(stage: Stage) -> str:
    return (
        f'<rect width="{stage.width}" height="{stage.height}" fill="{escape(stage.background)}"/>'
    )


# One frame, standing still


def frame_svg(stage: Stage, frame: int) -> str:
    """The stage at one frame as plain static SVG, a document of its own."""
    still = Still(frame)
    body = "".join(still.plane(stage, plane) for plane in stage.planes)
    return (
        _opened(stage, (stage.cels[key] for key in sorted(still.used)))
        + _ground(stage)
        + body
        + "</svg>"
    )


class Still:
    """Writes nodes as they stand at one frame. With `cels` their art is written in place, else used
    by name and noted.
    """

    def __init__(
        self, frame: int, *, cels: Mapping[str, Cel] | None = None, prefix: str = ""
    ) -> None:
        self.frame, self.time = frame, frame + 0.5
        self.used: set[str] = set()
        self._cels, self._prefix, self._clips = cels, prefix, 0

    def plane(self, stage: Stage, plane: Plane) -> str:
        depth = plane.depth
        x, y, zoom = (
            amount_at(a, self.time) for a in (stage.camera_x, stage.camera_y, stage.camera_zoom)
        )
        scale = 1 + (zoom - 1) * depth
        left = stage.width / 2 * (1 - scale) - depth * x
        top = stage.height / 2 * (1 - scale) - depth * y
        matrix = f"matrix({number(scale, 6)} 0 0 {number(scale, 6)} {number(left)} {number(top)})"
        move = f' transform="{matrix}"' if (scale, left, top) != (1, 0, 0) else ""
        return f"<g{move}>{self.node(plane.root)}</g>"

    def node(self, node: Peg | Drawing) -> str:
        return self._peg(node) if isinstance(node, Peg) else self._drawing(node)

    def _peg(self, peg: Peg) -> str:
        def at(amount: Amount) -> float:
            return amount_at(amount, self.time)

        opacity = min(at(peg.opacity), 1.0)
        if opacity <= 0:
            return ""
        inner = "".join(self.node(child) for child in peg.children)
        if not inner:
            return ""
        if peg.clip:
            self._clips += 1
            box = tuple(at(a) for a in (peg.clip.x, peg.clip.y, peg.clip.width, peg.clip.height))
            inner = clipped(f"{self._prefix}clip-{self._clips}", box, inner)
        moves = ""
        if (x := at(peg.x), y := at(peg.y)) != (0, 0):
            moves += f"translate({number(x)} {number(y)})"
        if turn := at(peg.rotation):
            moves += f"rotate({number(turn, 4)})"
        if (sx := at(peg.scale_x), sy := at(peg.scale_y)) != (1, 1):
            moves += f"scale({number(sx, 5)} {number(sy, 5)})"
        written = f' transform="{moves}"' if moves else ""
        written += f' opacity="{number(opacity, 4)}"' if opacity < 1 else ""
        return f"<g{written}>{inner}</g>" if written else inner

    def _drawing(self, drawing: Drawing) -> str:
        key = drawing.at(self.frame)
        if key is None:
            return ""
        self.used.add(key)
        return (
            cut_to_box(self._cels[key]) if self._cels is not None else f'<use href="#cel-{key}"/>'
        )


def clipped(name: str, box: Sequence[float], inner: str, moving: str = "") -> str:
    """`inner` shown only inside the box (x, y, width, height), which `moving` may animate."""
    x, y, width, height = (number(edge) for edge in (*box[:2], max(box[2], 0), max(box[3], 0)))
    rect = f'<rect x="{x}" y="{y}" width="{width}" height="{height}">{moving}</rect>'
    return f'<clipPath id="{name}">{rect}</clipPath><g clip-path="url(#{name})">{inner}</g>'


# Shots in sequence, moving


def animate(stages: Sequence[Stage], rate: Fraction = RATE) -> str:
    """Shots one after the other as one self-contained animated SVG. Frame f of shot k shows at
    (frames before it + f + 1/2) / rate seconds.
    """
    body, begun = [], 0
    for index, stage in enumerate(stages):
        shot = moving_shot(stage, Clock(begun, stage.frames, rate), f"s{index}-")
        begin = number(float(begun / rate), 6)
        ends = f' dur="{number(float(stage.frames / rate), 6)}s"' if stage is not stages[-1] else ""
        turn = f'<set attributeName="display" to="inline" begin="{begin}s"{ends}/>'
        body.append(f'<g display="none">{turn}{shot}</g>' if len(stages) > 1 else shot)
        begun += stage.frames
    cels = {key: cel for stage in stages for key, cel in stage.cels.items()}
    return _opened(stages[0], cels.values()) + "".join(body) + "</svg>"


def moving_shot(stage: Stage, clock: Clock, prefix: str) -> str:
    """One shot's background and planes, cels by name (see `defined`); ids begin with `prefix`."""
    moving = _Moving(clock, prefix)
    return _ground(stage) + "".join(moving.plane(stage, plane) for plane in stage.planes)


@dataclass(frozen=True, slots=True)
class _Move:
    """One moving number of a transform: its SMIL type, and its text with the number at {}."""

    kind: str
    text: str
    amount: Amount
    rest: float
    """The value that does nothing."""
    decimals: int = 3
    adapt: Callable[[float], float] = float


class _Moving:
    """Writes nodes with their animations."""

    def __init__(self, clock: Clock, prefix: str) -> None:
        self.clock, self.prefix, self.clips = clock, prefix, 0

    def plane(self, stage: Stage, plane: Plane) -> str:
        depth, inner = plane.depth, self._node(plane.root)
        if depth == 0:
            return inner

        def panned(pan: float) -> float:
            return -depth * pan

        def grown(zoom: float) -> float:
            return 1 + (zoom - 1) * depth

        if stage.camera_zoom != 1:
            x, y = number(stage.width / 2), number(stage.height / 2)
            inner = f'<g transform="translate(-{x} -{y})">{inner}</g>'
            inner = self._moved((_Move("scale", "{}", stage.camera_zoom, 1, 6, grown),), inner)
            inner = f'<g transform="translate({x} {y})">{inner}</g>'
        pans = (
            _Move("translate", "{} 0", stage.camera_x, 0, adapt=panned),
            _Move("translate", "0 {}", stage.camera_y, 0, adapt=panned),
        )
        return self._moved(pans, inner)

    def _node(self, node: Peg | Drawing) -> str:
        return self._peg(node) if isinstance(node, Peg) else self._drawing(node)

    def _peg(self, peg: Peg) -> str:
        inner = "".join(self._node(child) for child in peg.children)
        if not inner:
            return ""
        if peg.clip:
            self.clips += 1
            sides = ("x", "y", "width", "height")
            edges = [
                animated(
                    getattr(peg.clip, side), self.clock, side, adapt=_positive if i > 1 else float
                )
                for i, side in enumerate(sides)
            ]
            moving = "".join(edge.element for edge in edges)
            name = f"{self.prefix}clip-{self.clips}"
            inner = clipped(name, [edge.first for edge in edges], inner, moving)
        moves = (
            _Move("translate", "{} 0", peg.x, 0),
            _Move("translate", "0 {}", peg.y, 0),
            _Move("rotate", "{}", peg.rotation, 0, 4),
            _Move("scale", "{} 1", peg.scale_x, 1, 5),
            _Move("scale", "1 {}", peg.scale_y, 1, 5),
        )
        faded = animated(peg.opacity, self.clock, "opacity", adapt=_share, decimals=4)
        if faded.element or faded.first < 1:
            written = f' opacity="{number(faded.first, 4)}"'
            inner = f"<g{written}>{faded.element}{inner}</g>"
        return self._moved(moves, inner)

    def _moved(self, moves: Sequence[_Move], inner: str) -> str:
        """`inner` under these moves, the first outermost; constant numbers share a group."""
        held = ""
        for move in reversed(moves):
            turn = animated(
                move.amount,
                self.clock,
                "transform",
                write=move.text.format,
                adapt=move.adapt,
                decimals=move.decimals,
                transform=move.kind,
            )
            if not turn.element and turn.first == move.rest:
                continue
            text = f"{move.kind}({move.text.format(number(turn.first, move.decimals))})"
            if not turn.element:
                held = text + held
                continue
            inner = _grouped(held, inner)
            inner, held = f'<g transform="{text}">{turn.element}{inner}</g>', ""
        return _grouped(held, inner)

    def _drawing(self, drawing: Drawing) -> str:
        uses = []
        for key, stretches in shown_by_cel(drawing, self.clock.frames).items():
            attribute, element = display(stretches, self.clock)
            uses.append(f'<use href="#cel-{key}"{attribute}>{element}</use>')
        return "".join(uses)


def _grouped(transform: str, inner: str) -> str:
    return f'<g transform="{transform}">{inner}</g>' if transform else inner


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _positive(value: float) -> float:
    return max(value, 0.0)
