"""Shots, voices and sheets for the tests of the frame agent: hand-made, each word equally long."""

from collections.abc import Sequence

from agents.frame import draw_sheet
from film.cast import Appearance, Cast, Character, VoiceChoice
from film.guidance import Guidance
from film.looks import CharacterState, SceneLooks
from film.script import Line
from film.storyboard import Shot
from film.style import Style
from film.voice import MouthCue, VoicedLine, WordTime

_VOICE = VoiceChoice(engine="hibari", voice="test", why="a test")
CAST = Cast(
    characters=tuple(
        Character(
            name=name,
            display_name=name.title(),
            appearance=Appearance(),
            voice=_VOICE,
            why="a test",
        )
        for name in ("NARRATOR", "MAYA", "BEN")
    ),
    settings=(),
)
LOOKS = SceneLooks(scene_id="s", states=(CharacterState(character="BEN", conditions=("muddy",)),))


def line(text: str, speaker: str = "NARRATOR", line_id: str = "a", **more) -> Line:
    return Line(id=line_id, speaker=speaker, text=text, **more)


def voiced(of: Line, word_seconds: float = 0.5, stressed: tuple[int, ...] = ()) -> VoicedLine:
    """Each word takes the same time and opens the mouth once."""
    texts = of.text.split()
    return VoicedLine(
        line_id=of.id,
        duration_seconds=len(texts) * word_seconds,
        words=tuple(
            WordTime(text=t, start_seconds=i * word_seconds, end_seconds=(i + 1) * word_seconds)
            for i, t in enumerate(texts)
        ),
        mouths=(
            *(
                MouthCue(start_seconds=i * word_seconds, mouth="DC"[i % 2])
                for i in range(len(texts))
            ),
            MouthCue(start_seconds=len(texts) * word_seconds, mouth="X"),
        ),
        spoken=of.text,
        pace=1.0,
        stressed=stressed,
    )


def shot(content, lines: Sequence[Line] = (), **more) -> Shot:
    fields = {
        "id": "shot1",
        "code": "1A",
        "duration_seconds": 3.0,
        "lines": tuple(each.id for each in lines),
        "action": "",
        "setting": "",
        "time_of_day": "day",
        "size": "wide",
        "move": "hold",
        "role": "scene",
        "content": content,
        "shows": "",
        "why": "a test",
    }
    return Shot.model_validate({**fields, **more})


def sheet(
    content,
    *lines: Line,
    stressed=(),
    voices=None,
    guidance=None,
    scene=None,
    seed=7,
    pauses=None,
    **more,
):
    voices = (
        {each.id: voiced(each, stressed=stressed) for each in lines} if voices is None else voices
    )
    return draw_sheet(
        shot(content, lines, **more),
        tuple(scene or lines),
        voices,
        CAST,
        LOOKS,
        Style(),
        guidance=guidance or Guidance(),
        seed=seed,
        pauses=pauses or {},
    )


def reveals(content, text: str) -> dict[str, int]:
    return {r.name: r.frame for r in sheet(content, line(text)).reveals}
