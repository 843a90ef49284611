"""Icons by meaning, judged by hand: the words that have one, and those that must have none."""

import pytest

from tools.supplies import icon_keywords
from tools.words.meaning import icon_of_deed, senses_of
from tools.words.senses import DEEDS, SENSES

needs_icons = pytest.mark.skipif(not icon_keywords(), reason="the icons are not installed")


@needs_icons
@pytest.mark.parametrize(
    ("text", "icon"),
    [
        ("a cup of coffee", "hot-beverage"),
        ("clean water", "droplet"),
        ("an old tree", "deciduous-tree"),
        ("the clock on the wall", "alarm-clock"),
        ("two bicycles", "bicycle"),
        ("her brain", "brain"),
        ("the old bulb", "light-bulb"),
        ("an alarm clock", "alarm-clock"),
        ("a wooden spoon", "spoon"),
        ("sheep, a dog and a fence", "dog"),
        ("the harvest moon", "crescent-moon"),
        ("our house", "house"),
        ("a fresh tomato", "tomato"),
        ("potatoes", "potato"),
        ("a volcano", "volcano"),
        ("the telescope", "telescope"),
        ("wolves", "wolf"),
        ("money", "money-bag"),
        ("some books", "open-book"),
        ("a triangle", "triangular-ruler"),
        ("the delivery truck", "delivery-truck"),
        ("a robot", "robot"),
        ("electricity", "high-voltage"),
        ("our planet", "ringed-planet"),
        ("the thermometer", "thermometer"),
        ("leaves", "leaf-fluttering-in-wind"),
        ("a password", "locked-with-key"),
        ("the winner", "trophy"),
        ("the internet", "globe-with-meridians"),
        ("a microscope", "microscope"),
        ("rain", "cloud-with-rain"),
        ("sea salt", "salt"),
        ("a candle", "candle"),
        ("his guitar", "guitar"),
        ("children's bread", "bread"),
        ("an airplane", "airplane"),
        ("a castle", "castle"),
        ("the camera", "camera"),
        ("snow", "snowflake"),
        ("a mirror", "mirror"),
    ],
)
def test_concrete_nouns_find_their_icon(text: str, icon: str) -> None:
    assert [sense.icon for sense in senses_of(text)][:1] == [icon]


@needs_icons
@pytest.mark.parametrize(
    "text",
    [
        "the law of large numbers",
        "the power of habit",
        "a prison cell",
        "coffee beans",
        "a black hole",
        "the ring of truth",
        "a bank of sand",
        "the right way",
        "a seal of approval",
        "in the end",
        "there is no app",
        "without a car",
        "bright as a candle",
        "like the sun",
        "Rose waited outside",
        "Jack and Bill left",
        "a new chapter",
        "the matter at hand",
        "his point",
        "several properties",
        "a leg of the plan",
        "the label",
        "a matter of fact",
        "the spring of 1945",
        "kites",
        "a fly ball rule",
        "the judge's view",
        "they leave in a hurry",
        "most of them",
        "the rest",
        "a whole year",
        "the way",
        "nobody",
        "quadrilaterals",
        "the square of two",
        "his own kin",
        "truth",
        "hope",
        "the opposite side",
        "he can duck",
        "Water the others",
        "Question not the future",
        "their loss",
        "the ball at court",
    ],
)
def test_words_without_one_sure_meaning_find_none(text: str) -> None:
    assert [sense.icon for sense in senses_of(text)] == []


@needs_icons
def test_every_icon_of_the_tables_exists() -> None:
    names = icon_keywords()
    assert [icon for icon in {*SENSES.values(), *DEEDS.values()} if icon not in names] == []


@needs_icons
@pytest.mark.parametrize(
    ("step", "icon"),
    [
        ("Weigh", "balance-scale"),
        ("Plug it in", "electric-plug"),
        ("Fall asleep", "zzz"),
        ("Stay", ""),
    ],
)
def test_steps_find_the_icon_of_what_they_say_to_do(step: str, icon: str) -> None:
    assert icon_of_deed(step) == icon
