"""The collection of Fountain files that lies beside the project: each parses to the elements it
holds. What they prove is proved with words of our own in the other tests too.
"""

from collections import Counter
from pathlib import Path

import pytest

from film.script import Action, Line
from tools.words.fountain_script import read_fountain

FOLDER = Path(__file__).parents[2] / "../shared/inputs/fountain"

HELD = {
    # file: (scenes, actions, transitions, lines by speaker in order of first line)
    "Action": (1, 7, 0, {"RANDOM CHARACTER": 1}),
    "Boneyards": (2, 2, 1, {"COGNITO": 1}),
    "Character": (1, 4, 0, {"STEEL": 5, "BOB": 1, "MOM": 1, "HAN": 1, "3CPO": 2, "C3PO": 1,
                            "DONT": 1, "ME": 1, "BUT": 1, "TEST": 1, "TEST2": 1}),
    "Dialogue": (1, 3, 0, {"SANBORN": 1, "DAN": 1, "BOB": 2, "FISH": 1}),
    "Formatted": (1, 10, 0, {}),
    "LineBreaks": (3, 10, 0, {"DEALER": 2, "MONKEY": 2}),
    "Lyrics": (1, 1, 0, {"ANDHERE": 4, "TESTING": 1}),
    "Notes": (1, 3, 0, {"JACK": 1}),
    "PageBreak": (1, 4, 0, {"NARRATOR": 1}),
    "Parenthetical": (1, 1, 0, {"SANBORN": 1, "DAN": 1, "BOB": 2, "MONKEY": 2}),
    "SceneHeading": (4, 3, 1, {"DAVE": 1, "JIM": 1}),
    "Sections": (2, 2, 1, {}),
    "Tags": (4, 3, 1, {"DAVE": 1, "JIM": 1}),
    "TestFDX-FD": (2, 3, 2, {"DJ": 1, "DAVE": 1, "JIM": 1, "KAY": 1}),
    "TestFDX-FI": (2, 3, 2, {"DJ": 1, "DAVE": 1, "JIM": 1, "KAY": 1}),
    "TitlePage": (1, 1, 0, {}),
    "Transition": (2, 2, 5, {"PERSON": 3}),
    "UTF8": (4, 3, 1, {"DAVE": 1, "JIM😆": 1}),
}  # fmt: skip


@pytest.mark.parametrize("stem", list(HELD))
def test_each_file_holds_its_elements(stem: str) -> None:
    path = FOLDER / f"{stem}.fountain"
    if not path.exists():
        pytest.skip("the file does not lie beside the project")
    script = read_fountain(path.read_text("utf-8"), path.name)
    blocks = [block for scene in script.scenes for block in scene.blocks]
    kinds = Counter(type(block).__name__ for block in blocks)
    scenes, actions, transitions, lines = HELD[stem]
    assert len(script.scenes) == scenes
    assert kinds["Action"] == actions
    assert kinds["Transition"] == transitions
    assert Counter(line.speaker for line in script.lines) == lines
    words = " ".join(block.text for block in blocks if isinstance(block, Line | Action))
    assert not any(
        never in words for never in ("[[", "/*", "===", "~", "#taggy", "Vietnamese, right")
    )


SONGS = """Title: Songs

INT. HALL - DAY

ANNA
We begin.
~La la la
~and so on

LEO (O.S.)
(far away)
I hear.

ANNA
Come!

LEO ^
Coming!

INTERCUT - HALL AND STREET

BEGIN MONTAGE

Anna packs a bag.

Leo runs.

LEO (V.O.)
I was late.

Anna leaves.

END MONTAGE

Leo stands alone.

SERIES OF SHOTS:
A) The train goes.
B) The platform is empty.

He sits down.

EXT. ROAD - MONTAGE

Leo walks.

Leo walks on.
"""


def test_lyrics_montages_intercuts_and_far_voices_are_told_apart() -> None:
    hall, road = read_fountain(SONGS, "songs.fountain").scenes
    lines = [(line.speaker, line.kind, line.extension, line.text) for line in hall.lines]
    assert lines == [
        ("ANNA", "dialogue", "", "We begin."),
        ("ANNA", "lyric", "", "La la la and so on"),
        ("LEO", "dialogue", "O.S.", "I hear."),
        ("ANNA", "dialogue", "", "Come!"),
        ("LEO", "dialogue", "", "Coming!"),
        ("LEO", "dialogue", "V.O.", "I was late."),
    ]
    assert [line.dual_id for line in hall.lines] == ["", "", "", "1", "1", ""]
    assert [(a.text, a.montage_id) for a in hall.blocks if isinstance(a, Action)] == [
        ("INTERCUT - HALL AND STREET", ""),
        ("Anna packs a bag.", "1"),
        ("Leo runs.", "1"),
        ("Anna leaves.", "1"),
        ("Leo stands alone.", ""),
        ("The train goes.", "2"),
        ("The platform is empty.", "2"),
        ("He sits down.", ""),
    ]
    assert [(a.text, a.montage_id) for a in road.blocks if isinstance(a, Action)] == [
        ("Leo walks.", "3"),
        ("Leo walks on.", "3"),
    ]


def test_tags_are_dropped_only_where_headings_carry_them() -> None:
    tagged = "INT. HALL - DAY #one #two:three\n\nANNA #who\nHello. #said\n"
    assert [line.text for line in read_fountain(tagged, "x").lines] == ["Hello."]
    plain = "INT. HALL - DAY\n\nANNA\nWe are #winning\n"
    assert [line.text for line in read_fountain(plain, "x").lines] == ["We are #winning"]
