"""The storyboard agent's model mind: it chooses how each shot of the house's plan is shown, and
nothing else.

The model answers by shot id with template, size, move, emphasis and why. What a template then holds
is extracted from the script by the house, through its own `use_template` constraint, so no word on
screen is ever the model's. Ids are checked, a shot it leaves out stays the house's, a shot that a
person's guidance speaks about is not the model's to change. When the model fails or its repaired
answer does not hold, the whole scene is the house's, and that is said.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ConfigDict

from agents.minds import Prompt, ask, prompt_file
from agents.storyboard import plan_scene
from film.cast import Cast
from film.content import TemplateName
from film.errors import CannotFollow, ModelFailed, ModelMustRetry
from film.guidance import Constraint, Guidance
from film.outline import Outline, OutlineScene
from film.quality import Finding
from film.script import Action, Line, Scene
from film.storyboard import CameraMove, SceneShots, Shot, ShotSize
from film.style import Style
from film.value import Value

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

PROMPT = "storyboard"
PROMPT_DIGEST = "c221efed61de"
"""Start of the SHA-256 of the prompt file; a test keeps it true. A maker's version is the digest of
its Python files, so this line is how a changed prompt makes shot lists stale.
"""
_DEEP: tuple[TemplateName, ...] = ("story", "title", "photo", "lowerthird", "split")
"""Templates with a place or picture behind them: a pan shows something there."""
_FIXED: tuple[TemplateName, ...] = (
    "title",
    "endcard",
    "photo",
    "quote",
    "logo",
    "code",
    "table",
    "checklist",
    "product",
)
"""Not up for choice: the film's name and its brand's, its last card, the person's own picture,
words quoted, and what the writer set apart as code, as a table or as boxes to tick."""
_ACTED = ("screenplay", "play")
_FLAT_MOVES: tuple[CameraMove, ...] = ("hold", "push", "pull")
WHY_CHARACTERS = 200


class ShotChoice(Value):
    """How one shot is to be shown."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    shot_id: str
    """The shot's id, exactly as given."""
    template: TemplateName
    """One of the templates listed for this shot."""
    size: ShotSize
    """How close the camera is."""
    move: CameraMove
    """One of the moves listed for this template."""
    emphasis: float
    """0 to 1: how much this shot matters in its scene."""
    why: str
    """One sentence: which words this shows, and why so."""


class SceneChoices(Value):
    """Choices for the shots of one scene."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    shots: tuple[ShotChoice, ...]
    """In the order of the plan; each shot at most once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedScene:
    """The shots, and why the model mind was replaced by the house ("" when it was not)."""

    shots: SceneShots

    @property
    def replaced(self) -> str:
        return self.shots.replaced

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What quality is to say about it."""
        if not self.replaced:
            return ()
        slot = f"scene/{self.shots.scene_id}/shots"
        return (
            Finding(
                kind="replaced_tool",
                slot=slot,
                severity="minor",
                confidence=1.0,
                evidence=self.replaced,
            ),
        )


def plan_scene_with_model(
    scene: Scene,
    outline: Outline,
    cast: Cast,
    style: Style,
    *,
    model: "BaseChatModel",
    guidance: Guidance,
    **given: Any,
) -> PlannedScene:
    """The house's plan with the model's choices in it. `given` goes to the house's `plan_scene` as
    it is.

    Raises CannotFollow as the house does.
    """

    def plan(wanted: Guidance) -> SceneShots:
        return plan_scene(scene, outline, cast, style, guidance=wanted, **given)

    house = plan(guidance)
    options = {shot.id: _options(shot, plan, guidance, outline) for shot in house.shots}
    if not house.shots:
        return PlannedScene(shots=house)
    try:
        choices = ask(
            model,
            _prompt(scene, outline, house, options, guidance),
            SceneChoices,
            lambda said: _complaints(said, options),
        )
    except (ModelFailed, ModelMustRetry) as failed:
        return PlannedScene(shots=house.model_copy(update={"replaced": _told(failed)}))
    return PlannedScene(shots=_chosen(house, choices, options))


def _options(
    shot: Shot, plan: Callable[[Guidance], SceneShots], guidance: Guidance, outline: Outline
) -> dict[TemplateName, Shot]:
    """Template → the shot as the house would fill it.

    Only its own where guidance speaks about the shot, in a screenplay, whose scenes are acted, and
    for what is not up for choice.
    """
    own: dict[TemplateName, Shot] = {shot.content.template: shot}
    spoken_for = any(c.target in ("", shot.id, *shot.lines) for c in guidance.constraints)
    if outline.mode in _ACTED or shot.content.template in _FIXED or spoken_for:
        return own
    for template in get_args(TemplateName):
        if template in own or template in _FIXED:
            continue
        try:
            filled = plan(_using(guidance, {shot.id: template})).shot(shot.id)
        except CannotFollow:
            continue
        if filled.content.template == template:
            own[template] = filled
    return own


def _using(guidance: Guidance, templates: dict[str, TemplateName]) -> Guidance:
    wishes = tuple(
        Constraint(kind="use_template", target=shot_id, value=template)
        for shot_id, template in templates.items()
    )
    return guidance.model_copy(update={"constraints": (*guidance.constraints, *wishes)})


def _moves(template: TemplateName) -> tuple[CameraMove, ...]:
    return get_args(CameraMove) if template in _DEEP else _FLAT_MOVES


def _complaints(said: SceneChoices, options: dict[str, dict[TemplateName, Shot]]) -> list[str]:
    """What refers to nothing, or to what cannot be filled from the words."""
    complaints = []
    seen: set[str] = set()
    for choice in said.shots:
        if choice.shot_id not in options:
            complaints.append(
                f"there is no shot “{choice.shot_id}”; the shots are {', '.join(options)}"
            )
            continue
        if choice.shot_id in seen:
            complaints.append(f"shot {choice.shot_id} was chosen for twice")
        seen.add(choice.shot_id)
        if choice.template not in options[choice.shot_id]:
            allowed = ", ".join(options[choice.shot_id])
            complaints.append(
                f"shot {choice.shot_id} cannot be a {choice.template}; it can be {allowed}"
            )
        elif choice.move not in _moves(choice.template):
            allowed = ", ".join(_moves(choice.template))
            complaints.append(f"a {choice.template} cannot {choice.move}; it can {allowed}")
        if not 0 <= choice.emphasis <= 1:
            complaints.append(f"emphasis of shot {choice.shot_id} is not between 0 and 1")
        if not choice.why.strip():
            complaints.append(f"shot {choice.shot_id} has no reason in why")
    return complaints


def _chosen(
    house: SceneShots, said: SceneChoices, options: dict[str, dict[TemplateName, Shot]]
) -> SceneShots:
    """The plan with the choices in it; shots the model left out are the house's, byte for byte."""
    choices = {choice.shot_id: choice for choice in said.shots}
    shots = []
    for shot in house.shots:
        choice = choices.get(shot.id)
        if choice is None:
            shots.append(shot)
            continue
        filled = options[shot.id][choice.template]
        wanted = {
            "size": choice.size,
            "move": choice.move,
            "emphasis": round(choice.emphasis, 2),
            "why": _reason(choice.why),
        }
        shots.append(filled.model_copy(update=wanted))
    return house.model_copy(update={"shots": tuple(shots)})


def _reason(why: str) -> str:
    text = " ".join(why.split())
    return text if len(text) <= WHY_CHARACTERS else text[: WHY_CHARACTERS - 1] + "…"


def _told(failed: ModelFailed | ModelMustRetry) -> str:
    if isinstance(failed, ModelMustRetry):
        because = f"the model's answer did not hold twice: {failed.complaint.rstrip('.')}"
    else:
        because = f"{failed.tool} failed while {failed.doing}: {failed.cause}"
    return f"the house planned this scene because {because}; reject the shot list to ask again."


def _prompt(
    scene: Scene,
    outline: Outline,
    house: SceneShots,
    options: dict[str, dict[TemplateName, Shot]],
    guidance: Guidance,
) -> Prompt:
    here = outline.scene(scene.id)
    told = json.dumps(guidance.text, ensure_ascii=False)
    return prompt_file(PROMPT).filled(
        title=outline.title,
        mode=outline.mode,
        place=_place_in_film(here),
        scene=_scene_text(scene),
        shots="\n".join(_shot_text(shot, options[shot.id]) for shot in house.shots),
        guidance=f"\nThe person's guidance for this scene: {told}\n" if guidance.text else "",
    )


def _place_in_film(here: OutlineScene) -> str:
    if here.first and here.last:
        return "the only scene"
    if here.first:
        return "the first scene"
    return "the last scene" if here.last else "a scene in the middle"


def _scene_text(scene: Scene) -> str:
    """The scene as lines of text that cannot close their own frame."""
    rows = [scene.heading] if scene.heading else []
    for block in scene.blocks:
        if isinstance(block, Line):
            manner = f" ({block.parenthetical})" if block.parenthetical else ""
            rows.append(f"{block.id} {block.speaker}{manner}: {block.text}")
        elif isinstance(block, Action):
            rows.append(f"[{block.text}]")
    return "\n".join(rows).replace("<", "‹").replace(">", "›")


def _shot_text(shot: Shot, options: dict[TemplateName, Shot]) -> str:
    may = {template: list(_moves(template)) for template in options}
    now = {
        "template": shot.content.template,
        "size": shot.size,
        "move": shot.move,
        "emphasis": shot.emphasis,
    }
    return json.dumps(
        {
            "shot_id": shot.id,
            "shows": shot.shows,
            "seconds": shot.duration_seconds,
            "lines": list(shot.lines),
            "now": now,
            "may": may,
        },
        ensure_ascii=False,
    )
