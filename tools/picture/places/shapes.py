"""Natural and built shapes as path data: ridges, leaves, pines, clouds, and many rectangles in one
path."""

import math
import random
from collections.abc import Callable, Iterable

from tools.picture.pen import Pen


def rects(boxes: Iterable[tuple[float, float, float, float]]) -> str:
    """One path for many rectangles (x, y, width, height): one element where a wall of windows would
    be hundreds."""
    return "".join(f"M{x:.1f} {y:.1f}h{w:.1f}v{h:.1f}h{-w:.1f}Z" for x, y, w, h in boxes)


def rounded(x: float, y: float, w: float, h: float, r: float) -> str:
    r = min(r, w / 2, h / 2)
    arc = f"a{r:.1f} {r:.1f} 0 0 1"
    return (
        f"M{x + r:.1f} {y:.1f}h{w - 2 * r:.1f}{arc} {r:.1f} {r:.1f}v{h - 2 * r:.1f}"
        f"{arc} {-r:.1f} {r:.1f}h{2 * r - w:.1f}{arc} {-r:.1f} {-r:.1f}"
        f"v{2 * r - h:.1f}{arc} {r:.1f} {-r:.1f}Z"
    )


def ridge(
    width: float,
    y: float,
    amplitude: float,
    chance: random.Random,
    *,
    bottom: float,
    waves: int = 5,
    step: int = 24,
) -> tuple[str, Callable[[float], float]]:
    """A hilly outline closed at `bottom`, and its height at any x."""
    phases = [chance.uniform(0, math.tau) for _ in range(waves)]

    def height(x: float) -> float:
        wave = (
            math.sin(x / width * math.tau * (i * 1.35 + 0.7) + p) / (i + 1.3)
            for i, p in enumerate(phases)
        )
        return y - amplitude * 0.6 * sum(wave)

    points = range(-120, int(width) + 140, step)
    line = "".join(f"L{x} {height(x):.1f}" for x in points)
    return f"M-120 {bottom:.1f}{line}L{width + 140:.0f} {bottom:.1f}Z", height


def blob(x: float, y: float, r: float, chance: random.Random, lobes: int = 9) -> str:
    """A leafy round: bumps around a centre."""
    start = chance.uniform(0, math.tau)
    points = [
        (
            x + r * math.cos(start + math.tau * i / lobes),
            y + r * 0.86 * math.sin(start + math.tau * i / lobes),
        )
        for i in range(lobes)
    ]
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for i in range(lobes):
        px, py = points[(i + 1) % lobes]
        bump = r * chance.uniform(0.36, 0.46)
        d += f"A{bump:.1f} {bump:.1f} 0 0 1 {px:.1f} {py:.1f}"
    return d + "Z"


def leaf(x: float, y: float, length: float, angle: float, fatness: float = 0.2) -> str:
    """A pointed leaf growing from (x, y); angle 0 is straight up, in degrees clockwise."""
    a = math.radians(angle)
    c, s = math.cos(a), math.sin(a)

    def at(px: float, py: float) -> str:
        return f"{x + px * c - py * s:.1f} {y + px * s + py * c:.1f}"

    w = length * fatness
    return (
        f"M{at(0, 0)}C{at(-w, -length * 0.36)} {at(-w * 0.8, -length * 0.78)} {at(0, -length)}"
        f"C{at(w * 0.8, -length * 0.78)} {at(w, -length * 0.36)} {at(0, 0)}Z"
    )


def cloud(x: float, y: float, w: float, chance: random.Random) -> tuple[str, str]:
    """A flat-bottomed cloud, and a smaller brighter one that sits on it as its lit top."""

    def body(cx: float, base: float, width: float) -> str:
        h = width * 0.17
        humps = [chance.uniform(0.75, 1.25) for _ in range(3)]
        step = (width - 2 * h * 0.5) / 3
        end = h * 0.5
        d = f"M{cx - width / 2:.1f} {base:.1f}a{end:.1f} {end:.1f} 0 0 1 {end:.1f} {-end:.1f}"
        for i, hump in enumerate(humps):
            lift = (-h * 0.35, 0.0, h * 0.35)[i]
            d += f"a{step * 0.52 * hump:.1f} {step * 0.55 * hump:.1f} 0 0 1 {step:.1f} {lift:.1f}"
        return d + f"a{end:.1f} {end:.1f} 0 0 1 {end:.1f} {end:.1f}Z"

    return body(x, y, w), body(x + w * 0.08, y - w * 0.015, w * 0.72)


def pine(pen: Pen, x: float, y: float, h: float, dark: str, lit: str, trunk: str) -> None:
    """Four skirts of needles, lit from the right, standing at (x, y)."""
    pen.rect(x - h * 0.025, y - h * 0.16, h * 0.05, h * 0.16, trunk)
    whole, side = "", ""
    for i in (3, 2, 1, 0):
        w = h * (0.13 + 0.07 * i)
        top = y - h + h * 0.2 * i
        whole += (
            f"M{x:.1f} {top:.1f}Q{x + w * 0.35:.1f} {top + h * 0.2:.1f} "
            f"{x + w:.1f} {top + h * 0.31:.1f}"
            f"Q{x:.1f} {top + h * 0.37:.1f} {x - w:.1f} {top + h * 0.31:.1f}"
            f"Q{x - w * 0.35:.1f} {top + h * 0.2:.1f} {x:.1f} {top:.1f}Z"
        )
        side += (
            f"M{x:.1f} {top:.1f}Q{x + w * 0.35:.1f} {top + h * 0.2:.1f} "
            f"{x + w:.1f} {top + h * 0.31:.1f}"
            f"Q{x + w * 0.5:.1f} {top + h * 0.335:.1f} "
            f"{x + w * 0.12:.1f} {top + h * 0.34:.1f}"
            f"Q{x + w * 0.22:.1f} {top + h * 0.16:.1f} {x:.1f} {top:.1f}Z"
        )
    pen.path(whole, dark)
    pen.path(side, lit)


def tuft(x: float, y: float, size: float) -> str:
    """Three blades of grass, as strokes."""
    s = size
    return (
        f"M{x:.1f} {y:.1f}q{-0.2 * s:.1f} {-0.6 * s:.1f} {-0.4 * s:.1f} {-0.8 * s:.1f}"
        f"M{x:.1f} {y:.1f}q0 {-0.7 * s:.1f} {0.04 * s:.1f} {-s:.1f}"
        f"M{x:.1f} {y:.1f}q{0.2 * s:.1f} {-0.55 * s:.1f} {0.42 * s:.1f} {-0.72 * s:.1f}"
    )
