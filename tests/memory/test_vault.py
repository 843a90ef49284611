"""The vault: bytes by content, moved in whole, swept only when surely nobody's."""

import errno
import hashlib
import os
import threading
import time
from pathlib import Path

import pytest

from film.errors import DiskFull, LedgerBroken
from film.value import digest
from memory.vault import SWEEP_AGE_SECONDS, Vault

LONG_AGO = time.time() - SWEEP_AGE_SECONDS - 60


class Names:
    """What the sweep asks of a ledger."""

    def __init__(self, *contents: str, claim: str | None = None) -> None:
        self._contents, self._claim = set(contents), claim

    def contents(self) -> set[str]:
        return self._contents

    def oldest_live_claim(self) -> str | None:
        return self._claim


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path)


def leftovers(vault: Vault) -> list[Path]:
    return list(vault.staging().parent.iterdir())


def test_bytes_lie_under_their_hash_read_only(vault: Vault, tmp_path: Path) -> None:
    content = vault.put_bytes(b"coffee")
    assert content == hashlib.sha256(b"coffee").hexdigest()
    assert vault.path(content) == tmp_path / "vault" / content[:2] / content[2:]
    assert vault.bytes(content) == b"coffee"
    assert oct(vault.path(content).stat().st_mode & 0o777) == "0o444"
    assert vault.put_bytes(b"coffee") == content
    assert list(vault.contents()) == [content]
    assert leftovers(vault) == []


def test_json_is_kept_in_its_one_form(vault: Vault) -> None:
    content = vault.put_json({"b": (1, 2), "a": "é"})
    assert content == digest({"a": "é", "b": [1, 2]})
    assert vault.json(content) == {"a": "é", "b": [1, 2]}


def test_a_staged_file_is_moved_and_a_persons_file_is_copied(vault: Vault, tmp_path: Path) -> None:
    staged = vault.staging(".mp4")
    staged.write_bytes(b"clip")
    mine = tmp_path / "photo.jpg"
    mine.write_bytes(b"photo")
    clip, photo = vault.put_file(staged), vault.put_file(mine)
    assert (vault.bytes(clip), vault.bytes(photo)) == (b"clip", b"photo")
    assert (staged.exists(), mine.read_bytes()) == (False, b"photo")
    again = vault.staging()
    again.write_bytes(b"clip")
    assert vault.put_file(again) == clip
    assert leftovers(vault) == []


def test_what_is_not_there_is_said(vault: Vault) -> None:
    assert vault.has("a" * 64) is False
    with pytest.raises(LedgerBroken, match="has lost"):
        vault.json("a" * 64)


@pytest.mark.parametrize("content", ["", "../../etc/passwd", "A" * 64, "a" * 63])
def test_only_hashes_are_paths(vault: Vault, content: str) -> None:
    with pytest.raises(LedgerBroken, match="is not a SHA-256"):
        vault.path(content)


def test_damaged_bytes_are_never_handed_out(vault: Vault) -> None:
    content = vault.put_bytes(b"coffee")
    vault.path(content).chmod(0o644)
    vault.path(content).write_bytes(b"coffex")
    with pytest.raises(LedgerBroken, match="was damaged"):
        vault.bytes(content)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_and_leaves_nothing_behind(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull, match="no space left"):
        vault.put_bytes(b"coffee")
    assert (leftovers(vault), list(vault.contents())) == ([], [])


def test_many_threads_may_keep_the_same_bytes(vault: Vault) -> None:
    threads = [threading.Thread(target=vault.put_bytes, args=(b"same",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(vault.contents())) == 1
    assert leftovers(vault) == []


def test_the_sweep_takes_only_old_files_that_nothing_names(vault: Vault) -> None:
    named, fresh, lost = (vault.put_bytes(data) for data in (b"named", b"fresh", b"lost"))
    abandoned = vault.staging()
    abandoned.write_bytes(b"half")
    for path in (vault.path(named), vault.path(lost), abandoned):
        os.utime(path, (LONG_AGO, LONG_AGO))
    assert vault.sweep_orphans(Names(named)) == [lost]
    assert sorted(vault.contents()) == sorted([named, fresh])
    assert leftovers(vault) == []


def test_the_sweep_leaves_what_a_claim_older_than_it_may_be_about_to_name(vault: Vault) -> None:
    content = vault.put_bytes(b"slow work")
    os.utime(vault.path(content), (LONG_AGO, LONG_AGO))
    assert vault.sweep_orphans(Names(claim="2020-01-01T00:00:00+00:00")) == []
    assert vault.has(content)


def test_bytes_put_again_are_young_again(vault: Vault) -> None:
    content = vault.put_bytes(b"twice")
    os.utime(vault.path(content), (LONG_AGO, LONG_AGO))
    vault.put_bytes(b"twice")
    assert vault.sweep_orphans(Names()) == []
