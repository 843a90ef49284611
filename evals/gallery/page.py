"""`python -m evals.gallery.page [--out FOLDER] [--picture PNG] [--only SECTION]`: everything the
house draws on one page for an art director, and the one sheet of it that the README shows.

Each row is one picture drawn by Chromium from the frames' own SVG, as the storyboard is: no film is
rendered, so all of it takes a minute or two.
"""

import argparse
import html
import json
from io import BytesIO
from pathlib import Path
from time import perf_counter

from evals.gallery.scenes import SETTLED, Row, Section, rows
from film.formats import FORMATS
from tools.delivery.contact import ContactPage, Words
from tools.picture.easel import easel, page_html

PAPER, INK, FAINT = "#f3efe7", "#1d2340", "#6c7189"
GAP, LABEL = 14, 24
WIDTH: dict[Section, int] = {"styles": 420, "templates": 420, "cast": 640, "places": 420}
COLUMNS: dict[Section, int] = {"styles": 4, "templates": 4, "cast": 3, "places": 6}
_TITLES: dict[Section, str] = {
    "styles": "Styles", "templates": "Templates", "cast": "Cast", "places": "Places",
}  # fmt: skip
_CSS = (
    "body{background:#f3efe7;color:#1d2340;font:16px/1.5 sans-serif;margin:32px}"
    "img{display:block;max-width:100%}h2{margin:48px 0 0}h3{margin:24px 0 8px}"
    "nav a{margin-right:24px}"
)


def row_png(row: Row) -> bytes:
    """One row's pictures, named. Raises ToolMissing, RenderFailed."""
    wide, columns = WIDTH[row.section], COLUMNS[row.section]
    columns = min(columns, len(row.pictures))
    high = [round(wide * FORMATS[p.format].height / FORMATS[p.format].width) for p in row.pictures]
    tallest = min(max(high), round(wide * 0.75))
    lines = -(-len(row.pictures) // columns)
    page = ContactPage(columns * (wide + GAP) + GAP, lines * (tallest + LABEL + GAP) + GAP, PAPER)
    for index, picture in enumerate(row.pictures):
        x = GAP + index % columns * (wide + GAP)
        y = GAP + index // columns * (tallest + LABEL + GAP)
        size = FORMATS[picture.format]
        shown = min(wide, round(tallest * size.width / size.height))
        page.frame(picture.stage(), SETTLED, x, y, shown, 6)
        page.words(picture.name, x, y + tallest + 18, Words(14, 600, FAINT))
    return easel().picture(page_html(page.svg()), page.width, page.height, f"drawing {row.title}")


def write_page(out: Path, only: Section | None = None) -> dict[str, float]:
    """index.html and its pictures; answers the seconds each section took."""
    out.mkdir(parents=True, exist_ok=True)
    took: dict[str, float] = {}
    body: list[str] = []
    section = ""
    for row in rows():
        if only is not None and row.section != only:
            continue
        begin = perf_counter()
        if row.section != section:
            section = row.section
            body.append(f'<h2 id="{section}">{_TITLES[row.section]}</h2>')
        name = f"{row.section}-{row.title.replace(', ', '-').replace(' ', '-')}.jpg"
        (out / name).write_bytes(_jpeg(row_png(row)))
        body.append(f'<h3>{html.escape(row.title)}</h3><img loading="lazy" src="{name}" alt="">')
        took[section] = took.get(section, 0.0) + perf_counter() - begin
    links = "".join(f'<a href="#{key}">{title}</a>' for key, title in _TITLES.items())
    (out / "index.html").write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><title>Gallery</title><style>{_CSS}</style>'
        f"<h1>Gallery</h1><nav>{links}</nav>{''.join(body)}\n",
        encoding="utf-8",
    )
    return {key: round(value, 1) for key, value in took.items()}


def _jpeg(png: bytes) -> bytes:
    from PIL import Image

    out = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        picture.convert("RGB").save(out, "JPEG", quality=88)
    return out.getvalue()


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--out", type=Path, default=Path("dist/gallery"))
    asked.add_argument("--picture", type=Path, help="write the README's one sheet here")
    asked.add_argument("--only", choices=tuple(WIDTH))
    asked.add_argument("--no-page", action="store_true", help="only the one sheet")
    given = asked.parse_args()
    begin = perf_counter()
    took = {} if given.no_page else write_page(given.out, given.only)
    if given.picture:
        from evals.gallery.poster import poster_png

        given.picture.write_bytes(poster_png())
    print(given.out / "index.html")
    print(json.dumps({**took, "seconds": round(perf_counter() - begin, 1)}))


if __name__ == "__main__":
    main()
