"""What weather and work do to a figure: muddy, wet, dusty.

Mud as equal round blobs reads as a cow's coat. It is drawn as splashes: one flat-lying patch with a
lighter core rim and four to eight small drops flung around it, heavier low on the body. Wet darkens
the whole garment and adds drips; dust is a pale veil with specks.
"""

import math
import random

from film.cast import Appearance
from film.stage import Box
from tools.picture.pen import Pen
from tools.picture.puppets.tints import Tints


def splash(
    pen: Pen, look: Appearance, t: Tints, inside: str, where: Box, amount: int, seed: int
) -> None:
    """Draws the look's conditions on one part: clipped to its outline, `amount` is how much of
    it is hit (1–8).
    """
    if not look.conditions:
        return
    chance = random.Random(seed)
    with pen.clipped(inside):
        if "wet" in look.conditions:
            _soak(pen, t, where, chance)
        if "dusty" in look.conditions:
            _dust(pen, t, where, amount, chance)
        if "muddy" in look.conditions:
            for _ in range(max(1, amount // 3)):
                _mud(pen, t, where, amount, chance)


def _mud(pen: Pen, t: Tints, where: Box, amount: int, chance: random.Random) -> None:
    x = chance.uniform(where.x + where.width * 0.2, where.right - where.width * 0.2)
    y = where.y + where.height * math.sqrt(chance.uniform(0.1, 1))
    reach = chance.uniform(7, 9 + amount * 0.8)
    slant = chance.uniform(-0.7, 0.7)
    pen.path(_patch(x, y, reach * 1.35, reach * 0.85, slant, chance), t.mud)
    pen.path(
        _patch(x - reach * 0.25, y - reach * 0.2, reach * 0.55, reach * 0.3, slant, chance),
        t.mud_light,
        opacity=0.7,
    )
    for _ in range(chance.randint(4, 8)):
        away = chance.uniform(1.3, 2.6) * reach
        angle = slant + chance.choice((0, math.pi)) + chance.gauss(0, 0.55)
        size = max(1.1, reach * 0.24 * (2.8 - away / reach) * chance.uniform(0.5, 1))
        dx, dy = math.cos(angle) * away, math.sin(angle) * away * 0.8
        pen.ellipse(
            x + dx,
            y + dy,
            size * 1.3,
            size,
            t.mud,
            transform=f"rotate({math.degrees(angle):.0f} {x + dx:.1f} {y + dy:.1f})",
        )


def _patch(x: float, y: float, rx: float, ry: float, slant: float, chance: random.Random) -> str:
    """A ragged flat patch: smooth closed curve through eleven uneven points."""
    count = 11
    points = []
    for i in range(count):
        angle = i / count * 2 * math.pi
        r = chance.uniform(0.68, 1.12) if i % 3 else chance.uniform(1.0, 1.35)
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


def _soak(pen: Pen, t: Tints, where: Box, chance: random.Random) -> None:
    pen.rect(where.x - 60, where.y - 60, where.width + 120, where.height + 160, t.ink, opacity=0.2)
    for _ in range(3):
        x, y = chance.uniform(where.x, where.right), chance.uniform(where.y, where.bottom)
        pen.path(
            f"M{x:.1f} {y:.1f}C{x - 5:.1f} {y + 9:.1f} {x - 4:.1f} {y + 15:.1f} {x:.1f} {y + 15:.1f}"
            f"C{x + 4:.1f} {y + 15:.1f} {x + 5:.1f} {y + 9:.1f} {x:.1f} {y:.1f}Z",
            t.water,
            opacity=0.75,
        )


def _dust(pen: Pen, t: Tints, where: Box, amount: int, chance: random.Random) -> None:
    veil = pen.linear([(0, t.dust, 0.0), (0.55, t.dust, 0.22), (1, t.dust, 0.6)])
    pen.rect(where.x - 40, where.y - 20, where.width + 80, where.height + 60, veil)
    for _ in range(amount * 2):
        x, y = chance.uniform(where.x, where.right), chance.uniform(where.y, where.bottom)
        pen.circle(x, y, chance.uniform(0.8, 2.2), t.dust, opacity=0.8)
