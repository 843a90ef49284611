"""Painting never leaves the process: whatever a cel asks for, nobody is called.

The cleaner refuses such drawings at the door; this is the second wall, tried with the first one
taken away.
"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from film.stage import Box, Cel
from tools.picture.paint import paint, wanted

ASKING = (
    '<image href="{at}/a.png" width="20" height="20"/>',
    '<style>@import url("{at}/b.css"); rect {{ fill: url("{at}/c.svg#p") }}</style>'
    '<rect width="9" height="9"/>',
    '<script>fetch(\'{at}/d\')</script><rect width="9" height="9" onload="fetch(\'{at}/e\')"/>',
    '<foreignObject width="20" height="20"><iframe xmlns="http://www.w3.org/1999/xhtml" '
    'src="{at}/f"></iframe></foreignObject>',
    '<use href="{at}/g.svg#x"/>',
    '<foreignObject width="20" height="20"><link xmlns="http://www.w3.org/1999/xhtml" '
    'rel="prefetch" href="{at}/h"/></foreignObject>',
)


@pytest.fixture
def listening() -> Iterator[tuple[str, list[str]]]:
    """A server on loopback, and the paths it was asked for."""
    asked: list[str] = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Ear)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_the_ear_hears(listening: tuple[str, list[str]]) -> None:
    from urllib.request import urlopen

    at, asked = listening
    urlopen(f"{at}/x", timeout=5)
    assert asked == ["/x"]


def test_a_cel_that_asks_for_things_gets_none(listening: tuple[str, list[str]]) -> None:
    at, asked = listening
    cels = [
        Cel(key=f"asks{index}", svg=svg.format(at=at), box=Box(0, 0, 20, 20))
        for index, svg in enumerate(ASKING)
    ]
    paint([wanted(cel, 1.0) for cel in cels])
    assert asked == []
