"""How a narration may open: whether its first words are a picture that a title would hide, or a
question that is asked before the film is named.
"""

import re
from collections.abc import Sequence

from agents.storyboard_cards_told import question_card
from agents.storyboard_charts import told_in_time, told_shares
from agents.storyboard_contents import main_figure, number_content
from agents.storyboard_formulas import formula_told
from agents.storyboard_people import route_told
from agents.storyboard_reading import place_named
from agents.storyboard_unit import Unit

BIG = 1000
"""A number from here on is a picture of its own."""


def hooks(units: Sequence[Unit], title: str) -> bool:
    """Whether the film begins with a question, so that its title comes after."""
    first = units[0]
    second = units[1] if len(units) > 1 else None
    asks = first.kind == "compare" or question_card(first) is not None
    return (
        asks
        and first.text.endswith("?")
        and not _says_the_same(first.text, title)
        and not place_named(first.text)
        and second is not None
        and second.kind == "sentence"
        and number_content(second.text) is None
        and not second.text.endswith("?")
    )


def fills_a_card(unit: Unit) -> bool:
    """Whether the first words have a picture that a title would hide."""
    if unit.kind in ("list", "series", "moments", "steps", "card", "compare"):
        return True
    text = unit.text
    figure = main_figure(text) if number_content(text) else None
    if figure and (figure.share or figure.value >= BIG):
        return True
    told = route_told(text, set())
    if told and told[1] and len(told[0].stops) > 1:
        return True
    return bool(formula_told(text) or told_in_time(text) or told_shares(text))


def _says_the_same(text: str, title: str) -> bool:
    """Whether the title is little more than these words again."""
    said, named = (
        {word for word in re.findall(r"\w+", words.lower()) if len(word) > 3}
        for words in (text, title)
    )
    return bool(named) and len(said & named) * 2 > len(named)
