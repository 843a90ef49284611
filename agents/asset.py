"""The asset agent, house mind: who and what is seen, in what state, and what a scene leaves behind.

The cast is read from what the script says of its people and places; the rest follows from their
names (asset_appearance.py). Who acts without speaking, a dog or a guard, is cast too
(asset_extras.py). Conditions (tools/words/conditions.py) come from action text only: what is
described holds from the start of the scene, what happens in it from there on.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from agents.asset_appearance import Looks, looks_of
from agents.asset_extras import can_be_drawn, silent_players
from agents.asset_persons import EVERYONE, mention_pattern, mentions, sentences_of, told_of
from agents.asset_places import setting_of
from film.cast import Appearance, Cast, Character, VoiceChoice
from film.looks import CharacterState, SceneEnd, SceneLooks
from film.people import People
from film.script import NARRATOR, Action, Scene
from tools.sound.cast_voices import Trait, choose_voices, offer_named
from tools.words.conditions import (
    FLEETING,
    RAIN,
    conditions_described,
    conditions_ended,
    conditions_happening,
    dirtied_before,
)
from tools.words.roles import flower_fairies, name_forms

CARRIED = "carried from the scene before"
SILENT = VoiceChoice(engine="hibari", voice="heart", why="never speaks")
"""Of those who are only seen."""

_NARRATORS: dict[str, Appearance] = {
    "f": Appearance(
        gender="f",
        age=34,
        skin=3,
        hair="bun",
        hair_colour=1,
        top="blazer",
        top_colour="#d84a43",
        bottom_colour="#2c3550",
    ),
    "m": Appearance(
        gender="m",
        age=36,
        skin=1,
        hair="side",
        hair_colour=1,
        top="blazer",
        top_colour="#26345f",
        bottom_colour="#3a3d47",
    ),
}
"""Who stands there when a narrator is seen: the same two in every film, the voice decides which."""


def cast_film(people: People, wanted_voice: str = "") -> Cast:
    """Everyone who speaks and every place, from the words told of them. `wanted_voice` narrates by
    name.

    Raises BadInput for an unknown voice.
    """
    names = [name for name in people.speakers if name != NARRATOR]
    narrated = NARRATOR in people.speakers
    gender = offer_named(wanted_voice).gender if wanted_voice else "f"
    looks = _looks(names, people.actions, [_NARRATORS[gender]] if narrated else [])
    traits = (
        [Trait(name=NARRATOR, gender=gender, age=_NARRATORS[gender].age, narrator=True)]
        if narrated
        else []
    )
    traits += [_trait(name, looks[name].appearance) for name in names]
    voices = choose_voices(traits, wanted_voice)
    narrator = [_narrator(gender, voices[NARRATOR])] if narrated else []
    characters = [
        Character(
            name=name,
            display_name=_display_name(name, people.actions),
            appearance=look.appearance,
            voice=voices.get(name, SILENT),
            described_by=look.words,
            why=f"read from “{'”, “'.join(look.words)}”, the rest from the name"
            if look.words
            else "nothing is said of their looks: they follow from the name",
        )
        for name, look in looks.items()
    ]
    return Cast(
        characters=(*narrator, *characters),
        settings=tuple(setting_of(place) for place in people.places),
    )


def _looks(names: list[str], actions: tuple[str, ...], taken: list[Appearance]) -> dict[str, Looks]:
    """Everybody's looks, the silent ones last so that nobody who speaks changes for them."""
    told = told_of(names, actions)
    flowers = flower_fairies(tuple(names))
    looks: dict[str, Looks] = {}
    for name in names:
        looks[name] = _drawable(looks_of(name, told[name], taken, flower=name in flowers))
        taken.append(looks[name].appearance)
    for name in silent_players(actions, {one: look.appearance for one, look in looks.items()}):
        looks[name] = looks_of(name, (), taken)
        taken.append(looks[name].appearance)
    return looks


def _drawable(look: Looks) -> Looks:
    """Who speaks is seen: as a person, where nobody draws their body yet, and `why` says so."""
    kind = look.appearance.kind
    if can_be_drawn(kind):
        return look
    said = (*look.words, f"a {kind} nobody draws yet: a person stands for it")
    return Looks(look.appearance.model_copy(update={"kind": "human"}), said)


def _trait(name: str, look: Appearance) -> Trait:
    return Trait(name=name, gender=look.gender, age=look.age, kind=look.kind, outfit=look.outfit)


def _narrator(gender: str, voice: VoiceChoice) -> Character:
    return Character(
        name=NARRATOR,
        display_name="Narrator",
        appearance=_NARRATORS[gender],
        voice=voice,
        why="the house's narrator, seen only where a shot shows one",
    )


def _display_name(name: str, actions: Iterable[str]) -> str:
    """As the actions write it when they do not shout; else with capitals."""
    for action in actions:
        for match in mention_pattern([name]).finditer(action):
            written = match.group()
            if written != name and not any(word[0].islower() for word in written.split()):
                return written
    return " ".join(_cased(word) for word in name.split())


def _cased(word: str) -> str:
    """Initials stay capitals: DJ, J.R.; a title does not: Mr, Dr."""
    initials = "." in word[:-1] or not re.search("[AEIOUY]", word)
    return (
        word
        if initials and word.rstrip(".") not in ("MR", "MRS", "MS", "DR", "ST", "JR", "SR")
        else word.capitalize()
    )


def dress_scene(scene: Scene, cast: Cast, before: SceneEnd | None) -> SceneLooks:
    """Everyone's state when the scene begins: as the scene before left them, changed by how the
    actions describe them.

    Wet clothes have dried when the light has changed between the scenes.
    """
    names = [character.name for character in cast.characters if character.name != NARRATOR]
    left = {state.character: state for state in before.states} if before else {}
    dried = (
        before is not None
        and None not in (before.time_of_day, scene.time_of_day)
        and before.time_of_day != scene.time_of_day
    )
    states = []
    told = _told_in(scene, names)
    for name in names:
        kept = left[name].conditions if name in left else ()
        kept = tuple(tag for tag in kept if tag not in FLEETING and not (dried and tag == "wet"))
        because = [CARRIED] if kept else []
        for text in told[name]:
            ended = conditions_ended(text)
            if set(ended) & set(kept) and not dirtied_before(text, told[name]):
                kept, because = _without(kept, ended), [_quoted(text)]
            for tag in conditions_described(text):
                if tag not in kept:
                    kept, because = (*kept, tag), [*because, _quoted(text)]
        states.append(CharacterState(character=name, conditions=kept, because="; ".join(because)))
    return SceneLooks(scene_id=scene.id, states=tuple(states))


def end_of(scene: Scene, close: Mapping[str, Any], looks: SceneLooks) -> SceneEnd:
    """What the next scene inherits: the starting states changed by what happens in the actions.

    `close` is the shot list's last word: {"characters": names seen, "time_of_day", "continuity",
    "look"}.
    """
    names = [state.character for state in looks.states]
    told = _told_in(scene, names)
    seen = set(close.get("characters") or ())
    states = []
    for state in looks.states:
        tags, because = state.conditions, [state.because] if state.because else []
        texts = list(told[state.character])
        if state.character in seen and scene.interior is False:
            texts += [text for text in _sentences(scene) if RAIN.search(text)]
        for text in texts:
            ended = conditions_ended(text)
            if set(ended) & set(tags):
                tags, because = _without(tags, ended), [_quoted(text)]
            for tag in conditions_happening(text):
                if tag not in tags:
                    tags, because = (*tags, tag), [*because, _quoted(text)]
        states.append(
            CharacterState(character=state.character, conditions=tags, because="; ".join(because))
        )
    actions = [block.text for block in scene.blocks if isinstance(block, Action)]
    return SceneEnd(
        scene_id=scene.id,
        states=tuple(states),
        time_of_day=close.get("time_of_day") or scene.time_of_day,
        last_action=actions[-1] if actions else "",
        look=close.get("look"),
    )


def _without(tags: tuple[str, ...], ended: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tag for tag in tags if tag not in ended)


def _sentences(scene: Scene) -> list[str]:
    return [
        sentence
        for block in scene.blocks
        if isinstance(block, Action)
        for sentence in sentences_of(block.text)
    ]


def _told_in(scene: Scene, names: list[str]) -> dict[str, tuple[str, ...]]:
    """Words told of each here; a sentence about everyone is told of all its actions name."""
    actions = [block.text for block in scene.blocks if isinstance(block, Action)]
    told = told_of(names, actions)
    pattern, forms = mention_pattern(names), name_forms(names)
    present = {name for action in actions for name, _ in mentions(action, pattern, forms)}
    shared = [
        text
        for text in _sentences(scene)
        if EVERYONE.search(text) and not mentions(text, pattern, forms)
    ]
    return {name: (*words, *(shared if name in present else ())) for name, words in told.items()}


def _quoted(text: str) -> str:
    return f"“{text.strip()}”"
