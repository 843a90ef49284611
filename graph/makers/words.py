"""Makers of words and plans: script, style, cast, looks, shot lists, end states."""

import os
from typing import Any

from agents.asset import cast_film, dress_scene, end_of
from agents.script import write_script
from agents.storyboard import plan_scene
from agents.style import choose_style
from film.brand import Brand
from film.cast import Cast
from film.looks import SceneEnd, SceneLooks
from film.outline import Outline
from film.people import People
from film.script import Scene, Script
from film.storyboard import SceneShots
from film.style import Style
from graph.desk import Desk
from graph.reader import Product, Reader


def make_style(read: Reader, desk: Desk) -> Product:
    style = choose_style(read.plain("settings#style"), read.read("brand#rules", Brand))
    return Product(value=style, why=style.why)


def make_script(read: Reader, desk: Desk) -> Product:
    """The brief read into a script; its ids come from the last script, so what matches keeps its
    takes.
    """
    brief = read.plain("brief")
    before = read.previous()
    script, why = write_script(
        read.media("brief", "source").read_bytes(),
        brief["name"],
        read.plain("settings#mode"),
        previous=Script.model_validate(before) if before is not None else None,
        max_seconds=read.plain("settings#max_seconds"),
    )
    return Product(value=script, why=why)


def make_cast(read: Reader, desk: Desk) -> Product:
    cast = cast_film(read.read("script#people", People), wanted_voice=read.plain("settings#voice"))
    return Product(value=cast, why="; ".join(f"{c.display_name}: {c.why}" for c in cast.characters))


def _cast(read: Reader) -> Cast:
    """The cast as scenes may see it: faces and places, no voices."""
    return Cast.model_validate(read.plain("cast#people"))


def _end_before(read: Reader) -> SceneEnd | None:
    before = read.matching("scene/", "/end")
    return read.read(before[0], SceneEnd) if before else None


def make_looks(read: Reader, desk: Desk) -> Product:
    scene = read.read(f"script#actions/{read.binding['scene']}", Scene)
    looks = dress_scene(scene, _cast(read), _end_before(read))
    return Product(
        value=looks, why="; ".join(f"{s.character}: {s.because}" for s in looks.states if s.because)
    )


def make_shots(read: Reader, desk: Desk) -> Product:
    """The storyboard agent's shot list: the model mind where AUTEUR_MODEL names one, else the
    house.
    """
    name = read.binding["scene"]
    scene = read.read(f"script#scene/{name}", Scene)
    outline = read.read(f"script#outline/{name}", Outline)
    media = tuple(read.plain("brief#media") or ())
    given: dict[str, Any] = {
        "guidance": read.guidance,
        "media": media,
        "max_seconds": 0,
        "before": _end_before(read),
    }
    if os.environ.get("AUTEUR_MODEL"):
        return _shots_by_model(scene, outline, _cast(read), read.read("style", Style), given)
    shots = plan_scene(scene, outline, _cast(read), read.read("style", Style), **given)
    return Product(value=_lettered(shots), why=_why(shots))


def _shots_by_model(
    scene: Scene, outline: Outline, cast: Cast, style: Style, given: dict[str, Any]
) -> Product:
    from agents.storyboard_model import plan_scene_with_model
    from tools.models.chat import chat_model

    planned = plan_scene_with_model(
        scene, outline, cast, style, model=chat_model(os.environ["AUTEUR_MODEL"]), **given
    )
    kind = "house" if planned.replaced else "model"
    why = f"{planned.replaced} {_why(planned.shots)}" if planned.replaced else _why(planned.shots)
    return Product(value=_lettered(planned.shots), why=why, kind=kind)


def _lettered(shots: SceneShots) -> SceneShots:
    """Codes without the scene's number, which is for display only."""
    bare = tuple(
        shot.model_copy(update={"code": shot.code.lstrip("0123456789")}) for shot in shots.shots
    )
    return shots.model_copy(update={"shots": bare})


def _why(shots: SceneShots) -> str:
    return "; ".join(f"{shot.content.template} for “{shot.shows[:40]}”" for shot in shots.shots)


def make_end(read: Reader, desk: Desk) -> Product:
    name = read.binding["scene"]
    close = read.plain(f"scene/{name}/shots#close")
    looks = read.read(f"scene/{name}/looks", SceneLooks)
    end = end_of(read.read(f"script#actions/{name}", Scene), close, looks)
    return Product(value=end, why=end.last_action)
