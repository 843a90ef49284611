"""How words come in: the gesture a template asks for, in the film's motion.

Words rise from behind an edge, unless the style has a way of its own: chalk is written, noir fades
in slowly, children's words bounce.
"""

from collections.abc import Callable
from typing import Literal

from film.stage import Cel, Clip, Peg, tween
from film.style import MotionName
from tools.picture import motion
from tools.picture.lettering import Lettering
from tools.picture.type import metrics

Gesture = Literal["rise", "lift", "fade", "still"]


def entering(
    cel: Cel,
    x: float,
    y: float,
    frame: int,
    gesture: Gesture,
    letters: Lettering,
    size: float,
    moving: MotionName,
) -> Peg:
    """A line of words on its way in; `x`, `y` is its baseline's start at rest."""
    if gesture in ("rise", "lift") and moving in _OWN:
        return _OWN[moving](cel, x, y, frame)
    match gesture:
        case "rise":
            tall = metrics(letters.family, letters.weight, size)
            top, bottom = min(cel.box.y, -tall.cap) - 2, max(cel.box.bottom, tall.descent) + 2
            return motion.rise(cel, x, y, frame, top, bottom)
        case "lift":
            return motion.lift(cel, x, y, frame)
        case "fade":
            return motion.fade(cel, x, y, frame)
        case "still":
            return motion.still(cel, x, y, frame)


def _written(cel: Cel, x: float, y: float, frame: int) -> Peg:
    """From the left, as by a hand."""
    box = cel.box
    length = min(max(8, round(box.width / 60)), motion.RISE)
    width = tween(frame, 0.0, frame + length, box.width + 4, "linear")
    clip = Clip(x=box.x - 2, y=box.y - 2, width=width, height=box.height + 4)
    return Peg(x=x, y=y, clip=clip, children=(motion.shown(cel, frame),))


def _slowly(cel: Cel, x: float, y: float, frame: int) -> Peg:
    return motion.fade(cel, x, y, frame, motion.RISE)


def _bounced(cel: Cel, x: float, y: float, frame: int) -> Peg:
    """Up past its place and back."""
    return Peg(
        x=x,
        y=tween(frame, y + 70, frame + motion.POP, y, "pop"),
        opacity=tween(frame, 0.0, frame + 5, 1.0, "linear"),
        children=(motion.shown(cel, frame),),
    )


_OWN: dict[MotionName, Callable[[Cel, float, float, int], Peg]] = {
    "drawn": _written,
    "slow": _slowly,
    "bouncy": _bounced,
}
