"""Clothes, things and kinds: each drawn, each its own, all under the place's light."""

import re
from typing import get_args

import pytest

from film.cast import Appearance, Kind, Outfit
from film.content import Prop
from film.sheet import LookCue, PoseCue, PropCue
from film.stage import Drawing
from tests.picture.test_puppets import drawings, figure, pegs, puppet_of
from tools.picture.puppets.kinds import HUMAN_RIG
from tools.picture.puppets.outfits.costume import worn
from tools.picture.puppets.outfits.fronts import FRONTS
from tools.picture.puppets.outfits.hats import HATS
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.puppet import Puppet, stand

OUTFITS: tuple[Outfit, ...] = get_args(Outfit)
PROPS: tuple[Prop, ...] = get_args(Prop)[1:]
CONDITIONS = (
    "muddy", "wet", "dusty", "injured", "sweaty", "crying", "torn", "bound", "tired",
)  # fmt: skip
_HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b")


class Night:
    """A light under which everything is one grey."""

    def for_actor(self, colour: str) -> str:
        return "#404040"


def dark(look: Appearance, **more: object) -> Puppet:
    acting = figure(appearance=look, **more)
    return stand(
        acting, frames=60, x_of=lambda _: 0.0, ground_y=0.0, scale=1.0, light=Night(), seed=1
    )


def colourful(puppet: Puppet) -> set[str]:
    """Colours that are no grey: they did not pass through the light."""
    found = {colour for cel in puppet.cels.values() for colour in _HEX.findall(cel.svg)}
    return {
        colour for colour in found
        if len(colour) == 7
        and max(int(colour[i : i + 2], 16) for i in (1, 3, 5))
        - min(int(colour[i : i + 2], 16) for i in (1, 3, 5)) > 2
    }  # fmt: skip


@pytest.mark.parametrize("outfit", OUTFITS)
@pytest.mark.parametrize("gender", ["f", "m"])
def test_every_outfit_takes_the_light_of_its_place(outfit: Outfit, gender: str):
    look = Appearance(outfit=outfit, gender=gender, age=40, conditions=("torn", "injured"))  # type: ignore[arg-type]
    assert colourful(dark(look, facing="front")) == set()


def test_every_outfit_is_drawn_unlike_the_others():
    drawn = {outfit: frozenset(puppet_of(figure(appearance=Appearance(outfit=outfit))).cels)
             for outfit in OUTFITS}  # fmt: skip
    assert len(set(drawn.values())) == len(OUTFITS)


def test_every_hat_and_front_a_costume_names_is_drawn_and_none_is_left_over():
    worn_ones = [costume_of(Appearance(outfit=outfit)) for outfit in OUTFITS]
    worn_ones += [costume_of(Appearance(kind=kind)) for kind in HUMAN_RIG]
    assert {costume.hat for costume in worn_ones if costume.hat} | {"flat_cap"} == set(HATS)
    assert {front for costume in worn_ones for front in costume.fronts} == set(FRONTS)


def test_two_fairies_differ_by_their_colours():
    one, other = (
        puppet_of(figure(appearance=Appearance(outfit="fairy", top_colour=colour)))
        for colour in ("#8b5fbf", "#2f9e7e")
    )
    assert set(one.cels) != set(other.cels)


@pytest.mark.parametrize("prop", PROPS)
def test_every_prop_is_drawn_in_the_hand_or_the_arms_and_takes_the_light(prop: Prop):
    holding = dark(Appearance(), props=(PropCue(frame=0, prop=prop),))
    empty = dark(Appearance())
    assert set(holding.cels) - set(empty.cels)
    assert colourful(holding) == set()
    assert {peg.name for peg in pegs(holding.peg)} & {"prop", "borne"}


def test_a_prop_shows_from_its_cue_until_it_is_put_away():
    cues = (PropCue(frame=20, prop="cup"), PropCue(frame=50, prop="none"))
    puppet = puppet_of(figure(props=cues))
    held = next(peg for peg in pegs(puppet.peg) if peg.name == "prop")
    (drawing,) = (child for child in held.children if isinstance(child, Drawing))
    assert [drawing.at(frame) is not None for frame in (0, 19, 20, 49, 50)] == [
        False, False, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", HUMAN_RIG)
def test_every_kind_of_the_human_rig_turns_its_head_through_five_exposures(kind: Kind):
    looks = (LookCue(frame=0, turn=-1.0), LookCue(frame=20, turn=1.0))
    puppet = dark(Appearance(kind=kind), looks=looks)
    assert colourful(puppet) == set()
    heads = [peg for peg in pegs(puppet.peg) if peg.name == "head middle"]
    skulls = next(
        drawing for peg in heads for drawing in peg.children
        if isinstance(drawing, Drawing) and len(drawing.exposures) > 1
    )  # fmt: skip
    assert len({exposure.cel for exposure in skulls.exposures}) == 5


def test_a_ghost_has_no_feet_and_everyone_else_has_two():
    feet = {
        kind: sum(peg.name.endswith("foot") for peg in pegs(dark(Appearance(kind=kind)).peg))
        for kind in HUMAN_RIG
    }
    assert feet == {"human": 2, "ogre": 2, "goblin": 2, "ghost": 0, "robot": 2}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_condition_shows_and_leaves_who_it_is(condition: str):
    clean, struck = Appearance(), Appearance(conditions=(condition,))
    assert set(puppet_of(figure(appearance=struck)).cels) != set(
        puppet_of(figure(appearance=clean)).cels
    )
    assert colourful(dark(struck)) == set()
    assert worn(struck, costume_of(struck)) == struck


@pytest.mark.parametrize("outfit", OUTFITS)
def test_a_dressed_figure_stays_within_twenty_six_parts(outfit: Outfit):
    puppet = puppet_of(
        figure(
            appearance=Appearance(outfit=outfit),
            poses=(PoseCue(frame=0, pose="stand"),),
            props=(PropCue(frame=0, prop="sword"),),
        )
    )
    assert len(drawings(puppet.peg)) <= 26
