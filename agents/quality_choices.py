"""What the quality agent holds against the film's choices: pictures used too often, places nobody
can draw, voices shared, tools replaced, a length that was not asked for.
"""

from collections.abc import Iterable, Mapping, Sequence

from agents.findings import SAME_PICTURE_LIMIT, found
from film.cast import Cast
from film.content import Content
from film.formats import Format
from film.guidance import Constraint
from film.measures import Absent
from film.quality import Finding
from film.storyboard import SceneShots, Shot
from film.time import seconds_from_frames

_ACTED_OR_READ = frozenset({"story", "process", "photo", "kinetic", "quote"})
"""Templates whose picture is the words or the play itself: said twice, it is shown twice."""
OVER_SECONDS = 1.0
"""A film may pass the length asked for by so much."""
SAME_ICON_LIMIT = 3
"""Shots of a film that may show one icon."""


def variety_findings(lists: Sequence[SceneShots]) -> Iterable[Finding]:
    """The same template too often in a row, the same picture or icon too often in the film."""
    run: list[tuple[str, str]] = []
    shown: dict[str, str] = {}
    icons: dict[str, int] = {}
    for shot in (shot for scene in lists for shot in scene.shots):
        template = shot.content.template
        if template in ("story", "process"):
            run = []
        elif run and run[-1][1] == template:
            run.append((shot.id, template))
        else:
            run = [(shot.id, template)]
        if len(run) > SAME_PICTURE_LIMIT:
            yield _repeated(shot, f"{len(run)} shots in a row are {template}")
        twin = shown.setdefault(shot.content.model_dump_json(), shot.id)
        if twin != shot.id and template not in _ACTED_OR_READ:
            yield _repeated(shot, f"the same {template} as in shot {twin}")
        for icon in _icons(shot.content):
            icons[icon] = icons.get(icon, 0) + 1
            if icons[icon] > SAME_ICON_LIMIT:
                yield _repeated(shot, f"the icon {icon} for the {icons[icon]}th time")


def _repeated(shot: Shot, evidence: str) -> Finding:
    other = (Constraint(kind="avoid_template", target=shot.id, value=shot.content.template),)
    return found("repeated_picture", f"shot/{shot.id}/sheet", "minor", 0.9, evidence, other)


def _icons(content: Content) -> tuple[str, ...]:
    match content.template:
        case "icon":
            return content.icons
        case "number":
            return (content.icon,) if content.icon else ()
        case "process":
            return tuple(step.icon for step in content.steps if step.icon)
        case _:
            return ()


def cast_findings(cast: Cast) -> Iterable[Finding]:
    for character in cast.characters:
        if character.voice.shared_with:
            evidence = (
                f"{character.display_name} shares a voice with "
                f"{', '.join(character.voice.shared_with)}: {character.voice.why}"
            )
            yield found("shared_voice", "cast", "minor", 1.0, evidence)
    for setting in cast.settings:
        if not setting.recognised:
            evidence = f"no drawn place stands for “{setting.name}”: {setting.why}"
            yield found("unknown_place", "cast", "note", 0.8, evidence)


def unrecorded_findings(voices: Mapping[str, bool]) -> Iterable[Finding]:
    """`voices`: line → whether it was cut from the recording the person gave."""
    for line, recorded in voices.items():
        if not recorded:
            evidence = "not heard in the recording: the cast's voice speaks it"
            yield found("replaced_tool", f"line/{line}/voice", "major", 0.9, evidence)


def unspoken_findings(scripts: Mapping[str, str]) -> Iterable[Finding]:
    """`scripts`: line → the script it is written in, of lines no voice can say. One finding a
    script.
    """
    for script in sorted(set(scripts.values())):
        lines = [line for line, other in scripts.items() if other == script]
        evidence = (
            f"no installed voice reads {script} letters: {len(lines)} lines are silent, with "
            "captions; give your own recording with --voiceover"
        )
        yield found("unspoken_language", f"line/{lines[0]}/voice", "major", 1.0, evidence)


def replaced_findings(
    slot: str, lists: Sequence[SceneShots], absent: Sequence[Absent]
) -> Iterable[Finding]:
    """What was not the real thing, why, and how to get it. `slot` is the film's own."""
    for scene in lists:
        if scene.replaced:
            where = f"scene/{scene.scene_id}/shots"
            yield found("replaced_tool", where, "minor", 1.0, scene.replaced)
    for one in absent:
        evidence = f"{one.what} not installed: {one.costs}; to bring them: {one.brings}"
        yield found("replaced_tool", slot, "minor", 1.0, evidence)


def length_findings(frames: int, max_seconds: int, slot: str, format: Format) -> Iterable[Finding]:
    """Against the length asked for, and against what the platform takes."""
    seconds = seconds_from_frames(frames)
    if format.max_seconds and seconds > format.max_seconds:
        evidence = f"{seconds:.1f} s; {format.name} takes at most {format.max_seconds:g} s"
        yield found("duration_over", slot, "major", 1.0, evidence)
    if seconds < format.min_seconds:
        evidence = f"{seconds:.1f} s; {format.name} takes at least {format.min_seconds:g} s"
        yield found("duration_under", slot, "major", 1.0, evidence)
    if max_seconds and seconds > max_seconds + OVER_SECONDS:
        evidence = f"{seconds:.1f} s, asked for {max_seconds} s"
        yield found("duration_over", "script", "minor", 1.0, evidence)
