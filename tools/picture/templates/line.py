"""A line through points in order, drawn on as they are said; the one that matters carries its value
large, the ends theirs small.
"""

from film.content import LineContent
from film.stage import Box, Clip, Key, Peg, Track
from tools.picture import decor, motion
from tools.picture.backing import stand_on, tint
from tools.picture.board import Board
from tools.picture.chart import pulse, said_colour, set_layers
from tools.picture.colour import mix
from tools.picture.footing import footing
from tools.picture.heading import heading, source_note
from tools.picture.pen import Pen
from tools.picture.placement import Label, place_labels
from tools.picture.register import template
from tools.picture.type import measure

_SWEEP = 54
"""Frames of the whole line when nobody says its points one by one."""
_ALL_SHOWN = 6
"""Up to so many points each carries its value."""


@template("line")
def line(board: Board, content: LineContent) -> None:
    stand_on(board, tint("background", 0.0), tint("primary"), tint("support"))
    set_layers(board, "decor", "floating", "rule", "line", "pulses", "points", "words")
    decor.lay(board, decor.corners(board))
    footing(board)
    decor.enliven(board)
    room = heading(board, content.title)
    room = source_note(board, content.source, room)
    letters, land = board.letters, board.land
    size = 34.0 if land else 32.0 if not board.tall else 38.0
    big = 84.0 if land else 70.0 if not board.tall else 92.0
    side = max(70.0, measure(content.points[0].label, letters.body.family, 500, size) / 2)
    plot = Box(
        room.x + side,
        room.y + big * 1.25,
        room.width - 2 * side,
        max(80.0, min(room.height - big * 1.25 - size * 2.3, board.height * 0.5)),
    )
    low, high = _range([point.value for point in content.points])
    last = len(content.points) - 1
    at = [
        (
            plot.x + plot.width * index / max(1, last),
            plot.bottom - plot.height * (point.value - low) / (high - low),
        )
        for index, point in enumerate(content.points)
    ]
    chosen = content.highlight if 0 <= content.highlight <= last else last
    frames = _frames(board, len(at))
    base = plot.bottom - plot.height * max(0.0, -low) / (high - low)
    _axis(board, content, at, plot, base, chosen, size)
    _drawn(board, at, base, plot, frames)
    _values(board, content, at, plot, room, frames, chosen, size, big)


def _range(values: list[float]) -> tuple[float, float]:
    """From zero where the line would not be flat for it."""
    low, high = min(values), max(values)
    if low >= 0 and low < 0.7 * high:
        low = 0.0
    if high == low:
        high = low + 1.0
    if low > 0:
        low -= (high - low) * 0.35
    return low, high


def _frames(board: Board, count: int) -> list[int]:
    """Frame at which the line reaches each point: with its word, never backwards."""
    start = board.sheet.reveal("line")
    told = [board.sheet.reveal(f"point/{index}") for index in range(count)]
    spoken = any(frame > start for frame in told[1:])
    frames: list[int] = []
    for index, frame in enumerate(told):
        even = start + round(_SWEEP * index / max(1, count - 1))
        least = frames[-1] + 5 if frames else start
        frames.append(max(frame if spoken and frame else even if not spoken else least, least))
    return frames


def _axis(
    board: Board,
    content: LineContent,
    at: list[tuple[float, float]],
    plot: Box,
    base: float,
    chosen: int,
    size: float,
) -> None:
    letters, ground = board.letters, board.ground
    pen = Pen()
    pen.line(plot.x - 30, base, plot.right + 30, base, mix(ground.text, ground.colour, 0.35), 4)
    cel = pen.cel(Box(plot.x - 32, base - 3, plot.width + 64, 6))
    board.add("rule", motion.still(cel), cels=(cel,))
    last = len(at) - 1
    wide = max(measure(p.label, letters.strong.family, 700, size) for p in content.points)
    step = at[1][0] - at[0][0] if last else plot.width
    every = wide + 22 <= step
    shown = set(range(last + 1)) if every else {0, chosen, last}
    taken: list[tuple[float, float]] = []
    box = board.box
    for index in sorted(shown, key=lambda i: (i != chosen, i not in (0, last))):
        weight = letters.strong if index == chosen else letters.body
        label = content.points[index].label
        own = measure(label, weight.family, weight.weight, size)
        x = min(max(at[index][0], box.x + own / 2), box.right - own / 2)
        if any(x - own / 2 < right + 20 and x + own / 2 > left - 20 for left, right in taken):
            continue
        taken.append((x - own / 2, x + own / 2))
        board.lines(
            (label,),
            weight,
            size,
            ground.text if index == chosen else ground.quiet,
            x=x,
            y=plot.bottom + size * 1.5,
            role="label",
            behind=ground.colour,
            anchor="middle",
            gesture="fade",
        )


def _drawn(
    board: Board, at: list[tuple[float, float]], base: float, plot: Box, frames: list[int]
) -> None:
    """Line and the tint under it behind one window that opens from point to point."""
    ground, wide = board.ground, 11.0 if board.tall else 9.0
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in at)
    pen = Pen()
    pen.path(
        f"{d}L{at[-1][0]:.1f} {base:.1f}L{at[0][0]:.1f} {base:.1f}Z",
        mix(board.palette.primary, ground.colour, 0.80),
        class_="shade",
    )
    pen.path(
        d,
        stroke=mix(board.palette.primary, ground.colour, 0.12),
        stroke_width=wide,
        stroke_linejoin="round",
        stroke_linecap="round",
    )
    box = Box(plot.x - wide, plot.y - wide, plot.width + 2 * wide, plot.height + 2 * wide)
    cel = pen.cel(box)
    keys: list[Key] = []
    for index, ((x, _), frame) in enumerate(zip(at, frames, strict=True)):
        edge = x - box.x + (wide / 2 if index else 0.0)
        if index and frame - frames[index - 1] > 22:
            keys.append(Key(frame=frame - 20, value=keys[-1].value, ease="move"))
        keys.append(Key(frame=frame, value=edge))
    keys.append(Key(frame=frames[-1] + 3, value=box.width))
    clip = Clip(x=box.x, y=box.y, width=Track(tuple(keys)), height=box.height)
    board.add(
        "line",
        Peg(clip=clip, children=(motion.shown(cel, board.sheet.reveal("line")),)),
        cels=(cel,),
    )


def _values(
    board: Board,
    content: LineContent,
    at: list[tuple[float, float]],
    plot: Box,
    room: Box,
    frames: list[int],
    chosen: int,
    size: float,
    big: float,
) -> None:
    letters, ground, last = board.letters, board.ground, len(at) - 1
    shown = range(last + 1) if last < _ALL_SHOWN else sorted({0, chosen, last})
    labels, sizes = [], []
    for index in shown:
        lit = index == chosen
        own = big if lit else size * 1.12
        word = letters.slide if lit else letters.strong
        wide = measure(content.points[index].shown, word.family, word.weight, own, word.tracking)
        if wide > room.width * 0.6:
            own *= room.width * 0.6 / wide
            wide = room.width * 0.6
        sizes.append((index, own, word))
        labels.append(Label(*at[index], wide + 12, own * 0.80, 30.0 if lit else 22.0))
    along = [
        (a[0] + (b[0] - a[0]) * t / 24, a[1] + (b[1] - a[1]) * t / 24)
        for a, b in zip(at, at[1:], strict=False)
        for t in range(25)
    ]
    along += [(x, y + 40) for x, y in along] + [(x, y + 80) for x, y in along]
    where = Box(room.x, room.y, room.width, plot.bottom - room.y - 6)
    spots = place_labels(labels, where, along=along * 2, above=True)
    for (index, own, word), spot in zip(sizes, spots, strict=True):
        lit, frame = index == chosen, frames[index]
        board.lines(
            (content.points[index].shown,),
            word,
            own,
            said_colour(board, lit),
            x=spot.box.x + spot.box.width / 2,
            y=spot.box.bottom - own * 0.04,
            role="number",
            behind=ground.colour,
            anchor="middle",
            frame=frame,
            gesture="lift",
        )
    for index, (x, y) in enumerate(at):
        lit = index == chosen
        radius = 17.0 if lit else 10.0
        pen = Pen()
        pen.circle(0, 0, radius + 5, ground.colour)
        pen.circle(
            0, 0, radius, ground.accent if lit else mix(board.palette.primary, ground.colour, 0.12)
        )
        cel = pen.cel(Box(-radius - 6, -radius - 6, 2 * radius + 12, 2 * radius + 12))
        if lit:
            pulse(board, x, y, 58.0, ground.accent, frames[index] + 8, "pulses")
        board.add("points", motion.pop((cel,), x, y, frames[index]), cels=(cel,))
