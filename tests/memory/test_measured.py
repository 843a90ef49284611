"""What this machine took, kept beside the ledger."""

from pathlib import Path

from memory.measured import LINES_KEPT, Measured


def test_lines_come_back_by_kind_and_key_newest_last(tmp_path: Path) -> None:
    kept = Measured(tmp_path)
    for seconds in (1.0, 2.0, 3.0):
        kept.add("clip", "this machine", {"seconds": seconds})
    kept.add("clip", "another", {"seconds": 9.0})
    kept.add("memory", "this machine", {"bytes": 5})
    assert [row["seconds"] for row in kept.newest("clip", "this machine", 2)] == [2.0, 3.0]
    assert Measured(tmp_path / "new").newest("clip", "this machine", 2) == []


def test_torn_lines_and_lines_of_another_schema_are_passed_over(tmp_path: Path) -> None:
    kept = Measured(tmp_path)
    kept.add("clip", "m", {"seconds": 1.0})
    with (tmp_path / "measured.jsonl").open("a") as file:
        file.write('{"schema": 0, "kind": "clip", "key": "m", "seconds": 7.0}\n')
        file.write('{"schema": 1, "kind": "cl\n')
    kept.add("clip", "m", {"seconds": 2.0})
    assert [row["seconds"] for row in kept.newest("clip", "m", 9)] == [1.0, 2.0]


def test_a_file_grown_too_long_keeps_its_newer_half(tmp_path: Path) -> None:
    kept = Measured(tmp_path)
    for number in range(LINES_KEPT + 1):
        kept.add("clip", "m", {"number": number})
    kept.tidy()
    numbers = [row["number"] for row in kept.newest("clip", "m", LINES_KEPT)]
    assert (len(numbers), numbers[-1]) == (LINES_KEPT // 2, LINES_KEPT)
