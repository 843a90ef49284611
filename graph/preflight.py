"""Preflight: what making the films will take, told when all shots are laid out and before the first
is painted.

Clips are weighed (weighing.py); they and all the crew does beside them get seconds by the rates
this home has learnt (learnt.py), and how long the crew takes over it in the Observer's own order is
played through. Its seconds are those a person waits for: from that word to the finished films.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from shutil import disk_usage
from typing import TYPE_CHECKING, Any, cast

from film.errors import DiskFull
from film.forecast import FilmForecast, Forecast
from film.formats import FORMATS, picture_size
from film.pieces import PIECES, FilmSize, PieceName, PieceSize, film_size, piece_terms
from film.preflight import (
    ClipFeatures,
    Terms,
    clip_bytes,
    cost,
    seconds_terms,
    waiting_terms,
)
from film.rates import CONTAINER_BYTES_A_FRAME, SOUND_BYTES_A_SECOND
from film.settings import variants
from film.survey import SlotStatus, Survey
from film.take import TO_FILL, Snapshot
from graph.desk import RENDER_PROCESSES, Desk
from graph.learnt import Learnt
from graph.pace import Pace
from graph.said import Said
from graph.weighing import weighed
from tools.heap import give_back
from tools.machine import MemoryWatch

if TYPE_CHECKING:
    from graph.workshop import Workshop

CEL_BYTES_A_MPX = 500_000
"""Of painted pictures in the cache, packed; measured."""
ROOM_LEFT_BYTES = 20_000_000
"""For sound, previews, stills and the ledger."""
SURELY = 0.8
"""Share of the disk's need that is certain enough to refuse a film for."""


class Preflight:
    """One a run: what was weighed and expected, and what then came of it."""

    def __init__(self, desk: Desk, settings: Mapping[str, Any]) -> None:
        self._desk, self._settings = desk, settings
        self.learnt = Learnt(desk, settings)
        self.crowded = 1.0
        """How much longer everything takes because of what others do on this machine."""
        self.features: dict[str, ClipFeatures] = {}
        """Of every clip weighed in this run, each cel counted where it is painted first."""
        self.cpu: dict[str, float] = {}
        """Processor seconds expected of the crew for each slot."""
        self.seconds: dict[str, float] = {}
        """The same with all its waiting: for paint, and for what the house does beside."""
        self.bytes: dict[str, int] = {}
        """Likewise, of a clip's file."""
        self.told: Forecast | None = None
        """What was said before the first clip of this run."""
        self.counted: frozenset[str] = frozenset()
        """The slots whose work that counts."""
        self.watch: MemoryWatch | None = None
        self.began = self.ended = 0.0
        """When that was said, and when the last slot was filled since: monotonic seconds."""
        self._terms: dict[str, tuple[PieceName, Terms]] = {}

    def expect(self, statuses: Iterable[SlotStatus], snapshot: Snapshot) -> None:
        """Seconds for what the crew does beside rendering, of these slots that are to be filled."""
        found = [s for s in statuses if s.state in TO_FILL]
        new_shots = {s.binding["shot"] for s in found if s.rule.maker == "clip"}
        film = film_size(snapshot, len(new_shots))
        said = Said(snapshot, self._desk.vault)
        for status in found:
            if status.rule.maker in PIECES:
                self._expect_piece(status, film, self._piece_size(status, snapshot, said))

    def weigh(self, clips: Sequence[SlotStatus], snapshot: Snapshot) -> None:
        """Seconds and bytes of clips that were not weighed yet."""
        new = [status for status in clips if status.slot not in self.features]
        if not new:
            return
        features, self.crowded = weighed(self._desk, new, snapshot)
        rates = self.learnt.clip()
        for status, clip in zip(new, features, strict=True):
            self.features[status.slot] = clip
            cpu = cost(seconds_terms(clip), rates.cpu)
            waits = cost(waiting_terms(clip, cpu), rates.waits)
            self.cpu[status.slot], self.seconds[status.slot] = cpu, (cpu + waits) * self.crowded
            self.bytes[status.slot] = round(clip_bytes(clip, rates.sizes))

    def _expect_piece(self, status: SlotStatus, film: FilmSize, size: PieceSize) -> None:
        name = cast(PieceName, status.rule.maker)
        terms, rates = piece_terms(name, film, size), self.learnt.piece(name)
        self._terms[status.slot] = name, terms
        self.cpu[status.slot] = cost(terms, rates.cpu)
        self.seconds[status.slot] = cost(terms, rates.seconds) * self.crowded

    def _piece_size(self, status: SlotStatus, snapshot: Snapshot, said: Said) -> PieceSize:
        bound = status.binding
        if status.rule.maker == "voice":
            return PieceSize(
                characters=said.characters.get(bound["line"], 0),
                studio=said.by_studio_voice(bound["speaker"]),
            )
        if status.rule.maker == "music":
            return PieceSize(section=int(bound["section"]))
        sheet = snapshot.current.get(f"shot/{bound.get('shot')}/sheet")
        if sheet is None:
            return PieceSize()
        quality = "draft" if bound.get("draft") else "final"
        width, height = picture_size(FORMATS[bound["format"]], quality, self._settings["width"])
        return PieceSize(frames=sheet.outline["frames"], mpx=width * height / 1e6)

    def keep(self, slot: str, size_bytes: int, ended: float) -> None:
        """A slot was filled: what it took of the crew is remembered."""
        self.ended = max(self.ended, ended)
        took = self._desk.took.get(slot)
        if took is None:
            return
        if slot in self.features:
            self.learnt.keep_clip(self.features[slot], took, self.crowded, size_bytes)
        elif slot in self._terms:
            self.learnt.keep_piece(*self._terms[slot], took, self.crowded)

    def keep_memory(self) -> int:
        """Ends the watch over memory and remembers its peak; 0 when it saw none."""
        if self.watch is None:
            return 0
        self.watch.end()
        peak = self.watch.peak_bytes
        if peak and self.ended:
            self.learnt.keep_memory(self.memory_terms(), peak)
        return peak

    def memory_terms(self) -> Terms:
        """What the memory of the whole tree depends on."""
        processes = self._desk.processes
        largest = sorted(self.features.values(), key=lambda f: f.held_mpx)[-processes:]
        return {
            "house": 1.0,
            "process": float(processes),
            "held_mpx": sum(clip.held_mpx for clip in largest),
            "frame_mpx": processes * max((clip.frame_mpx for clip in largest), default=0.0),
        }

    def memory_bytes(self) -> int:
        return round(cost(self.memory_terms(), self.learnt.memory()))

    def film_bytes(self, clips_bytes: int, frames: int) -> int:
        """Of a finished film: its clips, its sound, and what the container says of both."""
        sound = SOUND_BYTES_A_SECOND.get(self.learnt.container, 24_500)
        return round(clips_bytes + frames * (sound / 30 + CONTAINER_BYTES_A_FRAME))


def foresee(workshop: "Workshop", found: Survey) -> Forecast:
    """What making the films of a survey will take from here. Clips whose shots are not laid out yet
    are not in it. Raises ToolMissing, RenderFailed.
    """
    ahead, desk = workshop.preflight, workshop.desk
    snapshot = workshop.ledger.snapshot(workshop.job.timeline_id)
    clips = [s for s in found.statuses if s.rule.maker == "clip" and not s.waiting_on]
    kept: dict[str, int] = {}
    for status in clips:
        take = workshop.kept(status, snapshot)
        if take is not None:
            kept[status.slot] = take.media[0].size_bytes
    left = Survey(
        statuses=tuple(s for s in found.statuses if s.slot not in kept), vanished=found.vanished
    )
    fresh = [s for s in clips if s.slot not in kept]
    ahead.weigh(fresh, snapshot)
    ahead.expect(left.statuses, snapshot)
    ahead.counted = frozenset(s.slot for s in left.statuses if s.state in TO_FILL)
    pace = Pace(workshop)
    seconds = pace.expected("rendering", left) + pace.expected("finishing", left) if fresh else 0.0
    all_clips = sum(ahead.seconds[s.slot] for s in fresh) or 1.0
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
                seconds=seconds * sum(ahead.seconds[slot] for slot in new) / all_clips,
                bytes=ahead.film_bytes(size, sum(sheet.outline["frames"] for sheet in sheets)),
            )
        )
    new_bytes = sum(ahead.bytes[s.slot] for s in fresh)
    painted = sum(cel.mpx for s in fresh for cel in ahead.features[s.slot].fresh)
    needed = new_bytes + 2 * sum(f.bytes for f in films) + painted * CEL_BYTES_A_MPX
    return Forecast(
        films=tuple(films),
        seconds=seconds,
        cpu_seconds=sum(ahead.cpu.get(slot, 0.0) for slot in ahead.counted),
        memory_bytes=ahead.memory_bytes(),
        processes=desk.processes,
        disk_needed_bytes=round(needed + ROOM_LEFT_BYTES),
        disk_free_bytes=disk_usage(desk.home).free,
        measured_clips=ahead.learnt.clip().clips,
    )


def look_ahead(workshop: "Workshop", found: Survey) -> None:
    """Before clips are sent off: weigh them and, the first time, tell what they will take. Raises
    DiskFull when the films surely do not fit.
    """
    ahead = workshop.preflight
    first = ahead.watch is None
    workshop.desk.renew()  # every line is spoken by now
    give_back()
    forecast = foresee(workshop, found)
    if first:
        ahead.watch, ahead.told, ahead.began = MemoryWatch(), forecast, time.monotonic()
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
    current = workshop.ledger.snapshot(workshop.job.timeline_id).current
    made = {filled.slot for filled in workshop.made}
    new_clips = [slot for slot in made if slot in ahead.features and slot in current]
    if not new_clips:
        return None
    seconds = ahead.ended - ahead.began
    all_clips = sum(desk.took[slot].seconds for slot in new_clips) or 1.0
    films = []
    for variant in variants(current["settings"].outline):
        clips = [s for s in current if s.startswith("clip/") and s.endswith(f"@{variant}")]
        new = [slot for slot in new_clips if slot in clips]
        cut = current.get(f"cut@{variant}")
        films.append(
            FilmForecast(
                name=variant.name,
                frames=sum(ahead.features[slot].frames for slot in new),
                clips=len(clips),
                kept_clips=len(clips) - len(new),
                seconds=seconds * sum(desk.took[slot].seconds for slot in new) / all_clips,
                bytes=cut.media[0].size_bytes if cut else 0,
            )
        )
    took = 2 * sum(film.bytes for film in films)
    took += sum(current[slot].media[0].size_bytes for slot in new_clips)
    return Forecast(
        films=tuple(films),
        seconds=seconds,
        cpu_seconds=sum(
            desk.took[slot].cpu_seconds for slot in made & ahead.counted & desk.took.keys()
        ),
        memory_bytes=memory,
        processes=desk.processes,
        disk_needed_bytes=took,
        disk_free_bytes=disk_usage(desk.home).free,
        measured_clips=len(ahead.features),
    )
