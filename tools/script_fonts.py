"""Fonts of Chinese, Japanese, Korean and of mathematics: too large for wheels, so set-up takes them
as data packages.

The web packages cut a family into a hundred pieces by how common the characters are; each piece is
a font of its own here, found by a character's code. Fifteen megabytes instead of a hundred and
ten, and every weight. Nothing in these scripts is shaped across characters, so nothing is lost.
"""

import json
from functools import lru_cache
from pathlib import Path

from tools.packages import (
    CHINESE,
    JAPANESE,
    KOREAN,
    MATHS,
    Tarball,
    is_from,
    member,
    seal,
    write,
)
from tools.supplies import share_folder

PACKAGES = {
    "noto-sans-jp": JAPANESE,
    "noto-sans-sc": CHINESE,
    "noto-sans-kr": KOREAN,
    "noto-sans-math": MATHS,
}
_WHOLE = "package/400Regular/NotoSansMath_400Regular.ttf"


def bring_script_fonts(share: Path) -> None:
    """Every family's pieces as fonts, and which character lies in which."""
    for family, package in PACKAGES.items():
        folder = share / "fonts" / family
        if is_from(folder, package):
            continue
        with Tarball(package) as tarball:
            names = [name for name in tarball.getnames() if _number(name).isdigit()]
            pieces = {_number(name): member(tarball, name) for name in names}
            if not pieces:
                pieces = {"0": member(tarball, _WHOLE)}
        index: list[tuple[int, int, str]] = []
        for number, piece in sorted(pieces.items(), key=lambda item: int(item[0])):
            font, codes = _unpacked(piece)
            write(folder / f"{number}.ttf", font)
            index += [(first, last, number) for first, last in _stretches(codes)]
        write(folder / "index.json", json.dumps(sorted(index), separators=(",", ":")).encode())
        seal(folder, package)


def _number(name: str) -> str:
    """Of `noto-sans-jp-37-wght-normal.woff2`: 37. Pieces with a name (latin …) are other fonts'
    business.
    """
    return name.removesuffix("-wght-normal.woff2").rsplit("-", 1)[-1]


def _unpacked(piece: bytes) -> tuple[bytes, list[int]]:
    """The font without its compression, and the characters it has."""
    from io import BytesIO

    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(piece))
    font.flavor = None
    out = BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue(), sorted(font.getBestCmap() or ())


def _stretches(codes: list[int]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for code in codes:
        if out and code == out[-1][1] + 1:
            out[-1] = (out[-1][0], code)
        else:
            out.append((code, code))
    return out


@lru_cache(maxsize=8)
def _places(share: Path, family: str) -> dict[int, str]:
    index = share / "fonts" / family / "index.json"
    if not index.is_file():
        return {}
    return {
        code: number
        for first, last, number in json.loads(index.read_text("utf-8"))
        for code in range(first, last + 1)
    }


def piece_with(family: str, character: str, share: Path | None = None) -> str:
    """The piece of the family that has the character, as a family name of its own
    ("noto-sans-jp/37"); "" when none has.
    """
    number = _places(share or share_folder(), family).get(ord(character))
    return f"{family}/{number}" if number else ""


def piece_file(piece: str, share: Path | None = None) -> Path:
    return (share or share_folder()) / "fonts" / f"{piece}.ttf"


def are_here(family: str, share: Path | None = None) -> bool:
    return is_from((share or share_folder()) / "fonts" / family, PACKAGES[family])
