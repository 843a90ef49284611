"""How a style moves: the gestures of a finished stage, told again in the style's own way.

Templates say once how a thing comes in. Paper and print are moved twelve times a second; noir takes
its time and never overshoots; blueprint and chalk draw what others pop; children's films bounce.
Starts stay where they are: a thing still comes with the word that names it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from film.stage import Amount, Box, Cel, Clip, Drawing, Ease, Key, Peg, Track, tween
from film.style import MotionName

_BETWEEN = 2.5
"""Frames between two steps: twelve a second."""
_DRAWN = 16
"""Frames a thing takes to be drawn."""
_SLOWER = 1.4
_GESTURE = 40
"""Two keys at most so far apart are an entrance; longer ones are a way across the shot."""
_MARGIN = 8.0


def moved(node: Peg, motion: MotionName, frames: int, cels: Mapping[str, Cel]) -> Peg:
    """The peg with its moves as this motion has them."""
    if motion == "smooth":
        return node
    return _Moving(motion, frames, cels).peg(node, clipped=False)


class _Moving:
    def __init__(self, motion: MotionName, frames: int, cels: Mapping[str, Cel]) -> None:
        self.motion, self.frames, self.cels = motion, frames, cels

    def peg(self, peg: Peg, *, clipped: bool) -> Peg:
        if peg.name.startswith("puppet:") and self.motion != "stepped":
            return peg
        if self.motion == "drawn" and peg.clip is None and (start := _popped(peg)) is not None:
            peg = self._drawn_on(peg, start)
        inside = clipped or peg.clip is not None
        children = tuple(
            child if isinstance(child, Drawing) else self.peg(child, clipped=inside)
            for child in peg.children
        )
        changes: dict[str, Amount] = {}
        for name in ("x", "y", "rotation", "scale_x", "scale_y", "opacity"):
            amount = getattr(peg, name)
            if isinstance(amount, Track):
                changes[name] = self.amount(amount, name, inside)
        clip = peg.clip
        if clip is not None and self.motion == "stepped":
            clip = Clip(
                **{
                    side: self.amount(getattr(clip, side), side, True)
                    for side in ("x", "y", "width", "height")
                }
            )
        return replace(peg, children=children, clip=clip, **changes)

    def amount(self, amount: Amount, name: str, clipped: bool) -> Amount:
        if not isinstance(amount, Track):
            return amount
        match self.motion:
            case "stepped":
                return on_steps(amount, self.frames)
            case "slow":
                return _slow(amount)
            case "drawn":
                return _with_ease(amount, "pop", "enter")
            case "bouncy" if name in ("x", "y") and not clipped:
                return _with_ease(amount, "enter", "pop")
            case _:
                return amount

    def _drawn_on(self, peg: Peg, start: float) -> Peg:
        boxes = [box for child in peg.children if (box := self._box(child))]
        if not boxes:
            return peg
        left, top = min(b.x for b in boxes) - _MARGIN, min(b.y for b in boxes) - _MARGIN
        right = max(b.right for b in boxes) + _MARGIN
        bottom = max(b.bottom for b in boxes) + _MARGIN
        width = tween(start, 0.0, start + _DRAWN, right - left, "move")
        clip = Clip(x=left, y=top, width=width, height=bottom - top)
        return replace(peg, scale_x=1.0, scale_y=1.0, rotation=0.0, clip=clip)

    def _box(self, node: Peg | Drawing) -> Box | None:
        """Around a drawing's cels; a moved peg has no box of its own here."""
        if isinstance(node, Peg):
            return None
        boxes = [self.cels[e.cel].box for e in node.exposures if e.cel]
        return boxes[0] if boxes else None


def _popped(peg: Peg) -> float | None:
    """The frame a peg is popped on."""
    size = peg.scale_x
    if not isinstance(size, Track) or size != peg.scale_y or len(size.keys) != 2:
        return None
    first, last = size.keys
    return first.frame if first.ease == "pop" and first.value < 0.1 and last.value == 1.0 else None


@lru_cache(maxsize=4096)
def on_steps(track: Track, frames: int) -> Track:
    """The track held between twelve steps a second; where it ends is where it ended."""
    keys: list[Key] = []
    for start, end in _steps(frames):
        value = track.at((start + end) / 2)
        if not keys or keys[-1].value != value:
            keys.append(Key(frame=start, value=value, ease="step"))
    return Track(tuple(keys))


def _steps(frames: int) -> Iterator[tuple[int, int]]:
    count, start = 0, 0
    while start < frames:
        count += 1
        end = -int(-count * _BETWEEN // 1)
        yield start, end
        start = end


def _gesture(track: Track) -> bool:
    return len(track.keys) == 2 and track.keys[1].frame - track.keys[0].frame <= _GESTURE


def _slow(track: Track) -> Track:
    if not _gesture(track):
        return _with_ease(track, "pop", "enter")
    first, last = track.keys
    ease: Ease = "enter" if first.ease == "pop" else first.ease
    end = first.frame + (last.frame - first.frame) * _SLOWER
    return Track((replace(first, ease=ease), replace(last, frame=end)))


def _with_ease(track: Track, old: Ease, new: Ease) -> Track:
    if all(key.ease != old for key in track.keys):
        return track
    if new == "pop" and not _gesture(track):
        return track
    return Track(tuple(replace(k, ease=new) if k.ease == old else k for k in track.keys))
