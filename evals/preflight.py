"""`python -m evals.preflight`: what preflight says of ten films, against what then happened.

The bench's five films, the examples and scripts of the subjects: formats, widths and drafts among
them, made one after the other in one new home, so that the first is foreseen from built-in rates
and the others from what was learnt. Error is (foreseen − real) ÷ real.
Beside the seconds stand the processor's seconds: on a machine that others use too, seconds change
with what they do. The last column is the time left as it was shown: how far off it was, in the
median, after the first fifth of the run. Last line: one JSON object.
"""

import argparse
import json
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import mean, median
from typing import Any

from film.brand import Brand
from film.forecast import Forecast
from film.settings import Policy, Settings
from film.time_left import TimeLeft
from graph.house import House
from graph.intake import Request, take_in, validate
from graph.runner import run_job

HERE = Path(__file__).parent
ASKED_EVERY_SECONDS = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    source: Path
    settings: dict[str, Any]

    @property
    def name(self) -> str:
        wanted = {**self.settings, "formats": "+".join(self.settings["formats"])}
        return " ".join([self.source.stem, *map(str, wanted.values())])


def _case(source: str, **settings: Any) -> Case:
    return Case(source=HERE.parent / source, settings=settings)


CASES = (
    _case("examples/two-friends.fountain", formats=("16x9",), quality="draft"),
    _case("evals/bench/set/kinetic.md", formats=("16x9",)),
    _case("evals/bench/set/chart.md", formats=("9x16",), width=720),
    _case("evals/bench/set/city.fountain", formats=("16x9",)),
    _case("examples/launch.md", formats=("shorts",), width=540),
    _case("evals/bench/set/map.md", formats=("1x1",), width=640),
    _case("evals/bench/set/dialogue.fountain", formats=("16x9",), width=1280),
    _case("evals/subjects/scripts/cooking.md", formats=("4x5",), width=720),
    _case("evals/subjects/scripts/science.md", formats=("16x9",), quality="draft"),
    _case("examples/coffee.md", formats=("16x9", "1x1"), width=960),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    case: Case
    foreseen: Forecast
    came: Forecast
    weighing_seconds: float
    left_error: float

    def error(self, figure: str) -> float:
        told, real = _figure(self.foreseen, figure), _figure(self.came, figure)
        return told / real - 1 if real else 0.0


FIGURES = ("frames", "seconds", "cpu_seconds", "bytes", "memory_bytes")


def _figure(forecast: Forecast, name: str) -> float:
    if name == "bytes":
        return sum(film.bytes for film in forecast.films)
    return float(getattr(forecast, name))


def main() -> None:
    parser = argparse.ArgumentParser(description="Preflight against reality on ten films.")
    parser.add_argument("--limit", type=int, default=0, help="only the first N films")
    parser.add_argument("--home", type=Path, default=None, help="a home that has learnt already")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="auteur-preflight-") as folder:
        place = Path(folder)
        rows = []
        print(
            f"{'film':36}{'frames':>8}{'s':>13}{'cpu s':>14}{'MB':>14}{'memory MB':>15}{'left':>6}"
        )
        for case in CASES[: asked.limit or None]:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                home = asked.home or place / "home"
                row = alone.submit(measured, case, home, place / "films").result()
            rows.append(row)
            print(told(row), flush=True)
    print(json.dumps(summary(rows)))


def measured(case: Case, home: Path, out: Path) -> Row:
    """One film made in a process of its own, as a person makes it, with what was said before and
    while it was made.
    """
    house = House.open(home)
    left, shown = TimeLeft(), [(0.0, 0.0)][:0]
    began = time.monotonic()

    def on_event(kind: str, payload: dict[str, Any]) -> None:
        now = time.monotonic() - began
        left.on_event(kind, payload, now)
        said = left.shown(now)
        if said is not None and (not shown or now - shown[-1][0] > ASKED_EVERY_SECONDS):
            shown.append((now, said))

    try:
        request = Request(
            source=case.source,
            out=out,
            settings=Settings.model_validate(case.settings),
            brand=Brand(),
            policy=Policy(),
        )
        outcome = run_job(house, take_in(house, request, validate(request)), on_event)
        ended = time.monotonic() - began
        weighing = sum(t.seconds for slot, t in house.desk.took.items() if "preflight/" in slot)
    finally:
        house.close()
        house.ledger.close()
    if outcome.forecast is None or outcome.came is None:
        raise SystemExit(f"{case.name}: nothing was rendered")
    later = [abs(s / (ended - at) - 1) for at, s in shown if 0.2 * ended < at < 0.95 * ended]
    return Row(
        case=case,
        foreseen=outcome.forecast,
        came=outcome.came,
        weighing_seconds=weighing / outcome.forecast.processes,
        left_error=median(later) if later else 0.0,
    )


def told(row: Row) -> str:
    def both(figure: str, unit: float, width: int) -> str:
        pair = f"{_figure(row.foreseen, figure) / unit:.1f}/{_figure(row.came, figure) / unit:.1f}"
        return f"{pair:>{width}}{row.error(figure):>+5.0%}"

    return (
        f"{row.case.name:36}{row.came.frames:>8}{both('seconds', 1, 13)}"
        f"{both('cpu_seconds', 1, 12)}{both('bytes', 1e6, 11)}{both('memory_bytes', 1e6, 15)}"
        f"{row.left_error:>6.0%}"
    )


def summary(rows: list[Row]) -> dict[str, Any]:
    figures: dict[str, Any] = {"films": len(rows)}
    for name in FIGURES:
        errors = [abs(row.error(name)) for row in rows]
        figures[name] = {
            "mean_error": round(mean(errors), 3),
            "worst_error": round(max(errors), 3),
            "within_20_percent": sum(error <= 0.2 for error in errors),
        }
    weighing = sum(row.weighing_seconds for row in rows) / sum(row.came.seconds for row in rows)
    figures["weighing_share"] = round(weighing, 3)
    figures["time_left_error"] = round(median(row.left_error for row in rows), 3)
    return figures


if __name__ == "__main__":
    main()
