"""How things come in: pegs whose tracks hold the film's few gestures.

Lengths and eases are LOOK.md's, in frames at 30 a second. A gesture hides its drawing before its
frame (an exposure of nothing), so what has not come yet costs nothing and cannot leak through a
clip.
"""

from dataclasses import replace

from film.stage import Amount, Box, Cel, Clip, Drawing, Exposure, Key, Peg, Track, tween

RISE = 22
"""Frames of a masked rise: 730 ms."""
POP = 16
GROW = 24
LINE_STAGGER = 3


def shown(cel: Cel, frame: int = 0) -> Drawing:
    """The cel from `frame` on."""
    if frame <= 0:
        return Drawing((Exposure(0, cel.key),))
    return Drawing((Exposure(0, None), Exposure(frame, cel.key)))


def still(cel: Cel, x: float = 0.0, y: float = 0.0, frame: int = 0) -> Peg:
    return Peg(x=x, y=y, children=(shown(cel, frame),))


def rise(cel: Cel, x: float, y: float, frame: int, top: float, bottom: float) -> Peg:
    """Up from behind an edge. `top` and `bottom` are the slot's, from the cel's own origin."""
    box = cel.box
    clip = Clip(x=box.x - 2, y=top, width=box.width + 4, height=bottom - top)
    inner = Peg(
        y=tween(frame, bottom - top, frame + RISE, 0.0, "enter"), children=(shown(cel, frame),)
    )
    return Peg(x=x, y=y, clip=clip, children=(inner,))


def lift(cel: Cel, x: float, y: float, frame: int, by: float = 48.0) -> Peg:
    """Up a little while it appears."""
    return Peg(
        x=x,
        y=tween(frame, y + by, frame + RISE, y, "enter"),
        opacity=tween(frame, 0.0, frame + 12, 1.0, "linear"),
        children=(shown(cel, frame),),
    )


def fade(cel: Cel, x: float, y: float, frame: int, length: int = 12) -> Peg:
    return Peg(
        x=x,
        y=y,
        opacity=tween(frame, 0.0, frame + length, 1.0, "linear"),
        children=(shown(cel, frame),),
    )


def pop(cels: tuple[Cel, ...], x: float, y: float, frame: int, turn: float = 0.0) -> Peg:
    """Grown from nothing about its own origin with an overshoot; `turn` degrees are unwound on the
    way.
    """
    size = tween(frame, 0.02, frame + POP, 1.0, "pop")
    return Peg(
        x=x,
        y=y,
        scale_x=size,
        scale_y=size,
        rotation=tween(frame, turn, frame + POP, 0.0, "enter") if turn else 0.0,
        children=tuple(shown(cel, frame) for cel in cels),
    )


def grow(cel: Cel, slot: Box, frame: int, way: str = "up") -> Peg:
    """A bar that slides into its slot from the baseline ("up") or the left ("right"): round ends
    stay round.
    """
    clip = Clip(x=slot.x, y=slot.y, width=slot.width, height=slot.height)
    if way == "up":
        inner = Peg(
            y=tween(frame, slot.height, frame + GROW, 0.0, "enter"), children=(shown(cel, frame),)
        )
    else:
        inner = Peg(
            x=tween(frame, -slot.width, frame + GROW, 0.0, "enter"), children=(shown(cel, frame),)
        )
    return Peg(clip=clip, children=(inner,))


def unroll(cel: Cel, frame: int, length: int = GROW, way: str = "right") -> Peg:
    """Uncovered from its left or top edge: lines, rules, boxes behind a word."""
    box = cel.box
    if way == "right":
        width: Amount = tween(frame, 0.0, frame + length, box.width, "move")
        clip = Clip(x=box.x, y=box.y, width=width, height=box.height)
    else:
        clip = Clip(
            x=box.x,
            y=box.y,
            width=box.width,
            height=tween(frame, 0.0, frame + length, box.height, "move"),
        )
    return Peg(clip=clip, children=(shown(cel, frame),))


def on_twos(frames: int, start: float, goal: float) -> Track:
    """A slow straight way over the shot, moved every second frame, as drawn films are shot: steps
    of half a pixel are not seen, and every other frame costs the camera nothing.
    """
    keys = [
        Key(frame=at, value=start + (goal - start) * min(1.0, (at + 1) / frames), ease="step")
        for at in range(0, frames, 2)
    ]
    return Track(tuple(keys))


def in_whole_pixels(track: Track) -> Track:
    """The same way by whole pixels of the stage: the camera copies what moves so."""
    keys = (replace(key, value=float(round(key.value))) for key in track.keys)
    return Track(tuple(keys))


def drift(
    inner: Peg | Drawing, frames: int, x: float = 0.0, y: float = 0.0, turn: float = 0.0
) -> Peg:
    """A slow way over the whole shot, half before its place and half beyond it."""
    return Peg(
        x=on_twos(frames, -x / 2, x / 2) if x else 0.0,
        y=on_twos(frames, -y / 2, y / 2) if y else 0.0,
        rotation=on_twos(frames, -turn / 2, turn / 2) if turn else 0.0,
        children=(inner,),
    )


def stepped(
    values: tuple[tuple[float, float], ...], low: float, high: float, less: float = 0.0
) -> Track:
    """A track through swept values held between two limits, minus `less`."""
    return Track(tuple(Key(frame=f, value=min(max(v, low), high) - less) for f, v in values))
