"""What land is made of, far and near: snow peaks, mesas, dunes, rocks, water with light on it."""

import random

from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import OVERSCAN


def peak(
    pen: Pen,
    x: float,
    base: float,
    w: float,
    h: float,
    tones: tuple[str, str, str, str],
    chance: random.Random,
    snowline: float = 0.42,
) -> None:
    """A mountain: rock, its shaded left flank, snow, snow in the shade. The sun is at the right."""
    rock, shaded, snow, blue = tones
    left, right = [(x - w / 2, base)], [(x + w / 2, base)]
    for i in range(1, 6):
        rise = i / 6
        narrow = (1 - rise) ** 1.08
        for side, points in ((-1, left), (1, right)):
            points.append(
                (
                    x + side * w / 2 * narrow * chance.uniform(0.9, 1.1),
                    base - h * (rise + chance.uniform(-0.035, 0.035)),
                )
            )
    top = (x, base - h)
    spine = [top]
    for i in (5, 4, 3, 2, 1, 0):
        lean = (1 if i % 2 else -1) * w * 0.035 * (1.4 - i / 6)
        spine.append((x + w * 0.05 * (1 - i / 6) + lean, base - h * i / 6))
    pen.path(_line([*left, top, *reversed(right)]), rock)
    pen.path(_line([*left, *spine]), shaded)
    cut = 1 - snowline
    below = base - h * cut

    def across(points: list[tuple[float, float]]) -> tuple[list[tuple[float, float]], float]:
        kept = [p for p in points if p[1] < below]
        outer = min((p for p in points if p[1] >= below), key=lambda p: p[1])
        first = kept[0] if kept else top
        share = (outer[1] - below) / max(outer[1] - first[1], 1e-6)
        return [(outer[0] + (first[0] - outer[0]) * share, below), *kept], outer[0]

    cap_l, _ = across(left)
    cap_r, _ = across(right)
    middle = [p for p in spine if p[1] < below]
    foot = (middle[-1][0] + w * 0.01, below + h * 0.05)
    pen.path(
        _line([*_teeth(cap_l[0], foot, h * 0.10, chance), *reversed(middle), *reversed(cap_l)]),
        blue,
    )
    pen.path(
        _line([*_teeth(cap_r[0], foot, h * 0.12, chance), *reversed(middle), *reversed(cap_r)]),
        snow,
    )


def _teeth(
    a: tuple[float, float], b: tuple[float, float], deep: float, chance: random.Random
) -> list[tuple[float, float]]:
    """Tongues of snow between two ends."""
    out = [a]
    for i in range(1, 6):
        share = i / 6
        y = a[1] + (b[1] - a[1]) * share
        out.append(
            (
                a[0] + (b[0] - a[0]) * share,
                y + (deep if i % 2 else -deep * 0.5) * chance.uniform(0.5, 1),
            )
        )
    return [*out, b]


def _line(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def water(
    b: Backdrop, pen: Pen, top: float, bottom: float, deep: str, glint_x: float | None
) -> None:
    """A surface that takes the sky's colours, darker toward us, with the sun's or moon's road."""
    light, u, chance = b.light, b.unit, b.chance
    blue = 1.0 if light.time_of_day in ("day", "night") or light.overcast else 0.4
    far = light.grade(mix(light.sky[-1], deep, 0.34 * blue))
    near = light.grade(mix(light.at_sky(0.25), deep, 0.7 * blue))
    b.wash(pen, pen.linear([(0, far, 1), (1, near, 1)]), top, bottom)
    span = bottom - top
    lines: list[list[str]] = [[], [], []]
    for _ in range(46):
        share = chance.random() ** 1.25
        y = top + 6 * u + span * share * 0.97
        w = (34 + 190 * share) * u * chance.uniform(0.5, 1.3)
        x = chance.uniform(-OVERSCAN, b.width + OVERSCAN)
        lines[min(2, int(share * 3))].append(f"M{x:.0f} {y:.1f}h{w:.0f}")
    crest = mix(far, "#ffffff", 0.34)
    for i, row in enumerate(lines):
        if row:
            pen.path(
                "".join(row),
                stroke=crest,
                stroke_width=(2.2 + 1.8 * i) * u,
                stroke_linecap="round",
                stroke_opacity=0.5,
            )
    if glint_x is None or light.overcast:
        return
    roads: list[list[str]] = [[], []]
    for i in range(34):
        share = (i + chance.random()) / 34
        y = top + 4 * u + span * share * 0.96
        spread = (16 + 150 * share) * u
        w = (26 + 120 * share) * u * chance.uniform(0.4, 1.1)
        x = b.x(glint_x) + chance.uniform(-1, 1) * spread - w / 2
        roads[i % 2].append(f"M{x:.0f} {y:.1f}h{w:.0f}")
    for row, shine in zip(roads, (0.55, 0.3), strict=True):
        pen.path(
            "".join(row),
            stroke=mix(light.orb, "#ffffff", 0.3),
            stroke_width=5 * u,
            stroke_linecap="round",
            stroke_opacity=shine,
        )


def mesa(b: Backdrop, pen: Pen, x: float, base: float, w: float, h: float, colour: str) -> None:
    """A table mountain with a shaded side, bands and a skirt of rubble."""
    dark, band = lighter(colour, -0.07), lighter(colour, 0.05)
    body = (
        f"M{x - w * 0.66:.0f} {base:.0f}L{x - w * 0.48:.0f} {base - h * 0.42:.0f}"
        f"L{x - w * 0.44:.0f} {base - h * 0.97:.0f}L{x - w * 0.2:.0f} {base - h:.0f}"
        f"L{x + w * 0.3:.0f} {base - h * 0.985:.0f}L{x + w * 0.42:.0f} {base - h * 0.93:.0f}"
        f"L{x + w * 0.47:.0f} {base - h * 0.40:.0f}L{x + w * 0.68:.0f} {base:.0f}"
        "Z"
    )
    pen.path(body, colour)
    with pen.clipped(body):
        pen.path(
            f"M{x - w * 0.7:.0f} {base:.0f}V{base - h * 1.1:.0f}H{x - w * 0.16:.0f}"
            f"L{x - w * 0.22:.0f} {base - h * 0.6:.0f}L{x - w * 0.14:.0f} {base - h * 0.4:.0f}"
            f"L{x - w * 0.34:.0f} {base:.0f}Z",
            dark,
        )
        for share, thick in ((0.84, 0.035), (0.68, 0.05), (0.52, 0.02)):
            pen.path(
                f"M{x - w:.0f} {base - h * share:.0f}h{2 * w:.0f}v{h * thick:.0f}h{-2 * w:.0f}Z",
                band,
                fill_opacity=0.5,
            )
        cracks = "".join(
            f"M{x + w * s:.0f} {base - h * 0.96:.0f}l{w * 0.012:.0f} {h * d:.0f}"
            for s, d in ((-0.06, 0.3), (0.1, 0.44), (0.26, 0.26), (0.36, 0.4))
        )
        pen.path(cracks, stroke=dark, stroke_width=3.5 * b.unit, class_="detail")


def dune(
    b: Backdrop, pen: Pen, y: float, rise: float, colour: str, crests: tuple[float, ...]
) -> None:
    """A row of dunes: a soft outline, each crest with its lee side in the shade."""
    step = b.width * 0.02
    points: list[tuple[float, float]] = []
    x = -OVERSCAN - 20.0
    while x < b.width + OVERSCAN + 40:
        share = x / b.width
        lift = sum(
            max(0.0, 1 - abs(share - c) / (0.34 if share < c else 0.26)) ** 1.5 for c in crests
        )
        points.append((x, y - rise * min(lift, 1.25)))
        x += step
    outline = "".join(f"L{px:.0f} {py:.1f}" for px, py in points)
    body = f"M{points[0][0]:.0f} {b.height + 110:.0f}{outline}V{b.height + 110:.0f}Z"
    pen.path(body, pen.linear([(0, lighter(colour, 0.03), 1), (1, lighter(colour, -0.03), 1)]))
    with pen.clipped(body):
        for c in crests:
            cx, top = b.x(c), y - rise * 1.3
            w = b.width * 0.26
            pen.path(
                f"M{cx:.0f} {top:.0f}C{cx - w * 0.12:.0f} {y - rise * 0.3:.0f} {cx + w * 0.24:.0f} "
                f"{y + rise * 0.4:.0f} {cx - w * 0.16:.0f} {y + rise * 2.6:.0f}"
                f"H{cx + w * 1.5:.0f}C{cx + w * 0.9:.0f} {y + rise * 0.8:.0f} {cx + w * 0.5:.0f} "
                f"{y - rise * 0.4:.0f} {cx:.0f} {top:.0f}Z",
                lighter(colour, -0.055),
            )


def rock(pen: Pen, x: float, y: float, w: float, h: float, tone: str) -> None:
    """A boulder lit from the right, sunk into the ground at y."""
    pen.path(
        f"M{x - w / 2:.0f} {y:.0f}Q{x - w * 0.52:.0f} {y - h * 0.6:.0f} {x - w * 0.2:.0f} "
        f"{y - h:.0f}Q{x + w * 0.2:.0f} {y - h * 1.1:.0f} {x + w * 0.36:.0f} "
        f"{y - h * 0.66:.0f}"
        f"Q{x + w * 0.54:.0f} {y - h * 0.4:.0f} {x + w * 0.5:.0f} {y:.0f}Z",
        tone,
    )
    pen.path(
        f"M{x - w / 2:.0f} {y:.0f}Q{x - w * 0.52:.0f} {y - h * 0.6:.0f} {x - w * 0.2:.0f} "
        f"{y - h:.0f}Q{x - w * 0.04:.0f} {y - h * 0.5:.0f} {x - w * 0.16:.0f} {y:.0f}Z",
        lighter(tone, -0.06),
    )
