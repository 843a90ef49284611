"""The recipe book read as a whole: gates, goals, crafts, and the drawing of the Observer."""

import re
from pathlib import Path
from typing import get_args

from film.settings import GateName
from graph.makers.table import MAKERS
from graph.observer import CRAFTS
from graph.recipes import BOOK


def test_every_rule_has_its_maker_and_every_maker_its_rule() -> None:
    assert {rule.maker for rule in BOOK} == set(MAKERS)


def test_every_gate_a_person_may_name_is_in_the_book() -> None:
    assert {rule.gate for rule in BOOK if rule.gate} == set(get_args(GateName))


def test_every_craft_of_the_book_is_a_node_of_the_observer() -> None:
    assert {rule.craft for rule in BOOK} == set(CRAFTS)


def test_every_hole_of_a_pattern_is_a_word() -> None:
    holes = {hole for rule in BOOK for hole in re.findall(r"{(\w*)}", rule.pattern)}
    assert holes == {"scene", "line", "shot", "format", "cc", "draft", "section"}


def test_the_observer_is_drawn_as_it_stands_in_the_snapshot() -> None:
    from graph.observer import build_observer

    drawn = build_observer(None).compile().get_graph().draw_mermaid()  # type: ignore[arg-type]
    kept = Path(__file__).parent / "observer.mmd"
    assert drawn == kept.read_text()
