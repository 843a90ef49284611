"""Out at sea: the swell and a sail on it, islands in the haze, and the deck of a ship underfoot."""

from film.style import Style
from tools.picture.colour import lighter, mix
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.boats import gulls, sailboat
from tools.picture.places.place import Place
from tools.picture.places.shapes import rects
from tools.picture.places.shore import swell
from tools.picture.places.terrain import water

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    horizon = b.y(b.either(0.52, 0.50, 0.51))
    deck = b.y(b.either(0.835, 0.79, 0.83))
    orb = b.either((0.52, 0.20), (0.66, 0.22), (0.52, 0.17))
    b.sky(horizon, orb, clouds=int(b.either(5, 3, 3)))
    _islands(b, horizon)
    gulls(b, b.far, ((0.14, 0.24, 1.0), (0.20, 0.20, 0.7), (0.90, 0.16, 0.9), (0.84, 0.29, 0.6)))
    water(b, b.mid, horizon, b.height + 110, "#1f6f9a", orb[0])
    sailboat(b, b.mid, b.x(b.either(0.82, 0.86, 0.86)), horizon + 26 * b.unit, 0.62, 0.2)
    sailboat(b, b.mid, b.x(b.either(0.115, 0.50, 0.13)), horizon + 8 * b.unit, 0.26, 0.5, True)
    _swells(b, horizon, deck)
    _deck(b, deck)
    _ropes(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _islands(b: Backdrop, horizon: float) -> None:
    u = b.unit
    for left, span, high, depth in b.either(
        ((0.02, 0.30, 120, 0.80), (0.62, 0.26, 80, 0.88)),
        ((0.0, 0.5, 120, 0.8),),
        ((0.0, 0.44, 110, 0.8),),
    ):
        tone = b.crown("#4f7f8a", depth)
        x, w = b.x(left), b.x(span)
        d = (
            f"M{x:.0f} {horizon + 4:.0f}Q{x + w * 0.16:.0f} {horizon - high * 0.3 * u:.0f} "
            f"{x + w * 0.3:.0f} "
            f"{horizon - high * u:.0f}Q{x + w * 0.42:.0f} {horizon - high * 0.6 * u:.0f} "
            f"{x + w * 0.56:.0f} "
            f"{horizon - high * 0.66 * u:.0f}Q{x + w * 0.8:.0f} {horizon - high * 0.4 * u:.0f} "
            f"{x + w:.0f} "
            f"{horizon + 4:.0f}Z"
        )
        b.far.path(d, tone)
        with b.far.clipped(d):
            b.far.path(
                f"M{x:.0f} {horizon + 4:.0f}L{x + w * 0.3:.0f} {horizon - high * u:.0f}"
                f"L{x + w * 0.38:.0f} {horizon - high * 0.4 * u:.0f}L{x + w * 0.3:.0f} "
                f"{horizon + 4:.0f}Z",
                lighter(tone, -0.03),
                class_="shade",
            )
    b.veil(b.far, horizon - 130 * u, horizon + 8, 0.5)


def _swells(b: Backdrop, horizon: float, deck: float) -> None:
    light = b.light
    span = deck - horizon
    for i, (share, high) in enumerate(((0.30, 10), (0.52, 17), (0.78, 25))):
        tone = light.grade(
            mix(mix(light.at_sky(0.4), "#1d6d99", 0.55), "#0f3f66", 0.16 * i), 0.18 - 0.08 * i
        )
        crest = mix(tone, light.grade("#ffffff"), 0.5)
        swell(b, b.mid, horizon + span * share, high * b.unit, tone, crest, b.chance.random())


def _deck(b: Backdrop, deck: float) -> None:
    """Planks toward the bow, a low bulwark with a rail, a life ring and a coil of rope."""
    light, pen, u = b.light, b.ground, b.unit
    wood, white = b.earth("#c99a66"), light.grade("#f4efe6")
    top = deck - 150 * u
    rail = light.grade("#8a5a36")
    posts = [
        (x * 150 * u - 60, top, 13 * u, deck - top) for x in range(int(b.width / (150 * u)) + 3)
    ]
    pen.path(rects(posts), white)
    pen.path(rects([(x + 9 * u, y, 4 * u, h) for x, y, _, h in posts]), lighter(white, -0.12))
    for down in (46, 92):
        b.wash(pen, lighter(white, -0.10), top + down * u, top + (down + 7) * u)
    b.wash(pen, rail, top - 16 * u, top + 6 * u, rx=8)
    b.wash(pen, lighter(rail, 0.07), top - 16 * u, top - 8 * u)
    b.wash(pen, white, deck - 24 * u, deck + 4 * u)
    b.wash(pen, light.grade("#2f6f95"), deck - 15 * u, deck - 8 * u)
    b.wash(
        pen, pen.linear([(0, lighter(wood, -0.05), 1), (1, lighter(wood, 0.02), 1)]), deck + 4 * u
    )
    seams = ""
    for i in range(-16, 17):
        x = b.x(0.5) + i * 96 * u
        seams += f"M{x:.0f} {deck + 4 * u:.0f}L{b.x(0.5) + i * 150 * u:.0f} {b.height + 110:.0f}"
    pen.path(seams, stroke=lighter(wood, -0.14), stroke_width=3 * u, stroke_opacity=0.7)
    pen.path(
        rects([(-110, deck + 4 * u, b.width + 220, 18 * u)]),
        pen.linear([(0, "#10141f", 0.28), (1, "#10141f", 0)]),
        class_="shade",
    )
    _life_ring(b, b.x(b.either(0.105, 0.155, 0.12)), top + 64 * u)
    rope = light.grade("#e0c48e")
    with b.at(pen, b.x(b.either(0.90, 0.87, 0.90)), deck + 52 * u):
        pen.ellipse(0, 6, 92, 18, "#10141f", fill_opacity=0.22)
        for i in range(4):
            pen.ellipse(0, -i * 13, 80 - i * 6, 15, lighter(rope, 0.03 * (i % 2)))
            pen.ellipse(0, -i * 13, 80 - i * 6, 15, stroke=lighter(rope, -0.16), stroke_width=3)
        pen.ellipse(0, -40, 36, 7, lighter(rope, -0.24))


def _life_ring(b: Backdrop, x: float, y: float) -> None:
    pen, g = b.ground, b.light.grade
    with b.at(pen, x, y):
        pen.circle(0, 0, 46, stroke=g("#f6f1e6"), stroke_width=25)
        pen.path(
            "M-46 0A46 46 0 0 1 -23 -40M23 -40A46 46 0 0 1 46 0M46 0A46 46 0 0 1 23 40M-23 "
            "40A46 46 0 0 1 -46 0",
            stroke=g("#e2523f"),
            stroke_width=25,
        )
        pen.path(
            "M-46 0A46 46 0 0 1 0 -46M0 -46A46 46 0 0 1 46 0",
            stroke="#ffffff",
            stroke_width=4,
            stroke_opacity=0.25,
            class_="fx",
        )


def _ropes(b: Backdrop) -> None:
    """A mast's shrouds with ratlines at the near edge."""
    pen, light, u = b.fore, b.light, b.unit
    dark = light.grade("#2b211c")
    w, h = b.either(210, 120, 150) * u, b.height * 0.86
    lines = "".join(
        f"M{b.width + 60 - w * s:.0f} {b.height + 110:.0f}L{b.width + 96:.0f} "
        f"{b.height - h * (1.1 + s):.0f}"
        for s in (0.2, 0.6, 1.0)
    )
    for i in range(8):
        s = i / 9
        y = b.height + 60 - h * s
        lines += f"M{b.width + 52 - w * (1 - s * 0.52):.0f} {y:.0f}H{b.width + 90:.0f}"
    pen.path(lines, stroke=dark, stroke_width=6 * u, stroke_linecap="round")
