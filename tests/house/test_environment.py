"""The environment: made once, and again only when what it was made from has changed."""

import sys
from pathlib import Path

import pytest

from tools import environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An environment that claims to be made from this very checkout."""
    python = environment.python_of(tmp_path)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    stamp = tmp_path / "share" / "auteur" / "environment.stamp"
    stamp.parent.mkdir(parents=True)
    lock = environment.LOCK.read_bytes()
    project = (environment.ROOT / "pyproject.toml").read_bytes()
    version, root = sys.version.split()[0], str(environment.ROOT)
    stamp.write_text(environment.stamp_of(lock, project, version, root), "utf-8")
    return tmp_path


def test_an_environment_that_is_up_to_date_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert environment.make_environment(folder) is False


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param((b"lock 2", b"project", "3.11.7", "/here"), id="lock"),
        pytest.param((b"lock", b"project 2", "3.11.7", "/here"), id="project"),
        pytest.param((b"lock", b"project", "3.12.1", "/here"), id="Python"),
        pytest.param((b"lock", b"project", "3.11.7", "/there"), id="checkout moved"),
    ],
)
def test_the_stamp_changes_with_everything_an_environment_is_made_from(
    changed: tuple[bytes, bytes, str, str],
) -> None:
    made_from = (b"lock", b"project", "3.11.7", "/here")
    assert environment.stamp_of(*changed) != environment.stamp_of(*made_from)


def test_an_environment_that_cannot_be_made_leaves_no_stamp(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bad_lock = tmp_path / "bad.lock"
    bad_lock.write_text("no-such-package==0 --hash=sha256:" + "0" * 64, "utf-8")
    monkeypatch.setattr(environment, "LOCK", bad_lock)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    stamp = folder / "share" / "auteur" / "environment.stamp"
    stamp.unlink()
    with pytest.raises(environment.CannotInstall, match="requirements.lock"):
        environment.make_environment(folder)
    assert not stamp.exists()
