"""What every listing card and chart shares: its heading, its source note, one size for texts of a
kind.

Set in one place, so that a film's headings stand alike from shot to shot; a template starts with
`heading` and draws into the room it answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from film.stage import Box
from tools.picture.board import Anchor, Board, Gesture
from tools.picture.lettering import Lettering
from tools.picture.type import Fitted, fit, measure

LARGEST = {"land": 76.0, "square": 66.0, "tall": 84.0}
SMALLEST = {"land": 42.0, "square": 42.0, "tall": 46.0}
_MOST_LINES = {"land": 2, "square": 2, "tall": 3}
_BELOW = {"land": 0.62, "square": 0.56, "tall": 0.66}
"""Free space under the heading, of its size."""
_BROAD = 0.77
"""Lines are saved for at most this loss of size …"""
_ONE_LINE = 0.9
"""… and the second to last for at most this: two strong lines are better than one weak one …"""
_LONELY, _RATHER_SMALLER = 0.4, 0.6
"""… unless a line has less than this share of the longest one's letters: one word alone is lost."""
_SOURCE = {"land": 26.0, "square": 26.0, "tall": 30.0}


def heading(
    board: Board,
    text: str,
    *,
    room: Box | None = None,
    colour: str = "",
    behind: str = "",
    anchor: Anchor = "start",
    reveal: str = "title",
) -> Box:
    """Sets the shot's heading at the top of `room` (the board's box unless told); answers what is
    left below it. No words, no heading: the whole room is free.

    `colour` and `behind` are the ground's unless the heading lies on a shape.
    """
    room, letters, aspect = room or board.box, board.letters.slide, board.format.aspect
    if not text.strip():
        return room
    fitted = board.fit(
        text,
        letters,
        width=room.width,
        height=room.height * 0.34,
        largest=LARGEST[aspect],
        smallest=SMALLEST[aspect],
        max_lines=_MOST_LINES[aspect],
    )
    first = room.y + fitted.size * 0.76
    board.lines(
        fitted.lines[: _MOST_LINES[aspect] + 1],
        letters,
        fitted.size,
        colour or board.ground.text,
        x=_at(room, anchor),
        y=first,
        role="title",
        behind=behind or board.ground.colour,
        anchor=anchor,
        frame=board.sheet.reveal(reveal),
    )
    last = first + (min(len(fitted.lines), _MOST_LINES[aspect] + 1) - 1) * (
        fitted.size * letters.leading
    )
    top = last + fitted.size * _BELOW[aspect]
    return Box(room.x, top, room.width, max(1.0, room.bottom - top))


def source_note(
    board: Board,
    text: str,
    room: Box,
    *,
    reveal: str = "source",
    under: float | None = None,
    anchor: Anchor = "start",
) -> Box:
    """Where the numbers come from, small at the room's foot or, where it is higher, close below
    what ends at `under`; answers what is left above it.
    """
    if not text.strip():
        return room
    lines, base = _source(board, text, room)
    size, letters = _SOURCE[board.format.aspect], board.letters.body
    if under is not None:
        base = min(base, under + size * 1.75)
    board.lines(
        lines,
        letters,
        size,
        board.ground.quiet,
        x=_at(room, anchor),
        y=base,
        role="source",
        behind=board.ground.colour,
        anchor=anchor,
        frame=board.sheet.reveal(reveal),
        gesture="fade",
    )
    return Box(room.x, room.y, room.width, max(1.0, base - size * 1.25 - room.y))


def above_source(board: Board, text: str, room: Box) -> Box:
    """What a source note will leave of the room, before it is set."""
    if not text.strip():
        return room
    base = _source(board, text, room)[1]
    size = _SOURCE[board.format.aspect]
    return Box(room.x, room.y, room.width, max(1.0, base - size * 1.25 - room.y))


def _source(board: Board, text: str, room: Box) -> tuple[tuple[str, ...], float]:
    """The note's lines and its lowest first baseline."""
    size, letters = _SOURCE[board.format.aspect], board.letters.body
    lines = board.balance(text, letters, size, room.width)
    if len(lines) > 2:
        board.lack("overflow", text)
    lines = lines[:2]
    return lines, room.bottom - size * 0.25 - size * letters.leading * (len(lines) - 1)


@dataclass(frozen=True, slots=True)
class Alike:
    """Several texts of a kind, broken at one size."""

    letters: Lettering
    size: float
    lines: tuple[tuple[str, ...], ...]

    @property
    def leading(self) -> float:
        return self.size * self.letters.leading

    @property
    def most(self) -> int:
        """Lines of the longest."""
        return max((len(group) for group in self.lines), default=0)

    def height(self, index: int) -> float:
        """From the first line's top of capitals to the last baseline, about."""
        count = len(self.lines[index])
        return self.size * 0.74 + self.leading * (count - 1) if count else 0.0


def alike(
    board: Board,
    texts: Sequence[str],
    letters: Lettering,
    *,
    width: float,
    largest: float,
    smallest: float,
    most_lines: int,
    height: float = 1e9,
) -> Alike:
    """One size at which every text fits `width` in at most `most_lines` and `height` pixels; what
    does not fit at the smallest is noted and cut to its first lines.
    """

    def tried(size: float) -> tuple[list[tuple[str, ...]], bool]:
        lines = [board.balance(text, letters, size, width) for text in texts]
        wide = max(
            (
                measure(line, letters.family, letters.weight, size, letters.tracking)
                for group in lines
                for line in group
            ),
            default=0.0,
        )
        most = max((len(group) for group in lines), default=0)
        high = size * (0.74 + letters.leading * max(0, most - 1))
        return lines, wide <= width and most <= most_lines and high <= height

    low, high = int(smallest), int(largest)
    lines, fits = tried(low)
    if not fits:
        board.lack("overflow", max(texts, key=len))
        return Alike(letters, low, tuple(group[:most_lines] for group in lines))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if tried(middle)[1] else (low, middle - 1)
    return Alike(letters, low, tuple(tried(low)[0]))


def set_alike(
    board: Board,
    words: Alike,
    index: int,
    colour: str,
    *,
    x: float,
    middle: float,
    frame: int,
    behind: str = "",
    anchor: Anchor = "start",
    gesture: Gesture = "lift",
    layer: str = "words",
) -> Box:
    """The text of that index, centred on the height `middle`."""
    return board.lines(
        words.lines[index],
        words.letters,
        words.size,
        colour,
        x=x,
        y=middle - words.height(index) / 2 + words.size * 0.74,
        role="label",
        behind=behind or board.ground.colour,
        anchor=anchor,
        frame=frame,
        gesture=gesture,
        layer=layer,
    )


def fit_broad(
    board: Board,
    text: str,
    letters: Lettering,
    *,
    width: float,
    height: float,
    largest: float,
    smallest: float,
    max_lines: int,
) -> Fitted:
    """Like `board.fit`, but of two settings nearly as large it takes the one with fewer lines:
    words that stand one on a line are read as a list.
    """
    largest_of_all, best = 0.0, None
    for most in range(max_lines, 0, -1):
        fitted = fit(
            text,
            letters.family,
            letters.weight,
            width=width,
            height=height,
            largest=largest,
            smallest=smallest,
            leading=letters.leading,
            max_lines=most,
            tracking=letters.tracking,
        )
        if best is None:
            best, largest_of_all = fitted, fitted.size
            if fitted.overflow:
                board.lack("overflow", text)
                break
        elif fitted.overflow or fitted.size < largest_of_all * _least(best, most):
            break
        else:
            best = fitted
    return best or Fitted(smallest, (), False)


def _least(best: Fitted, lines: int) -> float:
    """How much smaller a setting with fewer lines may be: much, when the present one leaves a word
    alone on its line.
    """
    lengths = [len(line) for line in best.lines]
    if len(lengths) > 1 and min(lengths) < _LONELY * max(lengths):
        return _RATHER_SMALLER
    return _BROAD if lines > 1 else _ONE_LINE


def _at(room: Box, anchor: Anchor) -> float:
    return room.x + room.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
