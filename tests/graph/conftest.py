"""A tiny film made for real: three shots, 320 pixels wide, about six seconds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from film.brand import Brand
from film.settings import Policy, Settings
from graph.house import House
from graph.intake import Request, take_in, validate
from graph.runner import Outcome, run_job


@dataclass
class Maker:
    """A home and a script one may edit and make again."""

    folder: Path
    house: House

    def write(self, text: str, name: str = "bread.md") -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def make(self, source: Path, **settings: object) -> Outcome:
        stop_at = settings.pop("stop_at", ())
        goal = settings.pop("goal", "film")
        wanted = {"width": 320, "captions": "both", "music": "none", **settings}
        request = Request(
            source=source,
            out=self.folder / "films",
            settings=Settings.model_validate(wanted),
            brand=Brand(),
            policy=Policy.model_validate({"stop_at": stop_at}),
            goal=goal,  # type: ignore[arg-type]
        )
        given = validate(request)
        return run_job(self.house, take_in(self.house, request, given))


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[Maker]:
    house = House.open(tmp_path / "home")
    try:
        yield Maker(tmp_path, house)
    finally:
        house.close()
        house.ledger.close()
