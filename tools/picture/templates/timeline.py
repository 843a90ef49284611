"""Dated moments along a line: it runs on as they are said, and a halo travels with them.

Wide frames lay the line across, its words below or, when there are many, above and below in turn;
square ones hang it between dates and words; tall ones down the left.
"""

from film.content import TimelineContent
from film.stage import Box, Clip, Key, Peg, Track
from tools.picture import decor, motion
from tools.picture.backing import deep, stand_on, tint
from tools.picture.board import Board
from tools.picture.chart import said_colour
from tools.picture.colour import mix
from tools.picture.footing import footing
from tools.picture.heading import Alike, alike, heading
from tools.picture.icons import icon_cel
from tools.picture.pen import Pen
from tools.picture.register import template
from tools.picture.type import measure

_TRAVEL = 22
"""Frames from one moment to the next."""
_IN_TURN_FROM = 5


@template("timeline")
def timeline(board: Board, content: TimelineContent) -> None:
    stand_on(board, deep("primary", 0.55), tint("background", 0.0), tint("accent", 0.14))
    decor.lay(board, decor.corners(board))
    footing(board)
    decor.enliven(board)
    room = heading(board, content.title)
    if board.land:
        _across(board, content, room)
    else:
        _down(board, content, room)


def _frames(board: Board, count: int) -> list[int]:
    frames: list[int] = []
    for index in range(count):
        told = board.sheet.reveal(f"moment/{index}")
        frames.append(max(told, frames[-1] + 8 if frames else 0))
    return frames


def _lit(content: TimelineContent, index: int) -> bool:
    return index == content.highlight


def _across(board: Board, content: TimelineContent, room: Box) -> None:
    count, letters = len(content.moments), board.letters
    in_turn = count >= _IN_TURN_FROM
    gap = room.width / count
    radius = 74.0 if any(m.icon for m in content.moments) else 24.0
    width = gap * (1.7 if in_turn else 1.0) - 40
    if in_turn:
        width = min(width, 2 * gap - 60)
    dates = alike(
        board, [m.date for m in content.moments], letters.slide, width=width,
        largest=84 if not in_turn else 64, smallest=34, most_lines=1,
    )  # fmt: skip
    high = room.height * 0.30 if in_turn else room.height * 0.42
    words = alike(
        board, [m.label for m in content.moments], letters.subtitle, width=width,
        largest=44, smallest=30, most_lines=4, height=high - dates.size,
    )  # fmt: skip
    block = dates.size * 1.35 + words.size * 1.32 * words.most
    y = room.y + (room.height / 2 if in_turn else radius + (room.height - 2 * radius - block) * 0.5)
    points = [(room.x + gap * (index + 0.5), y) for index in range(count)]
    frames = _frames(board, count)
    _way(board, points, frames, radius)
    for index, (x, _) in enumerate(points):
        above = in_turn and index % 2 == 1
        span = dates.size * 0.72 + words.size * 0.62 + words.height(index)
        top = y - radius - 34 - span if above else y + radius + 40
        # The outer ones keep to the safe area though their words are wider than their gap.
        wide = _widest(board, dates, words, index)
        x = min(max(x, room.x + wide / 2), room.right - wide / 2)
        _set(board, content, dates, words, index, x, top, frames[index], "middle")
    _nodes(board, content, points, frames, radius)


def _down(board: Board, content: TimelineContent, room: Box) -> None:
    count, letters = len(content.moments), board.letters
    step = min(room.height / count, 250.0 if board.tall else 190.0)
    iconic = any(m.icon for m in content.moments)
    radius = min(46.0 if iconic else 20.0, step * 0.34)
    top = room.y + (room.height - step * count) * 0.35
    if board.tall:
        x = room.x + radius + 12
        left = x + radius + 40
        width = room.right - left
        dates = alike(
            board, [m.date for m in content.moments], letters.slide, width=width,
            largest=min(66.0, step * 0.34), smallest=32, most_lines=1,
        )  # fmt: skip
        words = alike(
            board, [m.label for m in content.moments], letters.subtitle, width=width,
            largest=44, smallest=32, most_lines=3, height=step - dates.size * 1.1 - 14,
        )  # fmt: skip
    else:
        dates = alike(
            board, [m.date for m in content.moments], letters.slide, width=room.width * 0.30,
            largest=min(60.0, step * 0.5), smallest=28, most_lines=2, height=step - 16,
        )  # fmt: skip

        column = max(
            measure(t, letters.slide.family, 800, dates.size, letters.slide.tracking)
            for group in dates.lines
            for t in group
        )
        x = room.x + column + 34 + radius
        left = x + radius + 36
        words = alike(
            board, [m.label for m in content.moments], letters.subtitle,
            width=room.right - left, largest=40, smallest=28, most_lines=3, height=step - 14,
        )  # fmt: skip
    points = [(x, top + step * (index + 0.5)) for index in range(count)]
    frames = _frames(board, count)
    _way(board, points, frames, radius)
    for index, (_, y) in enumerate(points):
        if board.tall:
            span = dates.size * 0.72 + words.size * 0.5 + words.height(index)
            _set(board, content, dates, words, index, left, y - span / 2, frames[index], "start",
                 0.5)  # fmt: skip
            continue
        lit, behind = _lit(content, index), board.ground.colour
        colour = said_colour(board, lit)
        board.lines(
            dates.lines[index], dates.letters, dates.size, colour, x=x - radius - 30,
            y=y - dates.height(index) / 2 + dates.size * 0.74, role="number", behind=behind,
            anchor="end", frame=frames[index], gesture="lift",
        )  # fmt: skip
        board.lines(
            words.lines[index], words.letters, words.size, board.ground.text, x=left,
            y=y - words.height(index) / 2 + words.size * 0.74, role="label", behind=behind,
            frame=frames[index] + 4, gesture="lift",
        )  # fmt: skip
    _nodes(board, content, points, frames, radius)


def _widest(board: Board, dates: Alike, words: Alike, index: int) -> float:

    return max(
        measure(line, one.letters.family, one.letters.weight, one.size, one.letters.tracking)
        for one in (dates, words)
        for line in one.lines[index] or ("",)
    )


def _set(
    board: Board, content: TimelineContent, dates: Alike, words: Alike, index: int, x: float,
    top: float, frame: int, anchor, between: float = 0.62,
) -> None:  # fmt: skip
    """A date with its words below."""
    behind = board.ground.colour
    board.lines(
        dates.lines[index], dates.letters, dates.size, said_colour(board, _lit(content, index)),
        x=x, y=top + dates.size * 0.72, role="number", behind=behind, anchor=anchor, frame=frame,
    )  # fmt: skip
    board.lines(
        words.lines[index], words.letters, words.size, board.ground.text, x=x,
        y=top + dates.size * 0.72 + words.size * (between + 0.74), role="label", behind=behind,
        anchor=anchor, frame=frame + 4, gesture="lift",
    )  # fmt: skip


def _way(board: Board, points: list[tuple[float, float]], frames: list[int], radius: float) -> None:
    """The whole way quiet from the start; what has been told, strong; a halo at its end."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    across, ground = y0 == y1, board.ground
    lead = 60.0
    quiet = mix(ground.text, ground.colour, 0.80)
    for name, colour, told in (("quiet", quiet, False), ("told", ground.accent, True)):
        pen = Pen()
        if across:
            left = x0 if told else x0 - lead
            right = x1 if told else x1 + lead
            pen.line(left, y0, right, y0, colour, 8, stroke_linecap="round")
            box = Box(left - 5, y0 - 5, right - left + 10, 10)
        else:
            pen.line(x0, y0, x0, y1, colour, 8, stroke_linecap="round")
            box = Box(x0 - 5, y0 - 5, 10, y1 - y0 + 10)
        cel = pen.cel(box)
        if not told:
            board.add(f"line {name}", motion.still(cel), cels=(cel,))
            continue
        reach = _reached([p[0] if across else p[1] for p in points], frames)
        grown = Track(
            tuple(Key(frame=k.frame, value=k.value - (x0 if across else y0) + 5, ease=k.ease)
                  for k in reach.keys)
        )  # fmt: skip
        clip = (
            Clip(x=box.x, y=box.y, width=grown, height=box.height)
            if across
            else Clip(x=box.x, y=box.y, width=box.width, height=grown)
        )
        board.add(f"line {name}", Peg(clip=clip, children=(motion.shown(cel),)), cels=(cel,))
    pen = Pen()
    halo = radius + 26
    pen.circle(0, 0, halo, ground.accent, fill_opacity=0.22, class_="fx")
    cel = pen.cel(Box(-halo - 1, -halo - 1, 2 * halo + 2, 2 * halo + 2))
    along = _reached([p[0] if across else p[1] for p in points], frames)
    keys = tuple(
        Key(frame=at, value=1.0 if step % 2 else 0.88, ease="move")
        for step, at in enumerate(range(0, board.frames + 36, 36))
    )
    swell = Track(keys)
    board.add(
        "halo",
        Peg(
            x=along if across else x0,
            y=y0 if across else along,
            scale_x=swell,
            scale_y=swell,
            children=(motion.shown(cel, frames[0]),),
        ),
        cels=(cel,),
    )


def _reached(places: list[float], frames: list[int]) -> Track:
    """How far the telling has come: at each moment's place by its frame."""
    keys = [Key(frame=frames[0], value=places[0])]
    for place, before, frame in zip(places[1:], frames, frames[1:], strict=False):
        start = max(before + 1, frame - _TRAVEL + 6)
        keys += [
            Key(frame=start, value=keys[-1].value, ease="move"),
            Key(frame=max(frame + 6, start + 4), value=place),
        ]
    ordered = sorted(keys, key=lambda key: key.frame)
    return Track(tuple(ordered))


def _nodes(
    board: Board, content: TimelineContent, points: list[tuple[float, float]], frames: list[int],
    radius: float,
) -> None:  # fmt: skip
    ground = board.ground
    for index, ((x, y), moment) in enumerate(zip(points, content.moments, strict=True)):
        icon = moment.icon if moment.icon and icon_cel(moment.icon, 64) else ""
        if moment.icon and not icon:
            board.lack("icon", moment.icon)
        size = radius if icon else min(radius, 24.0)
        rim = mix(ground.text, ground.colour, 0.74)
        seat = Pen()
        seat.circle(x, y, size, ground.colour, stroke=rim, stroke_width=6)
        waiting = seat.cel(Box(x - size - 4, y - size - 4, 2 * size + 8, 2 * size + 8))
        board.add("nodes", motion.still(waiting), cels=(waiting,))
        pen = Pen()
        pen.circle(0, 0, size, mix(ground.colour, board.palette.light, 0.6) if icon
                   else ground.accent, stroke=ground.accent, stroke_width=6)  # fmt: skip
        disc = pen.cel(Box(-size - 4, -size - 4, 2 * size + 8, 2 * size + 8))
        board.keep(disc)
        pieces = [disc]
        if icon:
            cel = board.icon(icon, size * 1.22)
            if cel is not None:
                pieces.append(cel)
            board.solid("icon", icon, Box(x - size, y - size, 2 * size, 2 * size), frames[index])
        board.add("nodes", motion.pop(tuple(pieces), x, y, frames[index]))
