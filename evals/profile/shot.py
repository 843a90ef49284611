"""One shot rendered under the stopwatch: its parts, and every leaf that was drawn."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from evals.bench.films import Shot
from evals.bench.watch import Effort, effort
from evals.profile.stopwatch import Stopwatch
from film.stage import Drawing, Peg, Stage
from tools.lab.render import render_clip
from tools.picture.darkroom import Darkroom
from tools.picture.flatten import flatten
from tools.picture.rects import area


@dataclass(slots=True)
class Drawn:
    """What one leaf cost over a shot."""

    name: str
    """Plane and pegs it hangs on, and its cels."""
    size: str
    """Pixels of its print."""
    draws: int = 0
    pixels: int = 0
    """Of the rectangles it was drawn into; a sweep leaves out what lies hidden."""
    seconds: float = 0.0

    @property
    def nanoseconds(self) -> float:
        return 1e9 * self.seconds / max(self.pixels, 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Profiled:
    film: str
    number: int
    shot: Shot
    render_seconds: float
    watch: Stopwatch
    effort: Effort
    leaves: tuple[Drawn, ...]

    @property
    def name(self) -> str:
        return f"{self.film} {self.number}"

    @property
    def frames(self) -> int:
        return self.shot.stage.frames

    @property
    def seconds(self) -> float:
        """From the sheet to the clip."""
        return self.shot.lay_out_seconds + self.render_seconds

    def group(self, group: str) -> float:
        """Seconds of a part and all its parts."""
        if group == "lay out":
            return self.shot.lay_out_seconds
        return sum(s for part, s in self.watch.seconds.items() if part.split(":")[0] == group)


def profiled(film: str, number: int, shot: Shot, size: tuple[int, int], folder: Path) -> Profiled:
    """Renders it, with `folder`/painted as its cel cache."""
    watch, leaves = Stopwatch(), {}
    before, begun = effort(), perf_counter()
    with watch.watching(), _leaves_timed(leaves, leaf_names(flatten(shot.stage))):
        render_clip(
            shot.stage,
            folder / "clip.mp4",
            width=size[0],
            height=size[1],
            cache=folder / "painted",
        )
    return Profiled(
        film=film,
        number=number,
        shot=shot,
        render_seconds=perf_counter() - begun,
        watch=watch,
        effort=effort() - before,
        leaves=tuple(leaves.values()),
    )


@contextmanager
def _leaves_timed(leaves: dict[int, Drawn], names: Sequence[str]) -> Iterator[None]:
    """Notes every drawing of a leaf, by its place among the score's leaves; so are `names`."""
    lay = Darkroom._lay_print
    places: dict[int, int] = {}

    def timed(
        room: Darkroom, one: Any, kept: Any, index: int, rect: Any, share: float, broom: Any
    ) -> None:
        begun = perf_counter()
        lay(room, one, kept, index, rect, share, broom)
        took = perf_counter() - begun
        if not places:
            places.update((id(leaf), at) for at, leaf in enumerate(room.score.leaves))
        at = places[id(one.leaf)]
        if at not in leaves:
            leaves[at] = Drawn(names[at], f"{kept.painted.width}×{kept.painted.height}")
        drawn, seen = leaves[at], room.needed.get(id(one))
        drawn.draws += 1
        drawn.seconds += took
        drawn.pixels += sum(map(area, [*seen.solid, *seen.open])) if seen else area(rect)

    Darkroom._lay_print = timed  # type: ignore[method-assign]
    try:
        yield
    finally:
        Darkroom._lay_print = lay


def leaf_names(stage: Stage) -> list[str]:
    """The plane and pegs of every drawing, in the order in which they are drawn."""
    names: list[str] = []

    def walk(node: Peg | Drawing, path: tuple[str, ...]) -> None:
        if isinstance(node, Peg):
            for child in node.children:
                walk(child, (*path, node.name) if node.name else path)
            return
        cels = len({e.cel for e in node.exposures if e.cel})
        names.append("/".join(path) + (f" ({cels} cels)" if cels > 1 else ""))

    for plane in stage.planes:
        walk(plane.root, (plane.name,))
    return names
