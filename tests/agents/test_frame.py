from collections.abc import Sequence

import pytest

from agents.frame import draw_sheet
from film.cast import Appearance, Cast, Character, VoiceChoice
from film.content import (
    Bar,
    BarsContent,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    ProcessContent,
    QuoteContent,
    Staging,
    Step,
    StoryContent,
    TitleContent,
)
from film.errors import CannotFollow, LedgerBroken
from film.guidance import Constraint, Guidance
from film.looks import CharacterState, SceneLooks
from film.script import Line
from film.sheet import MouthFrame, PoseCue, Reveal, SpokenLine, Walk
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
TAIL = 11


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


def test_lines_follow_each_other_with_a_breath_and_the_shot_ends_after_its_tail():
    first, second = line("Coffee wakes us", line_id="a"), line("It has for ages", line_id="b")
    drawn = sheet(KineticContent(rows=(KineticWord(text="wakes"),)), first, second)
    assert drawn.lines == (
        SpokenLine(
            line_id="a", speaker="NARRATOR", text="Coffee wakes us", start_frame=6, end_frame=51
        ),
        SpokenLine(
            line_id="b", speaker="NARRATOR", text="It has for ages", start_frame=60, end_frame=120
        ),
    )
    assert drawn.frames == 120 + TAIL


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        (line("Why?"), line("So.", line_id="b"), 13),  # a question is left to stand
        (line("Well…"), line("So.", line_id="b"), 14),  # trailing off
        (line("One.", "MAYA"), line("Two.", "BEN", "b"), 8),  # another speaker answers
        (line("One.", kind="item"), line("Two.", line_id="b", kind="item"), 10),  # items of a list
        (line("One."), line("Two.", line_id="b"), 9),  # plain sentences
    ],
)
def test_the_pause_between_lines_says_what_stands_between_them(first, second, gap):
    drawn = sheet(StoryContent(place="city", staging=()), first, second)
    assert drawn.lines[1].start_frame - drawn.lines[0].end_frame == gap


def test_pauses_of_the_audio_agent_win():
    first, second = line("One.", line_id="a"), line("Two.", line_id="b")
    drawn = sheet(
        StoryContent(place="city", staging=()), first, second, pauses={"a": 1.0, "b": 2.0}
    )
    assert drawn.lines[1].start_frame - drawn.lines[0].end_frame == 30
    assert drawn.frames - drawn.lines[1].end_frame == 60


@pytest.mark.parametrize(
    ("content", "transition", "start"),
    [
        (TitleContent(title="Coffee"), "cut", 12),  # seen before it is spoken
        (StoryContent(place="city", staging=()), "cut", 6),
        (StoryContent(place="city", staging=()), "dip", 14),  # the picture is still covered
    ],
)
def test_the_first_word_waits_for_the_picture(content, transition, start):
    drawn = sheet(content, line("Coffee wakes the world"), transition=transition)
    assert drawn.lines[0].start_frame == start


def test_a_line_without_a_voice_is_timed_by_its_length_and_marked():
    drawn = sheet(StoryContent(place="city", staging=()), line("x" * 60), voices={})
    assert drawn.lines == (
        SpokenLine(
            line_id="a",
            speaker="NARRATOR",
            text="x" * 60,
            start_frame=6,
            end_frame=126,
            voiced=False,
        ),
    )


@pytest.mark.parametrize(
    ("content", "seconds", "frames"),
    [
        (
            StoryContent(place="city", staging=()),
            3.0,
            90,
        ),  # nothing to read: as the storyboard wished
        (StoryContent(place="city", staging=()), 9.0, 105),  # but no longer than 3.5 s
        (StoryContent(place="city", staging=()), 0.5, 60),  # and no shorter than 2 s
        (
            TitleContent(title="one two three four five six seven eight"),
            2.0,
            115,
        ),  # as long as reading takes
    ],
)
def test_a_silent_shot_lasts_as_long_as_it_is_read(content, seconds, frames):
    assert sheet(content, duration_seconds=seconds).frames == frames


@pytest.mark.parametrize(
    ("content", "text", "expected"),
    [
        # each row three frames before its word (words start at 6, 21, 36 …)
        (
            KineticContent(
                rows=(
                    KineticWord(text="Grind"),
                    KineticWord(text="Pour"),
                    KineticWord(text="Drink"),
                )
            ),
            "grind then pour and then drink it",
            {"row/0": 3, "row/1": 33, "row/2": 78},
        ),
        # endings differ; "boiling" is not heard and comes between its neighbours
        (
            ProcessContent(
                title="How",
                steps=(Step(title="Grind beans"), Step(title="Boiling"), Step(title="Pour")),
            ),
            "you should be grinding your beans now then just pour over",
            {"title": 3, "step/0": 48, "step/1": 93, "step/2": 138},
        ),
        # a number by its figures, the label first because something must show at once
        (
            NumberContent(number="2.25", unit="billion", label="cups a day"),
            "we drink about 2.25 billion cups of it",
            {"value": 48, "label": 3},
        ),
        (
            NumberContent(number="1,200", label="metres", icon="mountain"),
            "it grows at 1,200 metres up there",
            {"icon": 3, "value": 48, "label": 63},
        ),
        # spoken late, a number does not leave its picture empty for more than two seconds
        (
            NumberContent(number="7", label="", icon="mountain"),
            "after a long and winding road there are 7",
            {"icon": 3, "value": 60, "label": 75},
        ),
        # bars by label, or by the value when the label is not said
        (
            BarsContent(
                title="Who",
                bars=(
                    Bar(label="Finland", value=12, shown="12 kg"),
                    Bar(label="Sweden", value=8, shown="8 kg"),
                ),
                highlight=0,
                source="ICO",
            ),
            "in Finland they drink 12 kilos and some 8 in the west",
            {"title": 3, "bar/0": 18, "bar/1": 123, "source": 141},
        ),
        (
            IconContent(icons=("coffee", "light-bulb"), label="a bright idea"),
            "from one cup comes a bright idea like light bulbs",
            {"icon/0": 3, "arrow": 114, "icon/1": 123, "label": 78},
        ),
        (
            QuoteContent(text="Measure out life", who="Eliot"),
            "Measure out life said Eliot then",
            {"quote": 3, "attribution": 63},
        ),
        # nothing is said: one after the other
        (
            EndCardContent(name="Auteur", tagline="Words to film", cta="Try it"),
            "that is all for now folks see you",
            {"logo": 3, "name": 9, "tagline": 24, "cta": 42},
        ),
    ],
)
def test_things_appear_a_tenth_of_a_second_before_their_word(content, text, expected):
    assert reveals(content, text) == expected


def test_something_shows_within_a_quarter_second_and_nothing_after_the_last_chance():
    rows = tuple(KineticWord(text=word) for word in ("late", "later", "latest"))
    drawn = sheet(
        KineticContent(rows=rows), line("so here it comes rather late then later then latest")
    )
    frames = [reveal.frame for reveal in drawn.reveals]
    assert frames[0] <= 7 and frames == sorted(frames) and frames[-1] <= drawn.frames - 36


def test_nothing_appears_while_a_dip_still_covers_the_picture():
    content = ProcessContent(title="How", steps=(Step(title="Grind"), Step(title="Pour")))
    drawn = sheet(content, line("Grind then pour it all slowly"), transition="dip")
    assert [(r.name, r.frame) for r in drawn.reveals] == [
        ("title", 7),
        ("step/0", 11),
        ("step/1", 41),
    ]


def test_a_chance_hit_late_does_not_push_the_other_rows_out():
    content = KineticContent(
        rows=(KineticWord(text="water"), KineticWord(text="heat"), KineticWord(text="time"))
    )
    found = reveals(content, "take some water add heat and time and once more water at last")
    assert found == {"row/0": 3, "row/1": 63, "row/2": 93}


TWO = (
    Staging(character="MAYA", mark="left", facing="right"),
    Staging(
        character="BEN", mark="right", facing="left", enters_from="off_right", expression="sad"
    ),
)


def test_only_the_speaker_moves_lips_on_whole_frames():
    said = line("Where were you", "MAYA")
    maya, ben = sheet(StoryContent(place="kitchen", staging=TWO), said).figures
    assert maya.mouths == (
        MouthFrame(frame=0, mouth="X"),
        MouthFrame(frame=6, mouth="D"),
        MouthFrame(frame=21, mouth="C"),
        MouthFrame(frame=36, mouth="D"),
        MouthFrame(frame=51, mouth="X"),
    )
    assert ben.mouths == ()


def test_a_voice_over_moves_nobody():
    said = line("Where were you", "MAYA", extension="V.O.")
    assert all(
        figure.mouths == ()
        for figure in sheet(StoryContent(place="kitchen", staging=TWO), said).figures
    )


def test_short_mouths_are_held_for_two_frames_and_closed_lips_win():
    said = line("Mama", "MAYA")
    voice = voiced(said).model_copy(
        update={
            "mouths": tuple(
                MouthCue(start_seconds=s, mouth=m)
                for s, m in ((0.0, "C"), (0.034, "A"), (0.07, "D"), (0.1, "C"), (0.5, "X"))
            )
        }
    )
    figure = sheet(StoryContent(place="kitchen", staging=TWO), said, voices={"a": voice}).figures[0]
    frames = [mouth.frame for mouth in figure.mouths]
    assert "A" in [mouth.mouth for mouth in figure.mouths]
    assert all(then - now >= 2 for now, then in zip(frames, frames[1:], strict=False))


def test_who_enters_walks_in_by_the_distance_and_then_stands():
    ben = sheet(StoryContent(place="kitchen", staging=TWO), line("Hello there", "MAYA")).figures[1]
    assert ben.walks == (Walk(start_frame=0, end_frame=34, origin="off_right", goal="right"),)
    assert ben.poses == (PoseCue(frame=0, pose="walk"), PoseCue(frame=34, pose="stand"))
    assert ben.appearance.conditions == ("muddy",)


def test_nobody_leaves_before_the_last_word():
    staging = (Staging(character="MAYA", mark="centre", leaves_to="off_left"),)
    drawn = sheet(
        StoryContent(place="city", staging=staging), line("I have to go right now", "MAYA")
    )
    walk = drawn.figures[0].walks[0]
    assert walk.start_frame >= drawn.lines[0].end_frame and walk.end_frame == drawn.frames


def test_listeners_turn_to_who_speaks():
    maya, ben = sheet(
        StoryContent(place="kitchen", staging=TWO),
        line("Where were you", "MAYA"),
        line("In the rain", "BEN", "b"),
    ).figures
    assert all(look.turn > 0 for look in maya.looks) and all(look.turn < 0 for look in ben.looks)


@pytest.mark.parametrize(
    ("text", "parenthetical", "expected"),
    [
        ("I fell.", "angrily", "angry"),  # the writer's word first
        ("I fell.", "whispering", "worried"),
        ("Where were you?", "", "skeptical"),
        ("What if it hurts?", "", "worried"),
        ("What?!", "", "surprised"),
        ("You won, that is great!", "", "joy"),
        ("Stop it!", "", "angry"),
        ("I am so sorry.", "", "sad"),
        ("The beans are roasted.", "", "neutral"),  # the words do not say
    ],
)
def test_the_face_follows_the_words(text, parenthetical, expected):
    figure = sheet(
        StoryContent(place="kitchen", staging=(Staging(character="MAYA", mark="left"),)),
        line(text, "MAYA", parenthetical=parenthetical),
    ).figures[0]
    assert figure.expressions[-1].expression == expected


def test_a_long_speech_is_never_without_a_new_pose_for_four_seconds():
    text = " ".join(["word"] * 30)
    drawn = sheet(StoryContent(place="city", staging=TWO[:1]), line(text, "MAYA"))
    frames = [cue.frame for cue in drawn.figures[0].poses]
    assert (
        max(then - now for now, then in zip(frames, [*frames[1:], drawn.frames], strict=True))
        <= 120
    )
    assert {cue.pose for cue in drawn.figures[0].poses} > {"stand"}


def test_heads_nod_on_stressed_words():
    drawn = sheet(
        StoryContent(place="city", staging=TWO[:1]),
        line("one two three four five", "MAYA"),
        stressed=(1, 3),
    )
    assert drawn.figures[0].nods == (21, 51)


def test_blinks_are_seeded_and_two_and_a_half_to_five_seconds_apart():
    content, long = (
        StoryContent(place="city", staging=TWO[:1]),
        line(" ".join(["word"] * 40), "MAYA"),
    )
    blinks = sheet(content, long).figures[0].blinks
    assert (
        blinks
        == sheet(content, long).figures[0].blinks
        != sheet(content, long, seed=8).figures[0].blinks
    )
    assert all(75 <= then - now <= 150 for now, then in zip(blinks, blinks[1:], strict=False))


def test_guidance_for_a_pose_keeps_it_and_longer_hold_lengthens():
    content, said = (
        StoryContent(place="city", staging=TWO[:1]),
        line("one two three four five six", "MAYA"),
    )
    kept = sheet(
        content,
        said,
        stressed=(1, 4),
        guidance=Guidance(
            constraints=(
                Constraint(kind="pose", target="MAYA", value="idle_hip"),
                Constraint(kind="longer_hold", value="1.5"),
            )
        ),
    )
    assert kept.figures[0].poses == (PoseCue(frame=0, pose="idle_hip"),)
    assert kept.frames > sheet(content, said, stressed=(1, 4)).frames


def test_guidance_that_is_not_about_frames_is_answered_with_what_can_be_done():
    with pytest.raises(CannotFollow, match="hold a shot longer"):
        sheet(
            StoryContent(place="city", staging=()),
            guidance=Guidance(text="make the sky greener please"),
        )


def test_a_stranger_on_stage_is_our_fault():
    with pytest.raises(LedgerBroken, match="ZOE"):
        sheet(StoryContent(place="city", staging=(Staging(character="ZOE", mark="left"),)))


def test_a_title_presenter_stands_by_and_the_words_come_first():
    drawn = sheet(
        TitleContent(title="Coffee", subtitle="A short history", actor="MAYA"),
        line("Coffee is old"),
    )
    assert drawn.reveals == (
        Reveal(name="title", frame=3),
        Reveal(name="subtitle", frame=27),
        Reveal(name="actor", frame=3),
    )
    assert (drawn.figures[0].character, drawn.figures[0].poses[0]) == (
        "MAYA",
        PoseCue(frame=0, pose="present"),
    )


def test_the_same_values_draw_the_same_sheet():
    said = line("Where on earth have you been all night?", "MAYA")
    content = StoryContent(place="kitchen", staging=TWO)
    assert sheet(content, said, stressed=(2,)) == sheet(content, said, stressed=(2,))


def test_in_silence_a_neutral_face_answers_who_comes_in():
    staging = (
        Staging(character="MAYA", mark="left", facing="right"),
        Staging(character="BEN", mark="right", enters_from="off_right", expression="happy"),
    )
    maya = sheet(StoryContent(place="city", staging=staging)).figures[0]
    assert [(cue.frame, cue.expression) for cue in maya.expressions] == [
        (0, "neutral"),
        (26, "happy"),
    ]
    assert [(cue.frame, cue.turn) for cue in maya.looks] == [(0, 0.45), (8, 0.65)]
