import pytest

from film.content import Staging, StoryContent, TitleContent
from film.errors import CannotFollow, LedgerBroken
from film.guidance import Constraint, Guidance
from film.sheet import MouthFrame, PoseCue, Reveal, Walk
from film.voice import MouthCue
from tests.agents.sheets import line, sheet, voiced

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
