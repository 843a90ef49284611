"""Soft furnishings: sofa, beds, curtains. Each stands with its middle at x, its feet at `up`."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room


def sofa(
    r: Room,
    x: float,
    up: float,
    w: float,
    cloth: str,
    pen: Pen | None = None,
    cushions: tuple[str, ...] = ("#ffc53d", "#f3e6d0"),
) -> None:
    pen = pen or r.mid
    r.foot(pen, x, up + 2, w * 1.04, 0.3)
    for side in (-1, 1):
        r.box(pen, x + side * w * 0.42 - 9, up, 18, 34, "#4a3328", 3)
    r.box(pen, x - w * 0.44, up + 60, w * 0.88, 236, cloth, 40)
    r.box(pen, x - w * 0.44, up + 60, w * 0.88, 110, cloth, 10, delta=-0.05)
    seats = 3 if w > 480 else 2
    step = w * 0.82 / seats
    for i in range(seats):
        left = x - w * 0.41 + i * step
        r.box(pen, left + 3, up + 150, step - 6, 136, cloth, 26, delta=0.025)
        r.box(pen, left + 2, up + 104, step - 4, 56, cloth, 18, delta=0.05)
        r.box(pen, left + 8, up + 104, step - 16, 14, cloth, 7, delta=-0.02)
    r.box(pen, x - w * 0.44, up + 28, w * 0.88, 78, cloth, 10, delta=-0.02)
    for side in (-1, 1):
        left = x + side * w * 0.455 - w * 0.055
        r.box(pen, left, up + 28, w * 0.11, 168, cloth, 30, delta=0.02 - 0.05 * (side > 0))
        r.box(pen, left, up + 28, w * 0.11, 60, cloth, 8, delta=-0.03 - 0.03 * (side > 0))
    for i, tone in enumerate(cushions):
        side = -1 if i % 2 == 0 else 1
        cx = x + side * w * 0.31
        with pen.group(f"rotate({side * -12} {r.x(cx):.0f} {r.y(up + 200):.0f})"):
            r.box(pen, cx - 48, up + 156, 96, 92, tone, 20)
            r.box(pen, cx - 40, up + 196, 80, 10, tone, 5, delta=-0.07)


def bed(
    r: Room, x: float, up: float, w: float, cover: str, wood: str, pen: Pen | None = None
) -> None:
    """From the side, its head to the right; x is the foot's end."""
    pen = pen or r.mid
    r.foot(pen, x + w / 2, up, w * 1.04, 0.3)
    r.box(pen, x + w - 22, up, 34, 330, wood, 14)
    r.box(pen, x + w - 22, up, 10, 330, wood, 5, delta=-0.08)
    r.box(pen, x - 12, up, 26, 190, wood, 10)
    r.box(pen, x, up + 44, w - 10, 60, wood, 4, delta=-0.06)
    r.box(pen, x + 12, up + 96, w - 34, 66, "#f4efe4", 18)
    for i, lift in enumerate((0, 24)):
        left = x + w - 190 + i * 26
        r.box(pen, left, up + 150 + lift, 160, 62, ("#e9e2d4", "#fffaf0")[i], 28)
    fold = x + w - 250
    r.shape(
        pen,
        f"M{x + 6} 62C{x - 4} 150 {x + 10} 188 {x + 60} 190C{x + 200} 196 {fold - 90} 186 "
        f"{fold} 194V62Q{fold - 60} 48 {fold - 120} 60T{fold - 260} 58T{x + 120} 60T{x + 6} 62Z",
        cover,
        up=up,
    )
    with pen.clipped(
        r.path(
            f"M{x + 6} 62C{x - 4} 150 {x + 10} 188 {x + 60} 190C{x + 200} 196 {fold - 90} 186 "
            f"{fold} 194V48H{x + 6}Z",
            up=up,
        )
    ):
        stripes = "".join(
            f"M{x + 70 + i * 92} 200Q{x + 60 + i * 92} 120 {x + 74 + i * 92} 40"
            for i in range(int((w - 330) / 92) + 1)
        )
        r.shape(pen, stripes, stroke=cover, width=16, delta=0.055, up=up, class_="detail")
        r.box(pen, x, up + 40, w, 52, r.dark(pen, 0.0, 0.16), class_="shade")
    r.shape(
        pen,
        f"M{fold - 34} 64V196Q{fold + 4} 206 {fold + 40} 192V62Q{fold + 4} 70 {fold - 34} 64Z",
        "#fbf6ea",
        up=up,
    )


def bed_front(r: Room, x: float, up: float, w: float, cover: str, wood: str) -> None:
    """From its foot: headboard, two pillows, the cover falling toward us."""
    pen = r.mid
    r.foot(pen, x, up, w * 1.1, 0.3)
    r.box(pen, x - w / 2 - 14, up, w + 28, 366, wood, 26)
    r.box(pen, x - w / 2 + 8, up + 20, w - 16, 324, wood, 16, delta=0.035)
    for side in (-1, 1):
        px = x + side * w * 0.235
        r.box(pen, px - w * 0.21, up + 190, w * 0.42, 104, "#fffaf0", 34)
        r.box(pen, px - w * 0.21, up + 190, w * 0.42, 40, "#e6ddcd", 20)
    left, right = x - w / 2, x + w / 2
    r.box(pen, left, up + 150, w, 78, "#f6f0e4", 20)
    d = (
        f"M{left - 14} 30V170Q{left - 8} 200 {left + 30} 202H{right - 30}Q{right + 8} 200 "
        f"{right + 14} 170V30Z"
    )
    r.shape(pen, d, cover, up=up)
    r.box(pen, left - 14, up + 30, w + 28, 66, r.dark(pen, 0, 0.2), class_="shade")
    r.box(pen, left - 8, up + 172, w + 16, 34, cover, 12, delta=0.07)
    stripes = "".join(
        f"M{left + w * i / 6} 168Q{left + w * i / 6 - 5} 96 {left + w * i / 6} 34"
        for i in range(1, 6)
    )
    r.shape(pen, stripes, stroke=cover, width=13, delta=0.05, up=up, class_="detail")
    for side in (left - 4, right - 14):
        r.box(pen, side, up, 18, 40, wood, 4, delta=-0.1)


def curtain(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    cloth: str,
    pen: Pen | None = None,
    folds: int = 5,
) -> None:
    """A drawn curtain, its lower left corner at (x, up)."""
    pen = pen or r.far
    d = f"M{x} {up + h}"
    step = w / folds
    d += f"H{x + w}V{up}"
    for i in range(folds):
        left = x + w - (i + 1) * step
        d += f"Q{left + step * 0.5} {up - 14} {left} {up}"
    d += "Z"
    r.shape(pen, d, cloth)
    for i in range(folds):
        r.box(pen, x + step * (i + 0.62), up, step * 0.3, h, cloth, 5, delta=-0.05, class_="shade")
        r.box(
            pen,
            x + step * (i + 0.10),
            up + 2,
            step * 0.16,
            h - 2,
            cloth,
            4,
            delta=0.035,
            class_="detail",
        )
