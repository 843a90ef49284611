"""Asking a model mind for one validated value.

Not every server can hold a model to a schema, so the question is put three ways, each only when the
one before was refused: a JSON schema, any JSON object with the schema in words, plain words.
Whatever comes back is validated here, and by the caller's own check that what it refers to exists.
An answer that does not hold is sent back once with the complaint; after that ModelMustRetry says
so, and the caller lets the house do it, aloud.
"""

import inspect
import json
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar, get_args

from pydantic import ValidationError

from film.errors import ModelFailed, ModelMustRetry
from film.value import Value

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

Way = Literal["json_schema", "json_mode", "words"]
Answered = TypeVar("Answered", bound=Value)

_PROMPTS = Path(__file__).parent / "prompts"
_REFUSED_FORM = ("bad_request", "misread", "unknown_model")
"""Failures that may be about the form of the question: unknown_model because some servers answer
404 to a form they lack.
"""
_COMPLAINTS = 8
"""Told at most: a model mends a few things well and many badly."""


class Prompt(NamedTuple):
    """What a model is told: who it is, and what is asked."""

    system: str
    user: str


class PromptFile(NamedTuple):
    """`agents/prompts/NAME.md`: a version, and two parts with {{placeholders}}."""

    version: int
    system: str
    user: str

    def filled(self, **given: str) -> Prompt:
        """Raises KeyError for a placeholder nothing was given for."""
        return Prompt(_filled(self.system, given), _filled(self.user, given))


@lru_cache(maxsize=16)
def prompt_file(name: str) -> PromptFile:
    text = (_PROMPTS / f"{name}.md").read_text()
    found = re.fullmatch(r"---\nversion: (\d+)\n---\n# System\n(.*)\n# User\n(.*)", text, re.S)
    if found is None:
        raise ValueError(f"agents/prompts/{name}.md is not a prompt file")
    return PromptFile(int(found.group(1)), found.group(2).strip(), found.group(3).strip())


def _filled(text: str, given: dict[str, str]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda found: given[found.group(1)], text)


def ask(
    model: "BaseChatModel",
    prompt: Prompt,
    schema: type[Answered],
    check: Callable[[Answered], list[str]],
) -> Answered:
    """The model's answer as a valid `schema` in which `check` finds no fault.

    `check` returns complaints, a sentence each, as the model is to be told them. Raises
    ModelMustRetry when the repaired answer does not hold either, ModelFailed when the service does
    not answer.
    """
    way, text = _first_answer(model, prompt, schema)
    try:
        return _held(text, schema, check)
    except ModelMustRetry as fault:
        again = _repairing(prompt, text, fault.complaint)
        return _held(_answer(model, again, schema, way), schema, check)


def _first_answer(model: "BaseChatModel", prompt: Prompt, schema: type[Value]) -> tuple[Way, str]:
    """The first way of asking that the service accepts, and its answer."""
    ways: tuple[Way, ...] = get_args(Way)
    for way in ways:
        try:
            return way, _answer(model, _messages(prompt), schema, way)
        except ModelFailed as failed:
            if failed.kind not in _REFUSED_FORM or way == ways[-1]:
                raise
    raise AssertionError("the last way returns or raises")


def _answer(
    model: "BaseChatModel", messages: "list[BaseMessage]", schema: type[Value], way: Way
) -> str:
    """The text that came back; "" when it was cut off before its end."""
    told = messages if way == "json_schema" else _with_schema(messages, schema)
    try:
        if way == "words":
            return _text_of(model.invoke(told))
        # A plain dictionary, not the class: the SDK would validate a class itself and
        # lose the text that did not hold.
        strict = (
            {"strict": True}
            if way == "json_schema"
            and "strict" in inspect.signature(model.with_structured_output).parameters
            else {}
        )
        asked = model.with_structured_output(
            _plain_schema(schema), method=way, include_raw=True, **strict
        )
        answer: Any = asked.invoke(told)
        return _text_of(answer["raw"])
    except ModelFailed as failed:
        if failed.kind == "truncated":
            return ""
        raise
    except NotImplementedError as error:
        raise ModelFailed(
            "the model's client", "being asked", f"it cannot ask by {way}", kind="bad_request"
        ) from error


def _held(text: str, schema: type[Answered], check: Callable[[Answered], list[str]]) -> Answered:
    """Raises ModelMustRetry with what is wrong."""
    if not text.strip():
        raise ModelMustRetry(
            "There was no answer, or it was cut off before its end. Answer more briefly."
        )
    try:
        value = schema.model_validate_json(_json_in(text))
    except ValidationError as error:
        faults = [
            f"{'.'.join(map(str, fault['loc'])) or 'the answer'}: {fault['msg']}"
            for fault in error.errors()
        ]
        raise ModelMustRetry("It does not have the form asked for. " + _listed(faults)) from error
    complaints = check(value)
    if complaints:
        raise ModelMustRetry(_listed(complaints))
    return value


def _listed(complaints: list[str]) -> str:
    more = f" And {len(complaints) - _COMPLAINTS} more." if len(complaints) > _COMPLAINTS else ""
    return " ".join(complaint.rstrip(".") + "." for complaint in complaints[:_COMPLAINTS]) + more


def _json_in(text: str) -> str:
    """The JSON of an answer that may stand in a fence or between words."""
    fenced = re.search(r"```(?:json)?\s*\n(.*?)```", text, re.S)
    inner = fenced.group(1) if fenced else text
    start, end = inner.find("{"), inner.rfind("}")
    return inner[start : end + 1] if 0 <= start < end else inner


def _messages(prompt: Prompt) -> "list[BaseMessage]":
    from langchain_core.messages import HumanMessage, SystemMessage

    return [SystemMessage(prompt.system), HumanMessage(prompt.user)]


def _repairing(prompt: Prompt, text: str, complaint: str) -> "list[BaseMessage]":
    from langchain_core.messages import AIMessage, HumanMessage

    said = [AIMessage(text)] if text.strip() else []
    return [
        *_messages(prompt),
        *said,
        HumanMessage(f"That answer does not hold. {complaint} Give the whole answer again."),
    ]


def _with_schema(messages: "list[BaseMessage]", schema: type[Value]) -> "list[BaseMessage]":
    from langchain_core.messages import SystemMessage

    form = json.dumps(_plain_schema(schema), ensure_ascii=False)
    asked = f"Answer with one JSON object of this JSON schema and nothing else:\n{form}"
    return [SystemMessage(f"{messages[0].content}\n\n{asked}"), *messages[1:]]


def _plain_schema(schema: type[Value]) -> dict[str, Any]:
    return schema.model_json_schema()


def _text_of(message: Any) -> str:
    content = message.content
    if isinstance(content, str):
        return content
    return "".join(part if isinstance(part, str) else str(part.get("text", "")) for part in content)
