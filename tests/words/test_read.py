"""Reading a file: what is accepted, what is refused, and in which words."""

import time

import pytest

from film.errors import BadInput
from tools.words.read import decoded, is_screenplay, read_script


def spoken(data: bytes, name: str = "a.md") -> list[str]:
    return [line.text for line in read_script(data, name, "auto", None).lines]


@pytest.mark.parametrize(
    "data",
    [
        "Café au lait is good.".encode(),
        "Café au lait is good.".encode("utf-8-sig"),
        "Café au lait is good.".encode("utf-16"),
        b"\xfe\xff" + "Café au lait is good.".encode("utf-16-be"),
        "\r\nCafé au lait\r\nis good.\r\n".encode(),
    ],
)
def test_utf8_with_or_without_its_mark_and_utf16_with_its_mark_read_alike(data: bytes) -> None:
    assert spoken(data) == ["Café au lait is good."]


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.md", "The file is empty: a.md; write some words into it."),
        (b" \n\t\n", "a.md", "The file is empty: a.md; write some words into it."),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.md",
         "This is a binary file, not text: a.md; give a .md, .txt or .fountain file."),
        (b"One.\nTwo.\nCaf\xe9 three.\n", "a.txt",
         "Byte 0xe9 is not UTF-8: a.txt, line 3; save the file as UTF-8."),
        (b"\xff\xfeA\x00B", "a.txt",
         "The text breaks off inside a UTF-16 character: a.txt; save it again as UTF-8."),
        (b"a" * 2_100_000, "a.txt",
         "The text is 2.1 MB long and the limit is 2 MB: a.txt; "
         "split it into parts and make a film of each."),
        (b"# Only a heading\n\n---\n", "a.md",
         "There is nothing to say: a.md; write at least one sentence."),
        (b"... --- !!!", "a.txt", "There is nothing to say: a.txt; write at least one sentence."),
        (b"INT. ROOM - DAY\n\nNobody speaks.\n", "a.fountain",
         "There is nothing to say: a.fountain; give somebody a line of dialogue (a name in "
         "capitals with the words below it), or use --mode narration."),
    ],
)  # fmt: skip
def test_bad_input_gets_one_sentence_that_says_what_where_and_what_to_do(
    data: bytes, name: str, sentence: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read_script(data, name, "auto", None)
    assert str(caught.value) == sentence


def test_twenty_megabytes_are_refused_before_they_are_read() -> None:
    data = b"Some words to say. " * 1_050_000
    begun = time.perf_counter()
    with pytest.raises(BadInput):
        decoded(data, "a.txt")
    assert time.perf_counter() - begun < 0.2


def test_tags_entities_and_placeholders_are_words() -> None:
    text = b"Say <script>alert(1)</script> & &amp; &lt;b&gt; %{name} {{x}} <hi> `code` twice."
    assert spoken(text) == [
        "Say <script>alert(1)</script> & &amp; &lt;b&gt; %{name} {{x}} <hi> code twice."
    ]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Hello.", "a.fountain", True),
        ("INT. KITCHEN - NIGHT\n\nShe waits.", "a.txt", True),
        ("  EXT. STREET - DAY\n", "a.txt", True),
        ("INT. KITCHEN - NIGHT is a slug line.", "a.md", False),  # Markdown is always narration
        ("Interest rates rose.\nExternal costs too.", "a.txt", False),
        ("\n\nMAYA\nHello.\n\nLEO\nHello you.\n\nMAYA\nBye.\n", "a.txt", True),
        ("NASA\n\nThe agency was founded in 1958.\n", "a.txt", False),
    ],
)
def test_auto_mode_tells_a_screenplay_by_its_slug_lines_and_cues(
    text: str, name: str, expected: bool
) -> None:
    assert is_screenplay(text, name) is expected
