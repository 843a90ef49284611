"""`python -m evals.acting HOME [--format 16x9]`: do the figures of a home's films act well?

Three figures, from what the camera is given: how mouths follow the sound (correlation of opening
and energy, line by line), the share of frames in which a foot that stands on the ground slides more
than two pixels, and the longest stretch of a clip in which nothing moves. The last line is one JSON
object.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from film.formats import FORMATS
from film.sheet import Figure, Sheet
from film.stage import Peg, Stage, amount_at
from film.style import Style
from film.voice import VoicedLine
from graph.house import House
from tools.picture.layout import lay_out
from tools.picture.lint_planes import point, puppets, shown_in

OPEN = {"X": 0, "A": 0, "B": 0.24, "C": 0.55, "D": 1, "E": 0.62, "F": 0.42, "G": 0.2, "H": 0.55}
"""How far each mouth is open (LOOK.md, visemes)."""
SLIDE_PX, GROUND_PX = 2.0, 3.0
SHORTEST_SECONDS = 1.0
SMOOTHED = 5
"""Frames: a mouth holds a shape for at least two or three, energy wavers with every pulse."""


def mouth_correlation(figure: Figure, voice: VoicedLine, start: int) -> float | None:
    """Of mouth opening and energy over one line; None where it is too short to tell."""
    frames = len(voice.energy)
    if frames < SHORTEST_SECONDS * 30:
        return None
    cues = sorted((cue.frame, OPEN[cue.mouth]) for cue in figure.mouths)
    shown, at = np.zeros(frames), 0.0
    for index in range(frames):
        while cues and cues[0][0] <= start + index:
            at = cues.pop(0)[1]
        shown[index] = at
    bell = np.ones(SMOOTHED) / SMOOTHED
    one, other = (np.convolve(x, bell, "same") for x in (shown, np.asarray(voice.energy)))
    if one.std() < 1e-6 or other.std() < 1e-6:
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])


def sliding_frames(stage: Stage) -> tuple[int, int]:
    """Frames in which a standing foot slides, and frames in which some foot stands."""
    slid = stood = 0
    for puppet, _ in puppets(stage):
        before: dict[str, list[tuple[float, float]]] = {}
        for frame in range(stage.frames):
            ground = amount_at(puppet.y, frame + 0.5)
            feet = dict(_feet(stage, puppet, frame))
            steps = []
            for name, points in feet.items():
                for now, then in zip(points, before.get(name, []), strict=False):
                    if ground - now[1] < GROUND_PX and ground - then[1] < GROUND_PX:
                        steps.append((name, abs(now[0] - then[0])))
            names = {name for name, _ in steps}
            stood += bool(names)
            slid += any(min(s for n, s in steps if n == name) > SLIDE_PX for name in names)
            before = feet
    return slid, stood


def _feet(stage: Stage, puppet: Peg, frame: int) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Name → heel and toe of every visible foot, in stage pixels."""
    for shown in shown_in(puppet, frame):
        if "foot" in shown.peg:
            box = stage.cels[shown.key].box
            points = ((box.x + 4, box.bottom), (box.right - 4, box.bottom))
            yield shown.peg, [point(shown.matrix, *p) for p in points]


def figures_of(home: Path, format_name: str) -> dict[str, Any]:
    """The three figures over every film of a home."""
    correlations: list[float] = []
    slid = stood = 0
    static = 0.0
    house = House.open(home)
    for job in house.ledger.jobs():
        current = house.ledger.snapshot(job.timeline_id).current
        style = Style.model_validate(house.vault.json(current["style"].content))
        for slot, take in current.items():
            if slot.endswith("/verdict") and slot.startswith("clip/"):
                measures = house.vault.json(take.content)["measures"]
                static = max(static, measures["longest_static_seconds"])
            if not slot.endswith("/sheet"):
                continue
            sheet = Sheet.model_validate(house.vault.json(take.content))
            if sheet.figures:
                more = sliding_frames(lay_out(sheet, style, FORMATS[format_name]))
                slid, stood = slid + more[0], stood + more[1]
            for line in sheet.lines:
                speaker = next((f for f in sheet.figures if f.character == line.speaker), None)
                voice = current.get(f"line/{line.line_id}/voice")
                if speaker is None or voice is None:
                    continue
                told = VoicedLine.model_validate(house.vault.json(voice.content))
                found = mouth_correlation(speaker, told, line.start_frame)
                correlations += [found] if found is not None else []
    house.close()
    return {
        "lines": len(correlations),
        "mouth_correlation_mean": round(float(np.mean(correlations)), 3) if correlations else None,
        "mouth_correlation_worst": round(min(correlations), 3) if correlations else None,
        "lines_below_half": sum(c < 0.5 for c in correlations),
        "feet_sliding_share": round(slid / stood, 4) if stood else 0.0,
        "longest_static_seconds": static,
    }


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("home", type=Path)
    asked.add_argument("--format", default="16x9")
    given = asked.parse_args()
    print(json.dumps(figures_of(given.home, given.format)))


if __name__ == "__main__":
    main()
