"""The lock and the repository: pinned by hash, and naming no download host and no machine."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
HOSTS = ("pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "deb." + "debian")
MACHINE = ("/wo" + "rk/", "/ro" + "ot/", "/tmp" + "/s/", "/opt/" + "pypi")


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, str]:
    """Name → version of every requirement in the lock."""
    rows = re.findall(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", LOCK, re.MULTILINE)
    return {canonical(name): version for name, version in rows}


def test_the_lock_names_no_address() -> None:
    assert re.findall(r"\w+://|^-|file:", LOCK, re.MULTILINE) == []


def test_every_locked_requirement_has_hashes() -> None:
    blocks = re.split(r"\n(?=\S)", LOCK.strip())
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize(
    "wanted",
    project()["dependencies"] + project()["optional-dependencies"]["dev"],
)
def test_the_lock_holds_what_the_project_pins(wanted: str) -> None:
    name, version = wanted.split("==")
    assert locked()[canonical(name)] == version


def test_no_dependency_takes_a_rooms_name() -> None:
    assert {"openai-agents", "agents", "graph", "memory", "tools"} & set(locked()) == set()


def test_nothing_committed_names_a_download_host_or_this_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    offenders = []
    for name in filter(None, listed):
        path = ROOT / name
        if not path.is_file():
            continue
        text = path.read_bytes().decode("utf-8", "ignore")
        offenders += [(name, word) for word in (*HOSTS, *MACHINE) if word in text]
    assert offenders == []
