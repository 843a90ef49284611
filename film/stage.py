"""The stage: a shot laid out for one format, as planes of pegged cels under a camera.

Layout makes it, and two readers show it: the SMIL preview and the Skia camera. Both follow exactly
the arithmetic here, which is why preview and final are one picture. It is never stored: it is a
pure function of sheet, style and format.

Picture of frame f = every track at time f + 0.5 (film/time.py); an exposure shows from its frame
on. A peg's transform is translate(x, y) · rotate(rotation°, clockwise) · scale(scale_x, scale_y),
its clip is in its own coordinates, before its children. A plane of depth d under camera (cx, cy,
zoom), W×H stage, maps point p to
    centre + (1 + (zoom − 1)·d)·(p − centre) − d·(cx, cy).
"""

from dataclasses import dataclass, field
from typing import Literal

Ease = Literal["linear", "step", "enter", "move", "pop", "exit"]

EASES: dict[str, tuple[float, float, float, float]] = {
    "linear": (0.0, 0.0, 1.0, 1.0),
    "enter": (0.16, 1.0, 0.3, 1.0),
    "move": (0.65, 0.0, 0.35, 1.0),
    "pop": (0.34, 1.56, 0.64, 1.0),
    "exit": (0.7, 0.0, 0.84, 0.0),
}
"""Cubic Bézier control points (LOOK.md, Motion). `pop` overshoots 1: a SMIL spline may not, so the
preview samples it.
"""


def eased(ease: Ease, share: float) -> float:
    """Eased progress for a share 0..1 of the way, solved by bisection to 1e-6."""
    if ease == "step":
        return 0.0 if share < 1 else 1.0
    if ease == "linear" or share <= 0 or share >= 1:
        return min(max(share, 0.0), 1.0)
    x1, y1, x2, y2 = EASES[ease]
    low, high, u = 0.0, 1.0, share
    for _ in range(24):
        u = (low + high) / 2
        x = 3 * (1 - u) ** 2 * u * x1 + 3 * (1 - u) * u * u * x2 + u**3
        low, high = (u, high) if x < share else (low, u)
    return 3 * (1 - u) ** 2 * u * y1 + 3 * (1 - u) * u * u * y2 + u**3


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    frame: float
    value: float
    ease: Ease = "linear"
    """Of the stretch from this key to the next."""


@dataclass(frozen=True, slots=True)
class Track:
    """Keys in order of frame; before the first and after the last the value holds."""

    keys: tuple[Key, ...]

    def at(self, time: float) -> float:
        """Value at a time in frames (already mid-frame)."""
        keys = self.keys
        if time <= keys[0].frame:
            return keys[0].value
        for now, then in zip(keys, keys[1:], strict=False):
            if time < then.frame:
                share = (time - now.frame) / (then.frame - now.frame)
                return now.value + (then.value - now.value) * eased(now.ease, share)
        return keys[-1].value


Amount = float | Track


def amount_at(amount: Amount, time: float) -> float:
    return amount.at(time) if isinstance(amount, Track) else amount


def tween(start: float, origin: float, end: float, goal: float, ease: Ease = "enter") -> Track:
    """From `origin` at frame `start` to `goal` at frame `end`."""
    return Track((Key(frame=start, value=origin, ease=ease), Key(frame=end, value=goal)))


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def meets(self, other: "Box") -> float:
        """Area in common."""
        w = min(self.right, other.right) - max(self.x, other.x)
        h = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0.0, w) * max(0.0, h)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cel:
    """A painted piece. `svg` is a fragment in the cel's own coordinates with ids unique to its key;
    nothing outside `box` shows.
    """

    key: str
    svg: str
    box: Box


@dataclass(frozen=True, slots=True)
class Exposure:
    frame: int
    cel: str | None
    """Key of the cel shown from this frame on; None shows nothing."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A leaf: one cel at a time. First exposure at frame 0."""

    exposures: tuple[Exposure, ...]

    def at(self, frame: int) -> str | None:
        shown = None
        for exposure in self.exposures:
            if exposure.frame > frame:
                break
            shown = exposure.cel
        return shown


@dataclass(frozen=True, kw_only=True, slots=True)
class Clip:
    """A rectangle in the peg's coordinates; animated it is a reveal."""

    x: Amount
    y: Amount
    width: Amount
    height: Amount


@dataclass(frozen=True, kw_only=True, slots=True)
class Peg:
    name: str = ""
    x: Amount = 0.0
    y: Amount = 0.0
    rotation: Amount = 0.0
    scale_x: Amount = 1.0
    scale_y: Amount = 1.0
    opacity: Amount = 1.0
    """Of the peg as one picture, children flattened."""
    clip: Clip | None = None
    children: "tuple[Peg | Drawing, ...]" = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Plane:
    """One sheet of glass. Depth 0 stays with the frame (captions, overlays), 1 moves with the
    camera fully; far scenery 0.1–0.4.
    """

    name: str
    depth: float
    root: Peg


TextRole = Literal["title", "body", "label", "number", "caption", "source", "kicker"]


@dataclass(frozen=True, kw_only=True, slots=True)
class TextBox:
    """What the frame linter knows of a text: its ink box at rest in stage pixels, and what lies
    behind it.
    """

    text: str
    role: TextRole
    box: Box
    size: float
    """Pixels of type."""
    colour: str
    behind: str
    """Colour behind it where the layout knows; "" when a picture is behind and pixels must be
    read.
    """
    outlined: bool = False
    from_frame: int = 0
    to_frame: int | None = None
    """None: to the end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SolidBox:
    """Something text must keep clear of: a face, an icon, a shape's rim."""

    kind: Literal["face", "icon", "shape", "logo"]
    name: str
    box: Box
    from_frame: int = 0
    to_frame: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """What could not be drawn as asked; quality reports it."""

    kind: Literal["glyph", "icon", "photo", "overflow", "font"]
    name: str
    where: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    width: int
    height: int
    frames: int
    background: str
    planes: tuple[Plane, ...]
    """Back to front. At most three of them move inside (camera moves aside)."""
    cels: dict[str, Cel]
    camera_x: Amount = 0.0
    camera_y: Amount = 0.0
    camera_zoom: Amount = 1.0
    texts: tuple[TextBox, ...] = ()
    solids: tuple[SolidBox, ...] = ()
    missing: tuple[Missing, ...] = field(default=())
