"""Secrets reach neither the ledger's rows nor its files."""

from pathlib import Path
from typing import Any

import pytest

from film.guidance import Guidance
from film.take import Decision, Flag, JobState, Take
from memory.ledger import Ledger
from memory.secrets import masked, masked_text

KEY = "sk-proj-abcdefghijklmnop1234"
HELD = "plain-looking-value-of-ours"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"use {KEY} please", "use [secret] please"),  # OpenAI's form
        ("AIzaSyA" + "b" * 32, "[secret]"),  # Google's
        ("Authorization: Bearer abcdefghij0123456789", "Authorization: [secret]"),
        ("http://anna:hunter2@host/v1", "http://[secret]@host/v1"),  # in an address
        (f"value {HELD}.", "value [secret]."),  # held in the environment
        ("Risk-taking, ask-me-anything", "Risk-taking, ask-me-anything"),  # words stay words
    ],
)
def test_secrets_in_text_are_masked(text: str, kept: str) -> None:
    assert masked_text(text, [HELD]) == kept


@pytest.mark.parametrize(
    ("value", "by_name", "kept"),
    [
        ({"api_key": "short", "voice": "heart"}, True, {"api_key": "[secret]", "voice": "heart"}),
        ({"model": {"Authorization": "x"}}, True, {"model": {"Authorization": "[secret]"}}),
        ({"voice/SECRET": "digest"}, False, {"voice/SECRET": "digest"}),  # a character's name
        ([1, None, {"a": [KEY]}], False, [1, None, {"a": ["[secret]"]}]),
        ({"api_key": ""}, True, {"api_key": ""}),  # nothing to hide
    ],
)
def test_secrets_in_values_are_masked(value: Any, by_name: bool, kept: Any) -> None:
    assert masked(value, by_name=by_name) == kept


def test_no_door_of_the_ledger_lets_a_secret_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", HELD)
    ledger = Ledger.open(tmp_path)
    said = f"my key is {KEY} and also {HELD}"
    project = ledger.project_for("k", said)
    take = Take(
        take_id="",
        slot="script",
        recipe="r",
        maker="m",
        maker_kind="model",
        maker_version="v",
        inputs={},
        content="c" * 64,
        outline={"title": said},
        why=said,
        message=said,
        made_at="",
        version=0,
    )
    kept = ledger.record(project.timeline_id, take)
    assert kept.why == "my key is [secret] and also [secret]"
    ledger.guide(project.timeline_id, "script", Guidance(text=said))
    ledger.raise_flag(project.timeline_id, Flag(slot="script", kind="k", text=said))
    ledger.decide(
        project.timeline_id,
        Decision(
            slot="script",
            take_id=kept.take_id,
            gate="g",
            verdict="rejected",
            by="person",
            message=said,
        ),
    )
    job = ledger.open_job(
        project.project_id, project.timeline_id, said, {"openai_api_key": KEY, "x": HELD}
    )
    ledger.set_job_state(job.job_id, JobState.FAILED, said)
    ledger.add_event(job.job_id, "k", {"said": [said]})
    assert job.request == {"openai_api_key": "[secret]", "x": "[secret]"}
    ledger.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert KEY.encode() not in path.read_bytes()
        assert HELD.encode() not in path.read_bytes()
