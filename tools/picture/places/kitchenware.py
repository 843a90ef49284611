"""Things that stand in a kitchen. Each stands on `y`, its size in units, graded by the room's
light."""

from tools.picture.colour import lighter, mix
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.shapes import leaf, rects, rounded


def kettle(b: Backdrop, x: float, y: float) -> None:
    pen, u, red = b.mid, b.unit, b.light.grade("#d9553f")
    dark = b.light.grade("#2b2b33")
    pen.path(
        f"M{x + 34 * u:.1f} {y - 44 * u:.1f}l{38 * u:.1f} {-30 * u:.1f}l{9 * u:.1f} {9 * u:.1f}"
        f"l{-34 * u:.1f} {46 * u:.1f}Z",
        lighter(red, -0.06),
    )
    pen.path(
        f"M{x - 50 * u:.1f} {y:.1f}q{-8 * u:.1f} {-80 * u:.1f} {50 * u:.1f} {-82 * u:.1f}"
        f"t{50 * u:.1f} {82 * u:.1f}Z",
        red,
    )
    pen.path(
        f"M{x - 50 * u:.1f} {y:.1f}q{-8 * u:.1f} {-80 * u:.1f} {50 * u:.1f} {-82 * u:.1f}"
        f"q{-34 * u:.1f} {12 * u:.1f} {-28 * u:.1f} {82 * u:.1f}Z",
        lighter(red, -0.06),
    )
    pen.path(
        f"M{x + 20 * u:.1f} {y - 62 * u:.1f}q{16 * u:.1f} {14 * u:.1f} {17 * u:.1f} {36 * u:.1f}",
        stroke=lighter(red, 0.12),
        stroke_width=6 * u,
        stroke_linecap="round",
    )
    pen.path(
        f"M{x - 36 * u:.1f} {y - 68 * u:.1f}q{36 * u:.1f} {-56 * u:.1f} {72 * u:.1f} 0",
        stroke=dark,
        stroke_width=9 * u,
        stroke_linecap="round",
    )
    pen.circle(x, y - 84 * u, 7 * u, dark)


def jars(b: Backdrop, x: float, y: float, heights: tuple[float, ...]) -> None:
    pen, u, light = b.mid, b.unit, b.light
    fills = ("#c98d4e", "#e8d8a8", "#8f5b40")
    for i, height in enumerate(heights):
        at, h = x + i * 56 * u, height * u
        glass = light.grade("#dfe8e2")
        pen.path(rounded(at, y - h, 44 * u, h, 8 * u), glass)
        inside = light.grade(fills[i % 3])
        pen.path(rounded(at + 4 * u, y - h * 0.62, 36 * u, h * 0.62 - 4 * u, 6 * u), inside)
        pen.path(
            rects([(at + 6 * u, y - h + 8 * u, 5 * u, h - 18 * u)]), "#ffffff", fill_opacity=0.35
        )
        pen.path(rounded(at - 2 * u, y - h - 11 * u, 48 * u, 14 * u, 5 * u), light.grade("#a8713f"))
        pen.path(rounded(at + 9 * u, y - h * 0.46, 26 * u, 16 * u, 3 * u), light.grade("#f6f1e2"))


def plates(b: Backdrop, x: float, y: float) -> None:
    pen, u, light = b.mid, b.unit, b.light
    for i in range(5):
        rise = y - (i + 1) * 8.5 * u
        tone = light.grade("#f4f1e8" if i % 2 else "#7fb0b5")
        pen.path(rounded(x, rise, 84 * u, 8 * u, 4 * u), tone)
    pen.path(
        f"M{x + 18 * u:.1f} {y - 43 * u:.1f}h{48 * u:.1f}l{-5 * u:.1f} {-44 * u:.1f}"
        f"h{-38 * u:.1f}Z",
        light.grade("#e9826a"),
    )
    pen.path(
        f"M{x + 63 * u:.1f} {y - 52 * u:.1f}q{22 * u:.1f} {-6 * u:.1f} {0 * u:.1f} {-24 * u:.1f}",
        stroke=light.grade("#e9826a"),
        stroke_width=6 * u,
    )


def bowl(b: Backdrop, x: float, y: float, size: float, fruit: bool = False) -> None:
    pen, u, light = b.mid, b.unit, b.light
    w = size * u
    if fruit:
        for dx, dy, tone in (
            (-0.22, 0.44, "#f2b23c"),
            (0.22, 0.45, "#e2604a"),
            (0.0, 0.56, "#f2c14a"),
        ):
            pen.circle(x + w * dx, y - w * dy, w * 0.2, light.grade(tone))
            pen.circle(
                x + w * (dx + 0.06), y - w * (dy + 0.06), w * 0.05, "#ffffff", fill_opacity=0.35
            )
    tone = light.grade("#4d7fa8" if fruit else "#e8c266")
    pen.path(
        f"M{x - w / 2:.1f} {y - w * 0.4:.1f}h{w:.1f}q{-w * 0.06:.1f} {w * 0.4:.1f} "
        f"{-w * 0.3:.1f} {w * 0.4:.1f}h{-w * 0.4:.1f}q{-w * 0.24:.1f} 0 {-w * 0.3:.1f} "
        f"{-w * 0.4:.1f}Z",
        tone,
    )
    pen.path(rounded(x - w * 0.53, y - w * 0.42, w * 1.06, 8 * u, 4 * u), lighter(tone, 0.07))


def plant(
    b: Backdrop,
    x: float,
    y: float,
    size: float,
    trailing: bool = False,
    pen: Pen | None = None,
    dark: bool = False,
) -> None:
    pen, u, light = pen or b.mid, b.unit, b.light
    h = size * u
    greens = ("#1f4a38", "#28593f", "#19402f") if dark else ("#4f9a62", "#3c8453", "#63ab6c")
    for i, angle in enumerate((-58, -34, -12, 10, 32, 56)):
        length = h * (1.0 + 0.22 * ((i * 7) % 3))
        pen.path(leaf(x, y - h * 0.5, length, angle, 0.16), light.grade(greens[i % 3]))
    if trailing:
        for dx, drop in ((-0.3, 0.9), (0.32, 0.6)):
            pen.path(
                f"M{x + h * dx * 0.6:.1f} {y - h * 0.55:.1f}q{h * dx:.1f} {h * 0.1:.1f} "
                f"{h * dx * 0.9:.1f} {h * drop:.1f}",
                stroke=light.grade(greens[1]),
                stroke_width=5 * u,
                stroke_linecap="round",
            )
            for step in range(3):
                pen.circle(
                    x + h * dx * (1.25 + 0.18 * (step % 2)),
                    y - h * 0.3 + h * drop * step * 0.36,
                    7 * u,
                    light.grade(greens[step % 3]),
                )
    pot = light.grade("#6b3a2c" if dark else "#e07a5c")
    pen.path(
        f"M{x - h * 0.34:.1f} {y - h * 0.5:.1f}h{h * 0.68:.1f}l{-h * 0.1:.1f} {h * 0.5:.1f}"
        f"h{-h * 0.48:.1f}Z",
        pot,
    )
    pen.path(rects([(x - h * 0.38, y - h * 0.56, h * 0.76, h * 0.14)]), lighter(pot, 0.05))


def rail(b: Backdrop, x: float, y: float) -> None:
    """Ladle, spatula and whisk on a bar."""
    pen, u, light = b.mid, b.unit, b.light
    bar, steel, wood = light.grade("#4a4f58"), light.grade("#b9c0c4"), light.grade("#b57d4a")
    pen.path(rounded(x, y, 250 * u, 6 * u, 3 * u), bar)
    for i, tone in enumerate((steel, wood, steel, wood)):
        at = x + (34 + i * 60) * u
        pen.path(
            f"M{at:.1f} {y:.1f}v{66 * u:.1f}",
            stroke=tone,
            stroke_width=6 * u,
            stroke_linecap="round",
        )
        if i == 0:
            pen.path(
                f"M{at - 17 * u:.1f} {y + 66 * u:.1f}h{34 * u:.1f}a{17 * u:.1f} {17 * u:.1f} "
                f"0 0 1 {-34 * u:.1f} 0Z",
                tone,
            )
        elif i == 1:
            pen.path(rounded(at - 12 * u, y + 56 * u, 24 * u, 36 * u, 5 * u), tone)
        elif i == 2:
            pen.ellipse(at, y + 76 * u, 12 * u, 21 * u, stroke=tone, stroke_width=4 * u)
            pen.ellipse(at, y + 76 * u, 4 * u, 21 * u, stroke=tone, stroke_width=3 * u)
        else:
            pen.ellipse(at, y + 74 * u, 13 * u, 19 * u, tone)


def stove(b: Backdrop, x: float, counter: float, w: float, bottom: float) -> None:
    pen, u, light = b.mid, b.unit, b.light
    body = light.grade("#e9e4da")
    left, top = x - w * 0.02, counter + 36 * u
    pen.path(rounded(left, top, w, bottom - top, 8 * u), body)
    pen.path(rects([(left, top, w, 34 * u)]), lighter(body, -0.08))
    for i in range(4):
        pen.circle(left + w * (0.2 + 0.2 * i), top + 17 * u, 8.5 * u, light.grade("#3a3f4a"))
    glass_top = top + 58 * u
    pen.path(rounded(left + w * 0.09, top + 44 * u, w * 0.82, 8 * u, 4 * u), light.grade("#9aa3a8"))
    dark = light.grade("#2c323d")
    pen.path(
        rounded(left + w * 0.12, glass_top + 8 * u, w * 0.76, bottom - glass_top - 28 * u, 9 * u),
        dark,
    )
    inner = mix(light.glow, dark, 0.72) if light.lit > 0.5 else lighter(dark, 0.05)
    pen.path(
        rounded(left + w * 0.17, glass_top + 18 * u, w * 0.66, bottom - glass_top - 48 * u, 6 * u),
        inner,
    )
    pen.path(
        f"M{left + w * 0.3:.1f} {glass_top + 18 * u:.1f}h{w * 0.12:.1f}l{-w * 0.16:.1f} "
        f"{bottom - glass_top - 48 * u:.1f}h{-w * 0.08:.1f}Z",
        "#ffffff",
        fill_opacity=0.07,
    )
