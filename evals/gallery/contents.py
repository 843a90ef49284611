"""One content of every template, filled with words of a kind: as written, short, long, CJK, RTL.

Matrix, control images and gallery all draw from here, so a template that is new to the house is in
all three once it has an entry.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal, get_args

from evals.gallery.written import AS_WRITTEN, CODE, COUNTRIES, MEDIA, STOPS
from film.cast import Appearance
from film.content import (
    Bar,
    BarsContent,
    Content,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    PhotoContent,
    ProcessContent,
    QuoteContent,
    SplitContent,
    SplitSide,
    Staging,
    Step,
    StoryContent,
    TemplateName,
    TitleContent,
)
from film.content_cards import (
    BulletsContent,
    Callout,
    ChapterContent,
    ChecklistContent,
    ChecklistItem,
    CodeContent,
    CompareContent,
    CompareSide,
    FormulaContent,
    Item,
    LogoContent,
    LowerThirdContent,
    ProductContent,
    QuestionContent,
    TableContent,
)
from film.content_charts import (
    ChoroplethContent,
    Country,
    DonutContent,
    LineContent,
    Moment,
    Part,
    Point,
    RouteContent,
    Stop,
    TimelineContent,
)
from film.sheet import ExpressionCue, Figure, PoseCue, Reveal, Sheet, SpokenLine

WordsName = Literal["plain", "short", "long", "cjk", "rtl"]
TEMPLATES: tuple[TemplateName, ...] = get_args(TemplateName)
FRAMES = 150


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """Strings of one kind, by the length a place in a picture is meant for."""

    title: str
    phrases: tuple[str, str, str, str]
    """Four short clauses."""
    words: tuple[str, str, str, str]
    """Four single words or names."""
    name: str
    role: str
    quote: str


WORDS: dict[WordsName, Words] = {
    "plain": Words(
        title="Why cities never really sleep",
        phrases=(
            "Bakers light the ovens",
            "Trains are washed and checked",
            "Nurses change their shift",
            "Markets fill with fruit",
        ),
        words=("Bakers", "Trains", "Nurses", "Markets"),
        name="Maya Torres",
        role="Head of Product",
        quote="The best way to predict the future is to build the boring parts first.",
    ),
    "short": Words(
        title="Go",
        phrases=("A", "I", "It", "Ox"),
        words=("A", "B", "C", "D"),
        name="Li",
        role="",
        quote="No.",
    ),
    "long": Words(
        title="How the interdisciplinary commission on electromagnetic interference "
        "reorganised the municipal transportation infrastructure of a whole continent",
        phrases=(
            "Representatives of seventeen municipalities negotiated extraordinarily long "
            "agreements about responsibilities",
            "Everything that anybody had ever written about counterintelligence was "
            "rewritten from the very beginning",
            "Incomprehensibilities notwithstanding, the acknowledgements were published",
            "Disproportionately expensive reconstructions were postponed indefinitely",
        ),
        words=(
            "Telecommunications authority",
            "Internationalisation",
            "Counterrevolutionaries",
            "Donaudampfschifffahrtsgesellschaft",
        ),
        name="Wolfeschlegelsteinhausenbergerdorff the Younger",
        role="Undersecretary of state for the administration of extraordinary circumstances",
        quote="A long quotation goes on and on until nobody remembers how it began, and then "
        "it turns around once more to tell what everybody in the room had known all along, "
        "only more slowly, with more commas, and without ever arriving at its own end.",
    ),
    "cjk": Words(
        title="都市が決して眠らない本当の理由",
        phrases=(
            "パン屋が窯に火を入れる",
            "列车在夜里被清洗和检查",
            "간호사들이 교대를 합니다",
            "市場に果物が並びはじめる",
        ),
        words=("パン屋", "列车", "간호사", "市場"),
        name="山田花子",
        role="製品責任者",
        quote="未来を予測する最善の方法は、退屈な部分から先に作ることだ。",
    ),
    "rtl": Words(
        title="لماذا لا تنام المدن أبدًا",
        phrases=(
            "الخبازون يشعلون الأفران",
            "הרכבות נשטפות ונבדקות",
            "الممرضات يبدلن النوبات",
            "השווקים מתמלאים בפירות",
        ),
        words=("الخبازون", "רכבות", "الممرضات", "שווקים"),
        name="مايا توريس",
        role="ראש תחום המוצר",
        quote="أفضل طريقة للتنبؤ بالمستقبل هي بناء الأجزاء المملة أولاً.",
    ),
}

MAYA = Appearance(hair="long", hair_colour=1, skin=2, top="blazer", top_colour="#c8503c")
LEO = Appearance(gender="m", build="broad", skin=4, top="hoodie", top_colour="#2f7d6b")
TALKING = (("MAYA", MAYA, "left", "right", "present"), ("LEO", LEO, "right", "left", "think"))
"""Name, looks, mark, facing and pose of the two who play in every picture with people."""
_ALONE: tuple[TemplateName, ...] = ("title", "quote", "lowerthird")


def figure(
    name: str, looks: Appearance, mark: Any, facing: Any, pose: Any, expression: Any = "happy"
) -> Figure:
    return Figure(
        character=name,
        appearance=looks,
        mark=mark,
        facing=facing,
        poses=(PoseCue(frame=0, pose=pose),),
        expressions=(ExpressionCue(frame=0, expression=expression),),
    )


def sheet_of(
    content: Content,
    *,
    shot_id: str = "gallery",
    size: Any = "medium",
    figures: tuple[Figure, ...] | None = None,
    frames: int = FRAMES,
    move: Any = "hold",
    reveals: tuple[Reveal, ...] = (),
) -> Sheet:
    """A shot of `content`; without `figures`, with the people its template shows."""
    return Sheet(
        shot_id=shot_id,
        frames=frames,
        content=content,
        size=size,
        move=move,
        transition="cut",
        reveals=reveals,
        figures=_people(content) if figures is None else figures,
        lines=(SpokenLine(line_id="l", speaker="MAYA", text="-", start_frame=0, end_frame=60),)
        if content.template == "story"
        else (),
        seed=7,
    )


def _people(content: Content) -> tuple[Figure, ...]:
    if content.template in ("story", "split"):
        return tuple(figure(*one) for one in TALKING)
    if content.template in _ALONE:
        return (figure("MAYA", MAYA, "right", "left", "present"),)
    return ()


def content_of(template: TemplateName, words: WordsName = "plain") -> Content:
    """The template filled with words of that kind."""
    if words == "plain" and template in AS_WRITTEN:
        return AS_WRITTEN[template]
    return _MAKERS[template](WORDS[words])


@lru_cache(maxsize=1)
def media() -> dict[str, bytes]:
    """A picture to show where a template wants the person's own: sky, sea and a headland."""
    from PIL import Image, ImageDraw

    picture = Image.linear_gradient("L").resize((960, 640))
    sky = Image.merge(
        "RGB", [picture.point([round(a + (b - a) * i / 255) for i in range(256)]) for a, b in
                ((86, 246), (128, 206), (176, 158))]
    )  # fmt: skip
    draw = ImageDraw.Draw(sky)
    draw.ellipse((640, 250, 760, 370), fill="#ffe9b8")
    draw.rectangle((0, 430, 960, 640), fill="#2d5f7c")
    draw.polygon([(0, 460), (0, 300), (180, 250), (330, 380), (480, 460)], fill="#25384a")
    out = BytesIO()
    sky.save(out, "PNG")
    return {MEDIA: out.getvalue()}


def _bars(w: Words) -> Content:
    bars = tuple(
        Bar(label=label, value=value, shown=f"{value}%")
        for label, value in zip(w.words, (41, 52, 46, 38), strict=True)
    )
    return BarsContent(title=w.title, bars=bars, highlight=1, source=w.role)


def _compare(w: Words) -> Content:
    return CompareContent(
        title=w.title,
        left=CompareSide(title=w.words[0], points=w.phrases[:2], good=False),
        right=CompareSide(title=w.words[1], points=w.phrases[2:], good=True),
    )


def _table(w: Words) -> Content:
    return TableContent(
        title=w.title,
        header=(w.words[0], w.words[1], w.words[2]),
        rows=tuple((w.words[i], f"{30 * i + 30} ml", f"{63 - 8 * i} mg") for i in range(4)),
        highlight=1,
        source=w.role,
    )


def _split(w: Words) -> Content:
    def side(place: Any, time: Any, who: str, label: str) -> SplitSide:
        staging = Staging(character=who, mark="centre", pose="phone")
        return SplitSide(place=place, time_of_day=time, staging=staging, label=label)

    return SplitContent(
        left=side("kitchen", "night", "MAYA", w.words[0]),
        right=side("city", "day", "LEO", w.words[1]),
    )


_MAKERS: dict[TemplateName, Callable[[Words], Content]] = {
    "title": lambda w: TitleContent(title=w.title, subtitle=w.phrases[0], actor="MAYA"),
    "story": lambda w: StoryContent(
        place="kitchen", time_of_day="day", staging=(), lower_third=(w.name, w.role)
    ),
    "kinetic": lambda w: KineticContent(
        rows=(
            KineticWord(text=w.words[0]),
            KineticWord(text=w.phrases[1], emphasis=1),
            KineticWord(text=w.words[2], emphasis=2),
        )
    ),
    "number": lambda w: NumberContent(
        kicker=w.words[0], number="73", unit="%", label=w.phrases[0], ratio=0.73
    ),
    "bars": _bars,
    "process": lambda w: ProcessContent(
        title=w.title,
        steps=tuple(
            Step(title=t, text=p, icon=i)
            for t, p, i in zip(w.words, w.phrases, _ICONS, strict=True)
        ),
    ),
    "quote": lambda w: QuoteContent(text=w.quote, who=w.name, role=w.role, actor="MAYA"),
    "icon": lambda w: IconContent(
        icons=("light-bulb", "house"), label=w.phrases[0], kicker=w.words[0]
    ),
    "endcard": lambda w: EndCardContent(name=w.name, tagline=w.phrases[0], cta=w.words[0]),
    "photo": lambda w: PhotoContent(media=MEDIA, caption=w.phrases[0]),
    "bullets": lambda w: BulletsContent(
        title=w.title,
        items=tuple(Item(text=p, icon=i) for p, i in zip(w.phrases, _ICONS, strict=True)),
    ),
    "checklist": lambda w: ChecklistContent(
        title=w.title,
        items=tuple(ChecklistItem(text=p, checked=n != 2) for n, p in enumerate(w.phrases)),
    ),
    "compare": _compare,
    "table": _table,
    "question": lambda w: QuestionContent(text=w.title, icon="light-bulb"),
    "chapter": lambda w: ChapterContent(number="2", title=w.title, subtitle=w.phrases[0]),
    "code": lambda w: CodeContent(
        language="python", title=w.words[0], text=CODE.format(w.phrases[0])
    ),
    "formula": lambda w: FormulaContent(
        title=w.title,
        latex="a^2 + b^2 = c^2",
        said="a² + b² = c²",
        terms=tuple(zip("abc", w.phrases, strict=False)),
    ),
    "logo": lambda w: LogoContent(name=w.name, tagline=w.phrases[0]),
    "product": lambda w: ProductContent(
        name=w.title,
        icon="hot-beverage",
        callouts=tuple(
            Callout(text=p, side="right" if n % 2 else "left") for n, p in enumerate(w.phrases)
        ),
    ),
    "lowerthird": lambda w: LowerThirdContent(
        name=w.name, role=w.role, actor="MAYA", place="forest"
    ),
    "line": lambda w: LineContent(
        title=w.title,
        points=tuple(
            Point(label=str(2018 + i), value=v, shown=f"{v}k")
            for i, v in enumerate((12, 19, 31, 46, 38, 64))
        ),
        source=w.role,
    ),
    "donut": lambda w: DonutContent(
        title=w.title,
        parts=tuple(
            Part(label=label, value=share, shown=f"{share:.0%}")
            for label, share in zip(w.words[:3], (0.7, 0.19, 0.11), strict=True)
        ),
        source=w.role,
    ),
    "timeline": lambda w: TimelineContent(
        title=w.title,
        moments=tuple(
            Moment(date=date, label=p)
            for date, p in zip(("1957", "1961", "1965", "1969"), w.phrases, strict=True)
        ),
        highlight=3,
    ),
    "route": lambda w: RouteContent(
        title=w.title,
        stops=tuple(
            Stop(name=name, longitude=x, latitude=y)
            for name, (x, y) in zip(w.words[:3], STOPS, strict=True)
        ),
    ),
    "choropleth": lambda w: ChoroplethContent(
        title=w.title,
        countries=tuple(Country(name=n, value=v, shown=f"{v} kg") for n, v in COUNTRIES),
        source=w.role,
    ),
    "split": _split,
}
_ICONS = ("fire", "locomotive", "hospital", "red-apple")
