"""A window with a view of its own: sky of the hour, hills, frame, sill, and curtains when asked."""

from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import leaf, rects, rounded


def window(b: Backdrop, x: float, y: float, w: float, h: float, curtains: bool) -> None:
    """Glass at (x, y, w, h); the frame goes around it."""
    light, pen, u = b.light, b.far, b.unit
    wood = light.grade("#fbf8f0")
    edge = lighter(wood, -0.07)
    pen.path(rects([(x - 20 * u, y - 20 * u, w + 40 * u, h + 40 * u)]), edge)
    pen.path(rects([(x - 16 * u, y - 16 * u, w + 32 * u, h + 32 * u)]), wood)
    with pen.clipped(rects([(x, y, w, h)])):
        _view(b, x, y, w, h)
    bar = 10 * u
    pen.path(rects([(x + w / 2 - bar / 2, y, bar, h), (x, y + h * 0.46, w, bar)]), wood)
    pen.path(rects([(x, y, w, 9 * u), (x, y, 6 * u, h)]), "#0b1020", fill_opacity=0.12)
    pen.path(rounded(x - 38 * u, y + h + 14 * u, w + 76 * u, 20 * u, 5 * u), wood)
    pen.path(rects([(x - 34 * u, y + h + 29 * u, w + 68 * u, 6 * u)]), lighter(wood, -0.14))
    for share, tone in ((0.24, "#e8a23d"), (0.5, "#6aa06a"), (0.74, "#c2553f")):
        _pot(b, x + w * share, y + h + 15 * u, tone)
    if curtains:
        _curtains(b, x, y, w, h)


def _view(b: Backdrop, x: float, y: float, w: float, h: float) -> None:
    light, pen, u, chance = b.light, b.far, b.unit, b.chance
    last = len(light.sky) - 1
    pen.path(rects([(x, y, w, h)]), pen.linear([(i / last, c, 1) for i, c in enumerate(light.sky)]))
    night = light.time_of_day == "night"
    ox, oy, r = x + w * 0.62, y + h * 0.26, 27 * u
    if night:
        for _ in range(26):
            pen.circle(
                x + chance.random() * w,
                y + chance.random() * h * 0.66,
                chance.choice((1.0, 1.5, 2.0)),
                "#ffffff",
                fill_opacity=0.8,
            )
    pen.glow(ox, oy, r * 4.2, r * 4.2, light.orb, 0.45 if night else 0.6)
    pen.circle(ox, oy, r, light.orb)
    outside = type(light).of(light.time_of_day, False, light.hues)
    for top, tone, depth in ((0.66, "#6fa887", 0.55), (0.76, "#4f9468", 0.25)):
        pen.path(
            f"M{x:.1f} {y + h * top:.1f}q{w * 0.25:.1f} {-h * 0.16:.1f} {w * 0.5:.1f} "
            f"{-h * 0.02:.1f}t{w * 0.5:.1f} {-h * 0.05:.1f}V{y + h + 5:.1f}H{x:.1f}Z",
            outside.grade(tone, depth),
        )
    for share, size in ((0.12, 0.5), (0.22, 0.34), (0.88, 0.42)):
        tx, ty, r = x + w * share, y + h * 0.86, h * size * 0.26
        pen.path(rects([(tx - 3 * u, ty - r, 6 * u, r + 40 * u)]), outside.grade("#6b4a35", 0.2))
        pen.ellipse(tx, ty - r * 1.5, r * 0.8, r, outside.grade("#3f8458", 0.15))
    if not night:
        pen.path(
            f"M{x + w * 0.06:.1f} {y:.1f}h{w * 0.12:.1f}l{-w * 0.2:.1f} {h:.1f}"
            f"h{-w * 0.12:.1f}ZM{x + w * 0.62:.1f} {y:.1f}h{w * 0.06:.1f}l{-w * 0.2:.1f} "
            f"{h:.1f}h{-w * 0.06:.1f}Z",
            "#ffffff",
            fill_opacity=0.14,
        )


def _pot(b: Backdrop, x: float, y: float, tone: str) -> None:
    pen, u, light = b.far, b.unit, b.light
    for i, angle in enumerate((-42, -16, 10, 36)):
        green = light.grade(("#4f9160", "#3f7d50")[i % 2])
        pen.path(leaf(x, y - 30 * u, (40 + 7 * (i % 3)) * u, angle, 0.15), green)
    pot = light.grade(tone)
    pen.path(
        f"M{x - 19 * u:.1f} {y - 34 * u:.1f}h{38 * u:.1f}l{-6 * u:.1f} {34 * u:.1f}h{-26 * u:.1f}Z",
        pot,
    )
    pen.path(rects([(x - 21 * u, y - 37 * u, 42 * u, 8 * u)]), lighter(pot, 0.05))


def _curtains(b: Backdrop, x: float, y: float, w: float, h: float) -> None:
    light, pen, u = b.light, b.far, b.unit
    cloth = light.grade("#e2725b")
    centre = x + w / 2
    for side in (-1, 1):
        outer, inner = centre + side * (w / 2 + 44 * u), centre + side * w * 0.13
        tie = centre + side * (w / 2 + 2 * u)
        top, low = y - 34 * u, y + min(h * 0.62, 300 * u)
        d = (
            f"M{outer:.1f} {top:.1f}H{inner:.1f}C{centre + side * w * 0.2:.1f} {y + h * 0.30:.1f} "
            f"{centre + side * w * 0.38:.1f} {low - h * 0.10:.1f} {tie:.1f} {low:.1f}"
            f"C{tie - side * 4 * u:.1f} {low + 40 * u:.1f} {tie - side * 14 * u:.1f} "
            f"{low + 90 * u:.1f} {tie - side * 10 * u:.1f} {low + 120 * u:.1f}"
            f"H{outer:.1f}Z"
        )
        pen.path(d, cloth)
        with pen.clipped(d):
            for i in range(5):
                fx = inner + (outer - inner) * (0.16 + 0.19 * i)
                pen.path(
                    f"M{fx:.1f} {top:.1f}C{fx + side * 8 * u:.1f} {y + h * 0.3:.1f} "
                    f"{tie - side * (26 - 13 * i) * u:.1f} {low - 60 * u:.1f} "
                    f"{tie - side * (14 - 8 * i) * u:.1f} {low:.1f}",
                    stroke=lighter(cloth, -0.06 if i % 2 else 0.045),
                    stroke_width=9 * u,
                )
        band = mix(cloth, light.grade("#f3dcb0"), 0.8)
        pen.path(rounded(min(tie - 24 * u, tie + 24 * u), low - 7 * u, 48 * u, 14 * u, 6 * u), band)
    pole = light.grade("#6b4a35")
    pen.path(rounded(x - 74 * u, y - 46 * u, w + 148 * u, 13 * u, 6 * u), pole)
    for end in (x - 76 * u, x + w + 76 * u):
        pen.circle(end, y - 40 * u, 12 * u, lighter(pole, 0.05))
