"""What a four-legged kind brings to the rig: its build, its colours and its drawings."""

from collections.abc import Callable
from dataclasses import dataclass

from film.cast import Appearance
from film.content import Expression
from film.stage import Cel
from film.voice import Mouth
from tools.picture.pen import Pen
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat
from tools.picture.puppets.tints import ActorLight


@dataclass(frozen=True, kw_only=True, slots=True)
class Ears:
    """A pair on pegs, mirrored about the middle of the head."""

    x: float
    y: float
    draw: Callable[[Coat, int], Cel]
    turn: float = 0.0
    """Degrees they stand outward."""
    droop: float = 40.0
    """Degrees they fall further outward when laid back."""
    front: bool = False
    """Before the skull, as hanging ears are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Beast:
    build: Build
    coat: Callable[[Appearance, ActorLight | None], Coat]
    trunk: Callable[[Coat, int], Cel]
    """Barrel about its middle, for a side."""
    neck: Callable[[Coat, int], Cel] | None
    """From its root straight up."""
    tail: Callable[[Coat, int], Cel] | None
    """From its root straight up; the rig lays it down."""
    bone: Callable[[Coat, int, bool, bool, bool], Cel]
    """(coat, side, fore, upper, near): one bone of a leg, hanging."""
    foot: Callable[[Coat, int, bool, bool], Cel]
    """(coat, side, fore, near)."""
    skull: Callable[[Pen, Coat, float], None]
    crown: Callable[[Pen, Coat, float], None]
    """Over eyes and mouth: forelock, horns, hat."""
    ears: Callable[[Coat], Ears | None]
    mouth: Callable[[Coat, Expression, Mouth], Cel]
    mouth_at: Callable[[float], tuple[float, float]]
    eyes_y: float = -4.0
    eyes_scale: float = 1.0
    brows: bool = True
    wings: Callable[[Coat, int, bool, bool], Cel] | None = None
    """(coat, side, near, spread), from the shoulder."""
    wing_at: tuple[float, float] = (0.0, 0.0)
    face_half: tuple[float, float] = (62.0, 70.0)
    """Half width and half height of the face box, units of the head."""
    shadow: float = 1.0
    """Half width of the shadow over half the length and the chest."""
