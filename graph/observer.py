"""The Observer: a LangGraph state machine with a node for each craft around one survey and one
gate.

survey → every ready slot at once (`Send`) → survey … → when nothing else is ready: the gate, or
attribution, or the end. A shot's clip → verdict is one branch, and so is the sound's music → mix →
heard: inside a branch nothing waits for the other branches. State holds ids only; the ledger is the
truth, a checkpoint merely parks an interrupt.
"""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Required

from langgraph.graph import END, START, StateGraph
from langgraph.types import Command, Send, interrupt
from typing_extensions import TypedDict

from film.survey import Survey
from film.take import JobState
from graph.attribute import attribute_findings
from graph.branches import LONG, branch_of, in_branch, in_turn, rendering_is_next
from graph.preflight import look_ahead
from graph.workshop import Workshop

CRAFTS = (
    "script",
    "style",
    "asset",
    "storyboard",
    "frame",
    "video",
    "audio",
    "quality",
    "delivery",
)

MAX_ROUNDS = 4000
"""Steps of one run: a scene costs about four, so a script of several hundred scenes still passes;
LangGraph's own limit of 10007 would let a loop run for hours.
"""


def _last(before: Any, now: Any) -> Any:
    return now


class Run(TypedDict, total=False):
    job_id: Required[str]
    waiting: Annotated[list[str], _last]
    """Slots whose gate a person decides."""


class Work(TypedDict, total=False):
    """What a Send carries: one slot, or the name of a branch."""

    job_id: Required[str]
    slot: str
    """Of a Send to a craft."""
    branch: str
    """Of a Send to a branch."""


class Nothing(TypedDict, total=False):
    """What a branch gives back to the Observer: its results lie in the ledger."""

    nothing: Annotated[str, _last]


def dispatch(found: Survey, job_id: str, seconds: Mapping[str, float] | None = None) -> list[Send]:
    """One Send a ready slot, or one a branch that has any, in their turn (branches.py)."""
    quick = [status for status in found.ready if status.rule.maker not in LONG]
    now = quick or in_turn(found.ready, seconds or {})
    sends = {
        branch_of(status) or status.slot: Send(
            "branch", Work(job_id=job_id, branch=branch_of(status))
        )
        if branch_of(status)
        else Send(status.rule.craft, Work(job_id=job_id, slot=status.slot))
        for status in now
    }
    return list(sends.values())


def state_of(found: Survey) -> JobState:
    """The word people see for what is being done."""
    crafts = {status.rule.craft for status in found.ready}
    if crafts & {"script", "style", "asset", "storyboard"}:
        return JobState.PLANNING
    if "quality" in crafts and not crafts & {"frame", "audio"}:
        return JobState.QA
    if any(status.slot.startswith(("cut@", "delivery")) for status in found.ready):
        return JobState.ASSEMBLING
    return JobState.GENERATING


def build_observer(workshop: Workshop) -> StateGraph:
    """The graph for one job; compile it with a checkpointer."""
    graph = StateGraph(Run)
    graph.add_node("survey", _survey_node(workshop))
    for craft in CRAFTS:
        graph.add_node(craft, _craft_node(workshop))
        graph.add_edge(craft, "survey")
    graph.add_node("branch", _branch(workshop).compile())
    graph.add_edge("branch", "survey")
    graph.add_node("attribution", _attribution_node(workshop))
    graph.add_node("gate", _gate)
    graph.add_edge(START, "survey")
    return graph


def _survey_node(workshop: Workshop) -> Any:
    async def look_over(
        state: Run,
    ) -> Command[
        Literal[
            "script",
            "style",
            "asset",
            "storyboard",
            "frame",
            "video",
            "audio",
            "quality",
            "delivery",
            "branch",
            "gate",
            "attribution",
        ]
    ]:
        found = await asyncio.to_thread(workshop.survey)
        workshop.settle_vanished(found)
        if rendering_is_next(found):
            await asyncio.to_thread(look_ahead, workshop, found)
        await asyncio.to_thread(workshop.plan, found)
        if found.ready:
            workshop.enter(state_of(found))
            expected = workshop.preflight.seconds
            return Command(goto=dispatch(found, state["job_id"], expected))
        if found.awaiting:
            waiting = [status.slot for status in found.awaiting]
            return Command(goto="gate", update={"waiting": waiting})
        return Command(goto="attribution")

    return look_over


def _craft_node(workshop: Workshop) -> Any:
    async def fill_slot(work: Work) -> dict[str, Any]:
        await asyncio.to_thread(workshop.fill, work.get("slot", ""))
        return {}

    return fill_slot


def _branch(workshop: Workshop) -> StateGraph:
    """Fill what is ready in a branch, look again, until nothing in it is."""

    async def look(work: Work) -> Command[Any]:
        found = await asyncio.to_thread(workshop.survey, in_branch(work.get("branch", "")))
        if not found.ready:
            return Command(goto=END)
        first = found.ready[0]
        return Command(goto=first.rule.craft, update={"slot": first.slot})

    next_slot: Any = look
    graph = StateGraph(Work, output_schema=Nothing)
    graph.add_node("next", next_slot, destinations=("video", "quality", "audio", END))
    for craft in ("video", "quality", "audio"):
        graph.add_node(craft, _craft_node(workshop))
        graph.add_edge(craft, "next")
    graph.add_edge(START, "next")
    return graph


def _attribution_node(workshop: Workshop) -> Any:
    async def trace_faults(state: Run) -> Command[Literal["survey", "__end__"]]:
        remade = await asyncio.to_thread(attribute_findings, workshop)
        return Command(goto="survey") if remade else Command(goto="__end__")

    return trace_faults


def _gate(state: Run) -> Command[Literal["survey"]]:
    """The one gate: it holds an interrupt and nothing else. Who decided what stands in the
    ledger.
    """
    interrupt({"job_id": state["job_id"], "waiting": state.get("waiting", [])})
    return Command(goto="survey")
