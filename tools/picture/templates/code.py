"""Program text or a terminal session in a window, written line by line; a cursor blinks after the
last.

All lines are of one size and keep their columns; a line too long for the window is broken and set
in.
"""

from dataclasses import dataclass

from film.content import CodeContent
from film.stage import Box, Drawing, Exposure, Peg, TextBox
from tools.picture import decor, motion
from tools.picture.backing import deep, full, stand_on, tint
from tools.picture.board import Board
from tools.picture.code_colours import Row, coloured, session, wrapped
from tools.picture.colour import legible, mix
from tools.picture.heading import heading
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure, outline

_BAR = 64.0
_PAD = {"land": 52.0, "square": 38.0, "tall": 36.0}
_LARGEST = {"land": 56.0, "square": 42.0, "tall": 44.0}
_SMALLEST = {"land": 26.0, "square": 26.0, "tall": 28.0}
_LEADING = 1.5
_WRITE = 14
_BLINK = 15
"""Frames a cursor is there, and is not."""


@dataclass(frozen=True, slots=True)
class _Setting:
    size: float
    lines: tuple[tuple[Row, ...], ...]
    """Of each line of the text, the rows it is set in."""

    @property
    def count(self) -> int:
        return sum(len(rows) for rows in self.lines)


@template("code")
def code(board: Board, content: CodeContent) -> None:
    stand_on(board, full("primary"), tint("primary", 0.16), full("support"), deep("secondary"))
    decor.lay(board, decor.sweep(board))
    decor.enliven(board)
    for name in ("window", "light"):
        board.layer(name, 0.0)
    named = len(content.title) <= 28 and "\n" not in content.title
    room = board.box if named else heading(board, content.title)
    lines = session(content.text) if content.terminal else coloured(content.text, content.language)
    pad = _PAD[board.format.aspect]
    inner = Box(0, 0, room.width - 2 * pad, room.height - _BAR - 1.4 * pad)
    setting = _fitted(board, lines, inner, content.text)
    high = _BAR + 1.5 * pad + setting.size * _LEADING * max(setting.count, 1)
    if board.tall:
        high = max(high, room.height * 0.56)
    high = min(max(high, 300.0), room.height)
    top = room.y + (room.height - high) * (0.5 if board.land else 0.35)
    window = Box(room.x, top, room.width, high)
    fill = _window(board, window, content.title if named else "", content.terminal)
    _write(board, setting, window, pad, board.looks(fill), content.terminal)


def _dark(board: Board) -> str:
    return mix(board.dark, "#05060c", 0.25)


def _advance(board: Board) -> float:
    """Width of a character, of the size of type."""
    return measure("0", board.style.type.mono, 450, 100.0) / 100


def _fitted(board: Board, lines: tuple[Row, ...], room: Box, text: str) -> _Setting:
    aspect, advance = board.format.aspect, _advance(board)
    size = _LARGEST[aspect]
    while True:
        columns = max(8, int(room.width / (size * advance)))
        rows = tuple(wrapped(line, columns) for line in lines)
        count = sum(len(group) for group in rows)
        fits = count * size * _LEADING <= room.height
        calm = count == len(lines) or size <= _SMALLEST[aspect] + 4
        if (fits and calm) or size <= _SMALLEST[aspect]:
            break
        size -= 1
    most = max(1, int(room.height / (size * _LEADING)))
    if count > most:
        board.lack("overflow", text)
        kept: list[tuple[Row, ...]] = []
        for group in rows:
            kept.append(group[: most - sum(len(one) for one in kept)])
        rows = tuple(kept)
    return _Setting(size, rows)


def _window(board: Board, box: Box, title: str, terminal: bool) -> str:
    """The window with its three lights; answers its colour."""
    fill, ground = _dark(board), board.ground
    bar, pen = mix(fill, board.light, 0.10), Pen()
    pen.rect(
        box.x + 14,
        box.y + 18,
        box.width,
        box.height,
        mix(ground.colour, board.dark, 0.30),
        rx=26,
        class_="shade",
    )
    pen.rect(box.x, box.y, box.width, box.height, fill, rx=26)
    pen.path(
        f"M{box.x} {box.y + _BAR}v{26 - _BAR}q0 -26 26 -26h{box.width - 52}q26 0 26 26"
        f"v{_BAR - 26}z",
        bar,
    )
    palette = board.palette
    for index, colour in enumerate((palette.secondary, palette.accent, palette.support)):
        pen.circle(box.x + 44 + index * 36, box.y + _BAR / 2, 11, colour)
    frame = board.sheet.reveal("window")
    cel = pen.cel(Box(box.x - 1, box.y - 1, box.width + 16, box.height + 20))
    board.add("window", motion.lift(cel, 0, 0, frame, 60.0), cels=(cel,))
    said = title or ("Terminal" if terminal else "")
    if said:
        size = 28.0 if board.format.aspect != "tall" else 30.0
        line = board.fit(
            said,
            board.letters.body,
            width=box.width - 400,
            height=size * 1.3,
            largest=size,
            smallest=26 if board.format.aspect != "tall" else 28,
            max_lines=1,
        )
        behind = board.looks(bar)
        board.lines(
            line.lines[:1],
            board.letters.body,
            line.size,
            legible(mix(board.light, fill, 0.22), behind, 4.6),
            x=box.x + box.width / 2,
            y=box.y + _BAR / 2 + size * 0.34,
            role="label",
            behind=behind,
            anchor="middle",
            frame=frame + 4,
            gesture="fade",
        )
    return fill


def _write(
    board: Board, setting: _Setting, window: Box, pad: float, behind: str, terminal: bool
) -> None:
    size, step = setting.size, setting.size * _LEADING
    high = step * setting.count
    room = window.height - _BAR
    y = window.y + _BAR + max(pad * 0.7, (room - high) / 2 if not board.tall else pad)
    y += size * 1.08
    x, last, end = window.x + pad, 0, (window.x + pad, y)
    for index, rows in enumerate(setting.lines):
        frame = board.sheet.reveal(f"line/{index}") or last
        for row in rows:
            _row(board, row, x, y, size, behind, frame)
            end = x + sum(len(piece.text) for piece in row) * size * _advance(board), y
            y += step
            frame += 6
        last = frame
    _cursor(board, end, size, last + _WRITE)


def _row(board: Board, row: Row, x: float, y: float, size: float, behind: str, frame: int) -> None:
    text = "".join(piece.text for piece in row)
    if not text.strip():
        return
    family, advance, pen, at = board.style.type.mono, _advance(board) * size, Pen(), 0
    for piece in row:
        shape = outline(piece.text, family, 450, size)
        for character in shape.missing:
            board.lack("glyph", character)
        if shape.d:
            with pen.group(f"translate({at * advance:.2f} 0)"):
                pen.path(shape.d, _colour(board, piece.kind, behind))
        at += len(piece.text)
    left = (len(text) - len(text.lstrip())) * advance
    wide = len(text) * advance
    box = Box(left - 2, -size * 0.95, wide - left + 8, size * 1.3)
    cel = pen.cel(box)
    peg = Peg(x=x, y=y, children=(motion.unroll(cel, frame, _WRITE),))
    board.add("words", peg, cels=(cel,))
    board.note(
        TextBox(
            text=text.strip(),
            role="body",
            box=Box(x + left, y - size * 0.72, wide - left, size * 0.9),
            size=size,
            colour=_colour(board, row[-1].kind, behind),
            behind=behind,
            from_frame=frame,
        )
    )


def _colour(board: Board, kind: str, behind: str) -> str:
    palette, light = board.palette, board.light
    hue = {
        "keyword": palette.accent,
        "prompt": palette.accent,
        "name": mix(palette.primary, light, 0.5),
        "string": mix(palette.support, light, 0.35),
        "number": mix(palette.secondary, light, 0.25),
        "comment": mix(palette.muted, light, 0.1),
        "output": mix(light, behind, 0.24),
    }.get(kind, light)
    return legible(hue, behind, 4.8)


def _cursor(board: Board, at: tuple[float, float], size: float, frame: int) -> None:
    """Blinks to the end: a session that waits."""
    pen = Pen()
    pen.rect(0, 0, size * 0.52, size * 1.05, board.palette.accent, rx=4)
    cel = pen.cel(Box(0, 0, size * 0.52, size * 1.05))
    shown = [Exposure(0, None)]
    for index, start in enumerate(range(max(frame, 1), board.frames, _BLINK)):
        shown.append(Exposure(start, cel.key if index % 2 == 0 else None))
    peg = Peg(x=at[0] + size * 0.16, y=at[1] - size * 0.84, children=(Drawing(tuple(shown)),))
    board.add("light", peg, cels=(cel,))
