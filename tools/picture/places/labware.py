"""Glass and instruments of a laboratory, and the bench and fume hood they stand in."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room

LIQUIDS = ("#4fb3d9", "#7fc96a", "#f2b23c", "#e2604a", "#a07fd0")


def flask(r: Room, x: float, up: float, s: float, liquid: str, pen: Pen | None = None) -> None:
    """Conical."""
    pen = pen or r.mid
    r.shape(
        pen,
        "M-11 92V60L-40 8Q-42 0 -34 0H34Q42 0 40 8L11 60V92Z",
        "#e3f1f4",
        x,
        up,
        s,
        fill_opacity=0.75,
    )
    r.shape(pen, "M-26 34L-40 8Q-42 0 -34 0H34Q42 0 40 8L26 34Z", liquid, x, up, s)
    r.shape(pen, "M-26 34Q0 40 26 34L22 42Q0 46 -22 42Z", liquid, x, up, s, delta=0.08)
    r.box(pen, x - 15 * s, up + 90 * s, 30 * s, 7 * s, "#c9dfe4", 3)
    r.shape(
        pen,
        "M-24 22L-10 50",
        stroke="#ffffff",
        width=4,
        x=x,
        up=up,
        s=s,
        stroke_opacity=0.7,
        class_="fx",
    )


def round_flask(
    r: Room, x: float, up: float, s: float, liquid: str, pen: Pen | None = None
) -> None:
    """On a stand over a burner."""
    pen = pen or r.mid
    r.box(pen, x - 56 * s, up, 112 * s, 8 * s, "#56606e", 3)
    r.box(pen, x - 50 * s, up, 7 * s, 190 * s, "#7a8694", 3)
    r.box(pen, x - 50 * s, up + 150 * s, 54 * s, 7 * s, "#56606e", 3)
    r.box(pen, x - 10 * s, up + 128 * s, 20 * s, 54 * s, "#e3f1f4", fill_opacity=0.8)
    r.oval(pen, x, up + 98 * s, 40 * s, 40 * s, "#e3f1f4", fill_opacity=0.8)
    r.shape(pen, "M-39 92C-36 46 36 46 39 92Q0 102 -39 92Z", liquid, x, up, s)
    r.box(pen, x - 12 * s, up + 8 * s, 24 * s, 28 * s, "#8d99a5", 4)
    r.shape(pen, "M0 36C-10 42 -8 50 0 60C8 50 10 42 0 36Z", "#58b8f0", x, up, s, emits=True)
    r.shape(
        pen,
        "M-24 108Q-20 124 -8 128",
        stroke="#ffffff",
        width=4,
        x=x,
        up=up,
        s=s,
        stroke_opacity=0.7,
        class_="fx",
    )


def tubes(r: Room, x: float, up: float, s: float = 1.0, pen: Pen | None = None) -> None:
    """A rack of five test tubes."""
    pen = pen or r.mid
    for i, liquid in enumerate(LIQUIDS):
        tx = x + (i - 2) * 26 * s
        r.box(pen, tx - 8 * s, up + 12 * s, 16 * s, 84 * s, "#e6f3f5", 8 * s, fill_opacity=0.85)
        r.box(pen, tx - 8 * s, up + 12 * s, 16 * s, (34 + 7 * (i * 3 % 4)) * s, liquid, 8 * s)
    r.box(pen, x - 74 * s, up + 54 * s, 148 * s, 10 * s, "#c98f56", 3)
    r.box(pen, x - 74 * s, up, 148 * s, 12 * s, "#c98f56", 3)
    for side in (-70, 62):
        r.box(pen, x + side * s, up, 8 * s, 62 * s, "#a8713f", 2)


def microscope(r: Room, x: float, up: float, s: float = 1.0, pen: Pen | None = None) -> None:
    pen = pen or r.mid
    body, dark = "#8fa3b3", "#33414f"
    r.box(pen, x - 58 * s, up, 116 * s, 18 * s, dark, 7)
    r.shape(
        pen,
        "M24 16H50C76 54 76 112 44 146L8 150L2 128L24 122C44 98 44 54 24 16Z",
        body,
        x,
        up,
        s,
    )
    r.box(pen, x - 50 * s, up + 44 * s, 86 * s, 11 * s, dark, 3)
    r.oval(pen, x + 44 * s, up + 50 * s, 14 * s, 14 * s, dark)
    r.oval(pen, x + 44 * s, up + 50 * s, 6 * s, 6 * s, body)
    with pen.group(f"rotate(16 {r.x(x - 4 * s):.1f} {r.y(up + 118 * s):.1f})"):
        r.box(pen, x - 14 * s, up + 62 * s, 20 * s, 34 * s, dark, 3)
        r.box(pen, x - 23 * s, up + 90 * s, 38 * s, 74 * s, body, 7)
        r.box(pen, x - 23 * s, up + 90 * s, 11 * s, 74 * s, body, 5, delta=-0.07)
        r.box(pen, x - 16 * s, up + 160 * s, 24 * s, 30 * s, dark, 4)
        r.box(pen, x - 21 * s, up + 184 * s, 34 * s, 12 * s, dark, 5)


def bench(r: Room, x: float, w: float, h: float = 256) -> None:
    """Cupboards under a dark top; the left end at x."""
    pen = r.mid
    r.box(pen, x, 0, w, h, "#dfe7ea")
    r.box(pen, x, 0, w, 24, "#7f919c")
    n = max(1, round(w / 170))
    each = w / n
    for i in range(n):
        left = x + i * each
        if i % 3 == 1:
            for k in range(3):
                r.box(pen, left + 7, 34 + k * 64, each - 14, 58, "#f3f7f7", 4)
                r.box(pen, left + each / 2 - 24, 68 + k * 64, 48, 8, "#8d99a5", 4)
        else:
            r.box(pen, left + 7, 34, each - 14, h - 72, "#f3f7f7", 4)
            r.box(pen, left + each - 30, h - 110, 8, 52, "#8d99a5", 4)
    r.box(pen, x - 8, h - 8, w + 16, 24, "#3b4858", 4)
    r.box(pen, x, h - 30, w, 22, r.dark(pen, 0.2, 0), class_="shade")


def fume_hood(r: Room, x: float, w: float, top: float, h: float = 256) -> None:
    """A lit cabinet over the bench, its sash half up."""
    pen = r.mid
    low = h + 16
    r.box(pen, x, low, w, top - low, "#e9eff1", 6)
    r.box(pen, x + w * 0.3, top - 4, w * 0.4, r.high - top + 120, "#c3cfd6")
    for i in range(5):
        r.box(pen, x + w * 0.3, top + 40 + i * 60, w * 0.4, 5, "#aab8c1", class_="detail")
    inner = "#cfeaf0" if not r.evening else "#d9f4f6"
    r.box(pen, x + 22, low, w - 44, top - low - 66, inner, 4, emits=r.evening)
    r.box(pen, x + 22, low, w - 44, top - low - 66, r.dark(pen, 0.0, 0.12), class_="shade")
    r.box(pen, x + 22, top - 82, w - 44, 14, "#fdfff4", 4, emits=r.evening)
    round_flask(r, x + w * 0.34, low, 0.92, "#7fc96a")
    flask(r, x + w * 0.70, low, 0.9, "#a07fd0")
    sash = low + (top - low) * 0.46
    r.box(pen, x + 22, sash, w - 44, top - sash - 66, "#ffffff", fill_opacity=0.26, class_="fx")
    r.shape(
        pen,
        f"M{x + w * 0.3} {top - 66}H{x + w * 0.46}L{x + w * 0.3} {sash}H{x + w * 0.14}Z",
        "#ffffff",
        fill_opacity=0.3,
        class_="fx",
    )
    r.box(pen, x + 16, sash - 12, w - 32, 15, "#4fa0a8", 4)
    r.box(pen, x + 30, top - 46, 70, 26, "#3b4858", 4)
    for i, tone in enumerate(("#6ff0a8", "#ffd479", "#e2604a")):
        r.oval(pen, x + w - 90 + i * 28, top - 33, 8, 8, tone, emits=i == 0)


def chart(r: Room, x: float, up: float, w: float) -> None:
    """The elements as a table of coloured fields."""
    pen, step = r.far, w / 18
    h = step * 9.4
    r.box(pen, x - 20, up - 18, w + 40, h + 34, "#fbfbf6", 6)
    fields: dict[str, list[tuple[float, float, float, float]]] = {}
    for row in range(9):
        if row == 7:
            continue
        for col in range(18):
            gap = (row == 0 and 0 < col < 17) or (row in (1, 2) and 1 < col < 12)
            if gap or (row >= 7 and not 2 < col < 17):
                continue
            tone = (
                (
                    "#e2846a"
                    if col < 2
                    else "#f0c35a"
                    if col < 12
                    else "#8fc2a0"
                    if col < 16
                    else "#7fb2d6"
                )
                if row < 7
                else "#b79fd0"
            )
            spot = (x + col * step, up + h - (row + 1) * step, step - 2.4, step - 2.4)
            fields.setdefault(tone, []).append(spot)
    for tone, boxes in fields.items():
        r.boxes(pen, boxes, tone)


def bottles(r: Room, x: float, up: float, w: float, pen: Pen | None = None) -> None:
    """Reagents on a glass shelf whose left end is at (x, up)."""
    pen = pen or r.mid
    r.box(pen, x, up - 12, w, 12, "#b9c9d1", 3)
    at = x + 20
    while at < x + w - 30:
        tone = r.chance.choice(("#8a5a36", "#d9e8ea", "#4f7fa8", "#8a5a36", "#6f9f7a"))
        s = r.chance.uniform(0.75, 1.05)
        r.shape(pen, "M-20 0V54Q-20 66 -8 70V84H8V70Q20 66 20 54V0Z", tone, at, up, s)
        r.box(pen, at - 14 * s, up + 14 * s, 28 * s, 26 * s, "#fbfbf6", 2)
        r.box(pen, at - 10 * s, up + 82 * s, 20 * s, 12 * s, "#3b4858", 2)
        at += r.chance.uniform(48, 66)
