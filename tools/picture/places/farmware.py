"""What stands about a farm and an orchard: barn, silo, mill, fences, bales, trees, baskets."""

import math

from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import blob


def barn(b: Backdrop, pen: Pen, x: float, y: float, size: float, depth: float) -> None:
    """A gambrel-roofed barn with a great door crossed in white, a hay loft, a lamp over it."""
    g, light = b.light.grade, b.light
    red, white, roof = g("#b8443a", depth), g("#f4ece0", depth), b.crown("#6a5a66", depth)
    with b.at(pen, x, y, size):
        pen.ellipse(10, 4, 300, 14, g("#1c2a1c", depth), fill_opacity=0.25)
        side = g("#9a3a33", depth)
        pen.path("M150 0V-214L330 -214V0Z", side)
        pen.path("M150 -214L96 -318L40 -366H240L290 -318L344 -206L330 -206H150Z", roof)
        pen.path(
            "M190 -120h46v50h-46ZM262 -120h46v50h-46Z",
            light.lamp if light.lit > 0.5 else g("#4a3a40", depth),
        )
        pen.path("M190 -120h46v50h-46ZM262 -120h46v50h-46Z", stroke=white, stroke_width=6)
        pen.path("M-230 0V-214L-176 -318L-40 -366L96 -318L150 -214V0Z", red)
        pen.path(
            "M-150 0V-300M-70 0V-350M10 0V-350M90 0V-316M-190 0V-280M-110 0V-330M-30 0V-362M50 0"
            "V-340M125 0V-260",
            stroke=lighter(red, -0.045),
            stroke_width=4,
            class_="detail",
        )
        pen.path(
            "M-248 -208L-190 -326L-40 -378L110 -326L168 -208L152 -208L98 -312L-40 -360L-178 -312"
            "L-232 -208Z",
            white,
        )
        pen.path("M-136 0V-158H56V0Z", lighter(red, -0.07))
        pen.path(
            "M-136 0V-158H56V0ZM-40 -158V0M-136 0L-40 -158M-40 0L-136 -158M-40 0L56 -158M56 0"
            "L-40 -158",
            stroke=white,
            stroke_width=8,
        )
        pen.path("M-74 -206h68v72h-68Z", g("#3a2630", depth), transform="translate(0 -62)")
        pen.path("M-80 -274h80M-80 -194h80M-74 -268v72M-6 -268v72", stroke=white, stroke_width=8)
        pen.path("M-70 -198q30 -34 60 0Z", g("#e0b65a", depth))
    if light.lit > 0.5:
        u = b.unit * size
        pen.glow(x - 40 * u, y - 178 * u, 130 * u, 90 * u, light.glow, 0.6)
        pen.circle(x - 40 * u, y - 178 * u, 9 * u, light.lamp)
        for dx in (213, 285):
            pen.glow(x + dx * u, y - 95 * u, 60 * u, 50 * u, light.glow, 0.4)


def silo(b: Backdrop, pen: Pen, x: float, y: float, size: float, depth: float) -> None:
    tone = b.light.grade("#c3ccd2", depth)
    dome = b.crown("#8f9aa6", depth)
    with b.at(pen, x, y, size):
        pen.path("M-58 0V-390H58V0Z", tone)
        pen.path("M-58 0V-390H-26V0Z", lighter(tone, -0.09), class_="shade")
        pen.path("M34 0V-390H48V0Z", lighter(tone, 0.05), class_="fx")
        pen.path(
            "".join(f"M-58 {-50 - i * 56}H58" for i in range(6)),
            stroke=lighter(tone, -0.12),
            stroke_width=4,
        )
        pen.path("M-62 -388Q-58 -466 0 -472Q58 -466 62 -388Z", dome)
        pen.path(
            "M-62 -388Q-58 -466 0 -472Q-30 -450 -32 -388Z", lighter(dome, -0.06), class_="shade"
        )
        pen.path(
            "M-12 -380V0M6 -380V0" + "".join(f"M-12 {-20 - i * 26}H6" for i in range(14)),
            stroke=lighter(tone, -0.2),
            stroke_width=3,
            class_="detail",
        )


def mill(b: Backdrop, pen: Pen, x: float, y: float, size: float, depth: float) -> None:
    """A wind pump on a lattice tower."""
    tone, vane = b.light.grade("#7d8794", depth), b.light.grade("#c8553d", depth)
    with b.at(pen, x, y, size):
        pen.path(
            "M-46 0L-8 -300H8L46 0M-38 -70H38M-28 -140H28M-18 -210H18M-38 -70L28 -140M38 -70L-28"
            " -140M-28 -140L18 -210M28 -140L-18 -210",
            stroke=tone,
            stroke_width=6,
        )
        pen.path("M0 -316L74 -330V-296Z", vane)
        blades = ""
        for i in range(10):
            a = math.tau * i / 10
            c, s = math.cos(a), math.sin(a)
            px, py = -s * 11, c * 11
            blades += (
                f"M{c * 16:.0f} {-316 + s * 16:.0f}L{c * 66 + px:.0f} {-316 + s * 66 + py:.0f}"
                f"L{c * 66 - px:.0f} {-316 + s * 66 - py:.0f}Z"
            )
        pen.path(blades, lighter(tone, 0.12))
        pen.circle(0, -316, 68, stroke=tone, stroke_width=3)
        pen.circle(0, -316, 9, tone)


def rail_fence(
    b: Backdrop,
    pen: Pen,
    xs: list[tuple[float, float]],
    tone: str,
    crooked: float = 2.0,
    high: float = 96,
) -> None:
    """Posts at (x, y) px with two rails between; `crooked` degrees they lean."""
    light, u = b.light, b.unit
    wood = light.grade(tone)
    rails = ""
    for i, ((x1, y1), (x2, y2)) in enumerate(zip(xs, xs[1:], strict=False)):
        for up in (0.42, 0.78):
            sag = ((-1) ** i) * crooked * 1.6 * u
            rails += (
                f"M{x1 - 6 * u:.0f} {y1 - high * up * u + sag:.0f}L{x2 + 6 * u:.0f} "
                f"{y2 - high * up * u - sag:.0f}"
            )
    pen.path(rails, stroke=wood, stroke_width=10 * u, stroke_linecap="round")
    pen.path(rails, stroke=lighter(wood, 0.07), stroke_width=3 * u, class_="fx")
    for i, (x, y) in enumerate(xs):
        with b.at(pen, x, y), pen.group(f"rotate({crooked * (-1.4, 1, 2, -0.6, 1.6)[i % 5]:.1f})"):
            pen.path(f"M-9 6V{-high}L0 {-high - 9}L9 {-high}V6Z", wood)
            pen.path(f"M-9 6V{-high}L-3 {-high - 6}V6Z", lighter(wood, -0.08), class_="shade")


def bale(b: Backdrop, pen: Pen, x: float, y: float, size: float) -> None:
    """A round bale of straw seen a little from the side."""
    straw = b.light.grade("#e0b65a")
    with b.at(pen, x, y, size):
        pen.ellipse(24, 2, 120, 11, b.light.grade("#3a3a1c"), fill_opacity=0.3)
        pen.path("M-30 -124H64Q124 -116 124 -60Q124 -4 64 2H-30Z", lighter(straw, -0.06))
        pen.path("M-4 -124H16V2H-4ZM50 -124H66V2H50Z", lighter(straw, 0.03))
        pen.ellipse(-30, -61, 56, 63, straw)
        for r in (46, 34, 22, 10):
            pen.ellipse(-30, -61, r * 0.9, r, stroke=lighter(straw, -0.12), stroke_width=4)


def fruit_tree(
    b: Backdrop, pen: Pen, x: float, y: float, size: float, fruit: tuple[str, str], depth: float
) -> None:
    """A gnarled trunk under a round crown hung with fruit."""
    g, chance = b.light.grade, b.chance
    bark = g("#6f5140", depth)
    with b.at(pen, x, y, size):
        pen.ellipse(0, 4, 170, 14, g("#24381f", depth), fill_opacity=0.32)
        pen.path(
            "M-30 4Q-14 -60 -22 -130L-86 -214L-68 -226L-8 -158L0 -250H22L20 -160L78 -222L94 -208"
            "L26 -124Q18 -60 36 4Q0 -10 -30 4Z",
            bark,
        )
        pen.path(
            "M-30 4Q-14 -60 -22 -130L-30 -140L-12 -150Q-2 -60 -12 0Z",
            lighter(bark, -0.06),
            class_="shade",
        )
        for dx, dy, r, tone in (
            (-92, -250, 88, "#3f8a4c"),
            (96, -250, 90, "#469454"),
            (0, -232, 84, "#387f47"),
            (-52, -334, 92, "#4b9a55"),
            (56, -338, 94, "#58a860"),
            (4, -392, 72, "#66b368"),
        ):
            pen.path(blob(dx, dy, r, chance), b.crown(tone, depth))
        spots = (
            (-140, -240),
            (-98, -196),
            (-74, -282),
            (-30, -232),
            (-110, -330),
            (-50, -380),
            (-6, -318),
            (20, -204),
            (58, -262),
            (104, -206),
            (138, -264),
            (92, -338),
            (44, -388),
            (8, -440),
        )
        discs: list[list[str]] = [[], []]
        shine, stems = "", ""
        for i, (dx, dy) in enumerate(spots):
            dx, dy = dx + chance.uniform(-9, 9), dy + chance.uniform(-9, 9)
            discs[i % 2].append(f"M{dx - 15:.0f} {dy:.0f}a15 15 0 1 1 30 0a15 15 0 1 1 -30 0Z")
            shine += f"M{dx - 8:.0f} {dy - 3:.0f}q2 -7 9 -7"
            stems += f"M{dx:.0f} {dy - 14:.0f}q1 -7 6 -9"
        for row, kind in zip(discs, fruit, strict=True):
            tone = g(kind, depth * 0.6)
            pen.path("".join(row), mix(tone, kind, 0.35) if b.light.lit > 0.5 else tone)
        if size > 0.5:
            pen.path(stems, stroke=bark, stroke_width=3, class_="detail")
            pen.path(
                shine,
                stroke="#ffffff",
                stroke_width=3.5,
                stroke_opacity=0.75,
                stroke_linecap="round",
                class_="fx",
            )


def basket(b: Backdrop, pen: Pen, x: float, y: float, size: float, fruit: tuple[str, str]) -> None:
    """Woven, and heaped with fruit."""
    g = b.light.grade
    cane = g("#b98a52")
    with b.at(pen, x, y, size):
        pen.ellipse(0, 2, 88, 10, g("#24381f"), fill_opacity=0.35)
        for i, (dx, dy) in enumerate(
            (
                (-44, -78),
                (44, -78),
                (-16, -82),
                (16, -82),
                (-30, -100),
                (2, -104),
                (32, -100),
                (-8, -120),
                (18, -122),
            )
        ):
            tone = g(fruit[i % 2])
            pen.circle(dx, dy, 19, tone)
            pen.path(
                f"M{dx - 10} {dy - 4}q3 -8 11 -8",
                stroke="#ffffff",
                stroke_width=4,
                stroke_opacity=0.7,
                stroke_linecap="round",
                class_="fx",
            )
        pen.path("M-72 -70H72L56 0H-56Z", cane)
        weave = "".join(f"M{-70 + k * 3} {-58 + k * 15}H{70 - k * 3}" for k in range(4))
        weave += "".join(f"M{-56 + k * 22} -70L{-46 + k * 18} 0" for k in range(6))
        pen.path(weave, stroke=lighter(cane, -0.12), stroke_width=4)
        pen.path("M-78 -78H78V-64H-78Z", lighter(cane, 0.05))
        pen.path("M-66 -74Q0 -190 66 -74", stroke=lighter(cane, -0.06), stroke_width=9)
