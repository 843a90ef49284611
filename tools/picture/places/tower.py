"""A room in a tower: round walls of stone, a narrow window high above the land, a ladder to the
roof, a spinning wheel."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.lamps import candle
from tools.picture.places.panes import window
from tools.picture.places.place import Place
from tools.picture.places.room import Room
from tools.picture.places.shell import wall
from tools.picture.places.stonework import ashlar, banner, spinning_wheel, torch

INDOORS = True
_BOW = 92.0
"""How much lower the round wall meets the floor at the sides."""


def draw(b: Backdrop, style: Style) -> Place:
    r = Room(b)
    wall(r, "#a79c8c", "#b8ac99", bare=False)
    ashlar(r, ("#b3a793", "#9a8f7d", "#bdb19c"), "#7a7060", high=70, round_=True)
    side = [
        (0.0, "#171320", 0.46),
        (0.3, "#171320", 0.06),
        (0.7, "#171320", 0.06),
        (1.0, "#171320", 0.46),
    ]
    b.wash(r.far, r.far.linear(side, 0, 0, 1, 0), class_="shade")
    r.warm(brick=True)
    _opening(r)
    _floor(r)
    _roof(r)
    _ladder(r)
    if r.pick(True, True, False):
        banner(r, r.pick(520, 380, 0), r.pick(700, 690, 0), 150, 300, "#7a3f6a", r.far, "star")
    _bed(r)
    r.corners()
    torch(r, r.pick(-250, -158, -290), r.pick(500, 600, 560))
    torch(r, r.pick(250, 158, 270), r.pick(500, 600, 560))
    spinning_wheel(r, *r.pick((640, -60, 1.0), (r.half - 112, -60, 0.92), (0, -34, 0.82)))
    _near(r)
    return r.finished(r.calm(-r.half, r.pick(420, 470, 520), r.half, 2000))


def _opening(r: Room) -> None:
    low, w, h = r.pick((330, 150, 330), (350, 146, 330), (420, 150, 380))
    pen = r.far
    r.shape(
        pen,
        f"M{-w / 2 - 44} {low - 40}V{low + h - 60}C{-w / 2 - 44} {low + h + 10} "
        f"-60 {low + h + 70} 0 "
        f"{low + h + 70}C60 {low + h + 70} {w / 2 + 44} {low + h + 10} {w / 2 + 44} {low + h - 60}"
        f"V{low - 40}Z",
        "#8f8472",
    )
    window(
        r,
        -w / 2,
        low,
        w,
        h,
        outline="arched",
        bars=(1, 1),
        view="hills",
        frame="#c9bda6",
        thick=14,
        sill=False,
        orb=(0.62, 0.72),
    )
    r.box(pen, -w / 2 - 50, low - 52, w + 100, 26, "#cfc3ac", 4)
    r.box(pen, -w / 2 - 50, low - 58, w + 100, 8, "#8f8472", 2)
    if r.light.time_of_day == "night":
        pen.glow(r.x(0), r.y(low + h / 2), 330 * r.unit, 360 * r.unit, "#9db4f0", 0.26)
    if not r.evening:
        sun = "#fff2c0" if r.light.time_of_day == "day" else "#ffd2a0"
        for i in range(3):
            fill = r.mid.linear([(0, sun, 0.20), (1, sun, 0.03)])
            r.shape(
                r.mid,
                f"M{-70 - 6 * i} {low - 26}H{70 + 6 * i}L{-40 + 24 * i} 0H{-330 - 30 * i}Z",
                fill,
                class_="fx",
            )
    for i, tone in enumerate(("#d9604a", "#7fae72")):
        r.shape(pen, "M-13 26H13L9 0H-9Z", ("#b5603c", "#8a5a33")[i], -34 + 62 * i, low - 26)
        for lean in (-14, 0, 14):
            r.shape(
                pen,
                f"M0 24Q{lean * 0.4} 40 {lean} 48",
                stroke="#5d9c50",
                width=4,
                x=-34 + 62 * i,
                up=low - 26,
            )
            r.oval(pen, -34 + 62 * i + lean, low + 24, 7, 7, tone)


def _floor(r: Room) -> None:
    """Boards inside a bowed rim."""
    e, low = r.edge, -(r.deep + 120)
    rim = f"M{-e} {low}V{-_BOW}Q0 {_BOW} {e} {-_BOW}V{low}Z"
    r.shape(r.mid, f"M{-e} {low}V{-_BOW - 16}Q0 {_BOW - 24} {e} {-_BOW - 16}V{low}Z", "#8a6040")
    pen = r.ground
    r.shape(pen, rim, r.shade(pen, (0, "#a8794c"), (1, "#80552f")))
    with pen.clipped(r.path(rim)):
        n = int(e / 110) + 1
        lines = "".join(f"M{i * 110} 20L{i * 110 * 1.9:.0f} {low}" for i in range(-n, n + 1))
        r.shape(pen, lines, stroke="#5f3d22", width=3, stroke_opacity=0.55, class_="detail")
    r.shape(
        pen,
        f"M{-e} {-_BOW}Q0 {_BOW} {e} {-_BOW}",
        stroke="#4f3722",
        width=26,
        stroke_opacity=0.30,
        class_="shade",
    )
    r.shape(pen, f"M{-e} {-_BOW - 2}Q0 {_BOW - 2} {e} {-_BOW - 2}", stroke="#6b4a2e", width=8)
    r.oval(pen, 0, -116, r.pick(430, 350, 280), 66, "#7a3f4a")
    r.oval(pen, 0, -116, r.pick(396, 320, 254), 57, stroke="#d9b98a", width=6)
    if r.evening:
        pen.glow(r.x(0), r.y(-100), 420 * r.unit, 90 * r.unit, r.light.glow, 0.34)


def _roof(r: Room) -> None:
    """Rafters that meet above us."""
    pen, up = r.mid, r.high - r.pick(90, 90, 120)
    e = r.edge
    r.shape(pen, f"M{-e} {up + 330}V{up - 40}Q0 {up + 60} {e} {up - 40}V{up + 330}Z", "#5f4430")
    for i in range(-4, 5):
        x = i * e / 4.2
        foot = up + 10 - 50 * (x / e) ** 2
        r.shape(
            pen,
            f"M{x - 16} {foot}L{x * 0.62 - 12} {up + 330}H{x * 0.62 + 12}L{x + 16} {foot}Z",
            "#7a5638",
        )
    r.shape(pen, f"M{-e} {up - 40}Q0 {up + 60} {e} {up - 40}", stroke="#8a6242", width=24)
    r.shape(
        pen,
        f"M{-e} {up - 52}Q0 {up + 48} {e} {up - 52}",
        stroke="#3f2c1f",
        width=6,
        stroke_opacity=0.5,
    )


def _ladder(r: Room) -> None:
    pen, x = r.mid, r.pick(-600, -430, -318)
    top = r.high + 60
    lean = r.pick(90, 60, 20)
    for side in (0, 78):
        r.shape(
            pen,
            f"M{x + side - lean / 2} {-30}L{x + side + lean / 2} {top}",
            stroke="#9a6a42",
            width=15,
        )
    rungs = ""
    for i in range(int(top / 78)):
        up = 30 + i * 78
        at = x - lean / 2 + lean * (up + 30) / (top + 30)
        rungs += f"M{at:.0f} {up}H{at + 78:.0f}"
    r.shape(pen, rungs, stroke="#b57d4a", width=11)


def _bed(r: Room) -> None:
    """A chest with a candle and books; in wide pictures a straw bed beside it."""
    pen = r.ground
    if r.pick(True, False, False):
        x = -850
        r.foot(pen, x + 40, -96, 420)
        r.box(pen, x - 200, -90, 420, 70, "#7a5638", 6)
        r.box(pen, x - 200, -34, 410, 56, "#e6cf8f", 24)
        r.shape(pen, "M-200 -24H60Q100 -20 96 30Q-60 46 -200 34Z", "#5d6f9a", x, 0)
        r.box(pen, x + 104, 6, 92, 46, "#f3ecdc", 20)
    x = r.pick(-455, -r.half + 70, r.half - 60)
    up = r.pick(-50, -80, -96)
    r.foot(pen, x, up, 190)
    r.box(pen, x - 84, up, 168, 84, "#8a5a33", 5)
    r.shape(pen, "M-88 84V104Q-86 128 -60 128H60Q86 128 88 104V84Z", "#9c693d", x, up)
    r.boxes(pen, [(x - 60, up, 12, 128), (x + 48, up, 12, 128)], "#6b6f78")
    r.box(pen, x - 12, up + 70, 24, 26, "#d9ad4e", 4)
    r.box(pen, x - 58, up + 128, 74, 16, "#b5483c", 3)
    r.box(pen, x - 52, up + 144, 64, 14, "#3f6f7a", 3)
    r.box(pen, x + 30, up + 127, 40, 7, "#d9ad4e", 3)
    candle(r, x + 50, up + 132, 0.9, pen)


def _near(r: Room) -> None:
    """A basket of wool in the near right corner."""
    pen, low = r.fore, -(r.deep + 60)
    x = r.half - r.pick(110, 40, 40)
    for dx, lift, tone in ((-50, 120, "#6a3a44"), (30, 134, "#7a6440"), (100, 120, "#46506e")):
        r.oval(pen, x + dx, low + lift, 60, 54, tone)
        r.shape(
            pen,
            "M-44 10Q0 40 44 6M-48 -10Q0 22 46 -14",
            stroke=tone,
            width=5,
            x=x + dx,
            up=low + lift,
            delta=0.08,
        )
    r.shape(pen, "M-120 112H220V0H-90Z", "#4a3222", x, low)
    r.shape(pen, "M-116 86H220M-106 54H220", stroke="#33221a", width=6, x=x, up=low)
