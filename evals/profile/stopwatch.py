"""Times functions of the product from outside: they are replaced while a shot is profiled, so that
a render that nobody profiles pays nothing.

What a timed function calls that is timed too counts there and not twice. Threads count apart: work
that runs beside the camera does not make a shot longer.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from threading import get_ident, local
from time import perf_counter
from typing import Any


@dataclass(frozen=True, slots=True)
class Hook:
    """A function of the product and the part of a render it is."""

    part: str
    module: str
    name: str
    """Of a function, or `Class.method`."""

    def found(self) -> tuple[Any, str, Callable[..., Any]]:
        """Where it is looked up, under what name, and what it is now. Raises AttributeError when
        it was renamed: HOOKS must follow.
        """
        owner: Any = import_module(self.module)
        *classes, name = self.name.split(".")
        for one in classes:
            owner = getattr(owner, one)
        return owner, name, getattr(owner, name)


HOOKS = (
    Hook("flatten", "tools.picture.camera", "flatten"),
    Hook("score", "tools.picture.camera", "score_of"),
    Hook("paint: other", "tools.lab.render", "paint"),
    Hook("paint: waiting for Chromium", "tools.picture.easel", "Easel._taken"),
    Hook("paint: load the page", "tools.picture.easel", "Easel._show"),
    Hook("paint: raster and PNG", "tools.picture.browser", "Browser.snap"),
    Hook("paint: decode", "tools.picture.paint", "pixels_of"),
    Hook("paint: crop", "tools.picture.paint", "inked"),
    Hook("paint: keep on the shelf", "tools.picture.cels", "Cels.keep"),
    Hook("paint: take from the shelf", "tools.picture.cels", "Cels.recalled"),
    Hook("paint: rest", "tools.picture.easel", "Easel.rest"),
    Hook("composite: place", "tools.picture.camera", "Darkroom"),
    Hook("composite: what changed, in what order", "tools.picture.darkroom", "Darkroom.develop"),
    Hook("composite: what is hidden", "tools.picture.darkroom", "Darkroom._needed"),
    Hook("composite: find what covers", "tools.picture.darkroom", "Darkroom._lowest_needed"),
    Hook("composite: sheets", "tools.picture.darkroom", "Darkroom._sheet"),
    Hook("composite: sheets", "tools.picture.darkroom", "Darkroom._clean"),
    Hook("composite: sheets", "tools.picture.darkroom", "Darkroom._lay"),
    Hook("composite: copy", "tools.picture.broom", "Broom.copy"),
    Hook("composite: stamp", "tools.picture.broom", "Broom.stamp"),
    Hook("composite: turn", "tools.picture.broom", "Broom.turn"),
    Hook("composite: sweep", "tools.picture.broom", "Broom.sweep"),
    Hook("convert", "tools.lab.colour", "Planes.update"),
    Hook("encode: write", "tools.lab.encode", "ClipEncoder.write"),
    Hook("encode: finish", "tools.lab.encode", "ClipEncoder.__exit__"),
    Hook("encode: start", "tools.lab.render", "encoder_for"),
    Hook("probe", "tools.lab.render", "probe"),
)
"""Parts before a colon are groups."""


@dataclass(slots=True)
class Stopwatch:
    """Seconds and calls of parts, in the thread that made the watch, and beside it."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    beside: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    calls: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _mine: int = field(default_factory=get_ident)
    _open: local = field(default_factory=local)

    def timed(self, part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            inner = self._open.__dict__.setdefault("inner", [])
            inner.append(0.0)
            begun = perf_counter()
            try:
                return work(*given, **named)
            finally:
                took = perf_counter() - begun
                own = took - inner.pop()
                if inner:
                    inner[-1] += took
                kept = self.seconds if get_ident() == self._mine else self.beside
                kept[part] += own
                self.calls[part] += 1

        return call

    @contextmanager
    def watching(self) -> Iterator[None]:
        """All HOOKS are timed inside."""
        with ExitStack() as undo:
            for hook in HOOKS:
                owner, name, work = hook.found()
                setattr(owner, name, self.timed(hook.part, work))
                undo.callback(setattr, owner, name, work)
            yield
