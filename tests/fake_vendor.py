"""A model vendor on this machine: speaks OpenAI's chat completions over real HTTP, and misbehaves
on order.

The outermost thing is fake and nothing else: tests reach it through the real SDK. Each request
takes the next answer of its script; the last one stays. What was asked is kept for the test to
read.
"""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Says:
    """An answer with this text; `finish` "length" says it was cut off."""

    text: str
    finish: str = "stop"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fails:
    """An HTTP error in the vendor's form."""

    status: int
    message: str = "no"
    code: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hangs:
    """No answer until the server closes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rambles:
    """An answer that is not the API's JSON at all."""

    body: str = "<html>proxy</html>"


Answer = Says | Fails | Hangs | Rambles


class FakeVendor:
    """`with FakeVendor([...]) as vendor:` serves on `vendor.base_url`; `vendor.asked` holds the
    request bodies.
    """

    def __init__(self, answers: Sequence[Answer | Callable[[Asked], Answer]]) -> None:
        self._answers = list(answers)
        self._closing = threading.Event()
        self.asked: list[Asked] = []
        self.keys: list[str] = []
        vendor = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                vendor._serve(self)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self._server.server_port}/v1"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    def __enter__(self) -> "FakeVendor":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _serve(self, request: BaseHTTPRequestHandler) -> None:
        asked = json.loads(request.rfile.read(int(request.headers["Content-Length"])))
        self.asked.append(asked)
        self.keys.append(request.headers.get("Authorization", ""))
        turn = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        answer = turn(asked) if callable(turn) else turn
        match answer:
            case Hangs():
                self._closing.wait(30)
            case Rambles(body=body):
                _reply(request, 200, body.encode(), "text/html")
            case Fails(status=status, message=message, code=code):
                error = {
                    "error": {
                        "message": message,
                        "type": "error",
                        "code": code or None,
                        "param": None,
                    }
                }
                _reply(request, status, json.dumps(error).encode())
            case Says(text=text, finish=finish):
                _reply(request, 200, json.dumps(_completion(asked, text, finish)).encode())


def _completion(asked: Asked, text: str, finish: str) -> dict[str, Any]:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": asked["model"],
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "logprobs": None,
                "message": {"role": "assistant", "content": text, "refusal": None},
            }
        ],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def _reply(
    request: BaseHTTPRequestHandler, status: int, body: bytes, kind: str = "application/json"
) -> None:
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)
