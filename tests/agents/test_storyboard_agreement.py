"""Words and pictures agree: over our ten scripts and the theorems (where they lie beside the
project), what a picture shows stands in the script, icons mean nouns that are said, and no two
neighbours look alike.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from agents.asset import cast_film
from agents.storyboard import plan_scene
from evals.theorems.run import KINDS, texts
from film.content import Content, IconContent, StoryContent
from film.guidance import Guidance
from film.outline import outline_of
from film.people import people_of
from film.script import Code, Formula, Script, Table
from film.storyboard import Shot
from film.style import Style
from tools.words.meaning import icon_of_deed, senses_of
from tools.words.read import read_script

ROOT = Path(__file__).parents[2]
OURS = [
    *sorted((ROOT / "evals" / "subjects" / "scripts").glob("*.md")),
    *sorted((ROOT / "examples").glob("*.md")),
]
THEOREMS = texts()
GIVEN = frozenset("as told vs if then".split())
"""Words of the house's own on a card: what names it, and stands over or between two sides."""
LONGEST_SECONDS = 9.6
"""As estimated, of a chart or a formula; others stay below 8.5."""
WORDS_ON_SCREEN = 14
TIMELINE_SECONDS = 20.0
"""Of a line of moments, which grows while it is told."""
TRENDS = {"chart-increasing", "chart-decreasing"}
SHORT_CARDS = ("kinetic", "number", "icon", "question", "chapter", "lowerthird")
_NOT_WORDS = frozenset("template place time_of_day weather icon icons actor line side latex "
                       "staging media language countries stops".split())  # fmt: skip


@cache
def planned(name: str, text: str) -> tuple[Script, tuple[Shot, ...]]:
    script = read_script(text.encode(), name, "auto", None)
    outline, cast = outline_of(script), cast_film(people_of(script))
    shots = [
        shot
        for scene in script.scenes
        for shot in plan_scene(
            scene, outline.seen_from(scene.id), cast, Style(), max_seconds=0, guidance=Guidance(),
            media=(),
        ).shots
    ]  # fmt: skip
    return script, tuple(shots)


def every_film() -> list[tuple[str, str]]:
    return [*((path.name, path.read_text("utf-8")) for path in OURS), *THEOREMS]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower().replace("_{", "_").replace(r"\,", "_"))


def script_words(script: Script) -> set[str]:
    rows = [script.title, script.subtitle]
    for scene in script.scenes:
        rows.append(scene.heading)
        for block in scene.blocks:
            if isinstance(block, Table):
                rows += [
                    block.caption,
                    *block.header,
                    *(cell for row in block.rows for cell in row),
                ]
            elif isinstance(block, Formula):
                rows.append(block.latex)
            elif isinstance(block, Code) or hasattr(block, "text"):
                rows.append(block.text)  # type: ignore[union-attr]
            rows.append(getattr(block, "attribution", ""))
    return set(words_of(" ".join(rows)))


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:  # type: ignore[attr-defined]
            if name not in _NOT_WORDS:
                yield from texts_in(getattr(value, name))


def icons_in(content: Content) -> set[str]:
    if isinstance(content, IconContent):
        return set(content.icons)
    entries = (*getattr(content, "steps", ()), *getattr(content, "items", ()))
    icons = {getattr(entry, "icon", "") for entry in entries} | {getattr(content, "icon", "")}
    return icons - {""}


FILMS = pytest.mark.parametrize(("name", "text"), every_film(), ids=lambda value: value[:24])


@FILMS
def test_what_is_shown_stands_in_the_script(name: str, text: str) -> None:
    script, shots = planned(name, text)
    said = script_words(script)
    for shot in shots:
        shown = {word for part in texts_in(shot.content) for word in words_of(part)}
        numbers = {str(number) for number in range(1, 10)}
        assert shown - said - GIVEN - numbers == set(), f"{shot.code} {shot.content.template}"
        assert set(words_of(shot.shows)) <= said | {shot.content.template}, shot.code


@FILMS
def test_every_icon_means_a_noun_or_a_deed_that_is_said(name: str, text: str) -> None:
    script, shots = planned(name, text)
    for shot in shots:
        lines = [line for line in script.lines if line.id in shot.lines]
        spoken = " ".join([shot.shows, *(line.text for line in lines)])
        meant = {sense.icon for sense in senses_of(spoken.lower())}
        meant |= {sense.icon for line in lines for sense in senses_of(line.text)}
        meant |= {icon_of_deed(line.item_title) for line in lines}
        meant |= TRENDS if re.search(r"\b(?:grew|shrank)\b", spoken) else set()
        meant |= {icon_of_deed(line.text) for line in lines}
        meant |= {sense.icon for sense in senses_of(getattr(shot.content, "name", "").lower())}
        assert icons_in(shot.content) <= meant, f"{shot.code}: {icons_in(shot.content)}"


@FILMS
def test_neighbours_never_look_alike(name: str, text: str) -> None:
    _, shots = planned(name, text)
    for one, other in zip(shots, shots[1:], strict=False):
        if isinstance(one.content, StoryContent) and isinstance(other.content, StoryContent):
            looks = [
                (shot.size, *((s.mark, s.pose) for s in shot.content.staging), shot.setting)  # type: ignore[union-attr]
                for shot in (one, other)
            ]
            assert looks[0] != looks[1], f"{one.code}, {other.code}"
        assert one.content != other.content, f"{one.code}, {other.code}"


@FILMS
def test_no_three_in_a_row_are_of_one_template_but_lists_that_go_on(name: str, text: str) -> None:
    _, shots = planned(name, text)
    kinds = [shot.content.template for shot in shots]
    for triple in zip(kinds, kinds[1:], kinds[2:], strict=False):
        assert len(set(triple)) > 1 or triple[0] in ("process", "timeline", "chapter")


@FILMS
def test_short_cards_hold_few_words_and_shots_are_short(name: str, text: str) -> None:
    _, shots = planned(name, text)
    for shot in shots:
        if shot.content.template in SHORT_CARDS:
            parts = (part for part in texts_in(shot.content) if part != shot.content.template)
            count = sum(len(part.split()) for part in parts)
            assert count <= WORDS_ON_SCREEN, f"{shot.code}: {count} words"
        grows = shot.content.template == "timeline"
        longest = TIMELINE_SECONDS if grows else LONGEST_SECONDS
        assert shot.duration_seconds <= longest, shot.code


@pytest.mark.skipif(not THEOREMS, reason="the theorems do not lie beside this copy")
def test_every_theorem_has_four_kinds_of_templates_and_its_formula() -> None:
    kinds = {
        name: {shot.content.template for shot in planned(name, text)[1]} for name, text in THEOREMS
    }
    assert len(kinds) == 24
    assert {name for name, used in kinds.items() if len(used) < KINDS} == set()
    written = {name for name, text in THEOREMS if re.search(r"\S = \S|O\(log n\)| > \S", text)}
    assert {name for name, used in kinds.items() if "formula" in used} == written


@pytest.mark.parametrize("path", OURS[:-2], ids=lambda path: path.stem)
def test_our_scripts_use_many_templates(path: Path) -> None:
    _, shots = planned(path.name, path.read_text("utf-8"))
    assert len({shot.content.template for shot in shots}) >= 8
