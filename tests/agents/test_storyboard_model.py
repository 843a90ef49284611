"""The storyboard's model mind: it chooses, the house fills, and what it says is checked."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agents.asset import cast_film
from agents.storyboard import plan_scene
from agents.storyboard_model import PROMPT, PROMPT_DIGEST, PlannedScene, plan_scene_with_model
from film.guidance import Constraint, Guidance
from film.outline import outline_of
from film.people import people_of
from film.quality import Finding
from film.script import Script
from film.storyboard import SceneShots, Shot
from film.style import Style
from tests.fake_vendor import Answer, Fails, FakeVendor, Says
from tools.models.chat import chat_model
from tools.words.read import read_script

WORDS = b"""# The cup

## Water

Your cup is 98% water.
So begin with water you **love** to drink.
Ground coffee goes stale in minutes, while whole beans keep for weeks.

## The end

That is all there is to it, my friends.
"""
GIVEN: dict[str, Any] = {"max_seconds": 0, "media": ()}


pytestmark = pytest.mark.filterwarnings(
    "ignore:invalid escape sequence:DeprecationWarning"  # pysbd, compiled at its first import
)


@cache
def script() -> Script:
    return read_script(WORDS, "cup.md", "narration", None)


def test_the_prompts_digest_stands_in_the_makers_source() -> None:
    text = (Path(__file__).parents[2] / "agents/prompts" / f"{PROMPT}.md").read_bytes()
    assert hashlib.sha256(text).hexdigest()[:12] == PROMPT_DIGEST


def house(guidance: Guidance | None = None) -> SceneShots:
    cast = cast_film(people_of(script()))
    wanted = guidance or Guidance()
    return plan_scene(
        script().scenes[0], outline_of(script()), cast, Style(), guidance=wanted, **GIVEN
    )


def other_template(shot: Shot) -> str:
    """A template that the house can also fill for the shot."""
    wanted = Guidance(constraints=(Constraint(kind="use_template", target=shot.id, value="story"),))
    assert shot.content.template != "story"
    assert house(wanted).shot(shot.id).content.template == "story"
    return "story"


def choice(shot: Shot, **more: Any) -> dict[str, Any]:
    chosen = {
        "shot_id": shot.id,
        "template": shot.content.template,
        "size": shot.size,
        "move": "hold",
        "emphasis": 0.5,
        "why": "It shows the words.",
    }
    return {**chosen, **more}


def says(*choices: dict[str, Any]) -> Says:
    return Says(text=json.dumps({"shots": choices}))


def planned(
    monkeypatch: pytest.MonkeyPatch, *answers: Answer, guidance: Guidance | None = None
) -> tuple[PlannedScene, FakeVendor]:
    monkeypatch.setenv("OPENAI_API_KEY", "test-key")
    with FakeVendor(answers) as vendor:
        monkeypatch.setenv("OPENAI_BASE_URL", vendor.base_url)
        made = plan_scene_with_model(
            script().scenes[0],
            outline_of(script()),
            cast_film(people_of(script())),
            Style(),
            model=chat_model("openai:fake-1"),
            guidance=guidance or Guidance(),
            **GIVEN,
        )
    return made, vendor


def test_the_model_chooses_and_the_house_fills_from_the_script(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    last = house().shots[-1]
    template = other_template(last)
    chosen = choice(last, template=template, size="close", move="push", emphasis=0.9)
    made, vendor = planned(monkeypatch, says({**chosen, "why": "A  face\ntells it."}))
    wanted = Guidance(
        constraints=(Constraint(kind="use_template", target=last.id, value=template),)
    )
    filled = house(wanted).shot(last.id)
    assert made.replaced == ""
    assert made.findings == ()
    assert made.shots.shots[:-1] == house().shots[:-1]  # left out: the house's, as they were
    assert made.shots.shots[-1] == filled.model_copy(
        update={"size": "close", "move": "push", "emphasis": 0.9, "why": "A face tells it."}
    )
    assert len(vendor.asked) == 1


def test_the_model_is_shown_the_words_and_what_each_shot_may_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, vendor = planned(monkeypatch, says())
    asked = vendor.asked[0]["messages"][1]["content"]
    for line in script().scenes[0].lines:
        assert f"{line.id} NARRATOR: {line.text}" in asked
    shots = [json.loads(row) for row in asked.splitlines() if row.startswith('{"shot_id"')]
    assert [shot["shot_id"] for shot in shots] == [shot.id for shot in house().shots]
    assert all(shot["now"]["template"] in shot["may"] for shot in shots)
    assert other_template(house().shots[-1]) in shots[-1]["may"]


def test_the_films_name_is_not_up_for_choice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, vendor = planned(monkeypatch, says())
    asked = vendor.asked[0]["messages"][1]["content"]
    shots = [json.loads(row) for row in asked.splitlines() if row.startswith('{"shot_id"')]
    assert [list(shot["may"]) for shot in shots if shot["now"]["template"] == "title"] == [
        ["title"]
    ]
    assert all("title" not in s["may"] for s in shots if s["now"]["template"] != "title")


def test_an_empty_answer_keeps_the_house_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    made, _ = planned(monkeypatch, says())
    assert made == PlannedScene(shots=house())


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"shot_id": "sh-nobody"}, "there is no shot “sh-nobody”; the shots are "),
        ({"template": "photo"}, "cannot be a photo; it can be "),
        ({"emphasis": 7}, "emphasis of shot "),
        ({"why": " "}, "has no reason in why"),
        ({"size": "huge"}, "It does not have the form asked for. shots.0.size"),
    ],
)
def test_what_refers_to_nothing_is_sent_back_once_then_the_house_does_it_aloud(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any], complaint: str
) -> None:
    shot = house().shots[-1]
    made, vendor = planned(
        monkeypatch, says(choice(shot, **wrong)), says(choice(shot, emphasis=0.7))
    )
    assert complaint in vendor.asked[1]["messages"][-1]["content"]
    assert (made.replaced, made.shots.shots[-1].emphasis) == ("", 0.7)

    made, vendor = planned(monkeypatch, says(choice(shot, **wrong)))
    assert len(vendor.asked) == 2
    assert made.shots == house().model_copy(update={"replaced": made.replaced})
    assert complaint in made.replaced
    assert made.findings == (
        Finding(
            kind="replaced_tool",
            slot=f"scene/{script().scenes[0].id}/shots",
            severity="minor",
            confidence=1.0,
            evidence=made.replaced,
        ),
    )


def test_a_flat_template_does_not_pan(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = ("story", "title")
    flat = next(shot for shot in house().shots if shot.content.template not in deep)
    panned, pulled = choice(flat, move="pan_left"), choice(flat, move="pull")
    made, vendor = planned(monkeypatch, says(panned), says(pulled))
    assert "cannot pan_left; it can hold, push, pull" in vendor.asked[1]["messages"][-1]["content"]
    assert made.shots.shot(flat.id).move == "pull"


def test_a_shot_chosen_twice_is_sent_back(monkeypatch: pytest.MonkeyPatch) -> None:
    shot = house().shots[0]
    made, vendor = planned(monkeypatch, says(choice(shot), choice(shot)), says(choice(shot)))
    assert "was chosen for twice" in vendor.asked[1]["messages"][-1]["content"]
    assert made.replaced == ""


@pytest.mark.parametrize("status", [500, 429])
def test_a_service_that_fails_is_replaced_by_the_house_aloud(
    monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    made, _ = planned(monkeypatch, Fails(status=status))
    assert made.shots == house().model_copy(update={"replaced": made.replaced})
    because = "the house planned this scene because openai:fake-1 failed while answering: "
    assert made.replaced.startswith(because)
    assert [finding.kind for finding in made.findings] == ["replaced_tool"]


def test_a_persons_word_about_a_shot_is_not_the_models_to_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shot = house().shots[-1]
    avoided = Constraint(kind="avoid_template", target=shot.id, value=shot.content.template)
    avoid = Guidance(text="not as type please", constraints=(avoided,))
    wished = house(avoid).shot(shot.id)
    wrong = choice(wished, template=shot.content.template)
    made, vendor = planned(monkeypatch, says(wrong), says(choice(wished)), guidance=avoid)
    assert f"it can be {wished.content.template}." in vendor.asked[1]["messages"][-1]["content"]
    assert made.shots.shot(shot.id).content == wished.content
    assert '"not as type please"' in vendor.asked[0]["messages"][1]["content"]
