"""What belongs to the railway: seats by the window, luggage, a train's side, the platform's roof
and its signals."""

from tools.picture.places.panes import outside
from tools.picture.places.room import Room


def countryside(r: Room, up: float, h: float) -> None:
    """Fields, hedges and far hills along the whole far plane, from `up` to `up + h`."""
    pen, light, e = r.far, outside(r), r.edge
    for i, (share, tone, depth) in enumerate(
        ((0.52, "#7fa8a0", 0.75), (0.38, "#6fa887", 0.5), (0.26, "#8fb868", 0.28))
    ):
        a = up + h * share
        n = 5 + i
        step = 2 * e / n
        d = f"M{-e} {up - 60}V{a}"
        for k in range(n):
            lift = r.chance.uniform(-0.07, 0.09) * h
            x = -e + k * step
            d += f"Q{x + step / 2:.0f} {a + lift * 2:.0f} {x + step:.0f} {a:.0f}"
        r.shape(pen, d + f"V{up - 60}Z", light.grade(tone, depth), emits=True)
    for k in range(3):
        a = up + h * (0.20 - 0.07 * k)
        tone = ("#c9c06a", "#7fb05c", "#a8c268")[k]
        r.shape(
            pen,
            f"M{-e} {up - 60}V{a}Q0 {a + 24 - 16 * k} {e} {a - 6}V{up - 60}Z",
            light.grade(tone, 0.16),
            emits=True,
        )
    for _ in range(int(e / 60)):
        x, s = r.chance.uniform(-e, e), r.chance.uniform(20, 40)
        y = up + h * r.chance.uniform(0.16, 0.26)
        r.oval(pen, x, y + s * 0.7, s * 0.9, s, light.grade("#4b8a63", 0.2), emits=True)


def seat(r: Room, x: float, cloth: str, *, flip: bool = False, reach: float = 146) -> None:
    """A carriage seat from the side, its back's rear at x, facing right; `reach` is how far the
    cushion comes."""
    pen = r.mid
    r.box(pen, x + (-reach + 16 if flip else 30), 0, reach - 46, 46, "#3a4150", 6)
    r.shape(
        pen,
        f"M10 36Q-2 40 -2 56V318Q-2 344 28 344H36Q64 344 62 318L58 132H{reach - 14}"
        f"Q{reach} 132 {reach} 114V60Q{reach} 36 {reach - 22} 36Z",
        cloth,
        x,
        flip=flip,
    )
    r.shape(
        pen,
        f"M58 150V114H{reach - 6}Q{reach} 146 {reach - 20} 150Z",
        cloth,
        x,
        flip=flip,
        delta=0.06,
    )
    r.shape(pen, "M10 36Q-2 40 -2 56V318Q-2 344 16 344V36Z", cloth, x, flip=flip, delta=-0.08)
    r.box(pen, x + (-64 if flip else -6), 276, 70, 84, "#f3ead8", 26)
    r.box(pen, x + (-64 if flip else -6), 276, 70, 16, "#d9cdb4", 6)
    r.box(pen, x + (-reach + 14 if flip else 40), 186, reach - 54, 18, "#3a4150", 9)


def suitcase(r: Room, x: float, up: float, w: float, h: float, tone: str) -> None:
    pen = r.mid
    r.shape(pen, f"M{-w * 0.14} {h}V{h + 12}H{w * 0.14}V{h}", stroke="#3a2a20", width=6, x=x, up=up)
    r.box(pen, x - w / 2, up, w, h, tone, 9)
    r.boxes(pen, [(x - w * 0.34, up, 9, h), (x + w * 0.28, up, 9, h)], tone, delta=-0.09)
    r.box(pen, x - w / 2, up + h * 0.46, w, 5, tone, delta=-0.06)


def coach(r: Room, nose: float, body: str, band: str) -> None:
    """The side of a train standing behind the platform's edge, its nose at x = `nose`."""
    pen, left = r.mid, -r.edge - 20
    r.box(pen, left, -30, nose - left - 40, 70, "#2b303a")
    for x in range(int(left) + 80, int(nose) - 120, 250):
        for k in (0, 74):
            r.oval(pen, x + k, 8, 34, 34, "#3d4450")
            r.oval(pen, x + k, 8, 14, 14, "#59626f")
    d = (
        f"M{left} 34V430H{nose - 190}C{nose - 80} 430 {nose - 30} 300 {nose} 140V70"
        f"Q{nose} 34 {nose - 40} 34Z"
    )
    r.shape(pen, d, body)
    with pen.clipped(r.path(d)):
        r.box(pen, left, 34, nose - left + 20, 60, body, delta=-0.08)
        r.box(pen, left, 168, nose - left + 20, 26, band)
        r.box(pen, left, 398, nose - left + 20, 40, body, delta=0.06)
        glass = "#ffe2a0" if r.evening else "#bfdcea"
        for i in range(int((nose - 330 - left) / 150) + 1):
            x = nose - 420 - i * 150
            if i % 4 == 2:
                r.box(pen, x - 4, 60, 126, 320, body, 8, delta=-0.10)
                r.box(pen, x, 64, 56, 312, body, 6, delta=0.03)
                r.box(pen, x + 62, 64, 56, 312, body, 6, delta=0.03)
                for k in (10, 72):
                    r.box(pen, x + k, 216, 36, 130, glass, 8, emits=r.evening)
                continue
            r.box(pen, x, 216, 122, 142, "#2b303a", 16)
            r.box(pen, x + 7, 223, 108, 128, glass, 11, emits=r.evening)
            r.shape(
                pen, "M28 351H60L34 223H7V262Z", "#ffffff", x, 0, fill_opacity=0.22, class_="fx"
            )
        r.shape(
            pen,
            f"M{nose - 200} 380C{nose - 110} 376 {nose - 74} 300 {nose - 52} 224H{nose - 200}Z",
            "#26303c",
        )
        r.shape(
            pen,
            f"M{nose - 182} 366H{nose - 150}L{nose - 172} 240H{nose - 190}Z",
            "#ffffff",
            fill_opacity=0.18,
            class_="fx",
        )
    r.oval(pen, nose - 22, 118, 16, 13, "#fff4d6", emits=r.evening)
    if r.evening:
        pen.glow(r.x(nose - 10), r.y(118), 130 * r.unit, 90 * r.unit, "#ffe9b8", 0.6)


def canopy(r: Room, up: float, columns: tuple[float, ...], iron: str) -> None:
    """The platform's roof on iron columns with brackets and a scalloped edge."""
    pen = r.mid
    for x in columns:
        r.box(pen, x - 12, 0, 24, up, iron, 3)
        r.box(pen, x - 12, 0, 8, up, iron, delta=0.06)
        r.box(pen, x - 24, 0, 48, 60, iron, 4, delta=-0.04)
        r.box(pen, x - 18, 56, 36, 12, iron, 4, delta=0.05)
        r.box(pen, x - 20, up - 190, 40, 14, iron, 4, delta=0.05)
        for flip in (False, True):
            r.shape(
                pen,
                "M8 -176C40 -150 96 -90 150 -6H128C86 -72 44 -120 8 -140Z",
                iron,
                x,
                up,
                flip=flip,
            )
            r.oval(pen, x + (-1 if flip else 1) * 52, up - 54, 30, 30, stroke=iron, width=8)
    r.box(pen, -r.edge, up - 8, 2 * r.edge, 40, iron, delta=0.02)
    r.box(pen, -r.edge, up + 30, 2 * r.edge, r.high - up + 120, "#7d5a44")
    n = int(2 * r.edge / 90) + 1
    r.boxes(pen, [(-r.edge + i * 90, up + 32, 12, r.high - up + 120) for i in range(n)], "#6b4a38")
    teeth = "".join(
        f"M{-r.edge + i * 44} {up - 6}H{-r.edge + i * 44 + 40}L{-r.edge + i * 44 + 20} {up - 40}Z"
        for i in range(int(2 * r.edge / 44) + 1)
    )
    r.shape(pen, teeth, "#e9dcc0")
    r.box(pen, -r.edge, up + 22, 2 * r.edge, 10, iron, delta=0.10)


def platform_bench(r: Room, x: float, up: float, w: float = 300) -> None:
    pen = r.ground
    r.foot(pen, x, up, w * 1.05)
    for side in (-1, 1):
        r.shape(
            pen,
            "M-24 0L-16 96H16L24 0H12L4 84H-6L-12 0ZM-14 96L-26 214H-14L0 96Z",
            "#2f3a44",
            x + side * w * 0.38,
            up,
        )
    for i in range(3):
        r.box(pen, x - w / 2, up + 124 + i * 32, w, 22, "#a8713f", 4)
    r.box(pen, x - w / 2 - 6, up + 92, w + 12, 20, "#b57d4a", 5)
    r.box(pen, x - w / 2 - 6, up + 92, w + 12, 7, "#8a5a33", 3)
