"""A lake under snow peaks: pines on its far shore, a meadow with flowers and a jetty on ours."""

from film.style import Style
from tools.picture.colour import lighter
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place
from tools.picture.places.shapes import pine, ridge, tuft
from tools.picture.places.terrain import peak, rock, water

INDOORS = False


def draw(b: Backdrop, style: Style) -> Place:
    shore = b.y(b.either(0.60, 0.585, 0.60))
    bank = b.y(b.either(0.815, 0.775, 0.81))
    orb = b.either((0.535, 0.155), (0.27, 0.20), (0.50, 0.15))
    b.sky(shore, orb, clouds=int(b.either(4, 3)))
    _peaks(b, shore)
    water(b, b.mid, shore, bank + 60, "#2f6f95", orb[0])
    _mirror(b, shore)
    _far_shore(b, shore)
    _meadow(b, bank)
    _jetty(b, bank)
    _near_pines(b)
    return b.finished(b.y(b.either(0.955, 0.885)), b.calm(), indoors=False)


def _peaks(b: Backdrop, shore: float) -> None:
    light, u, chance = b.light, b.unit, b.chance
    rows = (
        (
            0.86,
            "#8596ba",
            b.either(
                ((0.02, 600, 250), (0.40, 640, 230), (0.62, 560, 290)),
                ((0.10, 420, 300), (0.66, 420, 340), (1.05, 460, 360)),
                ((0.04, 420, 220), (0.42, 460, 240), (0.98, 420, 270)),
            ),
        ),
        (
            0.58,
            "#64789f",
            b.either(
                ((0.16, 620, 300), (0.79, 760, 440), (1.06, 560, 300)),
                ((0.36, 520, 400), (0.86, 560, 520)),
                ((0.16, 460, 270), (0.72, 620, 400)),
            ),
        ),
    )
    for row, (depth, tone, peaks) in enumerate(rows):
        for share, w, h in peaks:
            grow = chance.uniform(0.94, 1.06)
            rockface = light.grade(tone, depth)
            tones = (
                rockface,
                lighter(rockface, -0.045),
                light.grade("#ffffff", depth * 0.5),
                light.grade("#b9cbe6", depth * 0.6),
            )
            peak(
                b.far, b.x(share), shore + 10, w * u, h * u * grow, tones, chance, 0.46 - 0.06 * row
            )
        b.veil(b.far, shore - 250 * u, shore + 20, 0.75 - 0.25 * row)
    d, _ = ridge(b.width, shore - 46 * u, 26 * u, chance, bottom=b.height + 110)
    b.far.path(d, b.crown("#4d7f78", 0.5))


def _mirror(b: Backdrop, shore: float) -> None:
    """The woods upside down in the lake, soon lost."""
    tone = b.light.grade("#24505a", 0.2)
    fill = b.mid.linear([(0, tone, 0.55), (1, tone, 0)])
    d, _ = ridge(b.width, shore + 66 * b.unit, 34 * b.unit, b.chance, bottom=shore, waves=7)
    b.mid.path(d, fill)


def _far_shore(b: Backdrop, shore: float) -> None:
    light, pen, u, chance = b.light, b.mid, b.unit, b.chance
    dark, lit = b.crown("#24514f", 0.26), b.crown("#34695f", 0.26)
    trunk = light.grade("#4a3a30", 0.3)
    x = -120.0
    while x < b.width + 120:
        aside = abs(x / b.width - 0.48) * 2
        h = (58 + 120 * aside**1.5) * u * chance.uniform(0.75, 1.2)
        pine(pen, x, shore + 6 * u, h, dark, lit, trunk)
        x += chance.uniform(26, 62) * u
    d, _ = ridge(b.width, shore + 2 * u, 5 * u, chance, bottom=shore + 12 * u, waves=4)
    pen.path(d, b.earth("#5c8f63", 0.3))
    b.wash(pen, light.grade("#d9d2ac", 0.25), shore + 11 * u, shore + 15 * u, fill_opacity=0.7)


def _meadow(b: Backdrop, bank: float) -> None:
    light, pen, u, chance = b.light, b.ground, b.unit, b.chance
    sand, _ = ridge(b.width, bank - 6 * u, 13 * u, chance, bottom=b.height + 110, waves=3)
    pen.path(sand, b.earth("#d9c79a"))
    d, top = ridge(b.width, bank + 12 * u, 13 * u, chance, bottom=b.height + 110, waves=3)
    pen.path(d, pen.linear([(0, b.earth("#8fbf68"), 1), (1, b.earth("#3f7d4c"), 1)]))
    for share, w, h in ((0.23, 74, 40), (0.265, 40, 24), (0.90, 90, 50)):
        x = b.x(share)
        rock(pen, x, top(x) + 22 * u, w * u, h * u, b.crown("#8d97a6"))
    blades: list[list[str]] = [[], []]
    deep = b.height + 60 - bank
    for i in range(int(b.either(70, 52))):
        y = bank + 40 * u + deep * chance.uniform(0.0, 0.7)
        x = chance.uniform(-60, b.width + 60)
        blades[i % 2].append(tuft(x, y, (20 + (y - bank) * 0.1) * chance.uniform(0.7, 1.3)))
    for tufts, tone in zip(blades, ("#4c8a47", "#a5cf72"), strict=True):
        pen.path("".join(tufts), stroke=b.crown(tone), stroke_width=3.6 * u, stroke_linecap="round")
    for i in range(0 if light.weather == "snow" else int(b.either(26, 18))):
        x, y = chance.uniform(0, b.width), bank + 44 * u + deep * chance.uniform(0, 0.6)
        tone = light.grade(("#f4d35e", "#ffffff", "#c79be0", "#f08a78")[i % 4])
        for dx, dy in ((-4, 0), (4, 0), (0, -4), (0, 4)):
            pen.circle(x + dx * u, y + dy * u, 3.8 * u, tone)


def _jetty(b: Backdrop, bank: float) -> None:
    """Planks out to a rowing boat."""
    light, u = b.light, b.unit
    wood, side = light.grade("#a9794e"), light.grade("#7c5434")
    x, y = b.x(b.either(0.60, 0.64, 0.55)), bank + 22 * u
    with b.at(b.mid, x + 176 * u, bank - 36 * u):
        b.mid.ellipse(0, 8, 124, 12, light.grade("#16384a"), fill_opacity=0.35)
        b.mid.path(
            "M-116 -30Q-92 10 -50 10H54Q96 10 112 -36Q0 -6 -116 -30Z", light.grade("#c8553d")
        )
        b.mid.path("M-116 -30Q0 -6 112 -36L110 -28Q0 4 -113 -23Z", light.grade("#f3e6cc"))
        b.mid.path("M-44 -16h22v14h-22ZM28 -16h22v14h-22Z", light.grade("#8a3b2c"))
        b.mid.path("M-6 -8L88 -74", stroke=wood, stroke_width=7, stroke_linecap="round")
    with b.at(b.ground, x, y):
        pen = b.ground
        pen.path("M-30 -120v90h8v-90ZM24 -120v90h8v-90ZM-52 -26v60h12v-60ZM52 -26v60h12v-60Z", side)
        pen.path("M-24 -124H26L66 8H-58Z", b.crown("#b5875c"))
        pen.path("M-58 8H66v10H-58Z", side)
        pen.path(
            "M-26 -114H29M-30 -101H33M-34 -86H38M-39 -68H43M-45 -48H49M-51 -24H56",
            stroke=side,
            stroke_width=3,
        )
        pen.path("M-62 -52v70h12v-70ZM58 -52v70h12v-70ZM-33 -146v40h8v-40ZM26 -146v40h8v-40Z", wood)


def _near_pines(b: Backdrop) -> None:
    pen, light, u = b.fore, b.light, b.unit
    dark, lit, trunk = b.crown("#123a38"), b.crown("#1b4d48"), light.grade("#241a16")
    spots = b.either(
        ((-0.015, 640), (0.055, 400), (0.955, 420), (1.02, 700)),
        ((-0.04, 520), (1.0, 640)),
        ((-0.03, 520), (1.02, 560)),
    )
    for share, h in spots:
        pine(pen, b.x(share), b.height + 90, h * u, dark, lit, trunk)
