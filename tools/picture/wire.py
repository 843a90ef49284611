"""The wire to Chromium: it is started here, and spoken to in DevTools messages over two pipes
(`--remote-debugging-pipe`: JSON, a zero byte after each).

Why not through Playwright: its driver is a second JavaScript engine of 130 to 160 MB through which
every picture goes as text, twice, for the ten messages a page of ours takes. And pipes, not a port:
nobody else on the machine can speak into them, and Chromium ends by itself when the house is gone,
however it went.
"""

import json
import os
import select
import shutil
import signal
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

PATIENCE_SECONDS = 60.0
"""Without a sign of life."""
CLOSING_SECONDS = 5.0
READ_BYTES = 1 << 20


class WireCut(Exception):
    """Chromium is gone, is silent, or says no."""


class Wire:
    """A Chromium that was started with `flags`. Raises WireCut, from `__init__` on."""

    def __init__(self, path: Path, flags: Sequence[str]) -> None:
        self._asked = 0
        self._session: str | None = None
        self._heard: list[bytes] = []
        self._events: set[str] = set()
        """Since the last question."""
        self._profile = Path(tempfile.mkdtemp(prefix="auteur-chromium-"))
        command = [
            str(path), *flags, f"--user-data-dir={self._profile}", "--remote-debugging-pipe"
        ]  # fmt: skip
        theirs_in, self._out = _far(os.pipe())
        self._in, theirs_out = _far(os.pipe())
        try:
            self._pid = _started(command, theirs_in, theirs_out, self._profile / "said")
        except OSError as refused:
            self._pid = 0
            self._hang_up()
            raise WireCut(str(refused)) from refused
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        os.set_blocking(self._out, False)

    def attach(self, target: str) -> None:
        """From now on what is asked is asked of that page."""
        answer = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = answer["sessionId"]

    def ask(self, method: str, **given: Any) -> dict[str, Any]:
        """The answer, once it is there. What happens meanwhile is noted for `happened`."""
        self._events.clear()
        asked = self._send(method, given)
        while True:
            said = self._next()
            if said.get("id") == asked:
                if "error" in said:
                    raise WireCut(f"{method}: {said['error'].get('message')}")
                return said["result"]

    def tell(self, method: str, **given: Any) -> None:
        """Without waiting for the answer."""
        self._send(method, given)

    def happened(self, event: str) -> None:
        """Returns when it has happened since the last question was asked."""
        while event not in self._events:
            self._next()

    def close(self) -> None:
        """Chromium is gone afterwards, whatever state it was in."""
        with suppress(WireCut):
            self._session = None
            self.tell("Browser.close")
        until = monotonic() + CLOSING_SECONDS
        while (alive := self._lives()) and monotonic() < until:
            sleep(0.005)
        if alive:
            with suppress(ProcessLookupError):
                os.killpg(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self._hang_up()

    @property
    def last_words(self) -> str:
        """The last line it wrote to the terminal's error stream."""
        try:
            lines = (self._profile / "said").read_text(errors="replace").split("\n")
        except OSError:
            return ""
        return next((line.strip() for line in reversed(lines) if line.strip()), "")

    def _lives(self) -> bool:
        try:
            return os.waitpid(self._pid, os.WNOHANG) == (0, 0)
        except ChildProcessError:
            return False

    def _hang_up(self) -> None:
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._profile, ignore_errors=True)

    # Messages

    def _send(self, method: str, given: dict[str, Any]) -> int:
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        rest = memoryview(json.dumps(message).encode() + b"\0")
        try:
            while rest:
                self._wait(self._out, select.POLLOUT)
                rest = rest[os.write(self._out, rest) :]
        except OSError as gone:
            raise WireCut("it is gone") from gone
        return self._asked

    def _next(self) -> dict[str, Any]:
        """The next message; a request of the page's is refused."""
        while not self._heard or b"\0" not in self._heard[-1]:
            self._wait(self._in, select.POLLIN)
            more = os.read(self._in, READ_BYTES)
            if not more:
                raise WireCut("it is gone")
            self._heard.append(more)
        last, _, rest = self._heard.pop().partition(b"\0")
        said = json.loads(b"".join([*self._heard, last]))
        self._heard = [rest] if rest else []
        event = said.get("method", "")
        self._events.add(event)
        if event == "Inspector.targetCrashed":
            raise WireCut("its page died")
        if event == "Fetch.requestPaused":
            request = said["params"]["requestId"]
            self.tell("Fetch.failRequest", requestId=request, errorReason="BlockedByClient")
        return said

    def _wait(self, end: int, sign: int) -> None:
        poll = select.poll()
        poll.register(end, sign)
        if not poll.poll(PATIENCE_SECONDS * 1000):
            raise WireCut(f"silent for {PATIENCE_SECONDS:.0f} s")


def _far(pipe: tuple[int, int]) -> tuple[int, int]:
    """The same pipe, its ends out of the way of 3 and 4."""
    import fcntl

    ends = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in pipe)
    for end in pipe:
        os.close(end)
    widen = getattr(fcntl, "F_SETPIPE_SZ", None)
    if widen is not None:
        with suppress(OSError):  # a user's pipes together may hold no more
            fcntl.fcntl(ends[0], widen, READ_BYTES)
    return ends[0], ends[1]


def _started(command: list[str], reads: int, writes: int, said: Path) -> int:
    """Its process id, in a group of its own: Ctrl-C is for the house to tell. It reads from 3 and
    writes to 4.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    words = os.open(said, os.O_WRONLY | os.O_CREAT)
    try:
        return os.posix_spawn(
            command[0],
            command,
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, nothing, 0),
                (os.POSIX_SPAWN_DUP2, nothing, 1),
                (os.POSIX_SPAWN_DUP2, words, 2),
                (os.POSIX_SPAWN_DUP2, reads, 3),
                (os.POSIX_SPAWN_DUP2, writes, 4),
            ],
            setpgroup=0,
        )
    finally:
        os.close(nothing)
        os.close(words)
