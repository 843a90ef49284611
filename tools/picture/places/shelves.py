"""Shelves and what stands on them: books in rows, jars and boxes of goods, bottles."""

from tools.picture.pen import Pen
from tools.picture.places.room import Room

_SPINES = ("#c2553f", "#3f7a80", "#e0aa4a", "#4f6fa8", "#7a5f8e", "#efe2cc", "#5d8a60", "#8a4a3c")


def books(
    r: Room, pen: Pen, x: float, up: float, w: float, h: float, tones: tuple[str, ...] = _SPINES
) -> None:
    """A row of spines standing on `up`, at most h high; some lean, some gaps."""
    at = x
    rows: dict[tuple[str, int], list[tuple[float, float, float, float]]] = {}
    while at < x + w - 14:
        thick = min(r.chance.uniform(13, 28), x + w - at)
        tall = h * r.chance.uniform(0.66, 0.97)
        tone = r.chance.choice(tones)
        rows.setdefault((tone, 0), []).append((at, up, thick - 2, tall))
        rows.setdefault((tone, 1), []).append((at, up + tall * 0.78, thick - 2, 6))
        at += thick
        if r.chance.random() < 0.06:
            at += r.chance.uniform(16, 40)
    for (tone, band), boxes in rows.items():
        role = {"class_": "detail"} if band else {}
        r.boxes(pen, boxes, tone, delta=0.10 * band, emits=False, **role)


def bookcase(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    *,
    rows: int,
    wood: str = "#9a6a42",
    pen: Pen | None = None,
    ornaments: bool = True,
) -> None:
    """Open shelves, their lower left corner at (x, up)."""
    pen = pen or r.mid
    r.foot(pen, x + w / 2, up, w * 1.05)
    r.box(pen, x - 12, up, w + 24, h, wood, 4)
    r.box(pen, x, up + 26, w, h - 40, wood, delta=-0.13)
    each = (h - 40) / rows
    for i in range(rows):
        low = up + 30 + i * each
        if ornaments and r.chance.random() < 0.4 and w > 120:
            split = w * r.chance.uniform(0.5, 0.7)
            books(r, pen, x + 4, low, split - 8, each - 20)
            ornament(r, pen, x + (split + w) / 2, low, each - 26)
        else:
            books(r, pen, x + 4, low, w - 8, each - 20)
        r.box(pen, x, low - 12, w, 12, wood, delta=0.03)
        r.box(pen, x, low + each - 26, w, 14, r.dark(pen, 0.24, 0), class_="shade")
    r.box(pen, x - 18, up + h - 8, w + 36, 16, wood, 4, delta=0.05)


def ornament(r: Room, pen: Pen, x: float, up: float, h: float) -> None:
    """A vase, a ball or a small plant."""
    pick, s = r.chance.randrange(3), min(h, 90) / 90
    tone = r.chance.choice(("#7fa3a8", "#e2a07c", "#d9c9a0", "#9a86a8"))
    if pick == 0:
        r.shape(pen, "M-14 0C-34 20 -28 46 -10 58V72H10V58C28 46 34 20 14 0Z", tone, x, up, s)
        r.shape(pen, "M14 0C34 20 28 46 10 58V72H2V0Z", tone, x, up, s, delta=-0.06)
    elif pick == 1:
        r.box(pen, x - 18 * s, up, 36 * s, 8 * s, "#5a4632", 3)
        r.oval(pen, x, up + 34 * s, 28 * s, 28 * s, tone)
        r.oval(pen, x - 9 * s, up + 44 * s, 8 * s, 6 * s, "#ffffff", fill_opacity=0.3, class_="fx")
    else:
        for lean in (-22, -8, 8, 22):
            r.shape(
                pen, f"M0 30Q{lean} 50 {lean * 1.5} 82Q{lean * 0.2} 60 0 30Z", "#5d9c72", x, up, s
            )
        r.shape(pen, "M-20 34H20L14 0H-14Z", "#d9785c", x, up, s)


def goods(r: Room, pen: Pen, x: float, up: float, w: float, h: float, kind: str) -> None:
    """A row of one kind of goods on a shelf: jars, boxes, bottles, tins, loaves."""
    at = x
    tones = {
        "jars": ("#c98d4e", "#b5503c", "#8fae62", "#e0b84f"),
        "boxes": ("#5b8f8b", "#e2725b", "#f0c35a", "#5b78b0", "#e9dcc8"),
        "bottles": ("#4b8a63", "#7a4a36", "#3f6f8a", "#a8b86a"),
        "tins": ("#d9604a", "#4f86b0", "#e8b04a", "#6aa06a"),
        "loaves": ("#c98a4a", "#b5743a", "#d9a25e"),
    }[kind]
    run = 0
    tone = tones[0]
    while True:
        wide = {"jars": 40, "boxes": 52, "bottles": 28, "tins": 38, "loaves": 70}[kind]
        if at + wide > x + w:
            return
        if run == 0:
            tone, run = r.chance.choice(tones), r.chance.randint(2, 4)
        run -= 1
        if kind == "jars":
            r.box(pen, at, up, wide, h * 0.62, "#dfe8e2", 7)
            r.box(pen, at + 3, up + 3, wide - 6, h * 0.46, tone, 6)
            r.box(pen, at + 3, up + h * 0.60, wide - 6, h * 0.12, "#a8713f", 3)
        elif kind == "boxes":
            tall = h * (0.86 if run % 2 else 0.74)
            r.box(pen, at, up, wide - 4, tall, tone, 3)
            r.box(pen, at, up, 9, tall, tone, 2, delta=-0.06)
            r.oval(pen, at + wide * 0.52, up + tall * 0.58, 13, 13, "#fbf3e0", class_="detail")
        elif kind == "bottles":
            r.shape(pen, "M-11 0V46Q-11 56 -4 60V82H4V60Q11 56 11 46V0Z", tone, at + 14, up, h / 90)
            r.box(pen, at + 4, up + h * 0.16, 20, h * 0.24, "#f3e8d0", 2)
        elif kind == "tins":
            r.box(pen, at, up, wide - 5, h * 0.5, tone, 4)
            r.box(pen, at, up + h * 0.16, wide - 5, h * 0.18, "#fbf3e0")
            r.box(pen, at, up + h * 0.52, wide - 5, h * 0.4, tone, 4, delta=0.04)
            r.box(pen, at, up + h * 0.66, wide - 5, h * 0.14, "#fbf3e0")
        else:
            r.box(pen, at, up, wide - 6, h * 0.42, tone, 20)
            r.shape(
                pen,
                f"M14 {h * 0.18}L20 {h * 0.34}M30 {h * 0.18}L36 {h * 0.34}M46 {h * 0.18}"
                f"L52 {h * 0.34}",
                stroke="#f0d3a0",
                width=4,
                x=at,
                up=up,
                class_="detail",
            )
        at += wide


def rack(
    r: Room,
    x: float,
    up: float,
    w: float,
    h: float,
    kinds: tuple[str, ...],
    *,
    wood: str = "#b98052",
    back: str = "#8a5c3a",
    pen: Pen | None = None,
) -> None:
    """Shelves of goods, one kind a row, from below."""
    pen = pen or r.mid
    r.box(pen, x - 12, up, w + 24, h, wood, 4)
    r.box(pen, x, up, w, h - 14, back)
    each = (h - 20) / len(kinds)
    for i, kind in enumerate(kinds):
        low = up + 14 + i * each
        goods(r, pen, x + 10, low, w - 16, each - 22, kind)
        r.box(pen, x, low - 12, w, 12, wood, delta=0.03)
        r.box(pen, x, low + each - 26, w, 14, r.dark(pen, 0.20, 0), class_="shade")
