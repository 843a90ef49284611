"""How an animal is built, and what its body holds at one moment.

A four-legged body is a barrel between hips and shoulders, a neck with a head, a tail and four legs
of two bones. Units are those of grown-up people (600 tall); everything is written facing right,
feet at y = 0, the mark under the middle of the barrel. Angles: `pitch` is degrees the chest rises;
neck, head and tail are degrees clockwise from upright, in the world, so a sitting dog still looks
ahead.
"""

import math
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Foot = tuple[float, float, float]
"""Ankle x, y and how far the paw hangs (degrees, toes down)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    """Proportions of one kind."""

    length: float
    """Hips to shoulders."""
    height: float
    """Middle of the barrel over the ground, on four legs."""
    rump: float
    chest: float
    """Radii of the barrel's ends."""
    joint: float
    """Hips and shoulders lie this far below the barrel's middle."""
    fore: Point
    hind: Point
    """Bones of a leg, upper and lower."""
    ankle: float
    neck_at: Point
    """Root of the neck on the barrel."""
    neck: float
    neck_turn: float
    head: float
    """Scale of the head, drawn 130 high."""
    head_at: Point
    """Middle of the head beyond the neck's end."""
    tail_at: Point
    tail: float
    """Turn of the tail at rest."""
    fore_bend: int = -1
    """Elbows backward -1, knees forward 1."""
    pitch: float = 0.0
    stride: float = 0.40
    """Half a comfortable stride over the length of a leg."""
    tail_long: float = 0.0
    """Root to tip: a tail never dips into the ground."""
    limbs: Literal[4, 2, 0] = 4
    moves: Literal["steps", "hops", "flies", "swims"] = "steps"
    upright: bool = False
    """Stands on its hind legs and gestures with its arms; walks on four."""
    sits: bool = True
    spread: float = 0.07
    """Near and far feet stand this share of the length apart."""
    hind_set: float = 0.0
    """Hind feet stand this far before the hips."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stance:
    """Everything a body holds at one moment. Feet: near fore, far fore, near hind, far hind."""

    x: float
    y: float
    pitch: float
    neck: float
    head: float
    tail: float
    ears: float
    """0 as grown, 1 laid back."""
    wag: float
    """Degrees the tail swings."""
    feet: tuple[Foot, Foot, Foot, Foot]
    wing: float = 0.0
    """Degrees a spread wing is raised; folded wings do not count it."""


def joint_at(build: Build, stance_x: float, y: float, pitch: float, fore: bool) -> Point:
    """Shoulder or hip in the world."""
    turn = math.radians(pitch)
    across = build.length / 2 if fore else -build.length / 2
    return (
        stance_x + across * math.cos(turn) + build.joint * math.sin(turn),
        y - across * math.sin(turn) + build.joint * math.cos(turn),
    )


def head_of(build: Build, stance: Stance) -> Point:
    """Middle of the head, for boxes and eye lines."""
    turn, neck = math.radians(stance.pitch), math.radians(stance.neck)
    x, y = build.neck_at
    x, y = x * math.cos(turn) + y * math.sin(turn), -x * math.sin(turn) + y * math.cos(turn)
    x += build.neck * math.sin(neck) + build.head_at[0]
    y -= build.neck * math.cos(neck) - build.head_at[1]
    return stance.x + x, stance.y + y
