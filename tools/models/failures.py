"""A vendor's exceptions in Auteur's words. They stop here: no other module names one.

The map goes by the names of exception classes up their inheritance, so it needs no vendor imported,
and holds for every client that LangChain wraps. A test walks all exception classes of the SDK and
finds none without a word of its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, get_args

from film.errors import AuteurError, ModelFailed

FailureKind = Literal[
    "key_refused",
    "not_allowed",
    "unknown_model",
    "rate_limited",
    "timeout",
    "unreachable",
    "bad_request",
    "too_long",
    "server",
    "truncated",
    "filtered",
    "refused",
    "misread",
    "other",
]

CAUSES: dict[FailureKind, tuple[str, str]] = {
    "key_refused": ("its service refused the key", "check the provider's API key"),
    "not_allowed": ("the key may not use this model", "choose a model the key may use"),
    "unknown_model": ("its service knows no such model", "check the name in AUTEUR_MODEL"),
    "rate_limited": (
        "too many requests, or no quota left",
        "wait a little or raise the quota, then run `auteur resume`",
    ),
    "timeout": ("it did not answer in time", "run `auteur resume` to try again"),
    "unreachable": (
        "its service cannot be reached",
        "check the network and the service's address, then run `auteur resume`",
    ),
    "bad_request": (
        "its service refused the question's form",
        "choose another model in AUTEUR_MODEL",
    ),
    "too_long": ("the question is longer than it can read", "choose a model with a longer context"),
    "server": ("its service failed", "run `auteur resume` to try again"),
    "truncated": ("its answer was cut off", "choose a model with a longer answer"),
    "filtered": ("its service held the answer back", "change the words, or choose another model"),
    "refused": ("it declined to answer", "change the words, or choose another model"),
    "misread": (
        "its service answered in an unknown form",
        "check that OPENAI_BASE_URL speaks chat completions",
    ),
    "other": ("its client failed", "run `auteur resume` to try again"),
}
"""Kind → what happened, and the way on."""

KINDS: dict[str, FailureKind] = {
    # openai
    "OpenAIError": "other",
    "APIError": "server",
    "APIStatusError": "server",
    "APIConnectionError": "unreachable",
    "APITimeoutError": "timeout",
    "APIResponseValidationError": "misread",
    "AuthenticationError": "key_refused",
    "OAuthError": "key_refused",
    "SubjectTokenProviderError": "key_refused",
    "PermissionDeniedError": "not_allowed",
    "NotFoundError": "unknown_model",
    "RateLimitError": "rate_limited",
    "BadRequestError": "bad_request",
    "UnprocessableEntityError": "bad_request",
    "ConflictError": "server",
    "InternalServerError": "server",
    "LengthFinishReasonError": "truncated",
    "ContentFilterFinishReasonError": "filtered",
    "InvalidWebhookSignatureError": "misread",
    "WebSocketConnectionClosedError": "unreachable",
    "WebSocketQueueFullError": "unreachable",
    "_AmbiguousModuleClientUsageError": "other",
    # langchain
    "OpenAIRefusalError": "refused",
    "StreamChunkTimeoutError": "timeout",
    "OutputParserException": "misread",
    "ContextOverflowError": "too_long",
    "ModelError": "other",
    "ModelAPIError": "server",
    "ModelAuthenticationError": "key_refused",
    "ModelConnectionError": "unreachable",
    "ModelInvalidRequestError": "bad_request",
    "ModelNotFoundError": "unknown_model",
    "ModelPermissionDeniedError": "not_allowed",
    "ModelRateLimitError": "rate_limited",
    "ModelTimeoutError": "timeout",
    "LangChainException": "other",
    # google-genai, and what langchain-google-genai makes of it
    "ServerError": "server",
    "ClientError": "bad_request",
    "ChatGoogleGenerativeAIError": "other",
    "GoogleGenerativeAIError": "other",
    "UnknownApiResponseError": "misread",
    # under the clients
    "TimeoutException": "timeout",
    "TimeoutError": "timeout",
    "TransportError": "unreachable",
    "ConnectionError": "unreachable",
    "ClientConnectionError": "unreachable",
    "JSONDecodeError": "misread",
    "ValidationError": "misread",
}
"""Name of an exception class → kind. A class without an entry is what its nearest named ancestor
is.
"""

_STATUS: dict[int, FailureKind] = {
    400: "bad_request",
    401: "key_refused",
    403: "not_allowed",
    404: "unknown_model",
    408: "timeout",
    422: "bad_request",
    429: "rate_limited",
}


def kind_of(error: BaseException) -> FailureKind:
    """The most telling kind among the class and its ancestors; a status says more than a family.

    Clients inherit twice, from their vendor's error and from LangChain's: the vendor's family name
    ("other") must not hide what LangChain's says.
    """
    if any("ContextOverflow" in ancestor.__name__ for ancestor in type(error).__mro__):
        return "too_long"
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    if isinstance(status, int) and status in _STATUS:
        return _STATUS[status]
    for ancestor in type(error).__mro__:
        kind = KINDS.get(ancestor.__name__)
        if kind is not None and kind != "other":
            return kind
    return "other"


@contextmanager
def failures_told(model: str) -> Iterator[None]:
    """Whatever a client raises inside becomes ModelFailed with a kind; our own errors pass."""
    try:
        yield
    except AuteurError:
        raise
    except Exception as error:  # an edge: what a vendor raises must not pass as a bug of ours
        kind = kind_of(error)
        cause, way_on = CAUSES[kind]
        said = _first_words(error)
        raise ModelFailed(
            model, "answering", f"{cause} ({said})" if said else cause, way_on, kind
        ) from error


def _first_words(error: Exception) -> str:
    """The vendor's own first sentence, without what it was sent: a message may repeat a key or a
    prompt.
    """
    message = getattr(error, "message", None)
    text = " ".join(str(message if isinstance(message, str) else type(error).__name__).split())
    return text if len(text) <= 160 else text[:159] + "…"


assert set(CAUSES) == set(get_args(FailureKind))
