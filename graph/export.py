"""Export: copies of takes laid out in the person's folder. The vault keeps the originals; nothing
here is a source.
"""

import errno
import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from film.errors import DiskFull
from film.quality import Verdict
from film.settings import container_of, variants
from film.survey import Goal
from film.take import Snapshot, Take
from graph.attribute import staged_film
from graph.exceptions import with_exceptions
from graph.house import House
from graph.quality_report import quality_report
from memory.records import Job


@dataclass(frozen=True, kw_only=True, slots=True)
class Exported:
    folder: Path
    films: tuple[dict[str, Any], ...]
    """`{"format", "path", "duration_seconds"}`, one a delivered format."""
    files: dict[str, Path]
    """manifest, qa, preview, captions_srt, captions_vtt."""
    blocked: tuple[str, ...] = ()


def slug_of(source: str) -> str:
    """A folder name from the source file's name: the same source lands in the same folder."""
    return re.sub(r"[^a-z0-9]+", "-", Path(source).stem.lower()).strip("-") or "film"


def export(house: House, snapshot: Snapshot, job: Job, out: Path, goal: Goal) -> Exported:
    """Copy the current takes of a finished job below `out`. Raises DiskFull."""
    folder = out / slug_of(job.request["source"])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _Export(house, snapshot, job, folder).run(goal)
    except OSError as failed:
        if failed.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(str(folder), "copying the film out of the vault") from failed
        raise


class _Export:
    def __init__(self, house: House, snapshot: Snapshot, job: Job, folder: Path) -> None:
        self._house, self._snapshot, self._job, self._folder = house, snapshot, job, folder

    def run(self, goal: Goal) -> Exported:
        files = {"preview": self._copy("preview", "preview", "preview.html")}
        if goal == "preview":
            return Exported(folder=self._folder, films=(), files=files)
        settings = self._snapshot.current["settings"].outline
        films, blocked = [], []
        verdicts: dict[str, Verdict] = {}
        for variant in variants(settings):
            name, target = variant.format, variant.file_name(container_of(settings))
            verdict = Verdict.model_validate(self._value(f"verdict@{variant}"))
            verdict = verdicts[str(variant)] = with_exceptions(verdict, self._snapshot)
            if verdict.blocked:
                blocked.append(name)
                (self._folder / target).unlink(missing_ok=True)
            else:
                path = self._copy(f"cut@{variant}", "film", target)
                films.append(
                    {
                        "format": name,
                        "path": str(path),
                        "duration_seconds": verdict.measures.get("duration_seconds", 0.0),
                    }
                )
            self._copy(
                f"storyboard@{name}",
                "storyboard",
                _numbered("storyboard", name, settings["formats"]),
            )
            self._copy(
                f"thumbnail@{name}", "thumbnail", _numbered("thumbnail", name, settings["formats"])
            )
        if settings["captions"] != "none":
            files["captions_srt"] = self._copy("captions", "srt", "captions.srt")
            files["captions_vtt"] = self._copy("captions", "vtt", "captions.vtt")
        delivery = self._value("delivery")
        files["manifest"] = self._write(
            "manifest.json",
            {
                **delivery["manifest"],
                "job_id": self._job.job_id,
                "rendering": rendering_told(self._house, self._job),
            },
        )
        staged = staged_film(self._house.vault, self._snapshot)
        report = quality_report(verdicts, staged)
        files["qa"] = self._write("qa.json", {**report, "job_id": self._job.job_id})
        return Exported(
            folder=self._folder, films=tuple(films), files=files, blocked=tuple(blocked)
        )

    def _value(self, slot: str) -> Any:
        return self._house.vault.json(self._snapshot.current[slot].content)

    def _copy(self, slot: str, media: str, name: str) -> Path:
        take: Take = self._snapshot.current[slot]
        source = self._house.vault.path(next(m.content for m in take.media if m.name == media))
        target = self._folder / name
        if not _same(source, target):
            partial = target.with_name(f".{name}.{os.getpid()}.part")
            shutil.copyfile(source, partial)
            partial.replace(target)
            shutil.copystat(source, target)
        return target

    def _write(self, name: str, value: Any) -> Path:
        target = self._folder / name
        partial = target.with_name(f".{name}.{os.getpid()}.part")
        partial.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n")
        partial.replace(target)
        return target


def rendering_told(house: House, job: Job) -> dict[str, Any]:
    """What was foreseen of the last rendering of this job, beside what it really took; both empty
    when all clips were there already.
    """
    told = {event.kind: event.payload for event in house.ledger.events(job.job_id)}
    return {"estimated": told.get("preflight", {}), "actual": told.get("rendered", {})}


def _numbered(name: str, format_name: str, formats: list[str]) -> str:
    """`storyboard.png` for the first format, `storyboard@9x16.png` for the others."""
    return f"{name}.png" if format_name == formats[0] else f"{name}@{format_name}.png"


def _same(source: Path, target: Path) -> bool:
    """Size and time agree: this very blob was copied there before."""
    if not target.exists():
        return False
    a, b = source.stat(), target.stat()
    return (a.st_size, int(a.st_mtime)) == (b.st_size, int(b.st_mtime))
