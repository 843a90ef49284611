"""What falls and drifts before the actors: rain, snow, fog, dust, in one or two planes.

A plane is one cel of scattered marks that repeats along its own way of falling; its peg moves it by
one repeat and starts again, on twos and by whole pixels: preview and film hold the same picture,
the loop has no seam, and the camera copies what it would otherwise resample. What lies on the
ground and hangs in the light is drawn with the place (places/wetness.py, light.py). Behind walls
nothing falls.
"""

import math
import random
from dataclasses import dataclass

from film.script import Weather
from film.stage import Box, Cel, Key, Peg, Track
from tools.picture.board import Board
from tools.picture.colour import mix
from tools.picture.motion import in_whole_pixels, on_twos, shown
from tools.picture.pen import Pen
from tools.picture.places.place import OVERSCAN, Place

_LAYER = "weather"


@dataclass(frozen=True, slots=True)
class _Fall:
    """One plane of falling marks. Pixels are of a frame whose short side is 1080."""

    repeat: float
    """Pixels down until the pattern is the same again."""
    lean: float
    """Pixels sideways for each pixel down."""
    speed: float
    """Pixels down a frame."""
    count: int
    """Marks in a tile as wide as the repeat is high."""
    size: tuple[float, float]
    opacity: float
    sway: float = 0.0


_FALLS: dict[Weather, tuple[_Fall, ...]] = {
    "rain": (
        _Fall(repeat=480, lean=-0.16, speed=34, count=26, size=(34, 60), opacity=0.24),
        _Fall(repeat=720, lean=-0.18, speed=52, count=12, size=(80, 140), opacity=0.34),
    ),
    "snow": (
        _Fall(repeat=540, lean=-0.10, speed=2.6, count=34, size=(2.2, 4.2), opacity=0.7, sway=10),
        _Fall(repeat=720, lean=-0.16, speed=5.0, count=12, size=(5.0, 9.5), opacity=0.85, sway=22),
    ),
}
_DUST = _Fall(repeat=900, lean=0.0, speed=9.0, count=40, size=(1.6, 4.6), opacity=0.6)


def lay_weather(board: Board, weather: Weather, place: Place) -> None:
    """The weather before what is on the board so far; nothing when it is clear, indoors, or where
    there is none (a moon)."""
    if weather == "clear" or place.indoors or not place.light.overcast:
        return
    if weather in _FALLS:
        for index, fall in enumerate(_FALLS[weather]):
            _lay(board, place, weather, index, fall)
        return
    _drift_of_haze(board, place, weather)
    if weather == "dust":
        _lay(board, place, weather, 1, _DUST)


def _lay(board: Board, place: Place, weather: Weather, index: int, fall: _Fall) -> None:
    unit = min(board.width, board.height) / 1080
    chance = random.Random(f"{board.sheet.seed}/{weather}/{index}")
    sideways = weather == "dust"
    cel = _pattern(board, place, weather, fall, unit, chance)
    y = _loop(board.frames, fall.speed * unit, fall.repeat * unit)
    x = _scaled(y, fall.lean, fall.sway * unit)
    peg = Peg(x=y, children=(shown(cel),)) if sideways else Peg(x=x, y=y, children=(shown(cel),))
    board.add(f"{_LAYER}/{index}", peg, depth=0.0, cels=(cel,))


def _loop(frames: int, speed: float, repeat: float) -> Track:
    """Down by `speed` a frame on twos, up again by `repeat` when that far."""
    return Track(
        tuple(
            Key(frame=at, value=round((at * speed) % repeat - repeat), ease="step")
            for at in range(0, max(frames, 1), 2)
        )
    )


def _scaled(fall: Track, lean: float, sway: float) -> Track:
    """Sideways as far as the fall leans; flakes sway as they go."""
    return Track(
        tuple(
            Key(
                frame=key.frame,
                value=round(key.value * lean + sway * math.sin(key.frame * math.tau / 150)),
                ease="step",
            )
            for key in fall.keys
        )
    )


def _pattern(
    board: Board, place: Place, weather: Weather, fall: _Fall, unit: float, chance: random.Random
) -> Cel:
    """Marks over the frame and one repeat more, the same after (lean × repeat, repeat) pixels."""
    repeat = fall.repeat * unit
    margin = OVERSCAN + abs(fall.lean) * repeat + fall.sway * unit
    sideways = weather == "dust"
    left, right = -margin, board.width + margin + (repeat if sideways else 0.0)
    top, bottom = -OVERSCAN, board.height + OVERSCAN + (0.0 if sideways else repeat)
    pen = Pen()
    bands: list[list[str]] = [[], [], []]
    columns = math.ceil((right - left + margin) / repeat) + 1
    rows = math.ceil((bottom - top) / repeat) + 1
    for i in range(fall.count * (columns if not sideways else 1)):
        at_x = chance.uniform(0, repeat * (columns if not sideways else 1))
        at_y = chance.uniform(0, repeat if not sideways else bottom - top)
        size = chance.uniform(*fall.size) * unit
        if sideways:
            spots = [(left + at_x + repeat * k, top + at_y) for k in range(columns)]
        else:
            spots = [
                (left + at_x + fall.lean * repeat * k, top + at_y + repeat * k) for k in range(rows)
            ]
        for x, y in spots:
            if left - 20 <= x <= right + 20 and top <= y <= bottom:
                bands[i % 3].append(_mark(weather, x, y, size, fall.lean))
    tone = _tone(place, weather)
    for band, marks in enumerate(bands):
        seen = round(fall.opacity * (1.0, 0.78, 0.6)[band], 2)
        d = "".join(marks)
        if weather == "rain":
            width = (2.2 if fall.size[0] < 60 else 3.2) * unit * (1.0, 0.85, 0.7)[band]
            pen.path(
                d,
                stroke=tone,
                stroke_width=round(width, 2),
                stroke_linecap="round",
                stroke_opacity=seen,
            )
        else:
            pen.path(d, tone, fill_opacity=seen)
    return pen.cel(Box(left, top, right - left, bottom - top))


def _mark(weather: Weather, x: float, y: float, size: float, lean: float) -> str:
    if weather == "rain":
        return f"M{x:.0f} {y:.0f}l{size * lean:.1f} {size:.1f}"
    long = size * (2.2 if weather == "dust" else 1.0)
    return (
        f"M{x - long:.1f} {y:.1f}a{long:.1f} {size:.1f} 0 1 1 {2 * long:.1f} 0"
        f"a{long:.1f} {size:.1f} 0 1 1 {-2 * long:.1f} 0Z"
    )


def _tone(place: Place, weather: Weather) -> str:
    light = place.light
    if weather == "rain":
        return mix(light.at_sky(1.0), "#ffffff", 0.62)
    if weather == "dust":
        return mix(light.at_sky(0.8), "#fff0d0", 0.5)
    return mix("#ffffff", light.ambient, light.strength * 0.3)


def _drift_of_haze(board: Board, place: Place, weather: Weather) -> None:
    """Long soft banks that pass slowly before everything, thicker toward the ground."""
    chance = random.Random(f"{board.sheet.seed}/{weather}")
    pen, light = Pen(), place.light
    width, height = board.width, board.height
    tone = mix(light.fog, "#ffffff", 0.18 if light.lit < 0.5 else 0.04)
    strength = 0.36 if weather == "fog" else 0.30
    box = Box(-320.0, -OVERSCAN, width + 640.0, height + 2 * OVERSCAN)
    for i in range(5):
        y = height * (0.40 + 0.52 * i / 4 + chance.uniform(-0.03, 0.03))
        x = width * ((0.16, 0.80, 0.40, 0.95, 0.10)[i] + chance.uniform(-0.06, 0.06))
        rx, ry = width * chance.uniform(0.44, 0.62), height * chance.uniform(0.10, 0.16)
        pen.glow(x, y, rx, ry, tone, strength)
    cel = pen.cel(box)
    pace = 1.1 if weather == "fog" else 2.4
    way = min(90.0, board.frames * pace / 2)
    x = in_whole_pixels(on_twos(board.frames, -way, way))
    board.add(f"{_LAYER}/0", Peg(x=x, children=(shown(cel),)), depth=0.0, cels=(cel,))
