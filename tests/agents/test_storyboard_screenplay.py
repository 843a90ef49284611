"""Played scenes: who is on screen, where they stand, how close we are."""

from pathlib import Path

import pytest

from agents.storyboard import plan_scene
from agents.storyboard_cards import in_figures
from film.cast import Appearance, Cast, Character, SettingLook, VoiceChoice
from film.content import Staging
from film.guidance import Guidance
from film.outline import outline_of
from film.script import Script
from film.storyboard import MAX_SHOT_SECONDS, SceneShots, Shot
from film.style import Style
from tools.words.read import read_script

FRIENDS = Path(__file__).parents[2] / "examples" / "two-friends.fountain"
VOICE = VoiceChoice(engine="hibari", voice="heart", why="")


def script_of(text: str, previous: Script | None = None) -> Script:
    return read_script(text.encode(), "x.fountain", "auto", previous)


def plan(script: Script, at: int = 0) -> SceneShots:
    names = dict.fromkeys(line.speaker for line in script.lines)
    cast = Cast(
        characters=tuple(
            Character(name=n, display_name=n, appearance=Appearance(), voice=VOICE, why="")
            for n in names
        ),
        settings=(SettingLook(name="THE LAIR", place="office", times=("day",), why=""),),
    )
    return plan_scene(
        script.scenes[at], outline_of(script), cast, Style(), max_seconds=0, guidance=Guidance(),
        media=(),
    )  # fmt: skip


def seen(shot: Shot) -> list[tuple[str, str, str]]:
    staging = getattr(shot.content, "staging", ())
    return [(s.character, s.mark, s.facing) for s in staging]


SCENE = """INT. KITCHEN - NIGHT

MAYA waits by the window.

LEO walks in.

LEO
You are still awake at this hour of the night.

MAYA
(worried)
I could not sleep at all.

Maya points at the door.

MAYA
Somebody has been here while we were out.

LEO
Who?

Leo leaves.

MAYA
(quietly)
Come back.
"""


def test_a_scene_is_told_from_the_wide_view_through_talk_to_the_feeling() -> None:
    shots = plan(script_of(SCENE)).shots
    assert [(s.size, len(s.lines), s.content.place, s.time_of_day) for s in shots] == [
        ("wide", 0, "kitchen", "night"),  # Maya alone
        ("wide", 0, "kitchen", "night"),  # Leo comes in
        ("medium", 1, "kitchen", "night"),
        ("close", 1, "kitchen", "night"),  # worried
        ("wide", 2, "kitchen", "night"),  # she points; his one word shares the shot
        ("medium", 0, "kitchen", "night"),  # he goes
        ("close", 1, "kitchen", "night"),  # the last words, alone
    ]
    assert [seen(shot) for shot in shots] == [
        [("MAYA", "left", "front")],
        [("MAYA", "left", "right"), ("LEO", "right", "left")],
        [("MAYA", "left", "right"), ("LEO", "right", "left")],
        [("MAYA", "left", "right")],
        [("MAYA", "left", "right"), ("LEO", "right", "left")],
        [("MAYA", "left", "right"), ("LEO", "right", "left")],
        [("MAYA", "left", "front")],
    ]
    assert shots[1].content.staging[1].enters_from == "off_right"
    assert shots[5].content.staging[1].leaves_to == "off_right"
    assert shots[3].content.staging[0].expression == "worried"
    assert shots[4].content.staging[0].pose == "point"
    assert shots[3].characters_background == ("LEO",)
    assert shots[6].continuity == ("LEO has left",)


def test_a_voice_that_is_only_heard_is_not_staged() -> None:
    text = "INT. OFFICE - DAY\n\nANN\nWho is there?\n\nBEN (O.S.)\nOnly the wind in the trees.\n"
    shots = plan(script_of(text)).shots
    assert {name for shot in shots for name, _, _ in seen(shot)} == {"ANN"}


def test_a_crowd_is_framed_by_who_speaks_and_nobody_shares_a_mark() -> None:
    cues = "".join(f"\n{name}\nThis is what I have to say to you.\n" for name in "ABCDEF")
    names = "INT. OFFICE - DAY\n" + cues.replace("\nA\n", "\nANN\n").replace("\nB\n", "\nBOB\n")
    for shot in plan(script_of(names)).shots:
        marks = [mark for _, mark, _ in seen(shot)]
        assert len(set(marks)) == len(marks) <= 4


def test_the_casts_own_word_for_a_place_is_taken_and_an_unknown_place_is_said() -> None:
    lair = "INT. THE LAIR - DAY\n\nANN\nOne.\n\nANN\nTwo.\n\n"
    text = lair + "INT. WRECK - DAY\n\nShe looks.\n\nANN\nThree.\n"
    script = script_of(text)
    assert plan(script).shots[0].content.place == "office"
    lost = plan(script, 1).shots[0]
    assert lost.content.place == "abstract" and "not one we draw" in lost.why


def test_the_title_page_opens_the_film_and_without_one_there_is_no_title_shot() -> None:
    assert plan(script_of("Title: The Key\n\n" + SCENE)).shots[0].content.template == "title"
    templates = {shot.content.template for shot in plan(script_of(SCENE)).shots}
    assert templates == {"story"}


@pytest.mark.parametrize("at", [0, 1])
def test_the_two_friends_keep_their_sides_and_their_lines(at: int) -> None:
    script = script_of(FRIENDS.read_text("utf-8"))
    shots = plan(script, at).shots
    lines = [line for shot in shots for line in shot.lines]
    assert lines == [line.id for line in script.scenes[at].lines]
    assert all(shot.duration_seconds <= MAX_SHOT_SECONDS for shot in shots)
    sides: dict[str, set[str]] = {}
    for shot in shots:
        for name, mark, _ in seen(shot):
            sides.setdefault(name, set()).add(mark)
    assert all(len(marks - {"centre"}) == 1 for marks in sides.values())


def test_one_changed_word_changes_one_shot() -> None:
    text = FRIENDS.read_text("utf-8")
    before = script_of(text)
    after = script_of(text.replace("spare key. You should", "spare key. You ought to"), before)
    old = {shot.id: shot for shot in plan(before, 1).shots}
    new = {shot.id: shot for shot in plan(after, 1).shots}
    assert list(old) == list(new)
    assert len([one for one in old if old[one] != new[one]]) == 1


def test_who_sits_keeps_sitting_through_gestures() -> None:
    text = (
        "INT. OFFICE - DAY\n\nANN sits.\n\nANN\nI am staying here for the whole night.\n\n"
        "Ann waves.\n\nANN\nAnd I am not going to leave this chair.\n\n"
        "ANN\n(sad)\nEverybody else has gone home by now.\n"
    )
    poses = [shot.content.staging[0] for shot in plan(script_of(text)).shots]
    assert isinstance(poses[0], Staging)
    assert [staging.pose for staging in poses] == ["sit", "sit", "sit", "sit"]


def test_a_film_without_a_brand_ends_where_its_last_scene_played():
    text = "Title: The Key\nAuthor: Ann\n\nINT. OFFICE - NIGHT\n\nLEO\nHello there.\n"
    last = plan(script_of(text)).shots[-1].content
    assert last.template == "title"
    assert (last.title, last.subtitle, last.time_of_day) == ("The End", "The Key by Ann", "night")


@pytest.mark.parametrize(
    ("manner", "words", "face"),
    [
        ("shouting", "Look, I won! Wonderful!", "joy"),  # loud and glad
        ("shouting", "You are a horrible liar!", "angry"),  # loud and cross
        ("whispering", "Good night, my lovely friend.", "happy"),
        ("whispering", "Something is in there.", "worried"),
    ],
)
def test_a_loud_or_a_low_voice_takes_its_face_from_the_words(manner, words, face):
    text = f"INT. OFFICE - NIGHT\n\nLEO and MAYA wait.\n\nLEO\n({manner})\n{words}\n"
    shots = plan(script_of(text + "\nMAYA\nYes.\n")).shots
    staging = next(shot for shot in shots if shot.lines).content.staging
    assert next(one.expression for one in staging if one.character == "LEO") == face


def test_what_is_given_while_it_is_said_shows_giver_and_taker():
    text = (
        "INT. OFFICE - DAY\n\nLeo and Maya wait.\n\nMAYA\nWell?\n\nLeo gives Maya a flower.\n\n"
        "LEO\nIt is for you, and it took me all day to find one.\n"
    )
    shots = plan(script_of(text)).shots
    given = next(s for s in shots if any(o.prop_after == "flower" for o in s.content.staging))
    assert {one.character for one in given.content.staging} == {"LEO", "MAYA"}


@pytest.mark.parametrize(
    ("said", "figures"), [("Act I", "1"), ("Act IV", "4"), ("Act IX", "9"), ("Act Two", "Two")]
)
def test_acts_are_counted_in_figures(said: str, figures: str):
    assert in_figures(said) == f"Act {figures}"
