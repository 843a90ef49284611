"""Furniture of the office: desk with screen and lamp, chair, whiteboard, books, a tall plant."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import leaf, rects, rounded


def desk(b: Backdrop, x: float, foot: float, way: int) -> None:
    """Centred on x, standing at `foot`; `way` 1 has its lamp to the left."""
    light, pen, u = b.light, b.ground, b.unit
    w, top = 400 * u, foot - 236 * u
    wood, leg = light.grade("#d8a773"), light.grade("#2b3342")
    pen.ellipse(x, foot, w * 0.56, 15 * u, "#0b0a12", fill_opacity=0.2)
    for side in (-1, 1):
        foot_x, top_x = x + side * w * 0.46, x + side * w * 0.40
        pen.path(
            f"M{top_x - 7 * u:.1f} {top:.1f}h{14 * u:.1f}L{foot_x + 6 * u:.1f} {foot:.1f}"
            f"h{-12 * u:.1f}Z",
            leg,
        )
    pen.path(rects([(x - w * 0.36, top + 22 * u, w * 0.72, 40 * u)]), lighter(leg, 0.10))
    pen.path(rounded(x - w / 2, top, w, 24 * u, 7 * u), wood)
    pen.path(rounded(x - w / 2, top + 15 * u, w, 9 * u, 4 * u), lighter(wood, -0.10))
    _screen(b, x + way * 4 * u, top)
    _lamp(b, x - way * 140 * u, top, way)
    cup = light.grade("#e2725b")
    cx = x + way * 146 * u
    pen.path(
        f"M{cx - 17 * u:.1f} {top - 40 * u:.1f}h{34 * u:.1f}l{-3 * u:.1f} {40 * u:.1f}"
        f"h{-28 * u:.1f}Z",
        cup,
    )
    for i, (lean, tone) in enumerate(((-9, "#ffc53d"), (4, "#3f7ad8"), (13, "#2b3342"))):
        pen.path(
            f"M{cx + (i - 1) * 6 * u:.1f} {top - 38 * u:.1f}l{lean * 0.6 * u:.1f} {-30 * u:.1f}",
            stroke=light.grade(tone),
            stroke_width=5 * u,
        )


def _screen(b: Backdrop, x: float, top: float) -> None:
    light, pen, u = b.light, b.ground, b.unit
    w, h = 178 * u, 112 * u
    y = top - 34 * u - h
    case = light.grade("#1c2230")
    pen.path(rects([(x - 11 * u, y + h, 22 * u, 30 * u)]), light.grade("#39424f"))
    pen.path(rounded(x - 44 * u, top - 8 * u, 88 * u, 8 * u, 4 * u), light.grade("#39424f"))
    if light.lit > 0.5:
        pen.glow(x, y + h / 2, w * 0.95, h * 1.1, "#9fd0ff", 0.3)
    pen.path(rounded(x - w / 2, y, w, h, 9 * u), case)
    glass = mix("#cfe8fa", light.ambient, light.strength * 0.3)
    pen.path(rounded(x - w / 2 + 8 * u, y + 8 * u, w - 16 * u, h - 16 * u, 4 * u), glass)
    pen.path(
        f"M{x - w * 0.34:.1f} {y + h * 0.7:.1f}l{w * 0.2:.1f} {-h * 0.22:.1f}"
        f"l{w * 0.17:.1f} {h * 0.1:.1f}l{w * 0.29:.1f} {-h * 0.36:.1f}",
        stroke="#2f7fd8",
        stroke_width=6 * u,
        stroke_linecap="round",
        stroke_linejoin="round",
    )


def _lamp(b: Backdrop, x: float, top: float, way: int) -> None:
    light, pen, u = b.light, b.ground, b.unit
    tone = light.grade("#ffc53d")
    head_x, head_y = x + way * 34 * u, top - 132 * u
    pen.path(rounded(x - 26 * u, top - 8 * u, 52 * u, 8 * u, 4 * u), lighter(tone, -0.16))
    pen.path(
        f"M{x:.1f} {top - 6 * u:.1f}L{x - way * 22 * u:.1f} {top - 72 * u:.1f}"
        f"L{head_x:.1f} {head_y:.1f}",
        stroke=lighter(tone, -0.1),
        stroke_width=7 * u,
        stroke_linejoin="round",
        stroke_linecap="round",
    )
    pen.path(
        f"M{head_x - 10 * u:.1f} {head_y - 14 * u:.1f}h{20 * u:.1f}l{22 * u:.1f} {40 * u:.1f}"
        f"h{-64 * u:.1f}Z",
        tone,
    )
    if light.lit > 0.2:
        pen.ellipse(head_x, head_y + 27 * u, 31 * u, 6 * u, "#fff4d6")
        b.pool(pen, head_x, head_y + 26 * u, top, 30 * u, 78 * u)
        pen.glow(head_x, head_y + 40 * u, 150 * u, 130 * u, light.glow, 0.45)


def chair(b: Backdrop, x: float, foot: float) -> None:
    light, pen, u = b.light, b.ground, b.unit
    cloth, metal = light.grade("#3f6fb0"), light.grade("#2b3342")
    seat = foot - 128 * u
    pen.ellipse(x, foot + 4 * u, 76 * u, 12 * u, "#0b0a12", fill_opacity=0.2)
    pen.path(
        f"M{x:.1f} {seat:.1f}V{foot - 26 * u:.1f}M{x - 56 * u:.1f} {foot:.1f}"
        f"L{x:.1f} {foot - 30 * u:.1f}L{x + 56 * u:.1f} {foot:.1f}M{x:.1f} {foot - 28 * u:.1f}"
        f"V{foot + 2 * u:.1f}",
        stroke=metal,
        stroke_width=9 * u,
        stroke_linecap="round",
    )
    pen.path(rounded(x - 74 * u, seat - 14 * u, 148 * u, 30 * u, 14 * u), lighter(cloth, -0.06))
    pen.path(rounded(x - 64 * u, seat - 168 * u, 128 * u, 140 * u, 30 * u), cloth)
    pen.path(rounded(x - 64 * u, seat - 168 * u, 40 * u, 140 * u, 26 * u), lighter(cloth, -0.04))


def whiteboard(b: Backdrop, x: float, y: float, w: float, h: float, style: Style) -> None:
    """A diagram half wiped out and some notes: work is done here; nothing can be read."""
    light, pen, u, p = b.light, b.mid, b.unit, style.palette
    pen.path(rounded(x + 6 * u, y + 10 * u, w, h, 8 * u), "#14101a", fill_opacity=0.12)
    pen.path(rounded(x - 9 * u, y - 9 * u, w + 18 * u, h + 18 * u, 8 * u), light.grade("#aab2bb"))
    pen.path(rects([(x, y, w, h)]), light.grade("#fbfcfb"))
    pen.path(rounded(x + w * 0.3, y + h + 6 * u, w * 0.4, 11 * u, 4 * u), light.grade("#8d96a1"))
    ink = light.grade("#5b6b86")
    nodes = ((0.14, 0.26, p.primary), (0.40, 0.26, p.support), (0.27, 0.66, p.secondary))
    pen.path(
        f"M{x + w * 0.2:.1f} {y + h * 0.26:.1f}H{x + w * 0.34:.1f}"
        f"M{x + w * 0.15:.1f} {y + h * 0.38:.1f}L{x + w * 0.24:.1f} {y + h * 0.54:.1f}"
        f"M{x + w * 0.39:.1f} {y + h * 0.38:.1f}L{x + w * 0.30:.1f} {y + h * 0.54:.1f}",
        stroke=ink,
        stroke_width=4.5 * u,
        stroke_linecap="round",
    )
    for nx, ny, tone in nodes:
        pen.circle(
            x + w * nx,
            y + h * ny,
            25 * u,
            light.grade(mix(tone, "#ffffff", 0.72)),
            stroke=light.grade(tone),
            stroke_width=5 * u,
        )
    base = y + h * 0.60
    for i, (height, tone) in enumerate(((0.14, p.primary), (0.24, p.primary), (0.38, p.accent))):
        pen.path(
            rects([(x + w * (0.56 + 0.075 * i), base - h * height, w * 0.05, h * height)]),
            light.grade(mix(tone, "#ffffff", 0.25)),
        )
    pen.path(
        f"M{x + w * 0.53:.1f} {y + h * 0.16:.1f}V{base:.1f}H{x + w * 0.80:.1f}",
        stroke=ink,
        stroke_width=4 * u,
        stroke_linecap="round",
    )
    pen.path(
        "".join(
            f"M{x + w * 0.54:.1f} {y + h * s:.1f}h{w * d:.1f}"
            for s, d in ((0.74, 0.26), (0.83, 0.19))
        ),
        stroke=ink,
        stroke_width=5 * u,
        stroke_linecap="round",
        stroke_opacity=0.5,
    )
    notes = ((0.86, 0.14, "#ffe08a", -4), (0.87, 0.42, "#f8b5a2", 3), (0.855, 0.68, "#a8dccf", -2))
    for nx, ny, tone, tilt in notes:
        with pen.group(f"rotate({tilt} {x + w * nx:.0f} {y + h * ny:.0f})"):
            pen.path(rects([(x + w * nx, y + h * ny, 46 * u, 46 * u)]), light.grade(tone))


def books(b: Backdrop, x: float, y: float, width: float) -> None:
    """Two shelves from x to beyond the right edge."""
    light, pen, u, chance = b.light, b.mid, b.unit, b.chance
    wood = light.grade("#c08a58")
    tones = ("#d9604a", "#3f7a80", "#e8b04a", "#4f6fa8", "#8c6f9e", "#f0e6d4")
    for row, shelf in enumerate((y, y - 140 * u)):
        at = x + 14 * u
        while at < x + width * u:
            w, h = chance.uniform(15, 27) * u, chance.uniform(62, 100) * u
            tone = light.grade(chance.choice(tones))
            pen.path(rects([(at, shelf - h, w - 2, h)]), tone)
            pen.path(rects([(at, shelf - h + 12 * u, w - 2, 6 * u)]), lighter(tone, 0.09))
            at += w
            if chance.random() < 0.12 + 0.1 * row:
                at += 30 * u
        pen.path(rects([(x, shelf, width * u, 13 * u)]), wood)
        pen.path(rects([(x, shelf + 9 * u, width * u, 4 * u)]), lighter(wood, -0.1))


def floor_plant(b: Backdrop, x: float, foot: float, height: float) -> None:
    """A fiddle-leaf fig in a basket, at the seam between glass and wall."""
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    h = height * u
    pen.ellipse(x, foot, 62 * u, 11 * u, "#0b0a12", fill_opacity=0.2)
    pen.path(
        f"M{x:.1f} {foot - 60 * u:.1f}q{-8 * u:.1f} {-h * 0.4:.1f} {4 * u:.1f} {-h * 0.8:.1f}",
        stroke=light.grade("#6b4a35"),
        stroke_width=9 * u,
    )
    greens = ("#3f8f68", "#2f7556", "#4f9f74")
    for i in range(13):
        side = -1 if i % 2 else 1
        at = foot - 80 * u - h * 0.72 * i / 12
        angle = side * chance.uniform(38, 74) * (1 - 0.045 * i)
        length = u * chance.uniform(74, 98)
        pen.path(leaf(x, at, length, angle, 0.27), light.grade(greens[i % 3]))
    pen.path(leaf(x + 3 * u, foot - 70 * u - h * 0.7, 92 * u, 4, 0.27), light.grade(greens[2]))
    pot = light.grade("#e9dcc8")
    pen.path(
        f"M{x - 50 * u:.1f} {foot - 82 * u:.1f}h{100 * u:.1f}l{-12 * u:.1f} {82 * u:.1f}"
        f"h{-76 * u:.1f}Z",
        pot,
    )
    pen.path(
        f"M{x - 50 * u:.1f} {foot - 82 * u:.1f}h{26 * u:.1f}l{6 * u:.1f} {82 * u:.1f}"
        f"h{-20 * u:.1f}Z",
        lighter(pot, -0.05),
    )
    pen.path(rects([(x - 48 * u, foot - 56 * u, 96 * u, 7 * u)]), light.grade("#c9a878"))
