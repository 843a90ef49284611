"""Stub."""

from film.style import Style
from tools.picture.places.backdrop import Backdrop
from tools.picture.places.place import Place


def draw(b: Backdrop, style: Style) -> Place:
    b.sky(b.y(0.8), (0.7, 0.2))
    return b.finished(b.y(0.95), b.calm(), indoors=False)
