"""Preflight: every clip that is to be rendered weighed in the render processes, and what they will
cost told before the first begins.

Rates are learnt from this home's own clips: each one rendered leaves a line of its features, its
seconds and its bytes in `measured.jsonl`. Lines of the same machine and the same choices count;
those of other versions of the camera only as what to begin with. A home with no lines begins with
built-in rates, scaled by a task that takes a tenth of a second.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from math import ceil
from pathlib import Path
from shutil import disk_usage
from typing import TYPE_CHECKING, Any, NamedTuple

from film.errors import DiskFull
from film.forecast import FilmForecast, Forecast
from film.formats import FORMATS
from film.guidance import Guidance
from film.preflight import (
    ClipFeatures,
    FreshCel,
    Rates,
    Terms,
    bytes_terms,
    clip_bytes,
    cost,
    learnt,
    makespan,
    painted_once,
    seconds_terms,
    waiting_terms,
)
from film.rates import (
    BYTES,
    CONTAINER_BYTES,
    CONTAINER_BYTES_A_FRAME,
    MEMORY,
    PRESET_BYTES,
    PRESET_SECONDS,
    SECONDS,
    SOUND_BYTES_A_SECOND,
    WAITING,
)
from film.settings import variants
from film.survey import SlotStatus, Survey
from film.take import Snapshot
from graph.desk import RENDER_PROCESSES, Desk
from graph.makers.picture import clip_work
from graph.reader import Reader
from graph.versions import maker_versions
from tools.heap import give_back
from tools.machine import MemoryWatch, machine_name
from tools.words.grammar import put_tagger_away

if TYPE_CHECKING:
    from graph.workshop import Workshop

LASTS = 0.7
"""How much of what others do at the moment of weighing goes on while rendering."""
REMEMBERED = 300
"""Clips that rates are learnt from: the newest."""
CEL_BYTES_A_MPX = 500_000
"""Of painted pictures in the cache, packed; measured."""
ROOM_LEFT_BYTES = 20_000_000
"""For sound, previews, stills and the ledger."""
SURELY = 0.8
"""Share of the disk's need that is certain enough to refuse a film for."""


class Learnt(NamedTuple):
    """Rates for one machine and one set of choices."""

    cpu: Rates
    waits: Rates
    sizes: Rates
    clips: int
    """How many they were learnt from; 0: built-in."""


class Preflight:
    """One a run: what was weighed, and what then came of it."""

    def __init__(self, desk: Desk, settings: Mapping[str, Any]) -> None:
        self._desk = desk
        self._preset = str(settings.get("encoder_preset", "veryfast"))
        self._container = str(settings.get("container", "mp4"))
        choices = [self._preset, self._container]
        choices += [str(settings.get(name, "")) for name in ("encoder", "path")]
        self.key = f"{machine_name()} {' '.join(choices)} {desk.processes} at once"
        self.crowded = 1.0
        """How much longer everything takes because of what others do on this machine."""
        self.features: dict[str, ClipFeatures] = {}
        """Of every clip weighed in this run, each cel counted where it is painted first."""
        self.cpu: dict[str, float] = {}
        """Processor seconds expected of a render process for each."""
        self.seconds: dict[str, float] = {}
        """The same with all its waiting: for paint, and for what the house does beside."""
        self.bytes: dict[str, int] = {}
        """Likewise, of the file."""
        self.told: Forecast | None = None
        """What was said before the first clip of this run."""
        self.studio = False
        """Whether studio voices were loaded in this run: they stay."""
        self.watch: MemoryWatch | None = None
        self.began = self.ended = 0.0
        """When the first clip of this run was begun and the last one done, monotonic seconds."""
        self._rates: Learnt | None = None

    def weigh(self, clips: Sequence[SlotStatus], snapshot: Snapshot) -> None:
        """Weigh clips that were not weighed yet, in the render processes."""
        new = [status for status in clips if status.slot not in self.features]
        if not new:
            return
        vault = self._desk.vault
        works = [
            clip_work(Reader(s.slot, s.inputs, s.binding, Guidance(), snapshot, vault)) for s in new
        ]
        size = ceil(len(works) / self._desk.processes)
        batches = [works[at : at + size] for at in range(0, len(works), size)]
        cache = str(self._desk.cache)
        with ThreadPoolExecutor(self._desk.processes) as threads:
            weighed = threads.map(
                lambda at: self._desk.render(f"preflight/{at}", weigh_works, batches[at], cache),
                range(len(batches)),
            )
            features = painted_once([_features(row) for batch in weighed for row in batch])
        self.crowded = self._crowded(len(batches))
        rates = self.rates()
        for status, clip in zip(new, features, strict=True):
            self.features[status.slot] = clip
            cpu = cost(seconds_terms(clip), rates.cpu)
            waits = cost(waiting_terms(clip, cpu), rates.waits)
            self.cpu[status.slot], self.seconds[status.slot] = cpu, (cpu + waits) * self.crowded
            self.bytes[status.slot] = round(clip_bytes(clip, rates.sizes))

    def _crowded(self, batches: int) -> float:
        """How much longer work takes because of what others do on this machine, as the weighing
        felt it; a good part of that will go on.
        """
        took = [self._desk.took[f"preflight/{at}"] for at in range(batches)]
        worked = sum(t.cpu_seconds for t in took)
        felt = sum(t.seconds for t in took) / worked if worked > 0 else 1.0
        return 1 + LASTS * max(0.0, felt - 1)

    def rates(self) -> "Learnt":
        """What was learnt here, from the newest clips of this machine and these choices."""
        if self._rates is None:
            rows = self._desk.measured.newest("clip", self.key, REMEMBERED)
            slow = 1.0 if rows else self._slowness()
            cpu: Rates = {name: rate * slow for name, rate in SECONDS.items()}
            heavier = PRESET_SECONDS.get(self._preset, 1.0)
            cpu = {**cpu, "encoded_mpx": cpu["encoded_mpx"] * heavier}
            waits: Rates = {name: rate * slow for name, rate in WAITING.items()}
            larger = PRESET_BYTES.get(self._preset, 1.0)
            larger *= CONTAINER_BYTES.get(self._container, 1.0)
            sizes: Rates = {name: rate * larger for name, rate in BYTES.items()}
            version = maker_versions()["clip"]
            for mine in (
                [row for row in rows if row["version"] != version],
                [row for row in rows if row["version"] == version],
            ):
                cpu = learnt(cpu, [(row["terms"], row["cpu"]) for row in mine])
                waits = learnt(waits, [(row["waiting"], row["waited"]) for row in mine])
                sizes = learnt(sizes, [(row["sizes"], row["bytes"]) for row in mine])
            self._rates = Learnt(cpu, waits, sizes, len(rows))
        return self._rates

    def keep(self, slot: str, size_bytes: int, began: float, ended: float) -> None:
        """A clip was rendered: what it took is remembered, and when."""
        self.began = min(self.began or began, began)
        self.ended = max(self.ended, ended)
        clip, took = self.features.get(slot), self._desk.took.get(slot)
        if clip is not None and took is not None:
            self._desk.measured.add(
                "clip",
                self.key,
                {
                    "version": maker_versions()["clip"],
                    "seconds": round(took.seconds, 3),
                    "cpu": round(took.cpu_seconds, 3),
                    "waited": round(max(took.seconds / self.crowded - took.cpu_seconds, 0.001), 3),
                    "waiting": _short(waiting_terms(clip, took.cpu_seconds)),
                    "bytes": size_bytes,
                    "terms": _short(seconds_terms(clip)),
                    "sizes": _short(bytes_terms(clip)),
                },
            )

    def keep_memory(self) -> int:
        """Ends the watch over memory and remembers its peak; 0 when it saw none."""
        if self.watch is None:
            return 0
        self.watch.end()
        peak = self.watch.peak_bytes
        if peak and self.ended:
            facts = {"terms": _short(self.memory_terms()), "bytes": peak}
            self._desk.measured.add("memory", self.key, facts)
        return peak

    def memory_terms(self) -> Terms:
        """What the memory of the whole tree depends on."""
        processes = self._desk.processes
        largest = sorted(self.features.values(), key=lambda f: f.held_mpx)[-processes:]
        return {
            "house": 1.0,
            "studio": float(self.studio),
            "process": float(processes),
            "held_mpx": sum(clip.held_mpx for clip in largest),
            "frame_mpx": processes * max((clip.frame_mpx for clip in largest), default=0.0),
        }

    def memory_bytes(self) -> int:
        rows = self._desk.measured.newest("memory", self.key, REMEMBERED)
        rates = learnt(MEMORY, [(row["terms"], row["bytes"]) for row in rows])
        return round(cost(self.memory_terms(), rates))

    def film_bytes(self, clips_bytes: int, frames: int) -> int:
        """Of a finished film: its clips, its sound, and what the container says of both."""
        sound = SOUND_BYTES_A_SECOND.get(self._container, 24_500)
        return round(clips_bytes + frames * (sound / 30 + CONTAINER_BYTES_A_FRAME))

    def _slowness(self) -> float:
        """Of this machine, from its last calibration or a new one."""
        known = self._desk.measured.newest("slowness", machine_name(), 1)
        if known:
            return float(known[0]["factor"])
        from tools.speed import slowness

        factor = float(self._desk.render("calibration", slowness))
        self._desk.measured.add("slowness", machine_name(), {"factor": round(factor, 3)})
        return factor


def foresee(workshop: "Workshop", found: Survey) -> Forecast:
    """What rendering the films of a survey will take. Clips whose shots are not laid out yet are
    not in it. Raises ToolMissing, RenderFailed.
    """
    ahead, desk = workshop.preflight, workshop.desk
    snapshot = workshop.ledger.snapshot(workshop.job.timeline_id)
    clips = [s for s in found.statuses if s.rule.maker == "clip" and not s.waiting_on]
    kept: dict[str, int] = {}
    for status in clips:
        take = workshop.kept(status, snapshot)
        if take is not None:
            kept[status.slot] = take.media[0].size_bytes
    fresh = [status for status in clips if status.slot not in kept]
    ahead.studio = any("(kokoro)" in filled.take.why for filled in workshop.made)
    ahead.weigh(fresh, snapshot)
    films = []
    for variant in variants(snapshot.current["settings"].outline):
        mine = [s for s in clips if s.slot.endswith(f"@{variant}")]
        sheets = [snapshot.current[f"shot/{s.binding['shot']}/sheet"] for s in mine]
        new = [s.slot for s in mine if s.slot not in kept]
        size = sum(kept.get(s.slot, 0) or ahead.bytes.get(s.slot, 0) for s in mine)
        films.append(
            FilmForecast(
                name=variant.name,
                frames=sum(ahead.features[slot].frames for slot in new),
                clips=len(mine),
                kept_clips=len(mine) - len(new),
                seconds=sum(ahead.seconds[slot] for slot in new) / desk.processes,
                bytes=ahead.film_bytes(size, sum(sheet.outline["frames"] for sheet in sheets)),
            )
        )
    new_bytes = sum(ahead.bytes[s.slot] for s in fresh)
    painted = sum(cel.mpx for s in fresh for cel in ahead.features[s.slot].fresh)
    needed = new_bytes + 2 * sum(f.bytes for f in films) + painted * CEL_BYTES_A_MPX
    return Forecast(
        films=tuple(films),
        seconds=makespan([ahead.seconds[s.slot] for s in fresh], desk.processes),
        cpu_seconds=sum(ahead.cpu[s.slot] for s in fresh),
        memory_bytes=ahead.memory_bytes(),
        processes=desk.processes,
        disk_needed_bytes=round(needed + ROOM_LEFT_BYTES),
        disk_free_bytes=disk_usage(desk.home).free,
        measured_clips=ahead.rates().clips,
    )


def look_ahead(workshop: "Workshop", found: Survey) -> None:
    """Before clips are sent off: weigh them and, the first time, tell what they will take. Raises
    DiskFull when the films surely do not fit.
    """
    ahead = workshop.preflight
    first = ahead.watch is None
    workshop.desk.renew()  # every line is spoken by now
    put_tagger_away()
    give_back()
    forecast = foresee(workshop, found)
    if first:
        ahead.watch, ahead.told = MemoryWatch(), forecast
        workshop.tell("preflight", forecast.plain())
        desk = workshop.desk
        if desk.processes < RENDER_PROCESSES:
            free_mb = desk.free_bytes >> 20
            crew = {"processes": desk.processes, "wanted": RENDER_PROCESSES, "free_mb": free_mb}
            workshop.tell("crew", crew)
        refuse_too_little_disk(workshop, forecast)


def refuse_too_little_disk(workshop: "Workshop", forecast: Forecast) -> None:
    """Raises DiskFull when the films surely do not fit."""
    if forecast.disk_free_bytes < forecast.disk_needed_bytes * SURELY:
        full = DiskFull(str(workshop.desk.home), "looking ahead")
        raise full.with_room(forecast.disk_free_bytes, forecast.disk_needed_bytes)


def came_out(workshop: "Workshop") -> Forecast | None:
    """The forecast's figures as this run really had them; None when it rendered nothing."""
    ahead, desk = workshop.preflight, workshop.desk
    memory = ahead.keep_memory()
    if not ahead.ended:
        return None
    current = workshop.ledger.snapshot(workshop.job.timeline_id).current
    made = {filled.slot for filled in workshop.made}
    films = []
    for variant in variants(current["settings"].outline):
        clips = [s for s in current if s.startswith("clip/") and s.endswith(f"@{variant}")]
        new = [slot for slot in clips if slot in made]
        cut = current.get(f"cut@{variant}")
        films.append(
            FilmForecast(
                name=variant.name,
                frames=sum(f.frames for s in new if (f := ahead.features.get(s))),
                clips=len(clips),
                kept_clips=len(clips) - len(new),
                seconds=sum(desk.took[slot].seconds for slot in new if slot in desk.took)
                / desk.processes,
                bytes=cut.media[0].size_bytes if cut else 0,
            )
        )
    new_clips = [slot for slot in made if slot in ahead.features and slot in current]
    took = 2 * sum(film.bytes for film in films)
    took += sum(current[slot].media[0].size_bytes for slot in new_clips)
    return Forecast(
        films=tuple(films),
        seconds=ahead.ended - ahead.began,
        cpu_seconds=sum(desk.took[slot].cpu_seconds for slot in new_clips if slot in desk.took),
        memory_bytes=memory,
        processes=desk.processes,
        disk_needed_bytes=took,
        disk_free_bytes=disk_usage(desk.home).free,
        measured_clips=len(ahead.features),
    )


# In the render processes


def weigh_works(works: list[dict[str, Any]], cache: str) -> list[dict[str, Any]]:
    """The features of clips, as plain values."""
    from graph.makers.picture import stage_of
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


def _short(terms: Terms) -> Terms:
    return {name: round(amount, 3) for name, amount in terms.items() if amount}
