"""A street of small shops before a hazy skyline. Low in the middle and the left, so faces and
titles meet the sky."""

import math

from film.stage import Box
from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.facade import facade
from tools.picture.places.place import Place
from tools.picture.places.shapes import blob, leaf, rects

_WALLS = ("#b9584a", "#d8a35c", "#5f8f8b", "#8c6f9e", "#c9785a", "#4f7193")

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    base = b.y(b.either(0.80, 0.755))
    ground_y = b.y(b.either(0.955, 0.885))
    b.sky(base, b.either((0.70, 0.125), (0.24, 0.185)), clouds=int(b.either(4, 3)))
    _skyline(b, base)
    b.underlay(base, b.light.grade("#aaa4a2", 0.1))
    _row(b, base)
    _street(b, base)
    _corner(b)
    left, top, right, _ = b.safe
    empty = Box(left, top, right - left, b.y(0.36) - top) if b.tall else b.calm()
    return b.finished(ground_y, empty, indoors=False)


def _skyline(b: Backdrop, base: float) -> None:
    """Two rows of towers, the farther nearly fog; low on the left."""
    u, chance, light = b.unit, b.chance, b.light
    layers = ((0.92, 88.0, 0.30, 0.44), (0.66, 122.0, 0.40, 0.54))
    for layer, (depth, width, high, low) in enumerate(layers):
        x = -130.0
        while x < b.width + 130:
            w = width * u * chance.uniform(0.75, 1.25)
            share = (x + w / 2) / b.width
            rise = 0.10 * math.exp(-(((share - b.either(0.80, 0.62)) / 0.24) ** 2))
            sag = 0.05 * math.exp(-(((share - 0.22) / 0.3) ** 2))
            top = b.y(chance.uniform(high, low) - rise + sag)
            _tower(b, x, w, top, base, depth, layer)
            x += w * chance.uniform(0.98, 1.12)
        b.veil(b.far, b.y(0.40), base, 0.55 - 0.2 * layer, light.grade(light.fog))
    b.wash(b.far, light.grade(light.fog, 0.4), base)


def _tower(
    b: Backdrop, x: float, w: float, top: float, base: float, depth: float, layer: int
) -> None:
    chance, light, pen = b.chance, b.light, b.far
    colour = light.grade(chance.choice(("#5a6b94", "#6d7aa3", "#4c5c86")), depth)
    pen.path(rects([(x, top, w, base - top)]), colour)
    pen.path(rects([(x, top, w * 0.2, base - top)]), lighter(colour, -0.018))
    crown = chance.random()
    if crown < 0.28:
        pen.path(rects([(x + w * 0.47, top - 52 * b.unit, 4 * b.unit, 54 * b.unit)]), colour)
    elif crown < 0.55:
        pen.path(rects([(x + w * 0.2, top - 18 * b.unit, w * 0.6, 20 * b.unit)]), colour)
    elif crown < 0.68:
        pen.path(
            f"M{x:.1f} {top:.1f}l{w * 0.5:.1f} {-w * 0.3:.1f}l{w * 0.5:.1f} {w * 0.3:.1f}Z", colour
        )
    cols = max(3, int(w / (17 * b.unit)))
    cell = w / (cols + 1)
    dark, lit = [], []
    y = top + 20 * b.unit
    while y < base - b.y(0.2):
        for col in range(cols):
            spot = (x + cell * (col + 0.72), y, cell * 0.52, cell * 0.72)
            if chance.random() < 0.62:
                (lit if chance.random() < 0.42 * light.lit else dark).append(spot)
        y += cell * 1.5
    if dark:
        pen.path(rects(dark), lighter(colour, -0.03 if light.lit < 0.9 else -0.045))
    if lit:
        pen.path(rects(lit), mix(light.lamp, light.fog, 0.22 + 0.3 * (1 - layer)))


def _row(b: Backdrop, base: float) -> None:
    """House fronts. Tops follow a valley: high right, middling left, low where faces are."""
    u, chance = b.unit, b.chance
    x, i = -150.0, chance.randrange(len(_WALLS))
    while x < b.width + 120:
        w = 270 * u * chance.uniform(0.86, 1.16)
        share = (x + w / 2) / b.width
        valley = max(math.exp(-(((share - b.either(0.46, 0.5)) / b.either(0.2, 0.26)) ** 4)), 0.0)
        storeys = 2 if valley > 0.5 else 4 if share > 0.7 else 3
        top = base - (168 + storeys * 96 + chance.uniform(0, 34)) * u
        facade(b, x, w, top, base, _WALLS[i % 6], _WALLS[(i + 2) % 6], storeys)
        i += 1
        x += w
    if b.light.lit > 0.5:
        for share in (0.1, 0.34, 0.58, 0.82):
            b.mid.glow(b.x(share), base, 210 * u, 46 * u, b.light.glow, 0.34)


def _street(b: Backdrop, base: float) -> None:
    """Far pavement, road, and the near pavement that people stand on."""
    light, pen, u = b.light, b.ground, b.unit
    far_kerb, near_kerb = base + 26 * u, base + b.either(92, 96) * u
    b.wash(pen, b.earth("#b9b2ac", 0.08), base, far_kerb)
    b.wash(pen, light.grade("#00000f"), base, base + 7 * u, fill_opacity=0.12)
    b.wash(pen, light.grade("#85807e", 0.05), far_kerb, far_kerb + 8 * u)
    road = pen.linear([(0, light.grade("#6a7085"), 1), (1, light.grade("#4a5064"), 1)])
    b.wash(pen, road, far_kerb + 8 * u, near_kerb)
    middle = (far_kerb + near_kerb) / 2
    dashes = [(i * 250 * u - 60, middle, 120 * u, 6 * u) for i in range(-1, 10)]
    pen.path(rects(dashes), light.grade("#efe6c6"), fill_opacity=0.7)
    b.wash(pen, light.grade("#000010"), near_kerb - 7 * u, near_kerb, fill_opacity=0.18)
    _near_pavement(b, near_kerb)
    for share, way in ((0.105, 1), (0.9, -1)) if not b.tall else ((0.955, -1),):
        _lamp_post(b, b.x(share), near_kerb + 16 * u, way)
    for share in (0.0, 1.0) if not b.tall else (0.02,):
        _tree(b, b.x(share), near_kerb + 10 * u)


def _near_pavement(b: Backdrop, kerb: float) -> None:
    """Slabs in perspective behind a bright kerb."""
    light, pen, u = b.light, b.ground, b.unit
    top = kerb + 12 * u
    b.wash(pen, b.earth("#e6dfd6"), kerb, top)
    slabs = pen.linear([(0, b.earth("#bdb5ad"), 1), (1, b.earth("#d8d0c6"), 1)])
    b.wash(pen, slabs, top)
    reach = b.height + 110 - top
    rows = [top + reach * share for share in (0.17, 0.42, 0.78)]
    joints = [f"M-120 {y:.1f}H{b.width + 120:.1f}" for y in rows]
    for i in range(-14, 15):
        x = b.width / 2 + i * 190 * u
        spread = b.width / 2 + (x - b.width / 2) * (1 + reach / b.height * 1.5)
        joints.append(f"M{x:.1f} {top:.1f}L{spread:.1f} {b.height + 110:.1f}")
    pen.path("".join(joints), stroke=light.grade("#a29a92"), stroke_width=2.5, stroke_opacity=0.55)


def _lamp_post(b: Backdrop, x: float, foot: float, way: int) -> None:
    light, pen, u = b.light, b.ground, b.unit
    iron, edge = light.grade("#20263a"), light.grade("#3a425c")
    top = foot - 626 * u
    reach = 86 * u * way
    head = x + reach
    if light.lit > 0.5:
        pen.glow(head, foot + 8 * u, 190 * u, 40 * u, light.glow, 0.5)
        b.pool(pen, head, top + 18 * u, foot + 4 * u, 22 * u, 150 * u)
    pen.path(
        f"M{x:.1f} {foot:.1f}V{top + 70 * u:.1f}Q{x:.1f} {top - 6 * u:.1f} {x + reach * 0.72:.1f} "
        f"{top - 2 * u:.1f}",
        stroke=iron,
        stroke_width=10 * u,
        stroke_linecap="round",
    )
    pen.path(f"M{x + 2.6 * u:.1f} {foot:.1f}V{top + 74 * u:.1f}", stroke=edge, stroke_width=2.4 * u)
    pen.path(
        rects(
            [
                (x - 13 * u, foot - 44 * u, 26 * u, 46 * u),
                (x - 17 * u, foot - 6 * u, 34 * u, 10 * u),
            ]
        ),
        iron,
    )
    left, right = sorted((head - 34 * u * way, head + 30 * u * way))
    pen.path(
        f"M{left:.1f} {top + 12 * u:.1f}Q{head:.1f} {top - 26 * u:.1f} {right:.1f} "
        f"{top + 12 * u:.1f}Z",
        iron,
    )
    shade = light.lamp if light.lit > 0.2 else light.grade("#f4f0dd")
    pen.ellipse(head, top + 13 * u, 26 * u, 6 * u, mix(shade, "#ffffff", 0.5))
    if light.lit > 0.2:
        pen.glow(head, top + 14 * u, b.near * 0.16, b.near * 0.16, light.glow, 0.6 * light.lit)


def _tree(b: Backdrop, x: float, foot: float) -> None:
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    bark = light.grade("#6b4a3a")
    pen.path(
        f"M{x - 15 * u:.1f} {foot:.1f}L{x - 9 * u:.1f} {foot - 250 * u:.1f}h{18 * u:.1f}"
        f"L{x + 15 * u:.1f} {foot:.1f}Z",
        bark,
    )
    crowns = (
        (0, -330, 104, "#3a7d4f"),
        (-46, -270, 78, "#34734a"),
        (48, -280, 82, "#438a57"),
        (10, -390, 70, "#4f9a62"),
    )
    for dx, dy, r, green in crowns:
        pen.path(blob(x + dx * u, foot + dy * u, r * u, chance), b.crown(green))
    pot = light.grade("#8a5a44")
    pen.path(
        f"M{x - 56 * u:.1f} {foot - 44 * u:.1f}h{112 * u:.1f}l{-10 * u:.1f} {56 * u:.1f}"
        f"h{-92 * u:.1f}Z",
        pot,
    )
    pen.path(rects([(x - 62 * u, foot - 52 * u, 124 * u, 14 * u)]), lighter(pot, 0.05))


def _corner(b: Backdrop) -> None:
    """Out-of-focus leaves in one lower corner and a twig in the upper one: depth, and a frame."""
    _leaves(b.fore, b, b.width + 30, b.height + 50, 1)
    if not b.tall:
        _leaves(b.fore, b, -50, b.height + 70, -1)


def _leaves(pen: Pen, b: Backdrop, x: float, y: float, side: int) -> None:
    tones = ("#1c4034", "#24503f", "#173529")
    for i in range(9):
        angle = -side * (8 + i * 8.5) + b.chance.uniform(-5, 5)
        length = b.unit * b.chance.uniform(120, 205)
        pen.path(leaf(x - side * i * 9, y, length, angle, 0.17), b.light.grade(tones[i % 3]))
