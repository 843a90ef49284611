"""One house front with a shop below: the street is made of these."""

from tools.picture.colour import faded, lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import rects, rounded

SHOP = 158.0
"""Units from the pavement to the first sill."""


def facade(
    b: Backdrop, x: float, w: float, top: float, base: float, wall: str, cloth: str, storeys: int
) -> None:
    light, pen, u = b.light, b.mid, b.unit
    colour = light.grade(faded(wall, 0.9), 0.17)
    pen.path(rects([(x, top, w + 1, base - top)]), colour)
    pen.path(rects([(x, top, w * 0.09, base - top)]), lighter(colour, -0.045))
    pen.path(rects([(x + w - 5 * u, top, 5 * u, base - top)]), lighter(colour, 0.035))
    roof_line(b, x, w, top, colour)
    _windows(b, x, w, top, base, colour, storeys)
    _shop(b, x, w, base, colour, cloth)


def roof_line(b: Backdrop, x: float, w: float, top: float, colour: str) -> None:
    """Cornice, stepped parapet or gable, with a chimney or a tank: no two neighbours alike."""
    pen, u, chance, light = b.mid, b.unit, b.chance, b.light
    kind = chance.choice(("cornice", "cornice", "steps", "gable"))
    extra = chance.choice(("", "chimney", "tank", "dish"))
    brick = light.grade("#7d5148", 0.16)
    if extra == "chimney":
        pen.path(rects([(x + w * 0.68, top - 62 * u, 30 * u, 64 * u)]), brick)
        pen.path(
            rects([(x + w * 0.68 - 5 * u, top - 68 * u, 40 * u, 11 * u)]), lighter(brick, -0.04)
        )
    elif extra == "tank":
        tank = light.grade("#7a6250", 0.2)
        tx = x + w * 0.24
        pen.path(
            rects(
                [
                    (tx + 6 * u, top - 40 * u, 5 * u, 42 * u),
                    (tx + 49 * u, top - 40 * u, 5 * u, 42 * u),
                ]
            ),
            lighter(tank, -0.08),
        )
        pen.path(rects([(tx, top - 88 * u, 60 * u, 52 * u)]), tank)
        pen.path(rects([(tx, top - 88 * u, 14 * u, 52 * u)]), lighter(tank, -0.05))
        pen.path(
            f"M{tx - 5 * u:.1f} {top - 86 * u:.1f}l{35 * u:.1f} {-26 * u:.1f}l{35 * u:.1f} "
            f"{26 * u:.1f}Z",
            lighter(tank, -0.07),
        )
    if kind == "gable":
        rise = 54 * u
        pen.path(
            f"M{x:.1f} {top + 1:.1f}L{x + w / 2:.1f} {top - rise:.1f}L{x + w:.1f} {top + 1:.1f}Z",
            colour,
        )
        pen.path(
            f"M{x - 6 * u:.1f} {top + 3 * u:.1f}L{x + w / 2:.1f} {top - rise:.1f}"
            f"L{x + w + 6 * u:.1f} {top + 3 * u:.1f}",
            stroke=lighter(colour, 0.08),
            stroke_width=11 * u,
            stroke_linejoin="round",
        )
        pen.circle(x + w / 2, top - rise * 0.36, 13 * u, lighter(colour, -0.12))
        return
    if kind == "steps":
        pen.path(
            rects(
                [
                    (x + w * 0.26, top - 26 * u, w * 0.48, 28 * u),
                    (x + w * 0.38, top - 46 * u, w * 0.24, 22 * u),
                ]
            ),
            colour,
        )
        pen.path(
            rects(
                [
                    (x + w * 0.24, top - 31 * u, w * 0.52, 8 * u),
                    (x + w * 0.36, top - 52 * u, w * 0.28, 9 * u),
                ]
            ),
            lighter(colour, 0.08),
        )
    pen.path(rects([(x - 5 * u, top - 9 * u, w + 10 * u, 19 * u)]), lighter(colour, 0.07))
    pen.path(rects([(x - 2 * u, top + 10 * u, w + 4 * u, 6 * u)]), lighter(colour, -0.07))


def _windows(
    b: Backdrop, x: float, w: float, top: float, base: float, colour: str, storeys: int
) -> None:
    light, pen, u, chance = b.light, b.mid, b.unit, b.chance
    cols = max(2, round(w / (92 * u)))
    cell = w / cols
    ww, wh = cell * 0.46, 62 * u
    space = base - SHOP * u - top - 34 * u
    frames, dark, lit, sills, shade, bars = [], [], [], [], [], []
    for row in range(storeys):
        y = top + 40 * u + row * space / storeys
        for col in range(cols):
            wx = x + cell * col + (cell - ww) / 2
            frames.append((wx - 5 * u, y - 5 * u, ww + 10 * u, wh + 8 * u))
            on = chance.random() < 0.58 * light.lit
            (lit if on else dark).append((wx, y, ww, wh))
            shade.append((wx, y, ww, 8 * u))
            bars.append((wx + ww / 2 - 1.5 * u, y, 3 * u, wh))
            bars.append((wx, y + wh * 0.44, ww, 3 * u))
            sills.append((wx - 9 * u, y + wh + 3 * u, ww + 18 * u, 7 * u))
            if not on and chance.random() < 0.22:
                bars.append((wx, y, ww, wh * chance.uniform(0.3, 0.5)))
            if row == storeys - 1 and chance.random() < 0.3:
                _flower_box(b, wx, y + wh - 6 * u, ww)
    frame = lighter(colour, 0.09)
    pen.path(rects(frames), frame)
    if dark:
        glass = ("#a9cfe0", "#92b2c8") if light.lit < 0.5 else ("#31486b", "#26395a")
        pen.path(
            rects(dark),
            pen.linear([(0, light.grade(glass[0], 0.1), 1), (1, light.grade(glass[1], 0.1), 1)]),
        )
    if lit:
        pen.path(
            rects(lit), pen.linear([(0, mix(light.lamp, "#ffb454", 0.25), 1), (1, light.lamp, 1)])
        )
    pen.path(rects(shade), "#101020", fill_opacity=0.16)
    pen.path(rects(bars), frame)
    pen.path(rects(sills), lighter(colour, 0.10))


def _flower_box(b: Backdrop, x: float, y: float, w: float) -> None:
    light, pen, u = b.light, b.mid, b.unit
    for i in range(5):
        green = light.grade("#4f8f5a" if i % 2 else "#3f7d4c", 0.05)
        pen.circle(x + w * (0.08 + 0.21 * i), y + 2 * u, 8.5 * u, green)
        if i % 2 == 0:
            bloom = light.grade("#f0806a" if i else "#f5d15a", 0.05)
            pen.circle(x + w * (0.08 + 0.21 * i), y - 3 * u, 4 * u, bloom)
    pen.path(rects([(x - 6 * u, y + 4 * u, w + 12 * u, 13 * u)]), light.grade("#7a5140", 0.05))


def _shop(b: Backdrop, x: float, w: float, base: float, colour: str, cloth: str) -> None:
    light, pen, u = b.light, b.mid, b.unit
    top = base - 132 * u
    front = light.grade("#2d3346", 0.05)
    pen.path(rects([(x + w * 0.06, top - 8 * u, w * 0.88, base - top + 8 * u)]), front)
    glass_top, glass_w = top + 34 * u, w * 0.48
    gx = x + w * 0.11
    if light.lit > 0.5:
        fill = pen.linear([(0, mix(light.lamp, "#ffffff", 0.28), 1), (1, light.lamp, 1)])
    else:
        fill = pen.linear(
            [(0, light.grade("#d9ebee", 0.05), 1), (1, light.grade("#a8c7cf", 0.05), 1)]
        )
    pen.path(rects([(gx, glass_top, glass_w, base - 22 * u - glass_top)]), fill)
    _wares(b, gx, base - 22 * u, glass_w)
    pen.path(
        f"M{gx + glass_w * 0.62:.1f} {glass_top:.1f}h{glass_w * 0.16:.1f}"
        f"L{gx + glass_w * 0.5:.1f} {base - 22 * u:.1f}h{-glass_w * 0.16:.1f}Z",
        "#ffffff",
        fill_opacity=0.16,
    )
    pen.path(
        rects([(gx + glass_w * 0.5 - 2 * u, glass_top, 4 * u, base - 22 * u - glass_top)]), front
    )
    dx, dw = x + w * 0.67, w * 0.2
    door = light.grade(mix(cloth, "#3a2a30", 0.35), 0.05)
    pen.path(rects([(dx, top + 30 * u, dw, base - top - 30 * u)]), door)
    pane = mix(light.lamp, door, 0.25) if light.lit > 0.5 else light.grade("#b9d3da", 0.05)
    pen.path(rounded(dx + dw * 0.17, top + 42 * u, dw * 0.66, 44 * u, 5 * u), pane)
    pen.circle(dx + dw * 0.82, base - 38 * u, 4 * u, light.grade("#e6c27a"))
    _awning(b, x + w * 0.04, w * 0.92, top, light.grade(cloth), light.grade("#f5efe2"))
    sign = mix(colour, light.grade("#f5efe2"), 0.75)
    pen.path(rounded(x + w * 0.3, top - 34 * u, w * 0.4, 24 * u, 6 * u), lighter(colour, -0.13))
    pen.path(
        rects(
            [
                (x + w * 0.36, top - 25 * u, w * 0.2, 6 * u),
                (x + w * 0.59, top - 25 * u, w * 0.05, 6 * u),
            ]
        ),
        sign,
        fill_opacity=0.8,
    )


def _wares(b: Backdrop, x: float, base: float, w: float) -> None:
    """Silhouettes in the window: something is sold here, nothing says what."""
    light, pen, u, chance = b.light, b.mid, b.unit, b.chance
    tone = light.grade("#8a6d5a" if light.lit > 0.5 else "#7d98a3", 0.1)
    at = x + 10 * u
    while at < x + w - 24 * u:
        size = chance.uniform(13, 24) * u
        if chance.random() < 0.5:
            pen.path(
                rounded(at, base - size * 1.3, size, size * 1.3, 4 * u), tone, fill_opacity=0.55
            )
        else:
            pen.path(
                f"M{at:.1f} {base:.1f}v{-size * 0.5:.1f}a{size / 2:.1f} {size / 2:.1f} 0 0 1 "
                f"{size:.1f} 0v{size * 0.5:.1f}Z",
                tone,
                fill_opacity=0.55,
            )
        at += size + chance.uniform(5, 22) * u


def _awning(b: Backdrop, x: float, w: float, top: float, cloth: str, white: str) -> None:
    pen, u = b.mid, b.unit
    count = max(5, round(w / (38 * u)))
    seg, drop = w / count, 32 * u
    for i in range(count):
        tone = cloth if i % 2 else white
        sx, slant = x + seg * i, 5 * u
        pen.path(
            f"M{sx + slant * (1 - 2 * i / count):.1f} {top - 14 * u:.1f}"
            f"H{sx + seg + slant * (1 - 2 * (i + 1) / count):.1f}L{sx + seg:.1f} "
            f"{top - 14 * u + drop:.1f}a{seg / 2:.1f} {seg * 0.36:.1f} 0 0 1 {-seg:.1f} 0Z",
            tone,
        )
    pen.path(rects([(x, top - 14 * u + drop, w, 12 * u)]), "#0c0c18", fill_opacity=0.14)
    pen.path(rects([(x + 4 * u, top - 18 * u, w - 8 * u, 6 * u)]), lighter(cloth, -0.06))
