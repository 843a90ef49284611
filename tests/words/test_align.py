"""Ids are minted once: an edited script keeps them."""

import pytest

from film.script import Script
from tools.words.read import read_script

TEXT = """# Tides

The sea rises twice a day. Nobody hurries it.

## Moon

The moon pulls the water towards it. The sun helps a little.

- Look up
- Look down

## Shore

The shore waits. Yes. And it waits again.
"""


def read(text: str, previous: Script | None = None) -> Script:
    return read_script(text.encode(), "tides.md", "narration", previous)


def ids(script: Script) -> dict[str, str]:
    """Words → id."""
    return {line.text: line.id for line in script.lines}


def test_the_same_text_always_has_the_same_ids() -> None:
    assert read(TEXT) == read(TEXT)
    assert read(TEXT, read(TEXT)) == read(TEXT)


def test_one_changed_word_keeps_the_id_and_moves_no_other() -> None:
    before = read(TEXT)
    after = read(TEXT.replace("pulls the water", "drags the water"), before)
    expected = {
        text.replace("pulls the water", "drags the water"): line_id
        for text, line_id in ids(before).items()
    }
    assert ids(after) == expected
    assert [scene.id for scene in after.scenes] == [scene.id for scene in before.scenes]
    unchanged = [line for line in after.lines if "drags" not in line.text]
    assert unchanged == [line for line in before.lines if "pulls" not in line.text]


def test_a_line_and_a_scene_put_in_the_middle_leave_all_others_alone() -> None:
    before = read(TEXT)
    edited = TEXT.replace("The sun helps", "It never tires. The sun helps").replace(
        "## Shore", "## Wind\n\nThe wind argues.\n\n## Shore"
    )
    after = read(edited, before)
    kept = {text: line_id for text, line_id in ids(after).items() if text in ids(before)}
    assert kept == ids(before)
    new_ids = set(ids(after).values()) - set(ids(before).values())
    assert len(new_ids) == 2
    scenes = [scene.id for scene in after.scenes]
    assert [one for one in scenes if one in {s.id for s in before.scenes}] == [
        scene.id for scene in before.scenes
    ]
    assert len(scenes) == 4


def test_reordered_scenes_and_lines_keep_their_ids() -> None:
    before = read(TEXT)
    opening, moon, shore = TEXT.split("\n## ")
    after = read(f"{opening}\n\n## {shore}\n\n## {moon}", before)
    assert ids(after) == ids(before)
    assert {s.heading: s.id for s in after.scenes} == {s.heading: s.id for s in before.scenes}


def test_a_line_moved_into_another_scene_keeps_its_id() -> None:
    before = read(TEXT)
    moved = TEXT.replace(" Nobody hurries it.", "").replace(
        "The shore waits.", "The shore waits. Nobody hurries it."
    )
    assert ids(read(moved, before)) == ids(before)


def test_a_renamed_heading_keeps_its_scene() -> None:
    before = read(TEXT)
    after = read(TEXT.replace("## Moon", "## The pull"), before)
    assert [scene.id for scene in after.scenes] == [scene.id for scene in before.scenes]


def test_a_list_keeps_its_own_id_when_an_item_changes_or_comes() -> None:
    before = read(TEXT)
    after = read(TEXT.replace("- Look up\n", "- Look around\n- Look up\n"), before)
    assert {line.list_id for line in after.lines} == {line.list_id for line in before.lines}


def test_twins_are_told_apart_and_a_new_twin_gets_its_own_id() -> None:
    text = "# T\n\nYes, it is so. Then another thing. Yes, it is so."
    before = read(text)
    first, _, second = (line.id for line in before.lines)
    assert first != second
    after = read(text + " Yes, it is so.", before)
    assert [line.id for line in after.lines][:3] == [line.id for line in before.lines]
    assert len({line.id for line in after.lines}) == 4


def test_a_line_written_anew_is_a_new_line() -> None:
    before = read(TEXT)
    after = read(TEXT.replace("Nobody hurries it.", "Fish sleep with open eyes."), before)
    assert ids(after)["Fish sleep with open eyes."] not in ids(before).values()


def test_an_id_that_lives_on_in_an_edited_line_is_never_given_twice() -> None:
    before = read("# T\n\nThe cat sat on the mat. The end.")
    edited = read("# T\n\nThe cat sat on the red mat. The end.", before)
    again = read("# T\n\nThe cat sat on the red mat. The cat sat on the mat. The end.", edited)
    assert len({line.id for line in again.lines}) == 3
    assert again.lines[0].id == edited.lines[0].id


@pytest.mark.parametrize("speaker", ["LEO", "MAYA"])
def test_a_speech_given_to_somebody_else_is_recognised_by_its_words(speaker: str) -> None:
    text = "INT. HALL - DAY\n\nMAYA\nThe boat leaves at nine tonight.\n\nMAYA\nBring the map.\n"
    before = read_script(text.encode(), "x.fountain", "auto", None)
    edited = text.replace("MAYA\nBring", f"{speaker}\nBring")
    after = read_script(edited.encode(), "x.fountain", "auto", before)
    assert [line.id for line in after.lines] == [line.id for line in before.lines]


def test_a_long_script_is_aligned_in_a_moment() -> None:
    import time

    lines = [f"Sentence number {n} speaks of subject {n * 7919 % 1000}." for n in range(700)]
    before = read("# T\n\n" + " ".join(lines))
    begun = time.perf_counter()
    after = read("# T\n\n" + " ".join(lines).replace("speaks", "tells"), before)
    assert time.perf_counter() - begun < 8
    assert [line.id for line in after.lines] == [line.id for line in before.lines]
