"""No place at all, honestly: the film's own colours as big shapes with depth, and a floor to stand
on.

It stands wherever the script names a place nobody has drawn: a wrong place is worse than none.
"""

from film.stage import Box
from film.style import Style
from tools.picture.colour import faded, lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import OVERSCAN, Place

_BASE = {"day": (0.84, 0.0), "dawn": (0.74, 0.0), "dusk": (0.16, -0.17), "night": (0.02, -0.27)}
"""Share of white in the ground colour, and lightness added after."""

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    p, hour = style.palette, b.light.time_of_day
    hue = {"day": p.primary, "dawn": p.secondary, "dusk": p.primary, "night": p.primary}[hour]
    if hour == "dusk":
        hue = mix(p.primary, p.secondary, 0.34)
    white, shift = _BASE[hour]
    base = faded(lighter(mix(hue, p.light, white), shift), 0.55 if hour == "night" else 0.92)
    dark = hour in ("dusk", "night")
    floor = b.y(b.either(0.80, 0.765))
    _disc(b, base, p.accent if hour != "night" else mix(p.light, p.primary, 0.15), floor, dark)
    _bands(b, base, hue, floor, dark)
    _marks(b, base, style, dark)
    _floor(b, base, hue, floor, dark)
    _near(b, base, hue, dark)
    left, top, right, _ = b.safe
    empty = (
        Box(left, top, right - left, b.y(0.44) - top)
        if b.tall
        else Box(left, b.y(0.12), b.x(0.52) - left, b.y(0.56))
    )
    return b.finished(b.y(b.either(0.955, 0.885)), empty, indoors=False)


def _tone(base: str, delta: float, dark: bool) -> str:
    return lighter(base, delta if dark else -delta)


def _disc(b: Backdrop, base: str, spot: str, floor: float, dark: bool) -> None:
    pen = b.far
    b.wash(pen, base)
    x, y, r = b.x(b.either(0.70, 0.62)), b.y(b.either(0.43, 0.40)), b.near * b.either(0.34, 0.36)
    for i, grow in enumerate((2.3, 1.78, 1.34)):
        pen.circle(x, y, r * grow, _tone(base, 0.012 + 0.014 * i, dark))
    pen.circle(x, y, r, mix(base, spot, 0.62 if not dark else 0.5))
    pen.circle(x, y, r * 0.80, mix(base, spot, 0.74 if not dark else 0.62))


def _bands(b: Backdrop, base: str, hue: str, floor: float, dark: bool) -> None:
    """Paper hills, one behind another, each a step darker toward us."""
    w, u = b.width, b.unit
    full = faded(hue, 0.9)
    for pen, lift, sway, share in (
        (b.far, 210, 96, 0.22),
        (b.mid, 128, -84, 0.40),
        (b.mid, 54, 60, 0.60),
    ):
        top = floor - lift * u
        s = sway * u
        tone = mix(base, lighter(full, -0.06 if not dark else 0.02), share)
        tone = tone if not dark else mix(base, lighter(full, 0.06), share * 0.8)
        d = (
            f"M{-OVERSCAN:.0f} {top + s * 0.4:.1f}C{w * 0.18:.1f} {top - s:.1f} {w * 0.36:.1f} "
            f"{top - s * 0.9:.1f} {w * 0.52:.1f} {top + s * 0.1:.1f}S{w * 0.84:.1f} "
            f"{top + s * 1.3:.1f} {w + OVERSCAN:.0f} {top - s * 0.4:.1f}V{b.height + OVERSCAN:.0f}"
            f"H{-OVERSCAN:.0f}Z"
        )
        pen.path(d.replace("M", "M", 1), tone)
        edge = d.split("V")[0]
        pen.path(edge, stroke=lighter(tone, 0.035), stroke_width=5 * u)


def _marks(b: Backdrop, base: str, style: Style, dark: bool) -> None:
    """A few brand shapes in the air: ring, pill, dots, quarter; away from faces and titles."""
    p, pen, u = style.palette, b.mid, b.unit
    soft = 0.84 if not dark else 0.86
    x, y = b.x(b.either(0.925, 0.85)), b.y(b.either(0.16, 0.175))
    pen.circle(x, y, 54 * u, stroke=mix(base, p.secondary, soft), stroke_width=20 * u)
    px, py = b.x(b.either(0.055, 0.10)), b.y(b.either(0.60, 0.55))
    with pen.group(f"rotate(-32 {px:.0f} {py:.0f})"):
        pen.rect(px - 78 * u, py - 23 * u, 156 * u, 46 * u, mix(base, p.support, soft), rx=23 * u)
    dots = mix(base, p.ink if not dark else p.light, 0.26)
    dx, dy = b.x(b.either(0.865, 0.80)), b.y(b.either(0.50, 0.50))
    for row in range(4):
        for col in range(5):
            pen.circle(dx + col * 30 * u, dy + row * 30 * u, 5.5 * u, dots)
    qx, qy, r = b.x(b.either(0.0, 0.0)) - 20, -20.0, b.near * 0.20
    pen.path(
        f"M{qx:.1f} {qy:.1f}h{r:.1f}a{r:.1f} {r:.1f} 0 0 1 {-r:.1f} {r:.1f}Z",
        mix(base, p.secondary, soft),
    )
    pen.path(
        f"M{qx:.1f} {qy:.1f}h{r * 0.55:.1f}a{r * 0.55:.1f} {r * 0.55:.1f} 0 0 1 "
        f"{-r * 0.55:.1f} {r * 0.55:.1f}Z",
        mix(base, p.accent, soft),
    )


def _floor(b: Backdrop, base: str, hue: str, floor: float, dark: bool) -> None:
    pen, u = b.ground, b.unit
    full = lighter(faded(hue, 0.9), -0.02 if not dark else -0.02)
    top = mix(base, full, 0.82 if not dark else 0.5)
    w = b.width
    pen.path(
        f"M{-OVERSCAN:.0f} {floor + 26 * u:.1f}Q{w / 2:.1f} {floor - 30 * u:.1f} "
        f"{w + OVERSCAN:.0f} {floor + 26 * u:.1f}V{b.height + OVERSCAN:.0f}"
        f"H{-OVERSCAN:.0f}Z",
        pen.linear([(0, top, 1), (1, lighter(top, -0.09), 1)]),
    )
    pen.path(
        f"M{-OVERSCAN:.0f} {floor + 26 * u:.1f}Q{w / 2:.1f} {floor - 30 * u:.1f} "
        f"{w + OVERSCAN:.0f} {floor + 26 * u:.1f}",
        stroke=lighter(top, 0.05),
        stroke_width=6 * u,
    )
    pen.ellipse(
        w / 2,
        floor + (b.height - floor) * b.either(0.66, 0.5),
        min(w * 0.44, 760 * u),
        66 * u,
        lighter(top, 0.04),
        fill_opacity=0.55,
    )


def _near(b: Backdrop, base: str, hue: str, dark: bool) -> None:
    tone = lighter(mix(base, hue, 0.9), -0.16 if not dark else -0.3)
    r = 150 * b.unit
    b.fore.circle(b.width + 40, b.height + 50, r, tone)
    if not b.tall:
        b.fore.circle(-60, b.height + 70, r * 0.9, tone)
