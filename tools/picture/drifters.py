"""Small shapes that keep a flat shot alive where no words stand; each family of templates has its
own, so that two cards of a film never wear the same ornament.

A motif is drawn about 0, 0 in a square of about 120 px and answers a peg that moves slowly through
the whole shot. They are small on purpose: what moves is drawn again in every frame.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from film.content import TemplateName
from film.stage import Box, Cel, Key, Peg, Track
from tools.picture import motion
from tools.picture.pen import Pen

Motif = Callable[[str, int, Random], tuple[Peg, tuple[Cel, ...]]]
"""Colour, frames of the shot and chance in; a moving peg and its cels out."""


def dots(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """A field of dots that slides."""
    pen = Pen()
    for row in range(4):
        for column in range(5):
            pen.circle(column * 32 - 64, row * 32 - 48, 5.5, colour)
    cel = pen.cel(Box(-72, -56, 144, 112))
    return motion.drift(motion.shown(cel), frames, chance.choice((-44.0, 44.0)), -10.0), (cel,)


def ring(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    pen = Pen()
    pen.circle(0, 0, 34, stroke=colour, stroke_width=13)
    cel = pen.cel(Box(-42, -42, 84, 84))
    return motion.drift(motion.shown(cel), frames, 0.0, -40.0), (cel,)


def plus(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    pen = Pen()
    pen.path("M-24 0H24M0 -24V24", stroke=colour, stroke_width=13, stroke_linecap="round")
    cel = pen.cel(Box(-32, -32, 64, 64))
    return motion.drift(motion.shown(cel), frames, 6.0, 10.0, 70.0), (cel,)


def wave(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    pen = Pen()
    pen.path(
        "M-80 0q20 -30 40 0t40 0t40 0t40 0", stroke=colour, stroke_width=12, stroke_linecap="round"
    )
    cel = pen.cel(Box(-88, -30, 176, 60))
    return motion.drift(motion.shown(cel), frames, 46.0), (cel,)


def orbit(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """A dot on its way round a thin ring."""
    path, moon = Pen(), Pen()
    path.circle(0, 0, 48, stroke=colour, stroke_width=4)
    path.circle(0, 0, 13, colour)
    moon.circle(48, 0, 12, colour)
    cels = (path.cel(Box(-52, -52, 104, 104)), moon.cel(Box(34, -14, 28, 28)))
    start = chance.uniform(0, 360)
    going = Peg(
        rotation=motion.on_twos(frames, start, start + frames * 0.9),
        children=(motion.shown(cels[1]),),
    )
    return Peg(children=(motion.shown(cels[0]), going)), cels


def tiles(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """Four quarter discs that take turns in turning."""
    pen = Pen()
    pen.path("M-24 -24h48a48 48 0 0 1 -48 48z", colour)
    cel = pen.cel(Box(-25, -25, 50, 50))
    pegs = []
    for index, (x, y) in enumerate(((-27, -27), (27, -27), (27, 27), (-27, 27))):
        turn = 90.0 * chance.randrange(4)
        keys = [Key(frame=0, value=turn)]
        for start in range(6 + 22 * index, frames, 88):
            keys += [
                Key(frame=start, value=turn, ease="move"),
                Key(frame=start + 20, value=turn + 90),
            ]
            turn += 90
        pegs.append(Peg(x=x, y=y, rotation=Track(tuple(keys)), children=(motion.shown(cel),)))
    return Peg(children=tuple(pegs)), (cel,)


def columns(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """Five columns that grow and shrink."""
    pen = Pen()
    pen.rect(-9, -110, 18, 110, colour, rx=9)
    cel = pen.cel(Box(-9, -110, 18, 110))
    pegs = []
    for index in range(5):
        levels = [chance.uniform(0.3, 1.0) for _ in range(frames // 45 + 2)]
        keys = tuple(Key(frame=45 * i, value=v, ease="move") for i, v in enumerate(levels))
        pegs.append(
            Peg(x=(index - 2) * 28.0, y=55.0, scale_y=Track(keys), children=(motion.shown(cel),))
        )
    return Peg(children=tuple(pegs)), (cel,)


def chevrons(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    pen = Pen()
    for x in (-52, 0, 52):
        pen.path(
            f"M{x - 14} -26l26 26l-26 26",
            stroke=colour,
            stroke_width=12,
            stroke_linecap="round",
            stroke_linejoin="round",
        )
    cel = pen.cel(Box(-76, -36, 152, 72))
    return motion.drift(motion.shown(cel), frames, 60.0), (cel,)


def motes(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """Round specks that rise, each at its own pace."""
    pegs, cels = [], []
    for _ in range(5):
        radius = chance.uniform(5, 15)
        pen = Pen()
        pen.circle(0, 0, radius, colour)
        cel = pen.cel(Box(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2))
        x, y = chance.uniform(-66, 66), chance.uniform(-40, 50)
        pegs.append(
            Peg(
                x=x,
                y=motion.on_twos(frames, y + 26, y - 26 - chance.uniform(0, 24)),
                children=(motion.shown(cel),),
            )
        )
        cels.append(cel)
    return Peg(children=tuple(pegs)), tuple(cels)


def ripples(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """Rings that widen."""
    pen = Pen()
    for radius in (18, 38, 58):
        pen.circle(0, 0, radius, stroke=colour, stroke_width=6)
    cel = pen.cel(Box(-62, -62, 124, 124))
    size = motion.on_twos(frames, 0.72, 1.16)
    return Peg(scale_x=size, scale_y=size, children=(motion.shown(cel),)), (cel,)


def spark(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """Two four-pointed stars that swell in turn."""
    pen = Pen()
    pen.path("M0 -44Q6 -6 44 0Q6 6 0 44Q-6 6 -44 0Q-6 -6 0 -44Z", colour)
    cel = pen.cel(Box(-45, -45, 90, 90))
    pegs = []
    for index, (x, y, size) in enumerate(((-18.0, 10.0, 1.0), (44.0, -34.0, 0.5))):
        low, high = (0.62, 1.0) if index else (1.0, 0.62)
        keys = tuple(
            Key(frame=40 * i, value=size * (low if i % 2 == 0 else high), ease="move")
            for i in range(frames // 40 + 2)
        )
        swell = Track(keys)
        pegs.append(Peg(x=x, y=y, scale_x=swell, scale_y=swell, children=(motion.shown(cel),)))
    return Peg(children=tuple(pegs)), (cel,)


def strokes(colour: str, frames: int, chance: Random) -> tuple[Peg, tuple[Cel, ...]]:
    """Slanted strokes that pass each other."""
    pegs, cels = [], []
    for index in range(4):
        length = chance.uniform(34, 70)
        pen = Pen()
        pen.line(
            -length * 0.5,
            length * 0.5,
            length * 0.5,
            -length * 0.5,
            colour,
            11,
            stroke_linecap="round",
        )
        reach = length * 0.5 + 8
        cel = pen.cel(Box(-reach, -reach, 2 * reach, 2 * reach))
        way = 26.0 if index % 2 else -26.0
        moving = motion.drift(motion.shown(cel), frames, way, -way)
        pegs.append(replace(Peg(), x=(index - 1.5) * 36.0, children=(moving,)))
        cels.append(cel)
    return Peg(children=tuple(pegs)), tuple(cels)


_ASSORTED: tuple[Motif, ...] = (dots, ring, plus, wave)
_SETS: dict[TemplateName, tuple[tuple[Motif, ...], ...]] = {
    "process": ((plus, wave), (chevrons, ring), (dots, orbit)),
    "bars": ((columns, dots), (tiles, ring), (wave, plus)),
    "number": ((orbit, ripples), (motes, ring), (dots, plus), (ripples, spark)),
    "icon": ((spark, motes), (orbit, plus), (ripples, wave)),
    "kinetic": ((strokes,), (plus, ring), (dots, strokes), (chevrons,)),
    "quote": ((motes,), (spark,), (ring, motes)),
    "bullets": ((tiles,), (ripples, dots), (plus, wave)),
    "checklist": ((wave, plus), (spark, ring), (dots, wave)),
    "compare": ((chevrons,), (ring, plus), (dots,)),
    "table": ((dots, columns), (plus, tiles), (ring, dots)),
    "question": ((orbit, motes), (ripples, plus), (ring, spark)),
    "chapter": ((strokes,), (tiles,), (dots, ring)),
    "code": ((plus, dots), (chevrons, tiles), (wave, plus)),
    "formula": ((wave, plus), (orbit, dots), (ring, plus)),
    "logo": ((ripples,), (tiles,), (spark,)),
    "line": ((columns, wave), (ring, dots), (plus, chevrons)),
    "donut": ((orbit,), (ripples, plus), (dots, ring)),
    "timeline": ((chevrons, motes), (ring, dots), (plus, wave)),
    "product": ((spark, orbit), (tiles, ring), (motes, plus)),
}
"""Each row is one set; sets of one template share no shape that stands first in both."""


def motifs_of(template: TemplateName, shot_id: str) -> tuple[Motif, ...]:
    """The set a shot wears: ids that follow each other differ by one in their letters, so two cards
    of a kind in a row wear two sets.
    """
    sets = _SETS.get(template, (_ASSORTED,))
    return sets[sum(shot_id.encode()) % len(sets)]
