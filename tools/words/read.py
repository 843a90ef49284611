"""Reading: bytes that somebody wrote become one `Script`, or one sentence that says why not.

Everything in the text is data: tags, entities and placeholders are words like others.
"""

import re

from film.errors import BadInput
from film.script import Mode, Script
from film.settings import ModeChoice
from tools.words.align import with_ids
from tools.words.fdx import is_fdx, read_fdx
from tools.words.fountain_script import read_fountain
from tools.words.languages import language_of
from tools.words.narration import read_narration
from tools.words.play import is_play, read_play

MAX_BYTES = 2_000_000
"""About six hours of speech; more is a mistake or a book."""

_SLUG = re.compile(r"^[ \t]*(?:INT|EXT|EST|I/E|INT\.?/EXT)[. ]\s*\S.*$", re.MULTILINE)
_CUE = re.compile(
    r"(?:^|\n)[ \t]*\n[ \t]*[A-Z][A-Z0-9 .'’\-]{1,30}(?: "
    r"?\([^)\n]{1,20}\))?[ \t]*\n[ \t]*(?:\([^)\n]+\)[ \t]*\n)?[ \t]*[^\s#>*\-]"
)
_SPEAKABLE = re.compile(r"[^\W_]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_script(data: bytes, name: str, mode: ModeChoice, previous: Script | None) -> Script:
    """The script in `data`, whose file is called `name`; an edited script keeps the ids of
    `previous`.

    Raises BadInput: empty, too long, binary, in an unknown encoding, or with nothing to say.
    """
    if mode in ("auto", "screenplay") and is_fdx(data, name):
        draft = read_fdx(data, name)
    else:
        text = decoded(data, name)
        mode = mode_of(text, name) if mode == "auto" else mode
        match mode:
            case "screenplay":
                draft = read_fountain(text, name)
            case "play":
                draft = read_play(text, name)
            case "narration":
                draft = read_narration(text, name)
    if not any(_SPEAKABLE.search(line.text) for line in draft.lines):
        raise BadInput("There is nothing to say", name, _why_silent(draft.mode))
    spoken = " ".join(line.text for line in draft.lines[:400])
    return with_ids(draft.model_copy(update={"language": language_of(spoken)}), previous)


def _why_silent(mode: str) -> str:
    if mode != "narration":
        return (
            "give somebody a line of dialogue (a name in capitals with the words below it), "
            "or use --mode narration"
        )
    return "write at least one sentence"


def decoded(data: bytes, name: str) -> str:
    """The text of a file: UTF-8, with or without its mark, or UTF-16 with its mark. Line ends
    become `\\n`."""
    if not data.strip():
        raise BadInput("The file is empty", name, "write some words into it")
    if len(data) > MAX_BYTES:
        raise BadInput(
            f"The text is {len(data) / 1e6:.1f} MB long and the limit is {MAX_BYTES / 1e6:.0f} MB",
            name,
            "split it into parts and make a film of each",
        )
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\x00" in data:
            raise BadInput(
                "This is a binary file, not text", name, "give a .md, .txt or .fountain file"
            )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, encoding, error) from None
    if "\x00" in text or len(_CONTROL.findall(text[:4000])) > 8:
        raise BadInput(
            "This is a binary file, not text", name, "give a .md, .txt or .fountain file"
        )
    text = _CONTROL.sub("", text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _undecodable(data: bytes, name: str, encoding: str, error: UnicodeDecodeError) -> BadInput:
    if encoding == "utf-16":
        return BadInput(
            "The text breaks off inside a UTF-16 character", name, "save it again as UTF-8"
        )
    unprintable = sum(byte < 9 or 13 < byte < 32 for byte in data[:4000])
    if unprintable > 8:
        return BadInput(
            "This is a binary file, not text", name, "give a .md, .txt or .fountain file"
        )
    line = data.count(b"\n", 0, error.start) + 1
    return BadInput(
        f"Byte 0x{data[error.start]:02x} is not UTF-8",
        f"{name}, line {line}",
        "save the file as UTF-8",
    )


def mode_of(text: str, name: str) -> Mode:
    """What `auto` reads this as: slug lines make a screenplay, acts, scenes or a cast list with
    speeches a play, cues alone a screenplay; all else is narration, and Markdown always is."""
    if is_screenplay(text, name):
        slugged = name.lower().endswith((".fountain", ".spmd")) or _SLUG.search(text)
        return "screenplay" if slugged or not is_play(text) else "play"
    return (
        "play"
        if not name.lower().endswith((".md", ".markdown")) and is_play(text)
        else ("narration")
    )


def is_screenplay(text: str, name: str) -> bool:
    """Whether `auto` reads this as a screenplay: a .fountain file, or text with slug lines or
    several cues."""
    lowered = name.lower()
    if lowered.endswith((".fountain", ".spmd")):
        return True
    if lowered.endswith((".md", ".markdown")):
        return False
    return bool(_SLUG.search(text)) or len(_CUE.findall(text)) >= 3
