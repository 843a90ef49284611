"""Weighing: what clips that are to be rendered consist of, found in the render processes before
anything is painted.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from math import ceil
from pathlib import Path
from typing import Any

from film.formats import FORMATS
from film.guidance import Guidance
from film.preflight import ClipFeatures, FreshCel, painted_once
from film.survey import SlotStatus
from film.take import Snapshot
from graph.desk import Desk
from graph.makers.picture import clip_work, stage_of
from graph.reader import Reader

LASTS = 0.85
"""How much of what others do at the moment of weighing goes on while rendering."""


def weighed(
    desk: Desk, clips: Sequence[SlotStatus], snapshot: Snapshot
) -> tuple[list[ClipFeatures], float]:
    """Their features, each cel counted where it is painted first; and how much longer work takes
    because of what others do on this machine, as the weighing felt it.
    """
    works = [
        clip_work(Reader(s.slot, s.inputs, s.binding, Guidance(), snapshot, desk.vault))
        for s in clips
    ]
    size = ceil(len(works) / desk.processes)
    batches = {f"preflight/{at}": works[at : at + size] for at in range(0, len(works), size)}
    for name in batches:
        desk.took.pop(name, None)
    with ThreadPoolExecutor(desk.processes) as threads:
        rows = threads.map(
            lambda name: desk.render(name, weigh_works, batches[name], str(desk.cache)), batches
        )
        features = painted_once([_features(row) for batch in rows for row in batch])
    took = [desk.took[name] for name in batches]
    worked = sum(t.cpu_seconds for t in took)
    felt = sum(t.seconds for t in took) / worked if worked > 0 else 1.0
    return features, 1 + LASTS * max(0.0, felt - 1)


def weigh_works(works: list[dict[str, Any]], cache: str) -> list[dict[str, Any]]:
    """In a render process: the features of clips, as plain values."""
    from tools.picture.weigh import weigh

    rows = []
    for work in works:
        width, height = work["size"]
        clip = weigh(
            stage_of(work),
            width,
            height,
            every=work["every"],
            cache=Path(cache),
            most_kbps=FORMATS[work["format"]].video_kbps,
        )
        rows.append(asdict(clip))
    return rows


def _features(row: dict[str, Any]) -> ClipFeatures:
    return ClipFeatures(**{**row, "fresh": tuple(FreshCel(**cel) for cel in row["fresh"])})
