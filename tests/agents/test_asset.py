"""The cast, read from scripts: what is said is kept, what is not follows from the name."""

import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from agents.asset import CARRIED, cast_film, dress_scene, end_of
from agents.asset_appearance import UNLIKE, features_apart, looks_of
from agents.asset_persons import age_of, gender_of, told_of
from agents.asset_places import recognised_place
from agents.asset_wardrobe import COLOURS
from film.cast import Appearance, Cast
from film.errors import BadInput
from film.looks import CharacterState, SceneEnd, SceneLooks
from film.people import People, PlaceTold, people_of
from film.script import NARRATOR, Action, Line, Scene, Script, TimeOfDay


def people(
    *speakers: str, actions: tuple[str, ...] = (), places: tuple[PlaceTold, ...] = ()
) -> People:
    return People(
        title="T",
        mode="screenplay",
        speakers=speakers,
        actions=actions,
        places=places,
    )


def scene(
    *actions: str, id: str = "s1", time: TimeOfDay | None = "day", interior: bool | None = True
) -> Scene:
    blocks = tuple(Action(id=f"{id}-{n}", text=text) for n, text in enumerate(actions))
    return Scene(id=id, interior=interior, place="KITCHEN", time_of_day=time, blocks=blocks)


def look_of(name: str, *actions: str) -> Appearance:
    return looks_of(name, told_of([name], actions)[name], ()).appearance


@pytest.fixture(scope="module")
def friends() -> Cast:
    return cast_film(people("MAYA", "LEO"))


@pytest.mark.parametrize(
    ("name", "action", "said"),
    [
        # an introduction as screenplays write it: age, hair, clothes in a list before the verb
        (
            "MAYA",
            "MAYA, 31, black hair in a bob, blue blazer, waits under a lamp post.",
            {
                "age": 31,
                "gender": "f",
                "hair": "bob",
                "hair_colour": 0,
                "top": "blazer",
                "top_colour": COLOURS["blue"],
            },
        ),
        # brackets, outer garment over inner, compound colours
        (
            "JORDAN HALE",
            "JORDAN HALE (man, 29, light skin, short curly auburn hair, clean-shaven, "
            "wearing a forest-green "
            "crewneck sweater over a white shirt, dark jeans) sits on the right.",
            {
                "age": 29,
                "gender": "m",
                "skin": 0,
                "hair": "curly",
                "hair_colour": 3,
                "beard": "none",
                "top": "sweater",
                "top_colour": COLOURS["forest-green"],
                "bottom": "trousers",
            },
        ),
        # described before the name
        (
            "JIM",
            "A tall old man with a beard, JIM, enters.",
            {"age": 71, "gender": "m", "beard": "full", "hair_colour": 5},
        ),
        # described by sentences that go on with a pronoun
        (
            "SAM",
            "SAM (60s) is a doctor. She wears round glasses.",
            {"age": 65, "gender": "f", "top": "coat", "glasses": True},
        ),
        (
            "AISHA",
            "AISHA, in a teal hijab and a long coat, reads.",
            {"hat": "hijab", "accent_colour": COLOURS["teal"], "top": "coat"},
        ),
        (
            "LILY",
            "LILY, 7, pigtails, yellow striped t-shirt, runs in.",
            {
                "age": 7,
                "hair": "ponytail",
                "top": "tee",
                "top_colour": COLOURS["yellow"],
                "stripes": True,
            },
        ),
        # what somebody sees, holds or drinks from is not what they look like
        ("LEO", "Leo sees an old woman in a red coat.", {"gender": "m", "age": 24 + 0}),
        ("KIT", "Kit fills two glasses. He picks up a coat.", {"glasses": False}),
        (
            "OMAR",
            "OMAR, a broad builder with a moustache, nods.",
            {"build": "broad", "hat": "hard", "beard": "moustache"},
        ),
        ("GRANDMA", "GRANDMA pours tea.", {"gender": "f", "age": 71, "hair_colour": 5}),
        # an adjective belongs to its own noun; a beard's colour is the hair's
        (
            "O'BRIEN",
            "O'Brien, a big man with a red beard and a cap, waits.",
            {"beard": "full", "hair_colour": 6, "hat": "cap", "build": "broad"},
        ),
        # nothing but clothes tells
        ("XO", "XO, 25, white dress, smiles.", {"gender": "f", "top": "dress", "beard": "none"}),
        (
            "NINA",
            "NINA wears a white shirt, red skirt and no hat.",
            {"top": "shirt", "bottom": "skirt", "bottom_colour": COLOURS["red"]},
        ),
    ],
)
def test_looks_are_read_from_what_the_script_says(
    name: str, action: str, said: dict[str, Any]
) -> None:
    look = look_of(name, action)
    if said.get("age") == 24:  # nothing said: any grown age of the name's own
        assert 24 <= look.age < 48
        said = {**said, "age": look.age}
    assert {field: getattr(look, field) for field in said} == said


@pytest.mark.parametrize(
    ("name", "actions", "gender"),
    [
        ("OLD MAN", (), "m"),
        ("MRS. HILL", (), "f"),
        ("ÉLODIE", (), "f"),  # without its accent in the list
        ("MAYA", ("Maya stops beside him.",), "f"),  # "him" is somebody else
        ("ALEX", ("ALEX waits. She sighs.",), "f"),
        ("ALEX", ("ALEX waits. He sighs.",), "m"),
        ("ROBIN", ("ROBIN calls her mother.",), None),  # says nothing of Robin's own
    ],
)
def test_gender_is_read_from_nouns_names_and_pronouns(
    name: str, actions: tuple[str, ...], gender: str | None
) -> None:
    read = gender_of(name, told_of([name], actions)[name])
    assert (read.value if read.words else None) == gender


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("ANNA, 42, waits.", 42),
        ("ANNA (42) waits.", 42),
        ("ANNA (mid-40s) waits.", 45),
        ("ANNA, in her late sixties, waits.", 68),
        ("ANNA, a seven-year-old girl, waits.", 7),
        ("ANNA, a teenager, waits.", 16),
        ("ANNA, middle-aged, waits.", 48),
        ("ANNA waits 42 minutes.", None),
        ("ANNA meets her old mother.", None),
    ],
)
def test_age_is_read_as_number_or_word(text: str, age: int | None) -> None:
    read = age_of("ANNA", told_of(["ANNA"], [text])["ANNA"])
    assert (read.value if read else None) == age


def test_nobody_in_a_film_looks_like_another() -> None:
    names = tuple(f"PERSON {letter}" for letter in "ABCDEF")
    looks = [character.appearance for character in cast_film(people(*names)).characters]
    for one, other in combinations(looks, 2):
        assert one.top_colour != other.top_colour
        assert (one.hair, one.top) != (other.hair, other.top)


COURT = (
    "KING", "QUEEN", "PRINCE HERO", "PRINCESS WINSOME", "KNIGHT", "OGRE", "WITCH", "GODMOTHER",
    "FROG-EYE FEARSOME", "TITANIA", "MORNING-GLORY", "PANSY", "ROSE", "DAISY",
)  # fmt: skip
STRANGERS = tuple("MAYA LEO OMAR ANNA IVAN PRIYA CHEN ROSA BEN FATIMA KOFI YUKI TOM ELENA".split())


@pytest.mark.parametrize("names", [COURT, STRANGERS])
def test_fourteen_of_a_cast_are_told_apart_by_three_features_at_least(names: tuple[str, ...]):
    looks = [character.appearance for character in cast_film(people(*names)).characters]
    near = min(features_apart(one, other) for one, other in combinations(looks, 2))
    assert near >= UNLIKE
    assert len({look.hair for look in looks}) >= 5 and len({look.skin for look in looks}) >= 3


@pytest.mark.parametrize(
    ("name", "actions", "kind", "outfit"),
    [
        ("DR. CHEN", (), "human", "doctor"),
        ("NURSE", (), "human", "nurse"),
        ("POLICE OFFICER", (), "human", "police"),
        ("LEO THE SAILOR", (), "human", "sailor"),
        ("MARTIN KING", (), "human", "plain"),  # a surname
        ("ANNA", ("ANNA, 41, a tired detective, waits.",), "human", "detective"),
        ("ANNA", ("ANNA, 41, calls her doctor.",), "human", "plain"),  # somebody else's trade
        ("DR. CHEN", ("DR. CHEN, 52, yellow hoodie, waits.",), "human", "plain"),  # as written
        ("DR. CHEN", ("DR. CHEN, 52, white lab coat, waits.",), "human", "doctor"),
        ("OGRE", (), "ogre", "plain"),
        ("GOBLIN KING", (), "goblin", "king"),
        ("FROG-EYE FEARSOME", (), "goblin", "plain"),
        ("GODMOTHER", (), "human", "fairy"),
        ("REX", ("REX, a golden retriever, sleeps.",), "dog", "plain"),
        ("DOG WALKER", (), "human", "plain"),
        ("CAPTAIN BIRD", (), "human", "captain"),
    ],
)
def test_bodies_and_clothes_follow_from_names_and_descriptions(
    name: str, actions: tuple[str, ...], kind: str, outfit: str
) -> None:
    look = look_of(name, *actions)
    assert (look.kind, look.outfit) == (kind, outfit)


def test_flower_messengers_are_fairies_in_their_own_colours_and_a_rose_alone_is_a_woman() -> None:
    troupe = cast_film(people("PANSY", "POPPY", "ROSE", "MORNING-GLORY")).characters
    assert {character.appearance.outfit for character in troupe} == {"fairy"}
    assert len({character.appearance.top_colour for character in troupe}) == 4
    assert cast_film(people("ROSE", "LEO")).character("ROSE").appearance.outfit == "plain"


def test_who_acts_without_a_word_is_cast_after_those_who_speak() -> None:
    actions = ("The guards drag Leo out.", "A ghost floats on the sill.", "A dog barks far away.")
    cast = cast_film(people("MAYA", "LEO", actions=actions))
    assert [(c.name, c.appearance.kind, c.appearance.outfit) for c in cast.characters][2:] == [
        ("GUARDS", "human", "soldier"),
        ("GHOST", "ghost", "plain"),
    ]
    rex = cast_film(people("REX", actions=("REX, a hound, waits.", "The dog runs off.")))
    assert [character.name for character in rex.characters] == ["REX"]


def test_ages_follow_from_roles_where_nothing_is_said() -> None:
    ages = [look_of(name).age for name in ("GRANDMA", "GODMOTHER", "PRINCE HERO", "LITTLE GIRL")]
    assert ages == [71, 66, 22, 9]


def test_a_name_looks_the_same_in_every_process() -> None:
    script = (
        "from agents.asset_appearance import UNLIKE, features_apart, looks_of\n"
        "print(looks_of('ZED', (), ()).appearance.model_dump_json())"
    )
    root = Path(__file__).parents[2]
    said = {
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    }
    assert said == {look_of("ZED").model_dump_json() + "\n"}


def test_a_film_is_cast_with_one_voice_each_and_reasons(friends: Cast) -> None:
    cast = cast_film(
        people(
            NARRATOR, "MAYA", "LEO", actions=("MAYA, 31, blue blazer, waits.", "Maya looks at Leo.")
        )
    )
    assert [character.name for character in cast.characters] == [NARRATOR, "MAYA", "LEO"]
    assert [character.display_name for character in cast.characters] == ["Narrator", "Maya", "Leo"]
    assert cast.character("MAYA").described_by == ("blue blazer", "31")
    assert cast.character("MAYA").why == "read from “blue blazer”, “31”, the rest from the name"
    why = "nothing is said of their looks: they follow from the name"
    assert cast.character("LEO").why == why
    assert len({(c.voice.engine, c.voice.voice, c.voice.pitch) for c in cast.characters}) == 3
    assert [character.name for character in friends.characters] == ["MAYA", "LEO"]


def test_the_narrator_asked_for_by_voice_looks_as_they_sound() -> None:
    cast = cast_film(people(NARRATOR), wanted_voice="heart-low")
    assert (cast.character(NARRATOR).appearance.gender, cast.character(NARRATOR).voice.pitch) == (
        "m",
        0.84,
    )
    with pytest.raises(BadInput, match="unknown voice"):
        cast_film(people(NARRATOR), wanted_voice="hart")


@pytest.mark.parametrize(
    ("words", "interior", "place"),
    [
        ("MAYA'S KITCHEN", True, "kitchen"),
        ("OFFICE", False, "city"),  # an office from outside is a street
        ("CITY HALL", True, None),  # inside it is no street
        ("SPACESHIP", None, None),
    ],
)
def test_only_honest_places_are_drawn(words: str, interior: bool | None, place: str | None) -> None:
    assert recognised_place(words, interior)[0] == place


def test_an_unknown_place_becomes_an_abstract_that_says_so() -> None:
    told = (
        PlaceTold(name="", interior=None, times=("day",)),
        PlaceTold(name="KITCHEN", interior=True, times=("day", "night")),
        PlaceTold(name="SUBMARINE", interior=False, times=("dusk",)),
    )
    settings = cast_film(people(NARRATOR, places=told)).settings
    assert [(s.name, s.place, s.times, s.recognised) for s in settings] == [
        ("", "abstract", ("day",), True),
        ("KITCHEN", "kitchen", ("day", "night"), True),
        ("SUBMARINE", "abstract", ("dusk",), False),
    ]


@pytest.mark.parametrize(
    ("actions", "starts", "ends"),
    [
        # (actions, Leo's conditions when the scene starts, when it ends)
        (("Leo comes in, soaked.",), ("wet",), ("wet",)),
        (("Leo, covered in mud, sits.",), ("muddy",), ("muddy",)),
        (("Leo walks down the wet street.",), (), ()),  # the street is wet, not he
        (("Leo is not wet.",), (), ()),
        (("Leo falls into the mud.",), (), ("muddy",)),  # it happens in the scene
        (("Leo slips and lands in a puddle. He laughs.",), (), ("wet",)),
        (("Leo, dusty, sits.", "Leo washes his hands and face."), ("dusty",), ()),
        (("Maya and Leo run in. They are drenched.",), ("wet",), ("wet",)),
        (("Maya is soaked. Leo is dry.",), (), ()),
        (("Leo, muddy and dripping, sits.",), ("wet", "muddy"), ("wet", "muddy")),
        (("Leo, bandaged, lies still.",), ("injured",), ("injured",)),
        (("Leo cuts his hand.",), (), ("injured",)),
        (("Leo bursts into tears.", "Leo wipes his eyes."), (), ()),
        (("Leo, bound, waits.", "Leo breaks free."), ("bound",), ()),
        (("Leo and Maya enter. They are bound by ropes.",), ("bound",), ("bound",)),
        (("Leo, sweating, sits in rags.",), ("sweaty", "torn"), ("sweaty", "torn")),
        (("Leo is bound for Rome.",), (), ()),
    ],
)
def test_conditions_are_read_from_actions(
    friends: Cast, actions: tuple[str, ...], starts: tuple[str, ...], ends: tuple[str, ...]
) -> None:
    written = scene(*actions)
    looks = dress_scene(written, friends, None)
    end = end_of(written, {"characters": ["LEO", "MAYA"]}, looks)
    assert looks.conditions_of("LEO") == starts
    assert next(state.conditions for state in end.states if state.character == "LEO") == ends


def test_conditions_are_carried_on_with_their_reason_and_wet_clothes_dry_in_time(
    friends: Cast,
) -> None:
    before = SceneEnd(
        scene_id="s0",
        states=(
            CharacterState(character="LEO", conditions=("muddy", "wet"), because="“Leo falls.”"),
            CharacterState(character="MAYA"),
        ),
        time_of_day="day",
    )
    same_day = dress_scene(scene("Leo sits."), friends, before)
    that_night = dress_scene(scene("Leo sits.", time="night"), friends, before)
    changed = dress_scene(scene("Leo, in clean clothes, sits."), friends, before)
    maya = CharacterState(character="MAYA")
    assert same_day == SceneLooks(
        scene_id="s1",
        states=(
            maya,
            CharacterState(character="LEO", conditions=("muddy", "wet"), because=CARRIED),
        ),
    )
    assert that_night.conditions_of("LEO") == ("muddy",)
    assert changed.states[1] == CharacterState(
        character="LEO", conditions=(), because="“Leo, in clean clothes, sits.”"
    )


def test_rain_wets_those_seen_outside_only(friends: Cast) -> None:
    for interior, wet in ((False, ("wet",)), (True, ())):
        written = scene("Maya and Leo wait.", "It starts to rain.", interior=interior)
        end = end_of(written, {"characters": ["LEO"]}, dress_scene(written, friends, None))
        assert [state.conditions for state in end.states] == [(), wet]


def test_the_end_keeps_light_and_last_action(friends: Cast) -> None:
    written = scene("Leo sits.", "Maya leaves.", time="dusk")
    end = end_of(
        written, {"characters": [], "time_of_day": None}, dress_scene(written, friends, None)
    )
    assert end == SceneEnd(
        scene_id="s1",
        states=(CharacterState(character="MAYA"), CharacterState(character="LEO")),
        time_of_day="dusk",
        last_action="Maya leaves.",
    )


def test_people_are_told_without_the_spoken_words() -> None:
    def script(text: str) -> Script:
        lines = (
            Line(id="l1", speaker="MAYA", text=text, kind="dialogue", parenthetical="smiling"),
            Line(id="l2", speaker="LEO", text="Yes.", kind="dialogue"),
        )
        scenes = (
            Scene(
                id="a",
                interior=False,
                place="City Street",
                blocks=(Action(id="x", text="Maya waits."), *lines),
            ),
            Scene(id="b", interior=False, place="CITY STREET", time_of_day="night", blocks=()),
        )
        return Script(title="T", mode="screenplay", scenes=scenes)

    told = people_of(script("One."))
    assert told == people_of(script("Two."))
    assert told == People(
        title="T",
        mode="screenplay",
        speakers=("MAYA", "LEO"),
        actions=("Maya waits.",),
        places=(PlaceTold(name="CITY STREET", interior=False, times=("day", "night")),),
    )
