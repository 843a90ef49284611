"""`python -m evals.subjects.run`: the ten scripts on ten subjects, made in one home, as a table.

Read the table for templates and repeats, then look at every storyboard.png it names: whether the
pictures say what the words say, only eyes can judge.
"""

import argparse
import tempfile
from pathlib import Path

from evals.films import make_film, print_table

SCRIPTS = Path(__file__).parent / "scripts"


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the ten films of evals/subjects/scripts.")
    parser.add_argument("--limit", type=int, default=0, help="only the first N scripts")
    parser.add_argument("--quality", choices=("draft", "final"), default="draft")
    parser.add_argument("--out", type=Path, default=None, help="keep home and films in this folder")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="auteur-subjects-") as temporary:
        room = asked.out or Path(temporary)
        sources = sorted(SCRIPTS.iterdir())[: asked.limit or None]
        made = print_table(
            make_film(source, room / "home", room / "films", asked.quality) for source in sources
        )
    raise SystemExit(any(film.blocked for film in made))


if __name__ == "__main__":
    main()
