"""An amount or an exposure as SMIL: `<animate>` elements a browser plays and seeks.

Why eased stretches are sampled in the middle of every frame instead of written as keySplines:
Chromium solves a spline only to 1/200 s, two pixels on a fast entrance, and a spline may not
overshoot as `pop` does. Straight stretches keep their keys, so most animations are two numbers.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from film.stage import Amount, Drawing, Track


def number(value: float, decimals: int = 3) -> str:
    """Short decimal text; a thousandth of a pixel is never seen."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{value:.0f}"
    return "0" if text == "-0" else text


@dataclass(frozen=True, slots=True)
class Clock:
    """Where a shot lies on its document's time: `offset` frames in, at `rate` frames a second."""

    offset: int
    frames: int
    rate: Fraction

    def seconds(self, frame: float) -> str:
        return number(float((self.offset + frame) / self.rate), 6) + "s"

    def lasting(self, frames: float) -> str:
        return number(float(frames / self.rate), 6) + "s"


@dataclass(frozen=True, slots=True)
class Animated:
    """What an amount becomes: the attribute's first value, and the animation element ("" if
    constant).
    """

    first: float
    element: str


def animated(
    amount: Amount,
    clock: Clock,
    attribute: str,
    *,
    write: Callable[[str], str] = str,
    adapt: Callable[[float], float] = float,
    decimals: int = 3,
    transform: str = "",
) -> Animated:
    """`adapt` maps an amount to what is written (camera depth, clamping), `write` one number's text
    to the attribute's value; `transform` names the type when a transform is animated.
    """
    if not isinstance(amount, Track):
        return Animated(adapt(float(amount)), "")
    points = [(at, adapt(value)) for at, value in straight_points(amount, clock.frames)]
    values = [value for _, value in points]
    if max(values) - min(values) < 10**-decimals / 2:
        return Animated(values[0], "")
    begin, end = points[0][0], points[-1][0]
    if end <= begin:
        return Animated(values[-1], "")
    tag = "animateTransform" if transform else "animate"
    kind = f' type="{transform}"' if transform else ""
    return Animated(
        values[0],
        f'<{tag} attributeName="{attribute}"{kind} begin="{clock.seconds(begin)}" '
        f'dur="{clock.lasting(end - begin)}" fill="freeze" '
        f'keyTimes="{";".join(number((at - begin) / (end - begin), 6) for at, _ in points)}" '
        f'values="{";".join(write(number(value, decimals)) for value in values)}"/>',
    )


def straight_points(track: Track, frames: int) -> list[tuple[float, float]]:
    """(frame, value) pairs between which the track is straight; eased stretches sampled mid-frame.
    What lies outside the shot is left out.
    """
    keys = track.keys
    points = [(keys[0].frame, keys[0].value)]
    for now, then in zip(keys, keys[1:], strict=False):
        if then.value == now.value or then.frame <= 0 or now.frame >= frames:
            pass
        elif now.ease == "step":
            points.append((then.frame, now.value))
        elif now.ease != "linear":
            first, last = max(ceil(now.frame - 0.5), -1), min(floor(then.frame - 0.5), frames)
            middles = (f + 0.5 for f in range(first, last + 1))
            points += [(m, track.at(m)) for m in middles if now.frame < m < then.frame]
        points.append((then.frame, then.value))
    return _without_needless(points)


def _without_needless(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points inside a level stretch say nothing."""
    kept: list[tuple[float, float]] = []
    for point in points:
        if len(kept) > 1 and kept[-1][1] == kept[-2][1] == point[1]:
            kept.pop()
        kept.append(point)
    return kept


def shown_by_cel(drawing: Drawing, frames: int) -> dict[str, list[tuple[int, int]]]:
    """For every cel the stretches [from, to) of frames in which it shows."""
    shown: dict[str, list[tuple[int, int]]] = {}
    ends = [*(e.frame for e in drawing.exposures[1:]), frames]
    for exposure, end in zip(drawing.exposures, ends, strict=True):
        start, end = max(exposure.frame, 0), min(end, frames)
        if exposure.cel is None or start >= end:
            continue
        stretches = shown.setdefault(exposure.cel, [])
        if stretches and stretches[-1][1] == start:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return shown


def display(stretches: Sequence[tuple[int, int]], clock: Clock) -> tuple[str, str]:
    """(attribute, element) that show something in those stretches only."""
    if list(stretches) == [(0, clock.frames)]:
        return "", ""
    turns: list[tuple[int, str]] = [] if stretches[0][0] == 0 else [(0, "none")]
    for start, end in stretches:
        turns.append((start, "inline"))
        if end < clock.frames:
            turns.append((end, "none"))
    if len(turns) == 2 and turns[0][1] == "none":
        element = f'<set attributeName="display" to="inline" begin="{clock.seconds(turns[1][0])}"/>'
        return ' display="none"', element
    element = (
        '<animate attributeName="display" calcMode="discrete" fill="freeze" '
        f'begin="{clock.seconds(0)}" dur="{clock.lasting(clock.frames)}" '
        f'keyTimes="{";".join(number(at / clock.frames, 7) for at, _ in turns)}" '
        f'values="{";".join(value for _, value in turns)}"/>'
    )
    return ' display="none"', element
