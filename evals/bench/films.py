"""The films of the bench: five scripts of one kind each, previewed by the house and laid out.

Every film is cut to the same length, so that none weighs more than another and a change of a voice
or of a rule does not change how much is measured. What its shots show is told with it: a set that
no longer shows its kind would measure something else.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Literal, get_args

from film.captions import Captions
from film.formats import FORMATS, FormatName
from film.sheet import Sheet
from film.stage import Stage
from film.style import Style

FilmName = Literal["dialogue", "chart", "kinetic", "map", "city"]
FILMS: tuple[FilmName, ...] = get_args(FilmName)
SET = Path(__file__).parent / "set"
HOUSE = Path(__file__).parent.parent.parent
COFFEE = HOUSE / "examples" / "coffee.md"
FRAMES = 900
"""30 s of each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    stage: Stage
    kind: str
    """Template, and where a story is set."""
    move: str
    size: str
    lay_out_seconds: float = 0.0

    @property
    def told(self) -> str:
        return f"{self.stage.frames:4} {self.kind}, {self.size}, {self.move}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Film:
    name: str
    shots: tuple[Shot, ...]
    preview: Path
    """Its page; goes on after the last of these shots."""

    @property
    def stages(self) -> list[Stage]:
        return [shot.stage for shot in self.shots]


def film_of(name: FilmName, folder: Path, shots: int | None = None) -> Film:
    """One of the set, cut to FRAMES; only its first `shots` when asked. It is previewed in
    `folder`, unless it was before.
    """
    home, out = folder / f"home-{name}", folder / "films" / name
    if not home.exists():
        time_preview(home, out, script_of(name))
    (preview,) = out.glob("*/preview.html")
    return Film(name=name, shots=tuple(cut_to(shots_of(home))[:shots]), preview=preview)


def script_of(name: FilmName) -> Path:
    (found,) = SET.glob(f"{name}.*")
    return found


def time_preview(home: Path, out: Path, source: Path = COFFEE) -> float:
    """Seconds of `auteur preview`, as a person waits for it; cold in a new home."""
    command = [sys.executable, "-m", "server.cli", "preview", str(source), "--out", str(out)]
    begun = perf_counter()
    done = subprocess.run(
        command,
        env={**os.environ, "AUTEUR_HOME": str(home)},
        cwd=HOUSE,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"auteur preview failed:\n{done.stdout}{done.stderr}")
    return perf_counter() - begun


def stages_of(home: Path, format_name: FormatName = "16x9") -> list[Stage]:
    """The previewed film's shots in order, laid out with burned captions."""
    return [shot.stage for shot in shots_of(home, format_name)]


def shots_of(home: Path, format_name: FormatName = "16x9") -> list[Shot]:
    """The same, each with its kind."""
    from graph.house import House
    from tools.picture.layout import lay_out

    house = House.open(home)
    try:
        current = house.ledger.snapshot(house.ledger.jobs()[0].timeline_id).current

        def value(slot: str) -> object:
            return house.vault.json(current[slot].content)

        style = Style.model_validate(value("style"))
        scenes = [scene["id"] for scene in current["script"].outline["scenes"]]
        shots = []
        for scene in scenes:
            for shot in current[f"scene/{scene}/shots"].outline["shots"]:
                sheet = Sheet.model_validate(value(f"shot/{shot['id']}/sheet"))
                captions = Captions.model_validate(value(f"shot/{shot['id']}/captions"))
                stage = lay_out(sheet, style, FORMATS[format_name], captions.chunks, {})
                shots.append(Shot(stage=stage, kind=_kind(sheet), move=sheet.move, size=sheet.size))
        return shots
    finally:
        house.close()


def _kind(sheet: Sheet) -> str:
    content = sheet.content
    if content.template != "story":
        return content.template
    return f"story in {content.place}, {content.time_of_day}, {content.weather}"


def cut_to(shots: Sequence[Shot], frames: int = FRAMES) -> list[Shot]:
    """The first `frames` frames; the shot they end in is cut short. Raises ValueError when there
    are not so many.
    """
    kept: list[Shot] = []
    for shot in shots:
        left = frames - sum(other.stage.frames for other in kept)
        if left <= 0:
            break
        stage = replace(shot.stage, frames=min(shot.stage.frames, left))
        kept.append(replace(shot, stage=stage))
    short = frames - sum(shot.stage.frames for shot in kept)
    if short:
        raise ValueError(f"{short} of {frames} frames are missing: the script is too short")
    return kept
