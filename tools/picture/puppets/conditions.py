"""What weather and work do to a figure: muddy, wet, dusty.

Mud as equal round blobs reads as a cow's coat. It is drawn as splashes: one flat-lying patch with a
lighter core rim and four to eight small drops flung around it, heavier low on the body. Wet darkens
the whole garment and adds drips; dust is a pale patches with specks.
"""

import math
import random

from film.cast import Appearance
from film.stage import Box
from tools.picture.pen import Pen
from tools.picture.puppets.outline import mapped
from tools.picture.puppets.tints import Tints


def splash(
    pen: Pen,
    look: Appearance,
    t: Tints,
    inside: str,
    where: Box,
    amount: int,
    seed: int,
    bare: bool = False,
) -> None:
    """Draws the look's conditions on one part, clipped to its outline.

    `amount` is how much of the part is hit (1-8); `bare` is skin, which shines wet instead of
    darkening.
    """
    if not look.conditions:
        return
    chance = random.Random(seed)
    with pen.clipped(inside):
        if "wet" in look.conditions:
            _soak(pen, t, where, amount, chance, bare)
        if "dusty" in look.conditions:
            _dust(pen, t, where, amount, chance)
        if "muddy" in look.conditions:
            _mud(pen, t, where, amount, chance)


def _mud(pen: Pen, t: Tints, where: Box, amount: int, chance: random.Random) -> None:
    """One or two splashes, the first low on the part: a large patch, drops flung from it, a
    smear that ran down.
    """
    for index in range(1 if amount < 5 else 2 if amount < 8 else 3):
        x = where.x + where.width * chance.uniform(0.15, 0.85)
        y = where.y + where.height * (
            chance.uniform(0.72, 0.98) if index == 0 else chance.uniform(0.25, 0.75)
        )
        reach = 5.0 + amount * (1.5 if index == 0 else 0.9)
        slant = chance.uniform(-0.5, 0.5)
        pen.path(_patch(x, y, reach * 1.3, reach * 0.8, slant, chance), t.mud)
        pen.path(
            f"M{x - reach * 0.3:.1f} {y:.1f}L{x - reach * 0.22:.1f} {y + reach * 1.2:.1f}"
            f"Q{x:.1f} {y + reach * 1.7:.1f} {x + reach * 0.02:.1f} {y + reach * 1.2:.1f}"
            f"L{x + reach * 0.1:.1f} {y:.1f}Z",
            t.mud,
        )
        pen.path(
            _patch(x - reach * 0.2, y - reach * 0.15, reach * 0.62, reach * 0.26, slant, chance),
            t.mud_light,
        )
        for _ in range(chance.randint(5, 8)):
            away = chance.uniform(1.35, 2.7) * reach
            angle = slant + chance.choice((0.0, math.pi)) + chance.gauss(0, 0.7)
            size = max(1.2, reach * 0.2 * (3.0 - away / reach) * chance.uniform(0.45, 1))
            dx, dy = x + math.cos(angle) * away, y + math.sin(angle) * away * 0.9
            pen.ellipse(
                dx,
                dy,
                size * 1.25,
                size,
                t.mud,
                transform=f"rotate({math.degrees(angle):.0f} {dx:.1f} {dy:.1f})",
            )


def _patch(x: float, y: float, rx: float, ry: float, slant: float, chance: random.Random) -> str:
    """A ragged flat patch: smooth closed curve through eleven uneven points."""
    count = 11
    points = []
    for i in range(count):
        angle = i / count * 2 * math.pi
        r = chance.uniform(0.78, 1.06) if i % 3 else chance.uniform(1.0, 1.18)
        px, py = math.cos(angle) * rx * r, math.sin(angle) * ry * r
        points.append(
            (
                x + px * math.cos(slant) - py * math.sin(slant),
                y + px * math.sin(slant) + py * math.cos(slant),
            )
        )
    middle = [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        for a, b in zip(points, points[1:] + points[:1], strict=True)
    ]
    d = f"M{middle[-1][0]:.1f} {middle[-1][1]:.1f}"
    for point, end in zip(points, middle, strict=True):
        d += f"Q{point[0]:.1f} {point[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    return d + "Z"


_STREAK = "M0 0Q1 0.5 1 0.93Q0 1.07 -1 0.93Q-1 0.5 0 0Z"
_DROP = "M0 -2.2C-0.4 -1 -1 -0.6 -1 0.2C-1 1.4 1 1.4 1 0.2C1 -0.6 0.4 -1 0 -2.2Z"


def _soak(pen: Pen, t: Tints, where: Box, amount: int, chance: random.Random, bare: bool) -> None:
    """Cloth (already darker, see tints.py) clings in long streaks; skin only gets drops."""
    for _ in range(0 if bare else max(1, amount // 2)):
        x = where.x + where.width * chance.random()
        y = where.y + where.height * chance.uniform(-0.1, 0.6)
        streak = _placed(_STREAK, x, y, chance.uniform(1.6, 3.0), chance.uniform(22, 46))
        pen.path(streak, t.ink, opacity=0.3)
    for _ in range(2 if bare else 1):
        x = where.x + where.width * chance.random()
        y = where.y + where.height * chance.random()
        size = chance.uniform(2.2, 3.4)
        pen.path(_placed(_DROP, x, y, size, size), t.water, opacity=0.85)


def _placed(d: str, x: float, y: float, wide: float, high: float) -> str:
    return mapped(d, lambda px, py: (x + px * wide, y + py * high))


def _dust(pen: Pen, t: Tints, where: Box, amount: int, chance: random.Random) -> None:
    """Soft pale patches and specks; no veil to an edge, which would show where a part ends."""
    for _ in range(max(1, amount // 2)):
        x = where.x + where.width * chance.uniform(0.2, 0.8)
        y = where.y + where.height * math.sqrt(chance.random())
        r = chance.uniform(9, 15)
        fill = pen.radial([(0, t.dust, 0.75), (0.6, t.dust, 0.45), (1, t.dust, 0)])
        pen.ellipse(x, y, r * 1.5, r, fill)
    for _ in range(amount * 2):
        x, y = chance.uniform(where.x, where.right), chance.uniform(where.y, where.bottom)
        pen.circle(x, y, chance.uniform(0.7, 1.7), t.dust, opacity=0.8)
