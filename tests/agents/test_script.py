"""The script agent's house mind: it reads, and cuts to the length asked for, saying so."""

import pytest

from agents.script import write_script
from film.errors import BadInput

TEXT = b"# T\n\nOne two three four five six.\n\n## B\n\nSeven eight nine ten eleven.\n\nTwelve.\n"


def test_without_a_limit_every_line_is_kept_and_the_reading_is_told() -> None:
    script, why = write_script(TEXT, "a.md", "auto", previous=None, max_seconds=0)
    assert [line.text for line in script.lines] == [
        "One two three four five six.", "Seven eight nine ten eleven.", "Twelve.",
    ]  # fmt: skip
    assert why == "narration of 2 scenes and 3 lines, read from a.md"


def test_a_limit_leaves_out_whole_lines_from_the_end_and_says_how_many() -> None:
    script, why = write_script(TEXT, "a.md", "auto", previous=None, max_seconds=2)
    assert [line.text for line in script.lines] == ["One two three four five six."]
    assert why.endswith("; the last 2 lines are left out to stay within 2 s")


def test_an_edited_script_keeps_the_ids_of_the_last_one() -> None:
    before, _ = write_script(TEXT, "a.md", "auto", previous=None, max_seconds=0)
    edited = TEXT.replace(b"nine", b"NINE")
    after, _ = write_script(edited, "a.md", "auto", previous=before, max_seconds=0)
    assert [line.id for line in after.lines] == [line.id for line in before.lines]


def test_bad_input_is_refused_here_too() -> None:
    with pytest.raises(BadInput):
        write_script(b"", "a.md", "auto", previous=None, max_seconds=0)


PLAY = b"""ACT I

SCENE I. A garden.

NELL. One two three four five six seven eight nine ten eleven twelve.

[Nell drops the spoon. She picks it up.]

BEN. Thirteen fourteen fifteen sixteen seventeen eighteen nineteen.

[Ben runs away.]

NELL. Come back to me at once, for the soup is getting cold and I am waiting.
"""


def test_a_limit_counts_what_is_acted_and_drops_directions_that_lead_to_nothing() -> None:
    script, why = write_script(PLAY, "p.txt", "auto", previous=None, max_seconds=20)
    kept = [getattr(block, "text", "") for scene in script.scenes for block in scene.blocks]
    assert kept == [
        "A garden.",
        "One two three four five six seven eight nine ten eleven twelve.",
        "Nell drops the spoon. She picks it up.",
        "Thirteen fourteen fifteen sixteen seventeen eighteen nineteen.",
    ]
    assert why == (
        "play of 1 scenes and 3 lines, read from p.txt; "
        "the last line is left out to stay within 20 s"
    )
