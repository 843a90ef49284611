"""The parts others may address in a take's value, and the outline that slots unfold from.

One function a kind of value: its answer is both digested when the take is recorded and cut out when
a maker reads the part, so what a recipe hashes is exactly what its maker is shown.
"""

from typing import Any

from film.cast import Cast, VoiceChoice
from film.looks import LastLook
from film.outline import Outline, outline_of
from film.people import people_of
from film.script import Action, Scene, Script, Transition
from film.sheet import Sheet
from film.storyboard import SceneShots, Shot
from film.value import plain

Parts = dict[str, Any]

_SILENT = VoiceChoice(engine="hibari", voice="", why="")
"""Stands for every voice where only faces matter: changing a voice must not restage a scene."""


def parts_of(slot: str, value: Any) -> Parts:
    """Part name → JSON-plain projection of the value in this slot."""
    kind = slot.split("@")[0].split("/")
    if slot in ("settings", "brief"):
        return _fields(value)
    if slot == "brand":
        rules = {name: piece for name, piece in value.items() if name != "media"}
        return {"rules": rules, "tone": value["tone"]}
    if slot == "script":
        return _script_parts(Script.model_validate(value))
    if slot == "cast":
        return _cast_parts(Cast.model_validate(value))
    if kind[0] == "scene" and kind[-1] == "shots":
        return _shots_parts(SceneShots.model_validate(value))
    if kind[0] == "shot" and kind[-1] == "sheet":
        return _sheet_parts(Sheet.model_validate(value))
    if kind[0] == "line" and kind[-1] == "voice":
        return {"audio": value}
    if slot == "voiceover":
        return {f"line/{line['line_id']}": line for line in value["lines"]}
    return {}


def outline_parts(slot: str, value: Any) -> dict[str, Any]:
    """The skeleton kept in the ledger, so that survey never opens the vault."""
    if slot == "settings":
        return dict(value)
    if slot == "brand":
        return {"media": sorted(value["media"])}
    if slot == "script":
        script = Script.model_validate(value)
        return {
            "scenes": [
                {
                    "id": scene.id,
                    "lines": [{"id": line.id, "speaker": line.speaker} for line in scene.lines],
                }
                for scene in script.scenes
            ]
        }
    if slot.startswith("scene/") and slot.endswith("/shots"):
        return {"shots": [_shot_outline(shot) for shot in SceneShots.model_validate(value).shots]}
    if slot.startswith("shot/") and slot.endswith("/sheet"):
        return {"frames": value["frames"]}
    return {}


def _shot_outline(shot: Any) -> dict[str, Any]:
    content = shot.content
    actors = [staging.character for staging in getattr(content, "staging", ())]
    sides = (content.left, content.right) if content.template == "split" else ()
    actors += [side.staging.character for side in sides]
    actors += [content.actor] if getattr(content, "actor", "") else []
    media = [content.media] if getattr(content, "media", "") else []
    return {
        "id": shot.id,
        "code": shot.code,
        "lines": list(shot.lines),
        "actors": actors,
        "media": media,
    }


def _fields(value: dict[str, Any]) -> Parts:
    parts = dict(value)
    for name, digest in value.get("media", {}).items():
        parts[f"media/{name}"] = digest
    return parts


def _script_parts(script: Script) -> Parts:
    parts: Parts = {
        "outline": plain(outline_of(script)),
        "people": plain(people_of(script)),
        "words": {line.id: {"speaker": line.speaker, "text": line.text} for line in script.lines},
    }
    outline = outline_of(script)
    for scene in script.scenes:
        parts[f"outline/{scene.id}"] = plain(_unnumbered(outline.seen_from(scene.id)))
        parts[f"scene/{scene.id}"] = plain(scene)
        parts[f"actions/{scene.id}"] = plain(_actions(scene))
        for line in scene.lines:
            parts[f"line/{line.id}"] = plain(line)
    return parts


def _unnumbered(outline: Outline) -> Outline:
    """Numbers are for display: a scene put in before this one must not restage it."""
    scenes = tuple(scene.model_copy(update={"number": 0}) for scene in outline.scenes)
    return outline.model_copy(update={"scenes": scenes})


def _actions(scene: Scene) -> Scene:
    """The scene without its words: heading and what is seen."""
    return scene.model_copy(
        update={"blocks": tuple(b for b in scene.blocks if isinstance(b, Action | Transition))}
    )


def _cast_parts(cast: Cast) -> Parts:
    people = {
        "characters": [plain(c.model_copy(update={"voice": _SILENT})) for c in cast.characters],
        "settings": plain(cast.settings),
    }
    return {
        "people": people,
        **{
            f"character/{c.name}": plain(c.model_copy(update={"voice": _SILENT}))
            for c in cast.characters
        },
        **{f"voice/{c.name}": plain(c.voice) for c in cast.characters},
    }


def _shots_parts(shots: SceneShots) -> Parts:
    last = shots.shots[-1] if shots.shots else None
    close = {
        "characters": sorted(
            {n for s in shots.shots for n in s.characters_foreground + s.characters_background}
        ),
        "time_of_day": last.time_of_day if last else None,
        "continuity": list(last.continuity) if last else [],
        "look": plain(_look_of(last)) if last else None,
    }
    return {
        "close": close,
        **{f"shot/{shot.id}": plain(shot.model_copy(update={"code": ""})) for shot in shots.shots},
    }


def _look_of(shot: Shot) -> LastLook:
    staging = getattr(shot.content, "staging", ())
    return LastLook(
        template=shot.content.template,
        place=getattr(shot.content, "place", ""),
        size=shot.size,
        mark=staging[0].mark if staging else "",
    )


def _sheet_parts(sheet: Sheet) -> Parts:
    return {
        "timing": {
            "shot_id": sheet.shot_id,
            "frames": sheet.frames,
            "transition": sheet.transition,
            "template": sheet.content.template,
            "lines": plain(sheet.lines),
            "reveals": plain(sheet.reveals),
            "sounds": plain(sheet.sounds),
            **_air(sheet.content),
        }
    }


def _air(content: Any) -> Parts:
    """Where and in what weather: of shots that play somewhere."""
    if content.template != "story":
        return {}
    return {
        "place": content.place,
        "time_of_day": content.time_of_day,
        "weather": content.weather,
    }
