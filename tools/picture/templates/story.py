"""A story scene: a place with depth, the cast on its marks, faces by their lines.

Planes from the far end: the place, the actors between its ground and its foreground, a lower third
when someone is first met. Foreground pieces belong to wide shots: nearer, they would stand before
faces. Faces are told to the linter.
"""

from dataclasses import replace
from functools import partial

from film.content import Mark, StoryContent
from film.sheet import Figure
from film.stage import Box, Peg
from film.storyboard import ShotSize
from tools.picture import motion
from tools.picture.board import CAPTION_GAP, Board
from tools.picture.framing import Framing, frame_shot, place_peg
from tools.picture.framing_room import ON_STAGE, placed_as
from tools.picture.lettering import Lettering
from tools.picture.light import Light
from tools.picture.pen import Pen
from tools.picture.places.draw import draw_place
from tools.picture.places.place import GROUND, PlacePlane
from tools.picture.puppets.bed import PLACES, TOP, bed
from tools.picture.puppets.kinds import HUMAN_RIG
from tools.picture.puppets.puppet import Puppet, stand
from tools.picture.register import template
from tools.picture.weather import lay_weather

MOST_SHOWN = {"land": 5, "square": 3, "tall": 2}
_BACKDROP, _BEHIND = 0.4, 0.55
"""Depths of the far planes in a wide shot, and of the whole place in a nearer one."""
_MARGIN = 10.0
"""Pixels between who lies and the frame's edge."""
_LYING = (498.0, 165.0)
"""Units from the mark to the crown and to the feet of who lies."""
_EMBRACE = 128.0
"""Units between two who hug."""
_LOWER_THIRD_FRAME = 18


@template("story")
def story(board: Board, content: StoryContent) -> None:
    sheet = board.sheet
    place = draw_place(
        content.place,
        content.time_of_day,
        board.format,
        board.style,
        sheet.seed,
        content.weather,
    )
    figures = _shown(board)
    abed = {f.character for f in figures if content.place in PLACES and _lies(f)}
    placed = [placed_as(figure, _home(figure), figure.facing, board.frames) for figure in figures]
    framing = frame_shot(sheet.size, place, board.format, placed, board.chance())
    framing = _laid(_embraced(framing, figures), figures)
    for plane in place.planes:
        if not plane.foreground:
            board.add(
                f"place/{plane.name}",
                place_peg(framing, plane),
                depth=_depth(plane, sheet.size),
                cels=(plane.cel,),
            )
    board.layer("actors", 1.0)
    puppets = [
        _enter(board, framing, figure, place.light, index, figure.character in abed)
        for index, figure in enumerate(figures)
    ]
    for plane in place.planes:
        if plane.foreground and sheet.size == "wide" and not any(map(_lies, figures)):
            board.add(
                f"place/{plane.name}",
                place_peg(framing, plane),
                depth=_depth(plane, sheet.size),
                cels=(plane.cel,),
            )
    lay_weather(board, content.weather, place)
    if content.lower_third is not None:
        _lower_third(board, content.lower_third, figures, puppets)


def _depth(plane: PlacePlane, size: ShotSize) -> float:
    """Few moving planes. Wide: backdrop, ground with the actors on it (or their feet would slide
    over it in every pan), foreground. Nearer, no feet are seen and the place is one picture.
    """
    if size != "wide":
        return _BEHIND
    return plane.depth if plane.foreground else 1.0 if plane.depth >= GROUND else _BACKDROP


def _shown(board: Board) -> list[Figure]:
    """The figures this format and size have room for: who speaks, who comes, goes or hands
    something over, who is spoken to, then the sheet's order.
    """
    figures = list(board.sheet.figures)
    speakers = list(dict.fromkeys(line.speaker for line in board.sheet.lines))
    most = 1 if board.sheet.size == "close" else MOST_SHOWN[board.format.aspect]
    if len(figures) <= most:
        return figures
    first = next((f for f in figures if speakers and f.character == speakers[0]), None)
    addressed = _addressed(first, figures) if first is not None else ""

    def rank(figure: Figure) -> int:
        if figure.character in speakers:
            return speakers.index(figure.character)
        acts = bool(figure.walks) or len({cue.prop for cue in figure.props}) > 1
        return len(speakers) + (0 if acts else 1 if figure.character == addressed else 2)

    keep = {figure.character for figure in sorted(figures, key=rank)[:most]}
    return [figure for figure in figures if figure.character in keep]


def _addressed(speaker: Figure, figures: list[Figure]) -> str:
    """Whom the speaker faces: the nearest on that side; "" when the speaker faces the audience."""
    way = {"left": -1, "right": 1, "front": 0}[speaker.facing]
    here = ON_STAGE.index(_home(speaker))
    ahead = [
        (abs(ON_STAGE.index(_home(other)) - here), other.character)
        for other in figures
        if other is not speaker and (ON_STAGE.index(_home(other)) - here) * way > 0
    ]
    return min(ahead)[1] if ahead else ""


def _home(figure: Figure) -> Mark:
    """The mark the shot is composed for: where the figure stands, not where it comes from."""
    if figure.mark in ON_STAGE:
        return figure.mark
    for walk in figure.walks:
        for mark in (walk.goal, walk.origin):
            if mark in ON_STAGE:
                return mark
    return "centre"


def _lies(figure: Figure) -> bool:
    return all(cue.pose == "lie" for cue in figure.poses)


def _laid(framing: Framing, figures: list[Figure]) -> Framing:
    """Who lies is in the frame from head to foot, as far as it is wide; an animal lies down where
    it stood.
    """
    xs = dict(framing.xs)
    for figure in figures:
        if not _lies(figure) or figure.appearance.kind not in HUMAN_RIG:
            continue
        unit = framing.scale_of(figure.character)
        ends = _LYING if figure.facing != "left" else _LYING[::-1]
        least, most = _MARGIN + ends[0] * unit, framing.width - _MARGIN - ends[1] * unit
        x = xs[figure.character]
        xs[figure.character] = min(max(x, least), most) if least <= most else (least + most) / 2
    return replace(framing, xs=xs)


def _embraced(framing: Framing, figures: list[Figure]) -> Framing:
    """Who is hugged stands within the arms: whoever is ahead of the one who hugs, drawn near."""
    xs = dict(framing.xs)
    for figure in figures:
        if not any(cue.pose == "hug" for cue in figure.poses):
            continue
        way = -1 if figure.facing == "left" else 1
        here = xs[figure.character]
        ahead = [
            (abs(at - here), name)
            for name, at in xs.items()
            if name != figure.character and (at - here) * way > 0
        ]
        if ahead:
            xs[min(ahead)[1]] = here + way * _EMBRACE * framing.scale_of(figure.character)
            return replace(framing, xs=xs)
    return framing


def _enter(
    board: Board, framing: Framing, figure: Figure, light: Light, index: int, abed: bool
) -> Puppet:
    home = _home(figure)
    ground = framing.ground_of(figure.character)
    unit = framing.scale_of(figure.character)
    if abed:
        cel = bed(light, -1 if figure.facing == "left" else 1)
        x = framing.mark_x(figure.character, home, home)
        peg = Peg(x=x, y=ground, scale_x=unit, scale_y=unit, children=(motion.shown(cel),))
        board.add("actors", peg, depth=1.0, cels=(cel,))
        ground -= TOP * unit
    puppet = stand(
        figure,
        frames=board.frames,
        x_of=partial(framing.mark_x, figure.character, home),
        ground_y=ground,
        scale=unit,
        light=light,
        seed=board.sheet.seed + 17 * index,
        room=framing.room(figure.character, figure.facing),
    )
    board.add("actors", puppet.peg, depth=1.0, cels=tuple(puppet.cels.values()))
    for face in puppet.faces:
        if face.box.right > 0 and face.box.x < board.width:
            board.solid("face", face.name, face.box, face.from_frame)
    return puppet


def _lower_third(
    board: Board, named: tuple[str, str], figures: list[Figure], puppets: list[Puppet]
) -> None:
    """Name and role on a plate above the caption band, at the side of the one it names unless a
    face is there.
    """
    name, role = named
    letters, palette, seen = board.letters, board.palette, board.looks(board.dark)
    left, _, right, _ = board.format.safe
    size = 44.0 if board.land else 50.0
    pad = size * 0.62
    most = right - left - 2 * pad - 10
    name, size = _one_line(board, name, letters.strong, size, 34.0, most)
    role, small = _one_line(board, role, letters.body, size * 0.68, 34.0, most)
    name_width = board.word(name, letters.strong, size, board.light)[1]
    role_width = board.word(role, letters.body, small, board.light)[1] if role else 0.0
    width = max(name_width, role_width) + 2 * pad + 10
    height = size * (2.15 if role else 1.5) + pad * 0.4
    y = board.format.caption_band[0] - CAPTION_GAP - height
    who = next(
        (
            puppet
            for figure, puppet in zip(figures, puppets, strict=True)
            if figure.character.casefold() == name.casefold()
        ),
        None,
    )
    beside = who is not None and who.body.x + who.body.width / 2 > board.width / 2
    x = right - width if beside else left
    if any(Box(x, y, width, height).meets(puppet.face) for puppet in puppets):
        x = left if beside else right - width
    pen = Pen()
    pen.rect(x, y, width, height, board.dark, rx=6)
    pen.rect(x, y, 10, height, palette.accent, rx=4)
    plate = pen.cel(Box(x, y, width, height))
    frame = _LOWER_THIRD_FRAME
    board.add("lower third", motion.unroll(plate, frame, 16), cels=(plate,))
    base = y + pad * 0.5 + size * 0.86
    board.lines(
        (name,),
        letters.strong,
        size,
        board.light,
        x=x + pad + 10,
        y=base,
        role="label",
        behind=seen,
        frame=frame + 6,
        gesture="lift",
        layer="lower third",
    )
    if role:
        board.lines(
            (role,),
            letters.body,
            small,
            board.light,
            x=x + pad + 10,
            y=base + size * 0.98,
            role="label",
            behind=seen,
            frame=frame + 9,
            gesture="lift",
            layer="lower third",
        )
    board.solid("shape", "lower third", Box(x, y, 10, height), frame)


def _one_line(
    board: Board, text: str, letters: Lettering, size: float, smallest: float, width: float
) -> tuple[str, float]:
    """The text in one line and its size; what does not fit at the smallest is noted."""
    if not text.strip():
        return "", size
    fitted = board.fit(
        text, letters, width=width, height=size * 2, largest=size, smallest=min(size, smallest),
        max_lines=1,
    )  # fmt: skip
    return (fitted.lines[0] if fitted.lines else text), fitted.size
