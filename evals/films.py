"""Films made for judging: one command each, and what stands in the files it leaves.

A row says which templates a film uses, what quality found, how long it took, and how often a
template follows itself.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

HEAD = (
    f"{'film':<16}{'seconds':>8}{'took':>7}  {'kinds':>5} {'found':>6}  {'blocked':<8}twice running"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    name: str
    templates: tuple[str, ...]
    """Of its shots, in order."""
    film_seconds: float
    took_seconds: float
    findings: tuple[str, ...]
    """Their kinds."""
    blocked: bool
    trouble: str = ""
    """Why there is no film, or ""."""

    @property
    def kinds(self) -> int:
        return len(set(self.templates))

    @property
    def repeats(self) -> Counter[str]:
        """How often a template follows itself, by its name."""
        pairs = zip(self.templates, self.templates[1:], strict=False)
        return Counter(one for one, other in pairs if one == other)


def make_film(source: Path, home: Path, out: Path, quality: str) -> Made:
    """One film by the command line, in a process of its own as a person would start it."""
    began = perf_counter()
    command = [sys.executable, "-m", "server.cli", "make", str(source)]
    run = subprocess.run(
        [*command, "--quality", quality, "--out", str(out)],
        env={**os.environ, "AUTEUR_HOME": str(home)},
        capture_output=True,
        text=True,
    )
    took = perf_counter() - began
    folder = out / source.stem
    facts = _read(folder / "manifest.json") if run.returncode == 0 else {}
    report = _read(folder / "qa.json") if run.returncode == 0 else {}
    found = tuple(str(finding["finding"]) for finding in _findings(report))
    trouble = "" if run.returncode == 0 else _why(run.stderr or run.stdout)
    films = report.get("films") or [{"blocked": True}]
    return Made(
        name=source.stem,
        templates=tuple(_templates(facts)),
        film_seconds=float(facts.get("duration_seconds", 0.0)),
        took_seconds=took,
        findings=found,
        blocked=bool(trouble) or any(film.get("blocked") for film in films),
        trouble=trouble,
    )


def row(made: Made) -> str:
    twice = ", ".join(f"{name} ×{count}" for name, count in made.repeats.most_common()) or "none"
    blocked = "BLOCKED" if made.blocked else "no"
    text = (
        f"{made.name[:15]:<16}{made.film_seconds:>8.1f}{made.took_seconds:>7.1f}  "
        f"{made.kinds:>5} {len(made.findings):>6}  {blocked:<8}{twice}"
    )
    used = Counter(made.templates)
    lines = [text, "    " + " ".join(f"{name} {count}" for name, count in sorted(used.items()))]
    if made.findings:
        found = Counter(made.findings).most_common()
        lines.append("    found: " + ", ".join(f"{kind} {count}" for kind, count in found))
    if made.trouble:
        lines.append(f"    {made.trouble}")
    return "\n".join(lines)


def print_table(films: Iterable[Made]) -> tuple[Made, ...]:
    """Rows as the films come; then what the worst of them is."""
    print(HEAD)
    made: list[Made] = []
    for film in films:
        made.append(film)
        print(row(film), flush=True)
    if made:
        fewest = min(made, key=lambda film: film.kinds)
        worst = max(made, key=lambda film: sum(film.repeats.values()))
        print(
            f"{len(made)} films, {sum(film.blocked for film in made)} blocked, "
            f"{sum(len(film.findings) for film in made)} findings; fewest kinds {fewest.kinds} "
            f"({fewest.name}), most repeats {sum(worst.repeats.values())} ({worst.name})"
        )
    return tuple(made)


def _templates(facts: dict) -> list[str]:
    return [str(segment["visual_type"]) for segment in facts.get("segments", ())]


def _findings(report: dict) -> Sequence[dict]:
    return [finding for film in report.get("films", ()) for finding in film["findings"]]


def _read(path: Path) -> dict:
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def _why(text: str) -> str:
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no film")
