"""The profile as text: per film, per part, per kind of shot, the dearest shots and leaves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from evals.bench.watch import Effort
from evals.profile.shot import Profiled

GROUPS = ("lay out", "flatten", "score", "paint", "composite", "convert", "encode", "probe")
DEAREST = 10


def report(shots: Sequence[Profiled]) -> Iterator[str]:
    films = list(dict.fromkeys(one.film for one in shots))
    yield "Milliseconds a frame, one process with nothing beside it."
    yield ""
    yield _heading("film")
    for film in films:
        yield _row(film, [one for one in shots if one.film == film])
    yield _row("all", shots)
    yield from ("", "Processor milliseconds a frame: our own, Chromium, others.")
    for film in (*films, "all"):
        mine = [one for one in shots if film in (one.film, "all")]
        frames = sum(one.frames for one in mine)
        work = sum((one.effort for one in mine), Effort())
        each = (1000 * seconds / frames for seconds in (work.own, work.running, work.ended))
        yield f"{film:28}" + "".join(f"{number:10.2f}" for number in each)
    yield from ("", *_parts(shots), "", *_kinds(shots), "", *_dearest(shots), "", *_leaves(shots))


def dearest(shots: Iterable[Profiled]) -> list[Profiled]:
    """Those whose frames cost most before they are encoded, the dearest first."""

    def cost(one: Profiled) -> float:
        return (one.seconds - one.group("encode")) / one.frames

    return sorted(shots, key=cost, reverse=True)[:DEAREST]


def _heading(first: str) -> str:
    columns = ("frames", *GROUPS, "other", "all")
    return f"{first:28}" + "".join(f"{column:>10}" for column in columns)


def _row(name: str, shots: Sequence[Profiled]) -> str:
    frames = sum(one.frames for one in shots)
    seconds = [sum(one.group(group) for one in shots) for group in GROUPS]
    whole = sum(one.seconds for one in shots)
    each = [*seconds, whole - sum(seconds), whole]
    return f"{name[:27]:28}{frames:10}" + "".join(f"{1000 * s / frames:10.2f}" for s in each)


def _parts(shots: Sequence[Profiled]) -> Iterator[str]:
    frames = sum(one.frames for one in shots)
    mine: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for one in shots:
        for part, seconds in one.watch.seconds.items():
            mine[part][0] += seconds
        for part, seconds in one.watch.beside.items():
            mine[part][1] += seconds
        for part, calls in one.watch.calls.items():
            mine[part][2] += calls
    yield f"{'part':44}{'ms a frame':>12}{'beside':>10}{'calls':>10}"
    for part, (own, beside, calls) in sorted(mine.items(), key=lambda item: -sum(item[1][:2])):
        yield f"{part:44}{1000 * own / frames:12.3f}{1000 * beside / frames:10.3f}{calls:10.0f}"


def _kinds(shots: Sequence[Profiled]) -> Iterator[str]:
    kinds: dict[str, list[Profiled]] = defaultdict(list)
    for one in shots:
        kinds[f"{one.shot.kind.split(',')[0]}, {one.shot.move}"].append(one)
    yield _heading("kind of shot, move")
    for kind in sorted(kinds):
        yield _row(kind, kinds[kind])


def _dearest(shots: Sequence[Profiled]) -> Iterator[str]:
    yield _heading("dearest shots")
    for one in dearest(shots):
        yield _row(f"{one.name}: {one.shot.kind}", [one])


def _leaves(shots: Sequence[Profiled]) -> Iterator[str]:
    every = [(one, leaf) for one in shots for leaf in one.leaves]
    columns = f"{'draws':>8}{'Mpx each':>10}{'ns a px':>9}  print, where"
    yield f"{'dearest leaves: ms a frame':28}{columns}"
    for one, leaf in sorted(every, key=lambda pair: -pair[1].seconds)[:DEAREST]:
        each = leaf.pixels / max(leaf.draws, 1) / 1e6
        yield (
            f"{one.name:20}{1000 * leaf.seconds / one.frames:8.2f}{leaf.draws:8}{each:10.3f}"
            f"{leaf.nanoseconds:9.1f}  {leaf.size}, {leaf.name}"
        )
