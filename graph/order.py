"""The film's order in a maker's hands: scenes numbered, shots said as 3A, frames counted from the
start.

Stored values hold no numbers that an insertion would shift; makers of whole-film products count
them here.
"""

from dataclasses import dataclass
from typing import Any

from film.sheet import Sheet
from film.storyboard import SceneShots, Shot, said_code
from film.take import Address
from film.time import seconds_from_frames
from graph.reader import Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class PlacedShot:
    """A shot where it lies in the film."""

    shot: Shot
    said: str
    """3A."""
    start_frame: int
    frames: int
    insert_score: float
    """How much a human insert is recommended here: its beat's score."""

    @property
    def start_seconds(self) -> float:
        return seconds_from_frames(self.start_frame)

    @property
    def end_seconds(self) -> float:
        return seconds_from_frames(self.start_frame + self.frames)


def shot_lists(read: Reader) -> list[SceneShots]:
    return [read.read(address, SceneShots) for address in read.matching("scene/", "/shots")]


def timings(read: Reader) -> list[dict[str, Any]]:
    """Timing parts of all sheets, in the film's order."""
    return [read.plain(address) for address in read.matching("shot/", "/sheet#timing")]


def starts(frames: list[int]) -> list[int]:
    """Frame at which each shot begins."""
    return [sum(frames[:index]) for index in range(len(frames))]


def placed_shots(read: Reader) -> list[PlacedShot]:
    """Every shot with its said code and place; needs shot lists and timings among the declared
    parts.
    """
    timing_of = {timing["shot_id"]: timing for timing in timings(read)}
    placed, at = [], 0
    for number, scene in enumerate(shot_lists(read), start=1):
        scores = {line: beat.recommendation_score for beat in scene.beats for line in beat.lines}
        for shot in scene.shots:
            timing = timing_of[shot.id]
            placed.append(
                PlacedShot(
                    shot=shot,
                    said=said_code(number, shot),
                    start_frame=at,
                    frames=timing["frames"],
                    insert_score=max((scores.get(line, 0.0) for line in shot.lines), default=0.0),
                )
            )
            at += timing["frames"]
    return placed


def said_sheets(read: Reader) -> list[Sheet]:
    """All sheets in order, with codes as people say them where the shot lists are declared."""
    sheets = [read.read(address, Sheet) for address in read.matching("shot/", "/sheet")]
    said = {
        shot.id: said_code(number, shot)
        for number, scene in enumerate(shot_lists(read), start=1)
        for shot in scene.shots
    }
    return [
        sheet.model_copy(update={"code": said.get(sheet.shot_id, sheet.code)}) for sheet in sheets
    ]


def voice_addresses(read: Reader) -> dict[str, str]:
    """Line id → address of its voice, whichever part of it is declared."""
    found = [a for a in read.addresses if a.startswith("line/") and "/voice" in a]
    return {Address.parse(a).slot.split("/")[1]: a for a in found}
