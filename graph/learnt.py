"""What a home has learnt of its machine: rates, and the lines they are learnt from.

Each clip rendered, each piece of work beside it and each stage run through leaves a line of what
there was to do and what it took, in `measured.jsonl`. Lines of the same machine and the same
choices count; those of other versions of a maker only as what to begin with. A home with no lines
begins with built-in rates (film/rates.py), scaled by a task that takes a tenth of a second.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from film.pieces import PieceName
from film.preflight import (
    DOUBT,
    SURE,
    ClipFeatures,
    Rates,
    Terms,
    bytes_terms,
    learnt,
    seconds_terms,
    waiting_terms,
)
from film.rates import (
    BYTES,
    CONTAINER_BYTES,
    MEMORY,
    PIECE_CPU,
    PIECE_SECONDS,
    PRESET_BYTES,
    PRESET_MEMORY,
    PRESET_SECONDS,
    SECONDS,
    STAGES,
    WAITING,
    SpanName,
)
from graph.desk import Desk, Took
from graph.versions import maker_versions
from tools.machine import machine_name

REMEMBERED = 300
"""Lines of a kind that rates are learnt from: the newest."""
CALM = 1.3
"""A run that others slowed down by more teaches nothing of waiting: only bytes, and seconds of the
processor.
"""
REMEMBERED_RUNS = 40
"""Likewise, of those that a whole run leaves one of."""


class ClipRates(NamedTuple):
    cpu: Rates
    waits: Rates
    sizes: Rates
    clips: int
    """How many they were learnt from; 0: built-in."""


class PieceRates(NamedTuple):
    seconds: Rates
    cpu: Rates


class Learnt:
    """For one machine and one set of choices, as this run found it."""

    def __init__(self, desk: Desk, settings: Mapping[str, Any]) -> None:
        self._desk = desk
        self._preset = str(settings.get("encoder_preset", "veryfast"))
        self.container = str(settings.get("container", "mp4"))
        choices = [self._preset, self.container]
        choices += [str(settings.get(name, "")) for name in ("encoder", "path")]
        self.key = f"{machine_name()} {' '.join(choices)} {desk.processes} at once"
        self._clip: ClipRates | None = None
        self._pieces: dict[str, PieceRates] = {}

    def clip(self) -> ClipRates:
        if self._clip is None:
            rows = self._rows("clip", self.key)
            slow = 1.0 if rows else self._calibrated()
            cpu = _times(SECONDS, slow)
            cpu["encoded_mpx"] *= PRESET_SECONDS.get(self._preset, 1.0)
            larger = PRESET_BYTES.get(self._preset, 1.0) * CONTAINER_BYTES.get(self.container, 1.0)
            self._clip = ClipRates(
                cpu=_in_turn(cpu, rows, "clip", "terms", "cpu"),
                waits=_in_turn(_times(WAITING, slow), rows, "clip", "waiting", "waited"),
                sizes=_in_turn(_times(BYTES, larger), rows, "clip", "sizes", "bytes", SURE),
                clips=len(rows),
            )
        return self._clip

    def piece(self, name: PieceName) -> PieceRates:
        if name not in self._pieces:
            rows = self._rows("piece", self._piece_key(name))
            slow = 1.0 if rows else self._slowness() or 1.0
            self._pieces[name] = PieceRates(
                seconds=_in_turn(_times(PIECE_SECONDS[name], slow), rows, name, "terms", "seconds"),
                cpu=_in_turn(_times(PIECE_CPU[name], slow), rows, name, "terms", "cpu"),
            )
        return self._pieces[name]

    def memory(self) -> Rates:
        rows = self._rows("memory", self.key)
        built_in = dict(MEMORY)
        built_in["frame_mpx"] *= PRESET_MEMORY.get(self._preset, 1.0)
        return learnt(built_in, [(row["terms"], row["bytes"]) for row in rows])

    def stage(self, name: SpanName) -> Rates:
        rows = self._rows("span", self._stage_key(name), REMEMBERED_RUNS)
        return learnt(STAGES[name], [(row["terms"], row["seconds"]) for row in rows])

    def keep_clip(self, clip: ClipFeatures, took: Took, crowded: float, size_bytes: int) -> None:
        waited = max(took.seconds / crowded - took.cpu_seconds, 0.001)
        self._keep(
            "clip",
            self.key,
            version=maker_versions()["clip"],
            cpu=took.cpu_seconds,
            waited=waited if crowded < CALM else 0.0,
            waiting=waiting_terms(clip, took.cpu_seconds),
            bytes=size_bytes,
            terms=seconds_terms(clip),
            sizes=bytes_terms(clip),
        )

    def keep_piece(self, name: PieceName, terms: Terms, took: Took, crowded: float) -> None:
        calm = crowded < CALM
        if name == "voice":  # before anything is weighed; but nothing else makes a line wait
            calm = took.seconds < CALM * took.cpu_seconds
        self._keep(
            "piece",
            self._piece_key(name),
            version=maker_versions()[name],
            seconds=took.seconds / crowded if calm else 0.0,
            cpu=took.cpu_seconds,
            terms=terms,
        )

    def keep_memory(self, terms: Terms, peak_bytes: int) -> None:
        self._keep("memory", self.key, terms=terms, bytes=peak_bytes)

    def keep_stage(self, name: SpanName, terms: Terms, seconds: float) -> None:
        self._keep("span", self._stage_key(name), terms=terms, seconds=seconds)

    def _piece_key(self, name: PieceName) -> str:
        return f"{name} {self.key}"

    def _stage_key(self, name: SpanName) -> str:
        return f"{name} {self.key}"

    def _rows(self, kind: str, key: str, most: int = REMEMBERED) -> list[dict[str, Any]]:
        return self._desk.measured.newest(kind, key, most)

    def _keep(self, kind: str, key: str, **facts: Any) -> None:
        self._desk.measured.add(kind, key, {name: _short(fact) for name, fact in facts.items()})

    def _slowness(self) -> float | None:
        """Of this machine, from its last calibration; None before the first."""
        known = self._rows("slowness", machine_name(), 1)
        return float(known[0]["factor"]) if known else None

    def _calibrated(self) -> float:
        """The same, from a new calibration if there was none. It needs a render process, so it is
        not for what is asked before any is there.
        """
        factor = self._slowness()
        if factor is None:
            from tools.speed import slowness

            factor = float(self._desk.render("calibration", slowness))
            self._keep("slowness", machine_name(), factor=factor)
            self._pieces.clear()
        return factor


def _in_turn(
    rates: Rates,
    rows: list[dict[str, Any]],
    maker: str,
    terms: str,
    amount: str,
    doubt: float = DOUBT,
) -> Rates:
    """Learnt from rows of other versions of the maker, then from those of this one."""
    version = maker_versions()[maker]
    for mine in (
        [row for row in rows if row["version"] != version],
        [row for row in rows if row["version"] == version],
    ):
        rates = learnt(rates, [(row[terms], row[amount]) for row in mine], doubt)
    return rates


def _times(rates: Rates, factor: float) -> dict[str, float]:
    return {name: rate * factor for name, rate in rates.items()}


def _short(fact: Any) -> Any:
    """Three decimals are enough for people and regressions; terms of nothing are left out."""
    if isinstance(fact, dict):
        terms = cast(Terms, fact)
        return {name: round(amount, 3) for name, amount in terms.items() if amount}
    return round(fact, 3) if isinstance(fact, float) else fact
