"""The seam's map: every exception a client can raise has a kind, a sentence and a way on."""

import inspect
from typing import get_args

import pytest

from film.errors import BadInput, ModelFailed
from tools.models.failures import CAUSES, KINDS, FailureKind, failures_told, kind_of


def exception_classes(*modules: object) -> list[type[BaseException]]:
    found = {
        member
        for module in modules
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, BaseException)
        and member.__module__.split(".")[0] in ("openai", "langchain_openai", "langchain_core")
    }
    return sorted(found, key=lambda kind: kind.__name__)


def test_every_exception_of_the_sdk_has_a_kind_of_its_own() -> None:
    import openai
    import openai._exceptions

    classes = exception_classes(openai, openai._exceptions)
    assert len(classes) > 15
    assert [kind.__name__ for kind in classes if kind.__name__ not in KINDS] == []


def test_every_exception_of_the_langchain_client_is_told_by_an_ancestor() -> None:
    import langchain_core.exceptions
    import langchain_openai.chat_models.base as client

    classes = exception_classes(client, langchain_core.exceptions)
    tracing = {"TracerException"}
    untold = [c.__name__ for c in classes if not any(a.__name__ in KINDS for a in c.__mro__)]
    assert set(untold) <= tracing
    assert (
        kind_of(client.OpenAIContextOverflowError.__new__(client.OpenAIContextOverflowError))
        == "too_long"
    )


def test_a_vendors_family_name_does_not_hide_what_langchain_says() -> None:
    """As langchain-google-genai builds its errors: its own family first, LangChain's kind after."""
    family = type("ChatGoogleGenerativeAIError", (Exception,), {})
    told = type("ModelRateLimitError", (Exception,), {})
    assert kind_of(type("GoogleRateLimitError", (family, told), {})()) == "rate_limited"
    assert kind_of(family()) == "other"


def test_every_kind_has_a_sentence_and_a_way_on() -> None:
    assert set(CAUSES) == set(get_args(FailureKind))
    assert all(cause and way_on for cause, way_on in CAUSES.values())


def test_failures_become_ours_and_our_own_pass() -> None:
    with pytest.raises(ModelFailed) as told, failures_told("openai:x"):
        raise TimeoutError("late")
    assert (told.value.kind, told.value.tool) == ("timeout", "openai:x")
    with pytest.raises(BadInput), failures_told("openai:x"):
        raise BadInput("a", "b", "c")
    with pytest.raises(KeyboardInterrupt), failures_told("openai:x"):
        raise KeyboardInterrupt
