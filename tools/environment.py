"""The environment: a virtual environment that holds exactly what the lock names, made by whatever
Python starts this.

Run as `python3 -m tools.environment .venv` (`make setup` does). Plain venv and pip suffice; uv,
where it is installed, only makes the same thing faster. A stamp with the lock's hash makes the
second run a file read. Everything is installed with `--require-hashes`, and the build backend is in
the lock too, so that nothing unpinned runs even while installing. No index is named here or in the
lock: the machine's own pip configuration says where packages come from.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)


class CannotInstall(Exception):
    """The message is one sentence for the person."""


def stamp_of(lock: bytes, project: bytes, python: str, root: str) -> str:
    """What the environment was made from; another checkout's editable install must not count as
    ours.
    """
    return hashlib.sha256(b"\0".join([lock, project, python.encode(), root.encode()])).hexdigest()


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(folder: Path) -> bool:
    """Makes or refreshes the environment in `folder`; False when it was up to date. CannotInstall
    when it cannot.
    """
    stamp = folder / "share" / "auteur" / "environment.stamp"
    wanted = stamp_of(
        LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.split()[0], str(ROOT)
    )
    if stamp.is_file() and stamp.read_text("utf-8") == wanted and python_of(folder).exists():
        return False
    uv = shutil.which("uv")
    if not _is_whole(folder):
        _create(folder, uv)
    _install(folder, uv)
    _compile(folder)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted, "utf-8")
    return True


def _is_whole(folder: Path) -> bool:
    """A set-up killed half-way leaves an interpreter without pip."""
    python = python_of(folder)
    if not python.exists():
        return False
    pip = [str(python), "-m", "pip", "--version"]
    return subprocess.run(pip, capture_output=True, check=False).returncode == 0


def _create(folder: Path, uv: str | None) -> None:
    print(f"Creating {folder} with Python {sys.version.split()[0]}", flush=True)
    if _runs([sys.executable, "-m", "venv", "--clear", str(folder)]):
        return
    shutil.rmtree(folder, ignore_errors=True)
    if uv and _runs([uv, "venv", "-q", "--seed", "--python", sys.executable, str(folder)]):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _runs(["apt-get", "-qq", "update"])
        if _runs(["apt-get", "-qq", "-y", "install", package]):
            if _runs([sys.executable, "-m", "venv", str(folder)]):
                return
    raise CannotInstall(f"python -m venv failed; install {package} and run `make setup` again")


def _install(folder: Path, uv: str | None) -> None:
    """The locked packages, then the rooms themselves as an editable install without
    dependencies.
    """
    python, here = str(python_of(folder)), ["--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    locked = ["--require-hashes", "-r", str(LOCK)]
    print("Installing the locked packages", flush=True)
    if uv:
        install = [uv, "pip", "install", "-q", "--python", python]
        if _runs([*install, *locked]) and _runs([*install, *here]):
            return
        print("uv could not; pip tries", flush=True)
    install = [python, "-m", "pip", "install", "-qq"]
    if not _runs([*install, *locked]):
        raise CannotInstall("pip could not install requirements.lock; its reason stands above")
    if not _runs([*install, *here]):
        raise CannotInstall("pip could not install the rooms; its reason stands above")


def _compile(folder: Path) -> None:
    """Byte code of all packages and rooms, once. uv leaves it to the first import, which may not
    write it (PYTHONDONTWRITEBYTECODE, a read-only disk): every process then begins by compiling for
    a second.
    """
    rooms = [str(place.parent) for place in sorted(ROOT.glob("*/__init__.py"))]
    packages = sorted({str(place.resolve()) for place in folder.glob("[Ll]ib*/**/site-packages")})
    # Some packages hold templates that are no Python: what does not compile is not imported either.
    _runs([str(python_of(folder)), "-m", "compileall", "-qq", "-j", "0", *packages, *rooms])


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode == 0
    except OSError as error:
        print(error, file=sys.stderr)
        return False


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.environment")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / ".venv")
    folder = parser.parse_args().folder.absolute()
    if sys.version_info < OLDEST:
        print("Auteur needs Python 3.11 or newer: set PYTHON=… for make.", file=sys.stderr)
        return 1
    try:
        make_environment(folder)
    except CannotInstall as error:
        print(f"{error}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
