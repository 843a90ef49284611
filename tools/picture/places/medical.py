"""What a ward needs: a bed that tilts, drip, monitor, curtain on a rail, basin."""

from tools.picture.places.room import Room
from tools.picture.places.soft import curtain


def ward_bed(r: Room, x: float, up: float, w: float = 560) -> None:
    """From the side, head raised at the right; x is the foot's end."""
    pen = r.mid
    r.foot(pen, x + w / 2, up, w * 1.02, 0.3)
    for at in (0.08, 0.90):
        r.box(pen, x + w * at - 7, up + 20, 14, 80, "#9aa6b2", 3)
        r.oval(pen, x + w * at, up + 16, 17, 17, "#3b4654")
        r.oval(pen, x + w * at, up + 16, 6, 6, "#c3cad0")
    r.shape(
        pen,
        f"M{w * 0.2} 40L{w * 0.7} 92M{w * 0.7} 40L{w * 0.2} 92",
        stroke="#8d9caa",
        width=10,
        x=x,
        up=up,
    )
    r.box(pen, x, up + 88, w, 26, "#aab8c4", 5)
    r.box(pen, x - 16, up + 60, 18, 150, "#3f8890", 9)
    r.box(pen, x + w - 4, up + 60, 20, 270, "#3f8890", 9)
    k = w * 0.60
    r.shape(pen, f"M10 114H{k}L{w - 14} 240V290L{k - 24} 162H10Z", "#fbfbf7", x, up)
    r.shape(pen, f"M{k} 114L{w - 14} 240V222L{k + 30} 112Z", "#dfe5e6", x, up)
    r.shape(
        pen,
        f"M{w - 122} 214Q{w - 140} 250 {w - 112} 268L{w - 34} 320Q{w - 6} 326 {w - 12} 290"
        f"L{w - 20} 272Z",
        "#ffffff",
        x,
        up,
    )
    r.shape(
        pen,
        f"M{w - 122} 214Q{w - 128} 232 {w - 118} 246L{w - 20} 300L{w - 20} 272Z",
        "#dbe3e6",
        x,
        up,
    )
    r.shape(
        pen,
        f"M4 70V160Q6 180 36 180H{k - 60}L{k + 10} 206L{k + 36} 176L{k - 6} 150V84"
        f"Q{k - 60} 62 {k - 130} 74T{k - 260} 70T4 70Z",
        "#4fa0a8",
        x,
        up,
    )
    r.shape(pen, f"M{k - 60} 180L{k + 10} 206L{k + 36} 176L{k - 6} 150H{k - 40}Z", "#ffffff", x, up)
    r.shape(
        pen,
        f"M{w * 0.2} 176V76M{w * 0.36} 176V74",
        stroke="#4fa0a8",
        width=12,
        x=x,
        up=up,
        delta=0.05,
        class_="detail",
    )
    rail = f"M{w * 0.50} 196H{w * 0.70}M{w * 0.52} 196V110M{w * 0.60} 196V110M{w * 0.68} 196V110"
    r.shape(pen, rail, stroke="#aab6c0", width=8, x=x, up=up)


def drip(r: Room, x: float, up: float, h: float = 420) -> None:
    pen = r.mid
    r.shape(
        pen,
        f"M-44 8L0 34L44 8M0 34V{h}M-36 {h - 6}Q-34 {h + 18} 0 {h}T36 {h - 6}",
        stroke="#8797a4",
        width=8,
        x=x,
        up=up,
    )
    for side in (-44, 44):
        r.oval(pen, x + side, up + 6, 9, 8, "#3b4654")
    r.shape(pen, "M-26 0H26Q30 -60 22 -84H-22Q-30 -60 -26 0Z", "#e9f4f4", x - 34, up + h - 8)
    r.shape(pen, "M-25 -36H25Q27 -66 22 -84H-22Q-27 -66 -25 -36Z", "#9fd0e6", x - 34, up + h - 8)
    r.shape(
        pen,
        f"M-34 {h - 92}V{h - 124}Q-30 {h - 220} 30 {h - 230}T84 {h - 250}",
        stroke="#b9dbe6",
        width=4,
        x=x,
        up=up,
    )


def monitor(r: Room, x: float, up: float, w: float = 170) -> None:
    """On an arm at the wall: a pulse and two waves."""
    pen = r.mid
    h = w * 0.72
    r.glow(pen, x + w / 2, up + h / 2, w * 0.9, h, 0.10)
    r.box(pen, x + w * 0.42, up - 62, w * 0.16, 70, "#8d99a5", 4)
    r.box(pen, x + w * 0.2, up - 68, w * 0.6, 12, "#8d99a5", 4)
    r.box(pen, x, up, w, h, "#dfe6ea", 10)
    r.box(pen, x + 9, up + 16, w - 18, h - 26, "#14303a", 5)
    beat = (
        f"M16 {h * 0.72}H{w * 0.30}L{w * 0.34} {h * 0.80}L{w * 0.39} {h * 0.58}L{w * 0.45} "
        f"{h * 0.90}L{w * 0.50} {h * 0.66}L{w * 0.53} {h * 0.72}H{w - 18}"
    )
    r.shape(pen, beat, stroke="#6ff0a8", width=4, x=x, up=up, emits=True)
    wave = f"M16 {h * 0.42}" + "".join(
        f"Q{16 + w * (0.1 * i + 0.05)} {h * (0.52 if i % 2 else 0.34)} "
        f"{16 + w * 0.1 * (i + 1)} {h * 0.42}"
        for i in range(8)
    )
    r.shape(pen, wave, stroke="#7fd4f4", width=3.4, x=x, up=up, emits=True)
    r.shape(
        pen,
        f"M16 {h * 0.24}H{w * 0.5}M{w * 0.62} {h * 0.24}H{w * 0.8}",
        stroke="#ffd479",
        width=5,
        x=x,
        up=up,
        emits=True,
    )
    r.oval(pen, x + w - 18, up + 8, 4, 4, "#6ff0a8", emits=True)


def rail_curtain(r: Room, x: float, w: float, low: float, high: float, cloth: str) -> None:
    """A ward's curtain drawn aside, its rail running on."""
    pen = r.mid
    curtain(r, x, low, w, high - low, cloth, pen, folds=max(4, round(w / 30)))
    r.box(pen, x, high - 34, w, 34, "#ffffff", fill_opacity=0.25, class_="fx")


def basin(r: Room, x: float) -> None:
    pen = r.mid
    r.box(pen, x - 76, 250, 152, 150, "#cfe4ea", 6, delta=-0.04)
    r.shape(pen, "M-30 390H10L-40 256H-72V300Z", "#ffffff", x, 6, fill_opacity=0.3, class_="fx")
    r.shape(pen, "M0 232V262Q0 274 22 270", stroke="#9aa6b2", width=9, x=x)
    r.shape(pen, "M-80 232H80Q76 168 34 160H-34Q-76 168 -80 232Z", "#fbfbf8", x)
    r.box(pen, x - 84, 224, 168, 14, "#ffffff", 6)
    r.shape(pen, "M-18 160H18L12 90H-12Z", "#dfe5e6", x)
    r.box(pen, x + 98, 286, 44, 74, "#ffffff", 6)
    r.box(pen, x + 106, 276, 28, 14, "#7fb3b8", 4)
