"""What weather leaves lying in the open: haze over the distance, puddles and sheen on wet ground.

Drawn last into a place's own planes, so that it stands still with them; what moves is weather.py's.
"""

from typing import TYPE_CHECKING

from film.script import Weather
from tools.picture.colour import mix

if TYPE_CHECKING:
    from tools.picture.places.backdrop import Backdrop

_HAZE: dict[Weather, float] = {"rain": 0.10, "snow": 0.12, "fog": 0.50, "dust": 0.34}
"""How much of the fog's colour lies before the far plane; nearer ones have it in their colours
(light.py), for washes over see-through planes cost exactness."""


def lay_on_place(b: "Backdrop", ground_y: float) -> None:
    """Puddles first, then the haze; nothing when it is clear."""
    weather = b.light.weather
    if weather == "clear":
        return
    if weather == "rain":
        _puddles(b, ground_y)
    fog, share = b.light.fog, _HAZE[weather]
    stops = [(0, fog, share * 0.35), (0.55, fog, share), (1, fog, share * 0.6)]
    b.wash(b.far, b.far.linear(stops), class_="fx")


def _puddles(b: "Backdrop", ground_y: float) -> None:
    """The sky lies in flat pools around the feet."""
    light, pen, u = b.light, b.ground, b.unit
    sky, rim = mix(light.at_sky(0.9), "#ffffff", 0.14), mix(light.at_sky(0.2), "#10141c", 0.3)
    spots = b.either(
        ((0.10, 6, 150), (0.43, 40, 210), (0.60, -34, 110), (0.87, 26, 190), (0.24, -44, 90)),
        ((0.16, 60, 150), (0.55, 0, 130), (0.86, 96, 170), (0.40, 150, 150)),
    )
    for share, down, half in spots:
        x, y, rx = b.x(share), ground_y + down * u * 0.8, half * u
        shine = pen.linear([(0, sky, 0.75), (1, rim, 0.35)])
        pen.path(
            f"M{x - rx:.1f} {y:.1f}q{rx * 0.2:.1f} {-rx * 0.12:.1f} {rx * 0.8:.1f} {-rx * 0.1:.1f}"
            f"q{rx * 0.9:.1f} {-rx * 0.04:.1f} {rx * 1.2:.1f} {rx * 0.1:.1f}"
            f"q{-rx * 0.3:.1f} {rx * 0.13:.1f} {-rx * 0.9:.1f} {rx * 0.1:.1f}"
            f"q{-rx * 0.9:.1f} {rx * 0.04:.1f} {-rx * 1.1:.1f} {-rx * 0.1:.1f}Z",
            shine,
        )
        arc = (
            f"M{x - rx * 0.5:.1f} {y:.1f}q{rx * 0.3:.1f} {-rx * 0.05:.1f} {rx * 0.7:.1f} 0"
            f"M{x:.1f} {y + rx * 0.06:.1f}h{rx * 0.5:.1f}"
        )
        pen.path(arc, stroke="#ffffff", stroke_width=2.5 * u, stroke_opacity=0.4, class_="fx")
