"""The real SDK against the fake vendor: answers, refusals, silence."""

import subprocess
import sys
from pathlib import Path

import pytest

from film.errors import BadInput, ModelFailed
from tests.fake_vendor import Fails, FakeVendor, Hangs, Rambles, Says
from tools.models.chat import chat_model, checked_spec


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_BASE_URL", "GOOGLE_API_KEY", "GEMINI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "test-key")


def test_a_model_answers_through_the_real_sdk(monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeVendor([Says(text="Yes.")]) as vendor:
        monkeypatch.setenv("OPENAI_BASE_URL", vendor.base_url)
        answer = chat_model("openai:fake-1").invoke("Is it?")
    assert answer.content == "Yes."
    assert vendor.keys == ["Bearer test-key"]
    assert [(a["model"], a["messages"]) for a in vendor.asked] == [
        ("fake-1", [{"role": "user", "content": "Is it?"}])
    ]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Fails(status=400), "bad_request"),
        (
            Fails(status=400, code="context_length_exceeded", message="context_length_exceeded"),
            "too_long",
        ),
        (Fails(status=401), "key_refused"),
        (Fails(status=403), "not_allowed"),
        (Fails(status=404), "unknown_model"),
        (Fails(status=422), "bad_request"),
        (Fails(status=429), "rate_limited"),
        (Fails(status=500), "server"),
        (Fails(status=503), "server"),
        (Hangs(), "timeout"),
        (Rambles(), "other"),
    ],
)
def test_each_failure_is_told_once_and_never_retried_below(
    monkeypatch: pytest.MonkeyPatch, answer: object, kind: str
) -> None:
    with FakeVendor([answer]) as vendor:
        monkeypatch.setenv("OPENAI_BASE_URL", vendor.base_url)
        model = chat_model("openai:fake-1", timeout_seconds=0.4)
        with pytest.raises(ModelFailed) as told:
            model.invoke("Hello")
    assert (told.value.kind, len(vendor.asked)) == (kind, 1)


def test_a_dead_address_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeVendor([Says(text="")]) as vendor:
        monkeypatch.setenv("OPENAI_BASE_URL", vendor.base_url)
    with pytest.raises(ModelFailed) as told:
        chat_model("openai:fake-1", timeout_seconds=2).invoke("Hello")
    assert told.value.kind == "unreachable"


def test_a_failure_in_a_stream_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeVendor([Fails(status=500)]) as vendor:
        monkeypatch.setenv("OPENAI_BASE_URL", vendor.base_url)
        with pytest.raises(ModelFailed):
            list(chat_model("openai:fake-1").stream("Hello"))


@pytest.mark.parametrize(
    ("spec", "complaint"),
    [
        (
            "gpt-5",
            "AUTEUR_MODEL names no model: “gpt-5”; write it as openai:NAME or google_genai:NAME.",
        ),
        ("openai:", "AUTEUR_MODEL names no model: “openai:”"),
        ("claude:x", "AUTEUR_MODEL names no model: “claude:x”"),
        (
            "google_genai:gemini-x",
            "there is no key for this model: google_genai:gemini-x; set GOOGLE_API_KEY.",
        ),
    ],
)
def test_a_spec_that_cannot_be_a_model_is_bad_input(spec: str, complaint: str) -> None:
    with pytest.raises(BadInput) as told:
        checked_spec(spec)
    assert str(told.value).startswith(complaint)


def test_a_local_server_needs_no_key_and_the_vendor_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(BadInput, match="set OPENAI_API_KEY"):
        chat_model("openai:gpt-x")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert chat_model("openai:llama") is not None


def test_no_client_is_imported_before_a_model_is_asked_for() -> None:
    script = (
        "import sys, tools.models.chat, agents.minds, agents.storyboard_model\n"
        "print([m for m in ('openai', 'langchain_openai', 'langchain_core') if m in sys.modules])"
    )
    root = Path(__file__).parents[2]
    said = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True)
    assert (said.stdout, said.stderr) == ("[]\n", "")
