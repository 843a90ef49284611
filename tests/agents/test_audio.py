"""The audio agent: which mood, which effects, and where in the film everything sounds."""

import pytest

from agents.audio import plan_mix, score_film
from film.mix import EffectCue, MusicPlace, Score, ShotTiming, VoicePlace
from film.outline import Outline, OutlineScene
from film.sheet import Reveal, SpokenLine
from film.sounds import SoundCue


def outline(title: str, headings: tuple[str, ...] = (), mode="narration") -> Outline:
    scenes = tuple(
        OutlineScene(id=f"s{n}", heading=heading, number=n) for n, heading in enumerate(headings, 1)
    )
    return Outline(title=title, mode=mode, scenes=scenes)


MOODS = [
    # words of the title decide
    (outline("How the Ocean Sleeps"), "calm"),
    (outline("Launch faster with Beacon"), "driving"),
    (outline("A letter from my grandmother", mode="screenplay"), "warm"),
    # headings count too, slug lines do not
    (outline("Five minutes", ("Danger at the door", "The trap")), "tense"),
    (outline("Two", ("INT. KITCHEN - DAY", "EXT. STREET - DAY"), mode="screenplay"), "warm"),
    # nothing said: the hour, then what is usual
    (outline("Two", ("EXT. ROAD - NIGHT", "INT. CAR - NIGHT"), mode="screenplay"), "tense"),
    (outline("Seventeen"), "calm"),
]


@pytest.mark.parametrize(("told", "mood"), MOODS)
def test_the_mood_follows_title_and_headings(told, mood):
    score = score_film(told, wanted="auto", seed=7)
    assert (score.mood, bool(score.why)) == (mood, True)


def test_a_mood_asked_for_is_obeyed():
    assert score_film(outline("War"), wanted="bright", seed=3) == Score(
        mood="bright", seed=3, why="bright was asked for"
    )


def shot(shot_id: str, frames: int, template="story", transition="cut", reveals=()) -> ShotTiming:
    spoken = SpokenLine(
        line_id=f"{shot_id}-line", speaker="NARRATOR", text="Word.", start_frame=8, end_frame=60
    )
    return ShotTiming(
        shot_id=shot_id,
        frames=frames,
        transition=transition,
        template=template,
        lines=(spoken,),
        reveals=tuple(Reveal(name=name, frame=frame) for name, frame in reveals),
    )


SHOTS = (
    shot("a", 100, "title", "dip"),
    shot("b", 200, "number", reveals=(("value", 20), ("label", 60))),
    shot(
        "c", 400, "process", "wipe", (("title", 0), ("step/0", 40), ("step/1", 55), ("step/2", 130))
    ),
    shot("d", 300, "number", "dip", (("value", 5),)),
)


def test_everything_has_its_place_in_the_film():
    plan = plan_mix(SHOTS, sections=2)
    assert plan.total_frames == 1000
    assert plan.voices == tuple(
        VoicePlace(line_id=f"{name}-line", start_frame=start + 8)
        for name, start in (("a", 0), ("b", 100), ("c", 300), ("d", 700))
    )
    assert plan.music == (
        MusicPlace(section="0", start_frame=0),
        MusicPlace(section="1", start_frame=900),
    )


def test_effects_are_sparing():
    assert [(cue.frame, cue.effect) for cue in plan_mix(SHOTS, sections=2).cues] == [
        (120, "impact"),  # a number lands
        (304, "whoosh"),  # a wipe; the film's own opening has none
        (343, "pop"),  # steps appear; the second comes too soon after the first
        (433, "pop"),
        (704, "whoosh"),
        (705, "impact"),  # 585 frames after the last
    ]


def test_without_music_a_quiet_room_is_heard():
    plan = plan_mix(SHOTS[:1], sections=0)
    assert (plan.music, plan.cues) == ((), (EffectCue(frame=0, effect="room", gain_db=-38.0),))


def test_lines_not_yet_spoken_are_not_placed():
    silent = SHOTS[0].model_copy(
        update={"lines": (SHOTS[0].lines[0].model_copy(update={"voiced": False}),)}
    )
    assert plan_mix((silent,), sections=1).voices == ()


def test_quieter_music_lies_deeper():
    plain, quieter = plan_mix(SHOTS, sections=2), plan_mix(SHOTS, sections=2, quieter_db=4)
    assert quieter.music_under_voice_db == plain.music_under_voice_db - 4
    assert quieter.music_alone_db == plain.music_alone_db - 4


def test_a_brands_tone_sets_the_music_where_nobody_asked_for_another() -> None:
    outline = Outline(title="A lamp", mode="narration", scenes=())
    told = score_film(outline, wanted="auto", seed=1, tone=("unheard-of", "Playful"))
    assert (told.mood, told.why) == ("bright", "the brand's tone is “Playful”")
    assert score_film(outline, wanted="tense", seed=1, tone=("playful",)).mood == "tense"


def story(shot_id: str, place: str, frames: int = 100, **more) -> ShotTiming:
    return shot(shot_id, frames).model_copy(update={"place": place, **more})


AIR = [
    (story("a", "forest", time_of_day="dawn"), ("birds", -29.0)),
    (story("a", "forest", time_of_day="night"), ("crickets", -32.0)),
    (story("a", "forest", weather="rain"), ("rain", -22.0)),
    (story("a", "kitchen", weather="rain"), ("rain", -30.0)),
    (story("a", "kitchen"), None),
    (story("a", "city"), ("city", -28.0)),
    (shot("a", 100, "number"), None),
]


@pytest.mark.parametrize(("timing", "air"), AIR)
def test_a_place_and_its_weather_are_heard_very_low(timing, air):
    found = plan_mix((timing,), sections=1).ambience
    assert [(place.ambience, place.gain_db) for place in found] == ([air] if air else [])


def test_neighbouring_shots_share_their_air():
    plan = plan_mix((story("a", "city"), story("b", "city"), story("c", "kitchen")), sections=1)
    assert [(place.start_frame, place.end_frame) for place in plan.ambience] == [(0, 200)]


def test_what_happens_is_lower_while_someone_speaks():
    sounds = (SoundCue(frame=20, effect="knock"), SoundCue(frame=70, effect="thunder"))
    plan = plan_mix((story("a", "kitchen", sounds=sounds),), sections=1)
    assert [(cue.frame, cue.effect, cue.gain_db) for cue in plan.cues] == [
        (20, "knock", -17.0),
        (70, "thunder", -5.0),
    ]


def test_music_comes_up_under_a_song():
    said = SHOTS[0].lines[0]
    sung = SHOTS[0].model_copy(update={"lines": (said.model_copy(update={"sung": True}),)})
    assert [v.music_db for v in plan_mix((SHOTS[0], sung), sections=1).voices] == [0.0, 5.0]
