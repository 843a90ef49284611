"""A maker sees the parts its recipe declares, and nothing else."""

from pathlib import Path

import pytest

from film.errors import UndeclaredRead
from film.guidance import Guidance
from film.take import Snapshot, Take
from graph.reader import Reader
from memory.vault import Vault


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    vault = Vault(tmp_path)
    content = vault.put_json({"seed": 7, "music": "calm"})
    take = Take(
        take_id="t-1",
        slot="settings",
        recipe="r",
        maker="person",
        maker_kind="person",
        maker_version="1",
        inputs={},
        content=content,
        parts={"seed": "x", "music": "y"},
        made_at="",
        version=1,
    )
    snapshot = Snapshot(timeline_id="tl", current={"settings": take})
    return Reader("score", {"settings#seed": "x"}, {}, Guidance(), snapshot, vault)


def test_a_declared_part_is_read(read: Reader) -> None:
    assert read.plain("settings#seed") == 7


@pytest.mark.parametrize(
    "address",
    [
        "settings#music",  # another part of a take whose one part is declared
        "settings",  # the whole of it
        "script",  # another slot altogether
    ],
)
def test_an_undeclared_part_is_refused(read: Reader, address: str) -> None:
    with pytest.raises(UndeclaredRead) as refused:
        read.plain(address)
    assert (refused.value.slot, refused.value.address) == ("score", address)
