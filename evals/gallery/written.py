"""Contents with words of their own: pictures whose figures, places and names belong together."""

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
    Step,
    TemplateName,
)
from film.content_cards import (
    Callout,
    ChapterContent,
    ChecklistContent,
    ChecklistItem,
    CodeContent,
    CompareContent,
    CompareSide,
    FormulaContent,
    LogoContent,
    ProductContent,
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

MEDIA = "harbour.png"
"""A picture of the person's own (contents.py draws it)."""
STOPS = ((-9.1, 38.7), (13.4, 52.5), (28.9, 41.0))
COUNTRIES = (("Finland", 12.0), ("Norway", 9.9), ("Germany", 6.5), ("France", 5.4))
CODE = "def total(n):\n    # {}\n    return n * (n + 1) // 2\n\n\nprint(total(100))"
_SCRIPT = "Source: the script"
AS_WRITTEN: dict[TemplateName, Content] = {
    "kinetic": KineticContent(
        rows=(
            KineticWord(text="Stop waiting"),
            KineticWord(text="for the perfect", emphasis=1),
            KineticWord(text="morning", emphasis=2),
        )
    ),
    "number": NumberContent(
        kicker="Every night",
        number="73",
        unit="%",
        label="of the city's bread is baked before five",
        ratio=0.73,
        icon="bread",
    ),
    "bars": BarsContent(
        title="Who is awake at three in the morning",
        bars=tuple(
            Bar(label=label, value=value, shown=f"{value}%")
            for label, value in (("Bakers", 41), ("Nurses", 52), ("Drivers", 46), ("Guards", 38))
        ),
        highlight=1,
        source=_SCRIPT,
    ),
    "process": ProcessContent(
        title="From field to table in one night",
        steps=(
            Step(title="Harvest", text="Picked before dark", icon="red-apple"),
            Step(title="Train", text="Loaded by nine", icon="locomotive"),
            Step(title="Oven", text="Baked at three", icon="fire"),
            Step(title="Home", text="On the table by seven", icon="house"),
        ),
    ),
    "icon": IconContent(
        icons=("light-bulb", "house"), label="One idea can light a street", kicker="The start"
    ),
    "endcard": EndCardContent(
        name="Northwind", tagline="Quiet tools for busy towns", cta="Try it free"
    ),
    "logo": LogoContent(name="Northwind", tagline="Quiet tools for busy towns"),
    "compare": CompareContent(
        title="Two ways to cross a city",
        left=CompareSide(title="By car", points=("Forty minutes", "Nowhere to stop"), good=False),
        right=CompareSide(title="By bicycle", points=("A quarter of an hour", "Free"), good=True),
    ),
    "checklist": ChecklistContent(
        title="Before you lock up",
        items=(
            ChecklistItem(text="Ovens are cold"),
            ChecklistItem(text="Flour is ordered"),
            ChecklistItem(text="Back door", checked=False),
            ChecklistItem(text="The cat is in"),
        ),
    ),
    "table": TableContent(
        title="Caffeine in one cup",
        header=("Drink", "Size", "Caffeine"),
        rows=(
            ("Espresso", "30 ml", "63 mg"),
            ("Filter coffee", "240 ml", "95 mg"),
            ("Black tea", "240 ml", "47 mg"),
            ("Green tea", "240 ml", "28 mg"),
        ),
        highlight=1,
        source=_SCRIPT,
    ),
    "formula": FormulaContent(
        title="The sides of a right triangle",
        latex="a^2 + b^2 = c^2",
        said="a² + b² = c²",
        terms=(("a", "one short side"), ("b", "the other"), ("c", "the side across")),
    ),
    "code": CodeContent(
        language="python", title="gauss.py", text=CODE.format("the sum up to n, without a loop")
    ),
    "product": ProductContent(
        name="The morning cup",
        icon="hot-beverage",
        callouts=(
            Callout(text="Roasted last week", side="left"),
            Callout(text="Ground just now"),
            Callout(text="Water off the boil", side="left"),
            Callout(text="Four quiet minutes"),
        ),
    ),
    "donut": DonutContent(
        title="Where the water goes",
        parts=(
            Part(label="Farms", value=0.7, shown="70%"),
            Part(label="Industry", value=0.19, shown="19%"),
            Part(label="Homes", value=0.11, shown="11%"),
        ),
        source=_SCRIPT,
    ),
    "line": LineContent(
        title="Rides a day keep climbing",
        points=tuple(
            Point(label=str(2018 + i), value=v, shown=f"{v}k")
            for i, v in enumerate((12, 19, 31, 46, 38, 64))
        ),
        source=_SCRIPT,
    ),
    "timeline": TimelineContent(
        title="The race to the Moon",
        moments=(
            Moment(date="1957", label="Sputnik circles the Earth"),
            Moment(date="1961", label="Gagarin flies"),
            Moment(date="1965", label="First walk outside"),
            Moment(date="1969", label="Two people on the Moon"),
        ),
        highlight=3,
    ),
    "route": RouteContent(
        title="One parcel, three cities",
        stops=tuple(
            Stop(name=name, longitude=x, latitude=y)
            for name, (x, y) in zip(("Lisbon", "Berlin", "Istanbul"), STOPS, strict=True)
        ),
    ),
    "choropleth": ChoroplethContent(
        title="Coffee a year, per head",
        countries=tuple(Country(name=n, value=v, shown=f"{v:g} kg") for n, v in COUNTRIES),
        source=_SCRIPT,
    ),
    "chapter": ChapterContent(number="2", title="The night shift", subtitle="Who keeps watch"),
    "photo": PhotoContent(media=MEDIA, caption="The harbour, an hour before the boats"),
}
"""Templates whose pictures only make sense with words of their own."""
