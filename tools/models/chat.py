"""One door to every chat model: `AUTEUR_MODEL=provider:name`, built lazily, its failures told in
our words.

A provider's client is imported only when a model is asked for: importing one takes two to three
seconds. Retries are off in the client because the step around it decides about trying again, and
layers of retries multiply. The client's class is extended where it calls its service, so structured
output, streaming and plain calls all come through the same seam.
"""

import os
from typing import TYPE_CHECKING, Any

from film.errors import BadInput, ToolMissing
from tools.models.failures import failures_told

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

PROVIDERS = ("openai", "google_genai")
TIMEOUT_SECONDS = 90.0
"""For one answer. The SDK's own default is 600."""
ANSWER_TOKENS = 8192


def checked_spec(spec: str) -> tuple[str, str]:
    """(provider, model name) of `AUTEUR_MODEL`. Imports nothing; raises BadInput when it cannot be
    a model.
    """
    provider, colon, name = spec.strip().partition(":")
    if not colon or not name or provider not in PROVIDERS:
        known = " or ".join(f"{known}:NAME" for known in PROVIDERS)
        raise BadInput("AUTEUR_MODEL names no model", f"“{spec}”", f"write it as {known}")
    if (
        provider == "openai"
        and not os.environ.get("OPENAI_API_KEY")
        and not os.environ.get("OPENAI_BASE_URL")
    ):
        raise BadInput(
            "there is no key for this model",
            spec,
            "set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs none",
        )
    if provider == "google_genai" and not (
        os.environ.get("GOOGLE_API_KEY") or os.environ.get("GEMINI_API_KEY")
    ):
        raise BadInput("there is no key for this model", spec, "set GOOGLE_API_KEY")
    return provider, name


def chat_model(spec: str, *, timeout_seconds: float = TIMEOUT_SECONDS) -> "BaseChatModel":
    """A LangChain chat model whose every failure is ModelFailed.

    Raises BadInput for a spec that names none, ToolMissing when the provider's client is not
    installed.
    """
    provider, name = checked_spec(spec)
    if provider == "openai":
        return _openai(spec, name, timeout_seconds)
    return _google(spec, name, timeout_seconds)


def _openai(spec: str, name: str, timeout_seconds: float) -> "BaseChatModel":
    try:
        from langchain_openai import ChatOpenAI
    except ImportError as error:
        raise ToolMissing("langchain-openai", "pip install langchain-openai") from error
    return _told(ChatOpenAI, spec)(
        model=name,
        api_key=os.environ.get("OPENAI_API_KEY") or "none",
        base_url=os.environ.get("OPENAI_BASE_URL") or None,
        timeout=timeout_seconds,
        max_retries=0,
        max_completion_tokens=ANSWER_TOKENS,
    )


def _google(spec: str, name: str, timeout_seconds: float) -> "BaseChatModel":
    try:
        # An extra that the lock does not carry: people who have it may use it.
        from langchain_google_genai import (  # pyright: ignore[reportMissingImports]
            ChatGoogleGenerativeAI,
        )
    except ImportError as error:
        raise ToolMissing("langchain-google-genai", "pip install langchain-google-genai") from error
    return _told(ChatGoogleGenerativeAI, spec)(
        model=name,
        google_api_key=os.environ.get("GOOGLE_API_KEY") or os.environ["GEMINI_API_KEY"],
        timeout=timeout_seconds,
        max_retries=0,
        max_output_tokens=ANSWER_TOKENS,
    )


def _told(client: type[Any], spec: str) -> type[Any]:
    """The client's class with its failures translated where it generates."""

    class Told(client):
        def _generate(self, *given: Any, **named: Any) -> Any:
            with failures_told(spec):
                return super()._generate(*given, **named)

        async def _agenerate(self, *given: Any, **named: Any) -> Any:
            with failures_told(spec):
                return await super()._agenerate(*given, **named)

        def _stream(self, *given: Any, **named: Any) -> Any:
            with failures_told(spec):
                yield from super()._stream(*given, **named)

        async def _astream(self, *given: Any, **named: Any) -> Any:
            with failures_told(spec):
                async for chunk in super()._astream(*given, **named):
                    yield chunk

    Told.__name__ = Told.__qualname__ = client.__name__
    return Told
