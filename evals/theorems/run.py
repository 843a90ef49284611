"""`python -m evals.theorems.run`: 24 theorems as narrations, drafts in one home, as a table.

The texts are a stranger's: title, description and remark as they stand in shared/inputs/theorems
beside the project. Without that folder there is nothing to run, and that is said.
"""

import argparse
import json
import re
import tempfile
from pathlib import Path

from evals.films import Made, make_film, print_table

TEXTS = Path(__file__).parents[3] / "shared" / "inputs" / "theorems" / "theorems.json"
KINDS = 4
"""Kinds of templates that a film has at least."""


def texts() -> list[tuple[str, str]]:
    """(file name, text) of each theorem; [] where the folder is not there."""
    if not TEXTS.is_file():
        return []
    found = []
    for number, one in enumerate(json.loads(TEXTS.read_text("utf-8")), 1):
        name = re.sub(r"\W+", "-", one["theorem"].lower()).strip("-")
        text = f"# {one['theorem']}\n\n{one['description']}\n\n{one['remark']}\n"
        found.append((f"{number:02d}-{name}.md", text))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Make a draft of each theorem.")
    parser.add_argument("--limit", type=int, default=0, help="only the first N theorems")
    parser.add_argument("--out", type=Path, default=None, help="keep home and films in this folder")
    asked = parser.parse_args()
    found = texts()[: asked.limit or None]
    if not found:
        print("There are no theorems beside the project (shared/inputs/theorems): nothing to run.")
        return
    with tempfile.TemporaryDirectory(prefix="auteur-theorems-") as temporary:
        room = asked.out or Path(temporary)
        scripts = room / "scripts"
        scripts.mkdir(parents=True, exist_ok=True)
        for name, text in found:
            (scripts / name).write_text(text, "utf-8")
        made = print_table(
            make_film(scripts / name, room / "home", room / "films", "draft") for name, _ in found
        )
    poor = [film.name for film in made if film.kinds < KINDS and not film.blocked]
    if poor:
        print(f"fewer than {KINDS} kinds of templates: {', '.join(poor)}")
    raise SystemExit(_failed(made, poor))


def _failed(made: tuple[Made, ...], poor: list[str]) -> bool:
    return bool(poor) or any(film.blocked for film in made)


if __name__ == "__main__":
    main()
