"""FDX becomes the same script as its Fountain twin; XML that means harm gets a sentence."""

import time
from pathlib import Path

import pytest

from film.errors import BadInput
from film.script import Action, Line, Script, Transition
from tools.words.fdx import read_fdx
from tools.words.fountain_script import read_fountain
from tools.words.read import read_script

TWINS = Path(__file__).parents[2] / "../shared/inputs/fountain"


def fdx(*paragraphs: str, page: str = "") -> bytes:
    content = "".join(paragraphs)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>'
        f'<FinalDraft DocumentType="Script" Version="5"><Content>{content}</Content>'
        f"<TitlePage><Content>{page}</Content></TitlePage></FinalDraft>"
    ).encode()


def told(kind: str, *runs: str) -> str:
    texts = "".join(run if run.startswith("<") else f"<Text>{run}</Text>" for run in runs)
    return f'<Paragraph Type="{kind}">{texts}</Paragraph>'


def test_every_paragraph_becomes_what_it_is() -> None:
    data = fdx(
        told("Scene Heading", "INT. MAYA'S ", "KITCHEN - NIGHT"),
        told("Action", "Rain."),
        told("Character", "MAYA (V.O.) (CONT'D)"),
        told("Parenthetical", "(softly)"),
        told("Dialogue", "I was ", '<Text Style="Italic">never</Text>', " here."),
        "<Paragraph><DualDialogue>"
        + told("Character", "LEO")
        + told("Dialogue", "Yes.")
        + told("Character", "MAYA")
        + told("Dialogue", "No.")
        + "</DualDialogue></Paragraph>",
        told("Action", "MONTAGE - THEY COOK"),
        told("Action", "A) Leo cuts."),
        told("Action", "B) Maya stirs."),
        told("Transition", "CUT TO:"),
        page=told("General", '<Text Style="Underline">The Key</Text>')
        + told("General", "Written by")
        + told("General", "Ada Low"),
    )
    script = read_fdx(data, "key.fdx")
    assert (script.title, script.author, script.mode) == ("The Key", "Ada Low", "screenplay")
    (kitchen,) = script.scenes
    assert (kitchen.heading, kitchen.interior, kitchen.place, kitchen.time_of_day) == (
        "INT. MAYA'S KITCHEN - NIGHT", True, "MAYA'S KITCHEN", "night",
    )  # fmt: skip
    assert kitchen.blocks == (
        Action(id="", text="Rain."),
        Line(id="", speaker="MAYA", text="I was never here.", kind="dialogue",
             parenthetical="softly", extension="V.O., CONT'D", emphasis=("never",)),
        Line(id="", speaker="LEO", text="Yes.", kind="dialogue", dual_id="1"),
        Line(id="", speaker="MAYA", text="No.", kind="dialogue", dual_id="1"),
        Action(id="", text="Leo cuts.", montage_id="1"),
        Action(id="", text="Maya stirs.", montage_id="1"),
        Transition(id="", text="CUT TO:"),
    )  # fmt: skip


@pytest.mark.parametrize("stem", ["TestFDX-FD", "TestFDX-FI"])
def test_twins_in_fdx_and_fountain_are_one_script(stem: str) -> None:
    if not TWINS.exists():
        pytest.skip("the files do not lie beside the project")
    one = read_fdx((TWINS / f"{stem}.fdx").read_bytes(), stem)
    other = read_fountain((TWINS / f"{stem}.fountain").read_text("utf-8"), stem)
    assert one.scenes == other.scenes
    assert one.title == "FDX Test Script"
    assert not other.titled or (one.title, one.author) == (other.title, other.author)


def test_fdx_is_known_by_its_ending_and_by_its_content() -> None:
    data = fdx(told("Scene Heading", "INT. HALL"), told("Character", "A"), told("Dialogue", "Hi."))
    scripts: list[Script] = [
        read_script(data, name, "auto", None) for name in ("a.fdx", "a.xml", "a.txt")
    ]
    assert [script.lines[0].text for script in scripts] == ["Hi."] * 3


_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE FinalDraft [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><FinalDraft><Content>&b;</Content></FinalDraft>'
)
_REACHES_OUT = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b"<FinalDraft><Content>&a;</Content></FinalDraft>"
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (_BOMB, "Its XML declares entities or a DTD, which no screenplay needs: a.fdx; "
                "export it again as FDX or .fountain."),
        (_REACHES_OUT, "Its XML declares entities or a DTD, which no screenplay needs: a.fdx; "
                       "export it again as FDX or .fountain."),
        (b"INT. ROOM\n\nNot XML.", "This is not XML that can be read: a.fdx, line 1; "
                                   "export it again as FDX, or save it as .fountain."),
        (b"<FinalDraft><Content>", "This is not XML that can be read: a.fdx, line 1; "
                                   "export it again as FDX, or save it as .fountain."),
        (b"<svg></svg>", "This XML holds no screenplay: a.fdx; export it as FDX from Final Draft "
                         "or Fade In, or save it as .fountain."),
        (b"", "The file is empty: a.fdx; write some words into it."),
        (b"<a>" * 100_000, "Its XML is nested too deep: a.fdx; "
                           "export it again as FDX or .fountain."),
        (b"\x00\x01\xff" * 100, "This is not XML that can be read: a.fdx, line 1; "
                                "export it again as FDX, or save it as .fountain."),
    ],
)  # fmt: skip
def test_xml_that_is_wrong_or_means_harm_gets_one_sentence(data: bytes, sentence: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(BadInput) as caught:
        read_script(data, "a.fdx", "auto", None)
    assert str(caught.value) == sentence
    assert time.perf_counter() - begun < 1.0


@pytest.mark.parametrize(
    "hostile", [b"<" * 1_000_000, b"<a " * 400_000, b"<FinalDraft>" + b"<a b=" * 200_000]
)
def test_broken_tags_take_linear_time(hostile: bytes) -> None:
    begun = time.perf_counter()
    with pytest.raises(BadInput):
        read_fdx(hostile, "a.fdx")
    assert time.perf_counter() - begun < 2.0
