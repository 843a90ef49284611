"""The frame agent, house mind: a shot and its voices become an exposure sheet.

Voice comes before pictures: it times them. What is decided here is when things show and how figures
act; where they stand in pixels, and how anything looks, is layout's, so one sheet serves every
format. Pure: the same values give the same sheet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from agents.acting import play
from agents.acting_part import Part, speaks, walk_frames
from agents.frame_reveals import HOLD, place_reveals, spoken_reveals
from agents.frame_sounds import sound_lead, sounds_of
from agents.frame_timing import (
    LEAST,
    TimedLine,
    lead_seconds,
    silent_frames,
    tail_frames,
    time_lines,
)
from film.cast import Cast
from film.content import Staging
from film.errors import CannotFollow, LedgerBroken
from film.guidance import Guidance
from film.looks import SceneLooks
from film.script import Line
from film.sheet import Figure, Sheet, SpokenLine
from film.storyboard import Shot
from film.style import Style
from film.time import frames_from_seconds
from film.voice import VoicedLine

FOLLOWS = ("pose", "expression", "longer_hold", "slower", "alternative")
"""Constraints this maker obeys."""
LATE_EXTRA = 15
"""Frames a shot may grow so that what is spoken last can be read."""


def draw_sheet(
    shot: Shot,
    lines: tuple[Line, ...],
    voices: Mapping[str, VoicedLine],
    cast: Cast,
    looks: SceneLooks,
    style: Style,
    *,
    guidance: Guidance,
    seed: int,
    pauses: Mapping[str, float] = {},
) -> Sheet:
    """The sheet of one shot.

    `lines` hold those the shot speaks, `voices` are by line id (a line without one is timed by its
    length and marked so), `pauses` seconds of silence after a line where the audio agent wants
    other than the usual. `seed` is the film's. Raises CannotFollow when the guidance holds only
    what this maker cannot do.
    """
    _heed(guidance)
    content, stagings = shot.content, _stagings(shot)
    lead = max(
        frames_from_seconds(lead_seconds(shot)),
        _entrance(shot, lines, stagings),
        sound_lead(shot.action),
    )
    timed = time_lines(shot, lines, voices, pauses, guidance, lead)
    if content.template == "split":
        timed = tuple(replace(each, seen=True) for each in timed)
    words = [word for line in timed for word in line.words]
    heard = spoken_reveals(content, words, {t.line.id: t.start_frame for t in timed})
    speech_end = timed[-1].end_frame if timed else 0
    frames = (
        speech_end + tail_frames(shot, lines, pauses, guidance)
        if timed
        else silent_frames(shot, guidance)
    )
    frames = max(frames, frames_from_seconds(LEAST), _exits(stagings, timed))
    if heard:
        frames += min(max(0, max(heard.values()) + HOLD - frames), LATE_EXTRA)
    figures = _figures(shot, stagings, timed, frames, cast, looks, guidance, seed)
    return Sheet(
        shot_id=shot.id,
        code=shot.code,
        frames=frames,
        content=content,
        size=shot.size,
        move=shot.move,
        transition=shot.transition,
        reveals=place_reveals(content, heard, speech_end, frames, covered=shot.transition != "cut"),
        figures=figures,
        sounds=sounds_of(shot.action, figures, timed, frames),
        lines=tuple(
            SpokenLine(
                line_id=t.line.id,
                speaker=t.line.speaker,
                text=t.line.text,
                start_frame=t.start_frame,
                end_frame=t.end_frame,
                voiced=t.voice is not None,
                sung=t.line.kind == "lyric",
            )
            for t in timed
        ),
        seed=seed,
    )


def _heed(guidance: Guidance) -> None:
    kinds = [constraint.kind for constraint in guidance.constraints]
    if (guidance.text or kinds) and not any(kind in FOLLOWS for kind in kinds):
        said = guidance.text or ", ".join(kinds)
        raise CannotFollow(
            said,
            "hold a shot longer, slow its pauses, keep a pose or expression, play it otherwise",
        )


def _stagings(shot: Shot) -> tuple[Staging, ...]:
    content = shot.content
    if content.template == "story":
        return content.staging
    if content.template == "title" and content.actor:
        return (Staging(character=content.actor, mark="right", pose="present", expression="happy"),)
    if content.template == "quote" and content.actor:
        return (Staging(character=content.actor, mark="left"),)
    if content.template == "lowerthird" and content.actor:
        return (Staging(character=content.actor, mark="centre"),)
    if content.template == "split":
        return content.left.staging, content.right.staging
    return ()


def _entrance(shot: Shot, lines: Sequence[Line], stagings: Sequence[Staging]) -> int:
    """Who comes in speaking is more than half-way before the first word."""
    if not shot.lines:
        return 0
    first = next(line for line in lines if line.id == shot.lines[0])
    return next(
        (
            walk_frames(s.enters_from, s.mark, hurries=s.hurries) * 6 // 10
            for s in stagings
            if s.enters_from and s.character == first.speaker
        ),
        0,
    )


def _exits(stagings: Sequence[Staging], timed: Sequence[TimedLine]) -> int:
    """Frames needed so that everyone comes in, says all their words, and only then leaves."""
    needed = 0
    for staging in stagings:
        fast = staging.hurries
        came = 0
        if staging.enters_from:
            came = walk_frames(staging.enters_from, staging.mark, hurries=fast) + 20
        said = max((t.end_frame for t in timed if speaks(staging.character, t)), default=0)
        if staging.leaves_to:
            way = walk_frames(staging.mark, staging.leaves_to, hurries=fast)
            needed = max(needed, max(came, said + 4) + way)
        elif came:
            needed = max(needed, came + 10)
    return needed


def _figures(
    shot: Shot,
    stagings: Sequence[Staging],
    timed: tuple[TimedLine, ...],
    frames: int,
    cast: Cast,
    looks: SceneLooks,
    guidance: Guidance,
    seed: int,
) -> tuple[Figure, ...]:
    people = {character.name: character for character in cast.characters}
    take = guidance.value_of("alternative", shot.id) or "0"
    figures = []
    for staging in stagings:
        name = staging.character
        if name not in people:
            raise LedgerBroken(f"shot {shot.code} stages {name}, who is not in the cast")
        appearance = people[name].appearance
        known = (*appearance.conditions, *looks.conditions_of(name), *staging.gained)
        tags = dict.fromkeys(tag for tag in known if tag not in staging.lost)
        figures.append(
            play(
                Part(
                    staging=staging,
                    appearance=appearance.model_copy(update={"conditions": tuple(tags)}),
                    partners=tuple(other for other in stagings if other.character != name),
                    lines=timed,
                    frames=frames,
                    chance_key=f"{seed}/{shot.id}/{name}/{take}",
                    pose=guidance.value_of("pose", name),  # type: ignore[arg-type]
                    expression=guidance.value_of("expression", name),  # type: ignore[arg-type]
                )
            )
        )
    return tuple(figures)
