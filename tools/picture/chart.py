"""What charts and maps share: colours of the lit and the quiet, plates for words that lie on a
picture, things drawn on along a way.
"""

from collections.abc import Sequence

from film.stage import Box, Cel, Clip, Key, Peg, Track, eased
from tools.picture import decor, motion
from tools.picture.board import Board
from tools.picture.colour import contrast, legible, mix, readable_on
from tools.picture.lettering import Lettering
from tools.picture.pen import Pen
from tools.picture.type import measure

TINT = 0.55
"""How far what is not lit is mixed into the ground."""
_SAMPLES = 20


def set_layers(board: Board, *names: str) -> None:
    """Names layers back to front before anything is drawn: headings, set first, lie on top."""
    for name in names:
        board.layer(name, decor.DEPTH if name in ("decor", "floating") else 0.0)


def lit_colour(board: Board, lit: bool) -> str:
    """Fill of a datum: the one highlight, or the quiet tint of the others."""
    if lit:
        return board.ground.accent
    own, ground = board.palette.primary, board.ground.colour
    if contrast(own, ground) < 2.0:
        own = board.ground.text
    return mix(own, ground, TINT)


def said_colour(board: Board, lit: bool) -> str:
    """Words beside a datum."""
    ground = board.ground
    return legible(ground.accent, ground.colour, 4.6) if lit else ground.text


def plate(
    board: Board,
    text: str,
    letters: Lettering,
    size: float,
    box: Box,
    fill: str,
    *,
    frame: int,
    layer: str = "plates",
    words: str = "words",
    round: float | None = None,
) -> None:
    """Words in the middle of a filled plate, which pops in about its middle."""
    pen = Pen()
    pen.rect(
        -box.width / 2,
        -box.height / 2,
        box.width,
        box.height,
        fill,
        rx=box.height * 0.32 if round is None else round,
    )
    cel = pen.cel(Box(-box.width / 2 - 1, -box.height / 2 - 1, box.width + 2, box.height + 2))
    x, y = box.x + box.width / 2, box.y + box.height / 2
    board.add(layer, motion.pop((cel,), x, y, frame), cels=(cel,))
    seen = board.looks(fill)
    board.lines(
        (text,),
        letters,
        size,
        readable_on(seen, board.light, board.dark),
        x=x,
        y=y + size * 0.355,
        role="label",
        behind=seen,
        anchor="middle",
        frame=frame + 5,
        gesture="fade",
        layer=words,
    )


def plate_size(text: str, letters: Lettering, size: float) -> tuple[float, float]:
    """Width and height of the plate a text needs."""
    wide = measure(text, letters.family, letters.weight, size, letters.tracking)
    return wide + size * 1.1, size * 1.62


def swept(values: Sequence[float], start: float, length: float) -> Track:
    """A track through evenly spaced values, slow at both ends."""
    last = len(values) - 1
    keys = []
    for step in range(_SAMPLES + 1):
        share = eased("move", step / _SAMPLES) * last
        low = min(int(share), last - 1)
        value = values[low] + (values[low + 1] - values[low]) * (share - low)
        keys.append(Key(frame=start + length * step / _SAMPLES, value=value))
    return Track(tuple(keys))


def drawn_on(
    cel: Cel, points: Sequence[tuple[float, float]], start: int, length: int, wide: float
) -> Peg:
    """A line uncovered along its way. `points` are evenly spaced along it and run one way in x or
    in y: the longer of the two is uncovered.
    """
    box = cel.box
    across = abs(points[-1][0] - points[0][0]) >= abs(points[-1][1] - points[0][1])
    ends = [point[0 if across else 1] for point in points]
    low, high = (box.x, box.right) if across else (box.y, box.bottom)
    forward = ends[-1] >= ends[0]
    reach = wide / 2 + 1
    if forward:
        edge = swept([low, *(end + reach for end in ends[1:-1]), high], start, length)
        near, far = (
            low,
            Track(tuple(Key(frame=k.frame, value=max(0.0, k.value - low)) for k in edge.keys)),
        )
    else:
        edge = swept([high, *(end - reach for end in ends[1:-1]), low], start, length)
        near, far = (
            edge,
            Track(tuple(Key(frame=k.frame, value=max(0.0, high - k.value)) for k in edge.keys)),
        )
    clip = (
        Clip(x=near, y=box.y, width=far, height=box.height)
        if across
        else Clip(x=box.x, y=near, width=box.width, height=far)
    )
    return Peg(clip=clip, children=(motion.shown(cel, start),))


def pulse(
    board: Board, x: float, y: float, radius: float, colour: str, frame: int, layer: str
) -> None:
    """A ring that widens and fades again and again: the point that is meant, alive."""
    pen = Pen()
    pen.circle(0, 0, radius, stroke=colour, stroke_width=radius * 0.16)
    reach = radius * 1.1
    cel = pen.cel(Box(-reach, -reach, 2 * reach, 2 * reach))
    sizes: list[Key] = []
    shades: list[Key] = []
    for start in range(frame, max(board.frames, frame + 1), 56):
        sizes += [
            Key(frame=start, value=0.35, ease="enter"),
            Key(frame=start + 44, value=1.0, ease="step"),
        ]
        shades += [
            Key(frame=start, value=0.0 if start == frame else 0.9, ease="linear"),
            Key(frame=start + 4, value=0.9, ease="linear"),
            Key(frame=start + 46, value=0.0, ease="step"),
        ]
    size = Track(tuple(sizes))
    board.add(
        layer,
        Peg(
            x=x,
            y=y,
            scale_x=size,
            scale_y=size,
            opacity=Track(tuple(shades)),
            children=(motion.shown(cel, frame),),
        ),
        cels=(cel,),
    )
