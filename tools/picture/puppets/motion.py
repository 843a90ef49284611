"""Channels of keys while a performance is written: the animator's dope sheet.

A channel is one number of one peg. Keys are added in order of frame; a channel that never moves
becomes a plain number.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from film.stage import Amount, Drawing, Ease, Exposure, Key, Track

T = TypeVar("T")


class Motion:
    def __init__(self) -> None:
        self._keys: dict[str, list[Key]] = {}

    def set(self, channel: str, frame: float, value: float, ease: Ease = "linear") -> None:
        """A key; one at the same frame or later is replaced."""
        keys = self._keys.setdefault(channel, [])
        while keys and keys[-1].frame >= frame:
            keys.pop()
        keys.append(Key(frame=frame, value=round(value, 3), ease=ease))

    def move(
        self, channel: str, frame: float, length: float, goal: float, ease: Ease = "move"
    ) -> None:
        """From wherever the channel is at `frame` to `goal`, `length` frames later."""
        origin = self.at(channel, frame)
        if abs(goal - origin) < 1e-3:
            return
        self.set(channel, frame, origin, ease)
        self.set(channel, frame + length, goal)

    def at(self, channel: str, frame: float) -> float:
        keys = self._keys.get(channel)
        return Track(tuple(keys)).at(frame) if keys else 0.0

    def amount(self, channel: str, scale: float = 1.0, offset: float = 0.0) -> Amount:
        """The channel's track, each value times `scale` plus `offset`."""
        keys = self._keys.get(channel)
        if not keys:
            return offset
        values = [
            Key(frame=key.frame, value=round(key.value * scale + offset, 3), ease=key.ease)
            for key in keys
        ]
        if all(key.value == values[0].value for key in values):
            return values[0].value
        return Track(tuple(values))


def held(changes: Iterable[tuple[int, T]], first: T) -> list[tuple[int, T]]:
    """Changes in order of frame with repeats dropped, beginning at frame 0."""
    out: list[tuple[int, T]] = [(0, first)]
    for frame, value in sorted(changes, key=lambda change: change[0]):
        frame = max(frame, 0)
        if frame == out[-1][0]:
            out[-1] = (frame, value)
        elif value != out[-1][1]:
            out.append((frame, value))
    return out


def value_at(changes: Sequence[tuple[int, T]], frame: int) -> T:
    value = changes[0][1]
    for start, then in changes:
        if start > frame:
            break
        value = then
    return value


def frames_of(*changes: Sequence[tuple[int, object]]) -> list[int]:
    """All frames at which any of the sequences changes."""
    return sorted({frame for sequence in changes for frame, _ in sequence})


def shown(exposures: Iterable[tuple[int, str | None]]) -> Drawing:
    """A drawing of (frame, cel key), repeats dropped."""
    out: list[Exposure] = []
    for frame, cel in exposures:
        if not out or out[-1].cel != cel:
            out.append(Exposure(frame, cel))
    return Drawing(tuple(out))


def stepped(turns: Sequence[tuple[int, float]], at: Callable[[float], float]) -> Amount:
    """A number for every head turn, jumping as the exposures do."""
    channel = Motion()
    for frame, turn in turns:
        channel.set("at", frame, at(turn), "step")
    return channel.amount("at")
