"""On a moon: a ringed planet over craters, a lander and its lamp; the hour changes the nebula.

There is no weather where there is no air.
"""

import math
from dataclasses import replace

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.shapes import ridge
from tools.picture.places.terrain import rock

INDOORS = False

_DEEP = {
    "day": ("#0a1030", "#1c2a66", "#3a57a8"),
    "dawn": ("#140b2c", "#3a1d58", "#a2546e"),
    "dusk": ("#0d0826", "#331750", "#6e2f78"),
    "night": ("#05060f", "#0e1030", "#1d1c4c"),
}
_CLOUDS = {
    "day": ("#4aa3ff", "#7a6bff", "#38d6c4"),
    "dawn": ("#ff8f6b", "#d14f8f", "#ffd08a"),
    "dusk": ("#a23bd1", "#e0559a", "#2a6fd6"),
    "night": ("#5a34b8", "#2a4fd6", "#2fa4b2"),
}
_MOON = {"day": "#d9dcea", "dawn": "#d6bfc6", "dusk": "#b3a2cf", "night": "#8f94c6"}


def draw(b: Backdrop, style: Style) -> Place:
    b.light = replace(b.light, weather="clear")
    ground = b.y(b.either(0.80, 0.755, 0.79))
    _sky(b, ground)
    x, y = b.either((0.845, 0.235), (0.66, 0.225), (0.76, 0.20))
    _planet(b, b.x(x), b.y(y), b.near * b.either(0.17, 0.19, 0.145))
    _far_hills(b, ground)
    _lander(b, b.x(b.either(0.17, 0.17, 0.15)), ground + 34 * b.unit)
    _surface(b, ground)
    _corner(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _sky(b: Backdrop, ground: float) -> None:
    pen, chance, hour = b.far, b.chance, b.light.time_of_day
    deep = _DEEP[hour]
    b.wash(
        pen, pen.linear([(0, deep[0], 1), (0.55, deep[1], 1), (0.85, deep[2], 1)], 0, 0, 0.35, 1)
    )
    spots = ((0.20, 0.62, 0.60, 0.42), (0.80, 0.24, 0.52, 0.34), (0.52, 0.86, 0.62, 0.34))
    hues = b.light.hues[:3] or _CLOUDS[hour]
    for (sx, sy, r, strength), cloud, hue in zip(spots, _CLOUDS[hour], hues, strict=True):
        tone = mix(cloud, hue, 0.22)
        pen.glow(b.x(sx), b.y(sy), b.near * r * 1.3, b.near * r, tone, strength)
    for i in range(190):
        x, y = chance.uniform(-90, b.width + 90), chance.uniform(-90, ground)
        tone = ("#ffffff", "#cfe0ff", "#ffe7c9")[i % 3]
        pen.circle(
            x,
            y,
            chance.choice((0.9, 1.2, 1.6, 2.3)),
            tone,
            fill_opacity=round(chance.uniform(0.3, 0.95), 2),
        )
    for _ in range(9):
        x, y = chance.uniform(0, b.width), chance.uniform(0, ground * 0.75)
        q = chance.uniform(8, 17)
        pen.path(
            f"M{x:.1f} {y - q:.1f}Q{x:.1f} {y:.1f} {x + q:.1f} {y:.1f}Q{x:.1f} {y:.1f} "
            f"{x:.1f} "
            f"{y + q:.1f}Q{x:.1f} {y:.1f} {x - q:.1f} {y:.1f}Q{x:.1f} {y:.1f} {x:.1f} "
            f"{y - q:.1f}Z",
            "#ffffff",
            fill_opacity=0.9,
        )


def _planet(b: Backdrop, x: float, y: float, r: float) -> None:
    pen, light = b.far, b.light
    hue = light.hues[2] if len(light.hues) > 2 else "#e79a66"
    body = mix("#e79a66", hue, 0.18)
    pen.glow(x, y, r * 2.2, r * 2.2, "#ffb27a", 0.34)

    def ring(sweep: int) -> None:
        for reach, flat, tone, w, seen in (
            (1.62, 0.40, "#f3dcb4", 0.085, 0.95),
            (1.82, 0.46, "#e0b98c", 0.11, 0.85),
            (2.06, 0.53, "#b98fd0", 0.045, 0.75),
        ):
            pen.path(
                f"M{x - r * reach:.1f} {y:.1f}A{r * reach:.1f} {r * flat:.1f} 0 0 {sweep} "
                f"{x + r * reach:.1f} {y:.1f}",
                stroke=tone,
                stroke_width=round(r * w, 2),
                stroke_opacity=seen,
            )

    disc = (
        f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 1 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 1 "
        f"{-2 * r:.1f} 0Z"
    )
    with pen.group(f"rotate(-16 {x:.1f} {y:.1f})"):
        ring(1)
        pen.path(disc, body)
        with pen.clipped(disc):
            for i, (share, tone) in enumerate(
                (
                    (-0.80, "#f6c48d"),
                    (-0.42, "#d57a58"),
                    (-0.08, "#f3cc99"),
                    (0.24, "#c7624d"),
                    (0.56, "#e6a06f"),
                    (0.8, "#b9554a"),
                )
            ):
                bow = r * (0.10 if i % 2 else -0.08)
                pen.path(
                    f"M{x - r * 1.2:.1f} {y + r * share:.1f}q{r * 0.6:.1f} {bow:.1f} "
                    f"{r * 1.2:.1f} 0"
                    f"t{r * 1.2:.1f} 0v{r * 0.17:.1f}q{-r * 0.6:.1f} {r * 0.09:.1f} "
                    f"{-r * 1.2:.1f} 0"
                    f"t{-r * 1.2:.1f} 0Z",
                    mix(tone, hue, 0.14),
                )
            pen.ellipse(x - r * 0.3, y + r * 0.38, r * 0.2, r * 0.09, "#fbe0b8", fill_opacity=0.8)
        shade = pen.linear(
            [(0, "#0b0a24", 0), (0.5, "#0b0a24", 0.08), (1, "#0b0a24", 0.82)], 0.15, 0.1, 0.95, 0.9
        )
        pen.path(disc, shade, class_="shade")
        ring(0)
    mx, my, m = x - r * b.either(2.6, 1.9, 2.9), y + r * b.either(0.7, -1.3, -0.4), r * 0.16
    pen.circle(mx, my, m, "#cfd6ea")
    pen.circle(mx + m * 0.45, my + m * 0.25, m * 0.86, "#6d74a8", fill_opacity=0.55)


def _tone(b: Backdrop, colour: str, share: float) -> str:
    """Moon dust in this hour's light: `share` of the way to the dark."""
    return mix(mix(colour, _MOON[b.light.time_of_day], 0.6), _DEEP[b.light.time_of_day][1], share)


def _far_hills(b: Backdrop, ground: float) -> None:
    u = b.unit
    for lift, share, high in ((66, 0.62, 44), (26, 0.44, 26)):
        d, _ = ridge(b.width, ground - lift * u, high * u, b.chance, bottom=b.height + 110, waves=5)
        b.mid.path(
            d,
            b.mid.linear(
                [
                    (0, _tone(b, "#c7cbe6", share - 0.1), 1),
                    (0.4, _tone(b, "#9aa0cc", share + 0.08), 1),
                ]
            ),
        )


def _surface(b: Backdrop, ground: float) -> None:
    pen, u, chance = b.ground, b.unit, b.chance
    rise = 26 * u
    body = (
        f"M-130 {b.height + 110:.0f}V{ground + rise:.0f}Q{b.x(0.5):.0f} {ground - rise:.0f} "
        f"{b.width + 130:.0f} {ground + rise:.0f}V{b.height + 110:.0f}Z"
    )
    lit, dark = _tone(b, "#d5d8ee", 0.06), _tone(b, "#8a90bf", 0.36)
    pen.path(body, pen.linear([(0, lit, 1), (0.35, mix(lit, dark, 0.45), 1), (1, dark, 1)]))
    spots = b.either(
        (
            (0.30, 44, 66),
            (0.52, 90, 120),
            (0.80, 60, 92),
            (0.12, 150, 130),
            (0.93, 170, 150),
            (0.62, 210, 90),
            (0.40, 190, 60),
            (0.68, 34, 40),
            (0.21, 100, 34),
        ),
        (
            (0.42, 60, 70),
            (0.78, 110, 110),
            (0.14, 170, 120),
            (0.60, 300, 150),
            (0.92, 240, 90),
            (0.2, 330, 80),
        ),
        ((0.42, 50, 66), (0.78, 80, 96), (0.16, 150, 110), (0.60, 190, 90), (0.92, 170, 90)),
    )
    for share, down, rx in spots:
        x, y, rx = b.x(share), ground + down * u, rx * u * chance.uniform(0.9, 1.1)
        ry = rx * 0.27
        pen.ellipse(x, y + ry * 0.16, rx * 1.07, ry * 1.12, lighter(lit, 0.03), fill_opacity=0.7)
        pen.ellipse(x, y, rx, ry, mix(dark, _DEEP[b.light.time_of_day][0], 0.28))
        pen.path(
            f"M{x - rx:.1f} {y:.1f}A{rx:.1f} {ry:.1f} 0 0 0 {x + rx:.1f} {y:.1f}"
            f"A{rx:.1f} {ry * 0.45:.1f} 0 0 1 {x - rx:.1f} {y:.1f}Z",
            mix(lit, dark, 0.55),
        )
    for _ in range(26):
        x, y = chance.uniform(-50, b.width + 50), ground + chance.uniform(30, 260) * u
        pen.ellipse(x, y, chance.uniform(3, 8) * u, 2.4 * u, dark, fill_opacity=0.7)
    for share, down, w in ((0.345, 62, 40), (0.87, 112, 62), (0.05, 96, 50)):
        rock(pen, b.x(share), ground + down * u, w * u, w * 0.6 * u, mix(lit, dark, 0.6))


def _lander(b: Backdrop, x: float, y: float) -> None:
    """A small craft on four legs with a dish; its lamp is on after dark."""
    pen, u = b.ground, b.unit
    hull, gold, iron = (
        _tone(b, "#f2f0ec", 0.05),
        mix("#e0a83f", _DEEP[b.light.time_of_day][1], 0.12),
        _tone(b, "#4b5170", 0.45),
    )
    with b.at(pen, x, y, 0.92):
        pen.ellipse(0, 4, 190, 16, _DEEP[b.light.time_of_day][0], fill_opacity=0.4)
        pen.path(
            "M-70 -96L-150 -4M70 -96L150 -4M-40 -90L-74 6M40 -90L74 6", stroke=iron, stroke_width=9
        )
        pen.path("M-176 -4h52v8h-52ZM124 -4h52v8h-52ZM-98 4h48v8h-48ZM50 4h48v8h-48Z", hull)
        pen.path("M-26 -84h52l16 44h-84Z", iron)
        pen.path("M-104 -170H104L120 -132L96 -84H-96L-120 -132Z", gold)
        pen.path(
            "M-104 -170L-88 -84M-40 -170L-34 -84M34 -170L30 -84M98 -170L84 -84M-120 -132H120",
            stroke=lighter(gold, -0.1),
            stroke_width=3,
        )
        pen.path("M-70 -262Q-60 -288 -30 -288H30Q60 -288 70 -262L84 -170H-84Z", hull)
        pen.path(
            "M-70 -262Q-60 -288 -30 -288H-6Q-40 -240 -44 -170H-84Z",
            lighter(hull, -0.08),
            class_="shade",
        )
        pen.circle(26, -228, 25, iron)
        pen.circle(26, -228, 18, b.light.lamp if b.light.lit > 0.5 else "#7fc4e8")
        pen.path(
            "M12 -236q8 -10 20 -8",
            stroke="#ffffff",
            stroke_width=4,
            stroke_opacity=0.8,
            class_="fx",
        )
        pen.path("M-52 -288V-330M56 -290V-346", stroke=iron, stroke_width=5)
        pen.path("M-92 -346Q-52 -316 -22 -352Z", hull)
        pen.path("M-57 -338L-66 -362", stroke=iron, stroke_width=4)
        pen.circle(56, -350, 8, "#ff6b5a")
    if b.light.lit > 0.5:
        pen.glow(x + 24 * u, y - 210 * u, 120 * u, 120 * u, b.light.glow, 0.5)
        pen.glow(x + 52 * u, y - 322 * u, 46 * u, 46 * u, "#ff6b5a", 0.7)


def _corner(b: Backdrop) -> None:
    """A dark rim and boulders near the eye."""
    pen, u = b.fore, b.unit
    dark = mix(_DEEP[b.light.time_of_day][0], _tone(b, "#8a90bf", 0.5), 0.35)
    pen.path(
        f"M-120 {b.height + 110:.0f}V{b.height - 8 * u:.0f}Q{b.x(0.16):.0f} "
        f"{b.height - 26 * u:.0f} "
        f"{b.x(0.30):.0f} {b.height + 40 * u:.0f}V{b.height + 110:.0f}Z",
        dark,
    )
    for share, w, h in b.either(
        ((0.02, 220, 150), (0.99, 300, 200), (0.915, 120, 62)), ((0.0, 150, 120), (1.0, 220, 190))
    ):
        rock(
            pen,
            b.x(share),
            b.height + 60 * u,
            w * u,
            h * u * math.sqrt(b.chance.uniform(0.8, 1.1)),
            dark,
        )
