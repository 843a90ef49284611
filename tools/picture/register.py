"""Which function lays out which template. A template is one file that registers itself here; layout
finds it by name.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from film.content import TemplateName
from tools.picture.board import Board

Layout = Callable[[Board, Any], None]
"""Draws a content value onto a board."""

_LAYOUTS: dict[str, Layout] = {}


def template(name: TemplateName) -> Callable[[Layout], Layout]:
    """`@template("title")` above the function that draws it."""

    def keep(layout: Layout) -> Layout:
        _LAYOUTS[name] = layout
        return layout

    return keep


def layout_of(name: TemplateName) -> Layout:
    if name not in _LAYOUTS:
        import_module(f"tools.picture.templates.{name}")
    return _LAYOUTS[name]
