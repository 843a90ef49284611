"""Guidance is obeyed, or refused with what can be done instead."""

from typing import get_args

import pytest

from agents.storyboard import plan_scene
from film.cast import Appearance, Cast, Character, VoiceChoice
from film.content import TemplateName
from film.errors import CannotFollow
from film.guidance import Constraint, Guidance
from film.outline import outline_of
from film.storyboard import Shot
from film.style import Style
from tools.words.read import read_script

VOICE = VoiceChoice(engine="hibari", voice="heart", why="")
NARRATION = "# T\n\nOpening words.\n\n## H\n\nYour cup is 98% water.\n\n## E\n\nThe end of it."
PLAYED = "INT. KITCHEN - DAY\n\nMaya waits.\n\nMAYA\nIt is late.\n\nMAYA\n(angry)\nGo!\n"


def planned(text: str, name: str, at: int, *constraints: Constraint) -> tuple[Shot, ...]:
    script = read_script(text.encode(), name, "auto", None)
    people = ("NARRATOR", "MAYA")
    cast = Cast(
        characters=tuple(
            Character(name=one, display_name=one, appearance=Appearance(), voice=VOICE, why="")
            for one in people
        ),
        settings=(),
    )
    guidance = Guidance(constraints=constraints)
    return plan_scene(
        script.scenes[at], outline_of(script), cast, Style(), max_seconds=0, guidance=guidance,
        media=(),
    ).shots  # fmt: skip


def narrated(*constraints: Constraint) -> Shot:
    return planned(NARRATION, "a.md", 1, *constraints)[0]


def test_an_avoided_template_is_replaced_by_the_next_best() -> None:
    assert narrated().content.template == "number"
    constraint = Constraint(kind="avoid_template", value="number")
    assert narrated(constraint).content.template not in ("number",)


def test_a_wanted_template_is_used_where_the_words_allow_it() -> None:
    shot = narrated(Constraint(kind="use_template", value="kinetic"))
    assert [row.text for row in shot.content.rows] == ["Your cup", "is 98% water."]


def test_an_alternative_is_another_picture_and_each_number_gives_its_own() -> None:
    shown = [
        narrated(Constraint(kind="alternative", value=str(k))).content.template for k in range(3)
    ]
    assert len(set(shown)) == 3


def test_fewer_words_are_shown_when_asked() -> None:
    shot = narrated(
        Constraint(kind="max_words", value="0"), Constraint(kind="max_words", value="2")
    )
    assert shot.content.template == narrated().content.template  # 0 sets no limit
    few = narrated(Constraint(kind="max_words", value="2"))
    assert few.content.template == "story"


def test_a_constraint_for_one_shot_leaves_the_others() -> None:
    plain = planned(PLAYED, "a.fountain", 0)
    target = plain[1].id
    asked = planned(PLAYED, "a.fountain", 0, Constraint(kind="pose", target=target, value="wave"))
    assert asked[1].content.staging[0].pose == "wave"
    assert (asked[0], asked[2]) == (plain[0], plain[2])


def test_faces_and_light_are_taken_as_asked() -> None:
    shots = planned(
        PLAYED, "a.fountain", 0, Constraint(kind="expression", value="sad"),
        Constraint(kind="use_time_of_day", value="night"),
    )  # fmt: skip
    assert {s.content.staging[0].expression for s in shots} == {"sad"}
    assert {(s.time_of_day, s.content.time_of_day) for s in shots} == {("night", "night")}


@pytest.mark.parametrize(
    ("constraint", "sentence"),
    [
        (Constraint(kind="use_template", value="bars"),
         "I cannot follow “use bars”; I can: show these words as number or icon or kinetic or "
         "story."),
        (Constraint(kind="use_template", value="hologram"),
         "I cannot follow “use template hologram”; I can: use one of "
         f"{', '.join(get_args(TemplateName))}."),
        (Constraint(kind="pose", value="sit"),
         "I cannot follow “sit in a number shot”; I can: pose somebody in a story shot: add "
         "use_template story."),
        (Constraint(kind="max_words", value="few"),
         "I cannot follow “max words few”; I can: take a whole number."),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_says_what_can(constraint: Constraint, sentence: str) -> None:
    with pytest.raises(CannotFollow) as caught:
        narrated(constraint)
    assert str(caught.value) == sentence


def test_a_played_scene_cannot_become_another_template() -> None:
    with pytest.raises(CannotFollow):
        planned(PLAYED, "a.fountain", 0, Constraint(kind="use_template", value="bars"))
