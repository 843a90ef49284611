"""The storyboard agent's house mind: a scene's words become its shot list. It arranges what was
written; it invents nothing.

Ids of shots are minted from ids of lines, and every choice looks at the lines of its own shot and
at the shots beside it only: a changed line changes its own shot, and at most its neighbours.
"""

from agents.storyboard_narration import NarrationPlan
from agents.storyboard_roles import beats_of
from agents.storyboard_screenplay import ScreenplayPlan
from agents.storyboard_shot import letters
from agents.storyboard_wishes import refuse_unknown
from film.cast import Cast
from film.guidance import Guidance
from film.looks import SceneEnd
from film.outline import Outline
from film.script import Scene
from film.storyboard import SceneShots
from film.style import Style


def plan_scene(
    scene: Scene,
    outline: Outline,
    cast: Cast,
    style: Style,
    *,
    max_seconds: int,
    guidance: Guidance,
    media: tuple[str, ...],
    before: SceneEnd | None = None,
) -> SceneShots:
    """The shots of one scene, in order, with beats. `media`: paths of the photos that the brief
    has; `before`: how the scene before ended.

    Raises CannotFollow when a constraint of the guidance cannot be met. `max_seconds` bounds films,
    not scenes: the script agent has already warned when the words are too many, and no words are
    dropped here.
    """
    refuse_unknown(guidance)
    if outline.mode in ("screenplay", "play"):
        shots = ScreenplayPlan(scene, outline, cast, style, guidance).shots()
    else:
        shots = NarrationPlan(scene, outline, cast, style, guidance, media, before).shots()
    number = outline.scene(scene.id).number
    coded = tuple(
        shot.model_copy(update={"code": f"{number}{letters(index)}"})
        for index, shot in enumerate(shots)
    )
    return SceneShots(
        scene_id=scene.id,
        beats=beats_of(coded, {line.id: line.text for line in scene.lines}),
        shots=coded,
    )
