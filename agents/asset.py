"""The asset agent, house mind: who and what is seen, in what state, and what a scene leaves behind.

The cast is read from what the script says of its people and places; the rest follows from their
names (asset_appearance.py). A place nobody can draw becomes an honest abstract, marked as not
recognised, never a wrong place. Conditions (muddy, wet, dusty) come from action text only: what is
described holds from the start of the scene, what happens in it shows from the next.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from agents.asset_appearance import Looks, looks_of
from agents.asset_conditions import (
    CLEANED,
    RAIN,
    conditions_described,
    conditions_happening,
    dirtied_before,
)
from agents.asset_persons import EVERYONE, mention_pattern, mentions, sentences_of, told_of
from film.cast import Appearance, Cast, Character, PlaceName, SettingLook, VoiceChoice
from film.looks import CharacterState, SceneEnd, SceneLooks
from film.people import People, PlaceTold
from film.script import NARRATOR, Action, Scene
from tools.sound.cast_voices import Trait, choose_voices, offer_named

CARRIED = "carried from the scene before"

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

_PLACES: tuple[tuple[PlaceName, bool | None, str], ...] = (
    ("kitchen", True, r"kitchen(?:ette)?|pantry|scullery|cookhouse|galley"),
    (
        "office",
        True,
        r"offices?|meeting room|conference room|board ?room|workplace|cubicles?|"
        r"open-plan|newsroom|headquarters",
    ),
    (
        "forest",
        False,
        r"forest|woods?|woodland|jungle|grove|glade|clearing|thicket|trail|trees|"
        r"orchard|(?<!car )(?<!ball )(?<!theme )park|campsite|rainforest",
    ),
    (
        "city",
        False,
        r"city|street|streets|avenue|boulevard|road|sidewalk|pavement|alley|alleyway|"
        r"downtown|plaza|town|bus stop|"
        r"crossing|crosswalk|corner|rooftop|skyline|square",
    ),
    (
        "city",
        False,
        r"(?:outside|in front of|before)\b.*|shop|store|caf[eé]|coffee shop|restaurant|"
        r"hotel|bank|hospital|school|"
        r"station|apartment building|office building|office|building|bar|bakery|"
        r"theat(?:er|re)|cinema|museum",
    ),
)
"""Drawn place, where it is honest (True inside, False outside), the words. The last row: an outside
of these is a street.
"""


def cast_film(people: People, wanted_voice: str = "") -> Cast:
    """Everyone who speaks and every place, from the words told of them. `wanted_voice` narrates by
    name.

    Raises BadInput for an unknown voice.
    """
    names = [name for name in people.speakers if name != NARRATOR]
    told = told_of(names, people.actions)
    narrated = NARRATOR in people.speakers
    gender = offer_named(wanted_voice).gender if wanted_voice else "f"
    taken = [_NARRATORS[gender]] if narrated else []
    looks: dict[str, Looks] = {}
    for name in names:
        looks[name] = looks_of(name, told[name], taken)
        taken.append(looks[name].appearance)
    traits = (
        [Trait(name=NARRATOR, gender=gender, age=_NARRATORS[gender].age, narrator=True)]
        if narrated
        else []
    )
    traits += [
        Trait(name=name, gender=look.appearance.gender, age=look.appearance.age)
        for name, look in looks.items()
    ]
    voices = choose_voices(traits, wanted_voice)
    narrator = [_narrator(gender, voices[NARRATOR])] if narrated else []
    characters = [
        Character(
            name=name,
            display_name=_display_name(name, people.actions),
            appearance=look.appearance,
            voice=voices[name],
            described_by=look.words,
            why=f"read from “{'”, “'.join(look.words)}”, the rest from the name"
            if look.words
            else "nothing is said of their looks: they follow from the name",
        )
        for name, look in looks.items()
    ]
    return Cast(
        characters=(*narrator, *characters),
        settings=tuple(_setting(place) for place in people.places),
    )


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


def _setting(told: PlaceTold) -> SettingLook:
    if not told.name:
        return SettingLook(
            name="", place="abstract", times=told.times, why="the narration's own ground"
        )
    place, word = recognised_place(told.name, told.interior)
    if place is None:
        return SettingLook(
            name=told.name,
            place="abstract",
            times=told.times,
            recognised=False,
            why=f"no drawn place stands for “{told.name.lower()}”: an abstract ground rather "
            f"than a wrong place",
        )
    return SettingLook(
        name=told.name,
        place=place,
        times=told.times,
        why=f"“{word.lower()}” is drawn as the {place}",
    )


def recognised_place(words: str, interior: bool | None) -> tuple[PlaceName | None, str]:
    """The drawn place that honestly stands for a place's words, and the word that said so; (None,
    "") when none does.
    """
    for place, inside, pattern in _PLACES:
        found = re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", words, re.I)
        if found and (interior is None or interior == inside):
            return place, found.group()
    return None, ""


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
        kept = tuple(tag for tag in kept if not (dried and tag == "wet"))
        because = [CARRIED] if kept else []
        for text in told[name]:
            if CLEANED.search(text) and not dirtied_before(text, told[name]):
                kept, because = (), [_quoted(text)]
            for tag in conditions_described(text):
                if tag not in kept:
                    kept, because = (*kept, tag), [*because, _quoted(text)]
        states.append(CharacterState(character=name, conditions=kept, because="; ".join(because)))
    return SceneLooks(scene_id=scene.id, states=tuple(states))


def end_of(scene: Scene, close: Mapping[str, Any], looks: SceneLooks) -> SceneEnd:
    """What the next scene inherits: the starting states changed by what happens in the actions.

    `close` is the shot list's last word: {"characters": names seen, "time_of_day", "continuity"}.
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
            if CLEANED.search(text):
                tags, because = (), [_quoted(text)]
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
    )


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
    pattern = mention_pattern(names)
    present = {name for action in actions for name, _ in mentions(action, pattern)}
    shared = [
        text for text in _sentences(scene) if EVERYONE.search(text) and not mentions(text, pattern)
    ]
    return {name: (*words, *(shared if name in present else ())) for name, words in told.items()}


def _quoted(text: str) -> str:
    return f"“{text.strip()}”"
