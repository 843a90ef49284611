"""One small film, made for real once, for everyone to damage: four shots, 320 pixels, ten seconds.

Damage is a snapshot in which one take is another; verdicts are made on it by the makers themselves,
with the parts their recipes declare.
"""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from film.brand import Brand
from film.guidance import Guidance
from film.quality import Verdict
from film.settings import Policy, Settings
from film.survey import View
from film.take import Media, Snapshot
from film.value import digest, plain
from graph.house import House
from graph.intake import Request, take_in, validate
from graph.makers.table import MAKERS
from graph.parts import outline_parts, parts_of
from graph.reader import Product, Reader
from graph.recipes import BOOK
from graph.runner import run_job

SCRIPT = """# Slow bread

Bread is flour, water and time.

Good bread takes 18 hours.

> Nobody can hurry a dough.
> — Maya Ortiz, baker
"""
CUT, VERDICT, HEARD = "cut@16x9+cc", "verdict@16x9+cc", "mix/heard"


@dataclass
class Film:
    """A finished film and the ways to spoil it."""

    house: House
    snapshot: Snapshot
    folder: Path

    @property
    def shots(self) -> list[str]:
        """Ids in order: title, number, quote, end card."""
        scene = next(s for s in self.snapshot.current if s.endswith("/shots"))
        return [shot["id"] for shot in self.value(scene)["shots"]]

    @property
    def lines(self) -> list[str]:
        return [
            line["id"] for line in self.snapshot.current["script"].outline["scenes"][0]["lines"]
        ]

    @property
    def shot_list(self) -> str:
        return next(slot for slot in self.snapshot.current if slot.endswith("/shots"))

    def clip(self, index: int) -> str:
        return f"clip/{self.shots[index]}@16x9+cc"

    def value(self, slot: str) -> Any:
        return self.house.vault.json(self.snapshot.current[slot].content)

    def file(self, slot: str) -> Path:
        return self.house.vault.path(self.snapshot.current[slot].media[0].content)

    def damaged(self, slot: str, *, value: Any = None, file: Path | None = None) -> "Film":
        """The film with another take in one slot."""
        take = self.snapshot.current[slot]
        new: dict[str, Any] = {}
        if value is not None:
            said = plain(value)
            new["content"] = self.house.vault.put_json(said)
            new["parts"] = {part: digest(piece) for part, piece in parts_of(slot, said).items()}
            new["outline"] = outline_parts(slot, said)
        if file is not None:
            content = self.house.vault.put_bytes(file.read_bytes())
            blob = Media.model_validate({**plain(take.media[0]), "content": content})
            new["media"] = (blob, *take.media[1:])
        current = {**self.snapshot.current, slot: take.model_copy(update=new)}
        snapshot = self.snapshot.model_copy(update={"current": current})
        return Film(self.house, snapshot, self.folder)

    def made(self, slot: str) -> Product:
        """What the slot's maker makes from this snapshot."""
        view = View(self.snapshot, lambda name: name in self.snapshot.current)
        vault = self.house.vault
        for rule in BOOK:
            for binding in rule.each(view):
                if rule.slot(binding) == slot:
                    inputs = dict.fromkeys(rule.inputs(view, binding), "")
                    read = Reader(slot, inputs, binding, Guidance(), self.snapshot, vault)
                    return MAKERS[rule.maker].make(read, self.house.desk)
        raise AssertionError(f"no rule fills {slot}")

    def judged(self, slot: str) -> Verdict:
        """The verdict its maker gives on this snapshot."""
        return Verdict.model_validate(plain(self.made(slot).value))

    def found(self, slot: str = VERDICT) -> set[tuple[str, str]]:
        """(kind, slot) of every finding."""
        return {(f.kind, f.slot) for f in self.judged(slot).findings}

    def filmed(self, slot: str, *arguments: str, encode: bool = True) -> Path:
        """A slot's film through ffmpeg, encoded as the lab does unless told otherwise."""
        from tools.lab.codecs import TAGS, Coding, codec_for
        from tools.supplies import ffmpeg

        x264 = codec_for("mp4", Coding())
        out = self.folder / f"damaged-{len(list(self.folder.iterdir()))}.mp4"
        command = [str(ffmpeg()), "-v", "error", "-nostdin", "-y", "-i", str(self.file(slot))]
        if encode:
            command += [
                word for key, v in (x264.options | TAGS).items() for word in (f"-{key}", str(v))
            ]
        command += [*arguments, str(out)]
        subprocess.run(command, check=True)
        return out

    def recut(
        self,
        mix: Path | None = None,
        clips: dict[int, Path] | None = None,
        measured: bool = True,
    ) -> "Film":
        """The film joined again with another mix, or with other clips in some places; a mix is
        measured unless told otherwise.
        """
        from tools.lab.join import join_cut

        out = self.folder / f"cut-{len(list(self.folder.iterdir()))}.mp4"
        files = [
            (clips or {}).get(index, self.file(self.clip(index)))
            for index in range(len(self.shots))
        ]
        join_cut(files, mix or self.file("mix"), out)
        film = self.damaged(CUT, file=out)
        if mix is None or not measured:
            return film
        remixed = film.damaged("mix", file=mix)
        return remixed.damaged(HEARD, value=remixed.made(HEARD).value)

    def sounding(self, change: Callable[[np.ndarray], np.ndarray], measured: bool = True) -> "Film":
        """The film with its mix changed as samples, 48 kHz stereo."""
        from tools.sound.coded import decoded_between, encode_sound

        out = self.folder / f"mix-{len(list(self.folder.iterdir()))}.m4a"
        encode_sound([change(decoded_between(self.file("mix"), 0, None))], out)
        return self.recut(mix=out, measured=measured)

    def remixed(self, voices: tuple[dict[str, Any], ...]) -> "Film":
        """The film mixed again with voices placed otherwise."""
        from film.mix import MixPlan
        from tools.sound.mix import mix_film

        plan = MixPlan.model_validate({**self.value("mix"), "voices": voices})
        spoken = {line: self.file(f"line/{line}/voice") for line in self.lines}
        out = self.folder / f"mix-{len(list(self.folder.iterdir()))}.m4a"
        mix_film(plan, spoken, {"0": self.file("music/0")}, out)
        return self.recut(mix=out)


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Film]:
    folder = tmp_path_factory.mktemp("film")
    source = folder / "bread.md"
    source.write_text(SCRIPT)
    house = House.open(folder / "home")
    request = Request(
        source=source,
        out=folder / "films",
        settings=Settings(width=320, captions="both", music="calm"),
        brand=Brand(),
        policy=Policy(),
        goal="film",
    )
    given = validate(request)
    outcome = run_job(house, take_in(house, request, given))
    try:
        spoiled = folder / "spoiled"
        spoiled.mkdir()
        yield Film(house, house.ledger.snapshot(outcome.job.timeline_id), spoiled)
    finally:
        house.close()
        house.ledger.close()
