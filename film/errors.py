"""Every failure Auteur names, sorted by who acts next.

    AuteurError
    ├── PersonMustAct              exit 2 when nothing has begun, else told at the gate
    │   ├── BadInput               what, where, what to do: no job, no take, no output
    │   ├── NeedsModel             the step truly needs a model (or a key) that is not there
    │   └── CannotFollow           a maker cannot obey this guidance; says what it can do
    ├── ToolFailed                 another tool or another try may do it
    │   ├── ToolMissing            Chromium, ffmpeg, a font, a voice: with what brings it
    │   ├── RenderFailed           a worker, Chromium or the encoder died at work
    │   ├── DiskFull               no room for a take; resumable
    │   └── ModelFailed            a vendor's error, already translated at the seam
    ├── ModelMustRetry             the model's answer did not hold: sent back to it once
    └── DeveloperMustAct           our fault
        ├── UndeclaredRead         a maker read a part its recipe does not declare
        └── LedgerBroken           the ledger contradicts itself

Facts are attributes; the constructor writes the sentence.
"""

from copy import copy
from typing import Any, Self


class AuteurError(Exception):
    """Base of everything Auteur raises on purpose."""

    exit_code = 1

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross from render processes: they come back with their facts, not built anew."""
        return _revived, (type(self), self.args, self.__dict__)


def _revived(kind: type[AuteurError], said: tuple[Any, ...], facts: dict[str, Any]) -> AuteurError:
    error = kind.__new__(kind)
    error.args = said
    error.__dict__.update(facts)
    return error


class PersonMustAct(AuteurError):
    exit_code = 2


class BadInput(PersonMustAct):
    """`what` is wrong `where`; `do` is what the person can do about it."""

    def __init__(self, what: str, where: str, do: str) -> None:
        self.what, self.where, self.do = what, where, do
        super().__init__(f"{what}: {where}; {do}.")


class NeedsModel(PersonMustAct):
    def __init__(self, step: str) -> None:
        self.step = step
        super().__init__(
            f"{step} needs a language model: set AUTEUR_MODEL=provider:name and its key, then try"
            " again."
        )


class CannotFollow(PersonMustAct):
    def __init__(self, guidance: str, can: str) -> None:
        self.guidance, self.can = guidance, can
        super().__init__(f"I cannot follow “{guidance}”; I can: {can}.")


class ToolFailed(AuteurError):
    """`tool` failed at `doing`; `cause` is its own last word. `where` in the film it was is known
    only further up (`placed`), as is whether it was tried again.
    """

    where = ""
    tries = 1

    def __init__(
        self, tool: str, doing: str, cause: str, way_on: str = "run `auteur resume` to go on"
    ) -> None:
        self.tool, self.doing, self.cause, self.way_on = tool, doing, cause, way_on
        super().__init__(self._sentence())

    def placed(self, where: str) -> Self:
        """The same failure, said with the shot it happened in."""
        return self._again(where=where)

    def after(self, tries: int) -> Self:
        """The same failure, after as many tries."""
        return self._again(tries=tries)

    def _again(self, **facts: Any) -> Self:
        again = copy(self)
        again.__dict__.update(facts)
        again.args = (again._sentence(),)
        return again

    def _sentence(self) -> str:
        where = f"{self.where}: " if self.where else ""
        twice = {1: "", 2: " twice"}.get(self.tries, f" {self.tries} times")
        return f"{where}{self.tool} failed{twice} while {self.doing}: {self.cause}; {self.way_on}."


class ToolMissing(ToolFailed):
    def __init__(self, tool: str, brings: str, costs: str = "") -> None:
        self.costs = costs
        super().__init__(
            tool,
            "being looked for",
            "it is not installed",
            f"{brings}" + (f" (without it: {costs})" if costs else ""),
        )


class RenderFailed(ToolFailed):
    """Painting, compositing or encoding of one slot died."""


class DiskFull(ToolFailed):
    """No room at `path`. How much is free and how much is needed is added where that is known."""

    def __init__(self, path: str, doing: str) -> None:
        self.path = path
        super().__init__(
            "the disk",
            doing,
            f"no space left at {path}",
            "free some space, then run `auteur resume`",
        )

    def with_room(self, free_bytes: int, needed_bytes: int) -> Self:
        """The same, with what is free there and what the work would have needed (0: not known)."""
        needed = f", about {_size(needed_bytes)} needed" if needed_bytes else ""
        cause = f"no space left at {self.path} ({_size(free_bytes)} free{needed})"
        return self._again(cause=cause)


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"


class ModelFailed(ToolFailed):
    """A language model's client or service failed; `kind` is one of the seam's words for how."""

    def __init__(
        self, tool: str, doing: str, cause: str, way_on: str = "try again", kind: str = "other"
    ) -> None:
        self.kind = kind
        super().__init__(tool, doing, cause, way_on)


class ModelMustRetry(AuteurError):
    """The answer did not hold; `complaint` is what the model is told."""

    def __init__(self, complaint: str) -> None:
        self.complaint = complaint
        super().__init__(complaint)


class DeveloperMustAct(AuteurError):
    pass


class UndeclaredRead(DeveloperMustAct):
    def __init__(self, slot: str, address: str) -> None:
        self.slot, self.address = slot, address
        super().__init__(f"the maker of {slot} read {address}, which its recipe does not declare")


class LedgerBroken(DeveloperMustAct):
    pass
