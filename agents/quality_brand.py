"""What the quality agent holds against a brand kit, on finished frames: colours nobody owns, a logo
that did not arrive as it should; and which findings the brand itself overrules.
"""

from collections.abc import Iterable, Sequence

from agents.findings import found
from film.brand import Brand
from film.measures import BrandMeasures
from film.quality import Finding

OFF_PALETTE_SHARE = 0.14
"""Of a card's pixels: icons bring a few colours of their own."""
LOGO_DIFFERENCE = 14.0
"""Mean over the logo and its plate, of 255: encoding alone costs up to 5."""


def brand_findings(slot: str, brand: Brand, seen: Sequence[BrandMeasures]) -> Iterable[Finding]:
    """Findings on one clip's finished frames."""
    if not seen or brand == Brand():
        return
    worst = max((one.off_palette_share for one in seen if one.judged), default=0.0)
    if brand.colours and worst > OFF_PALETTE_SHARE:
        evidence = (
            f"{worst:.0%} of a finished frame is in none of the brand's hues "
            f"(limit {OFF_PALETTE_SHARE:.0%})"
        )
        yield found("off_palette", slot, "minor", 0.8, evidence)
    logos = [one for one in seen if one.logo_difference is not None]
    off = max((one.logo_difference or 0.0 for one in logos), default=0.0)
    if off > LOGO_DIFFERENCE:
        evidence = (
            f"the logo in its corner differs by {off:.0f} of 255 from what it should be "
            f"(limit {LOGO_DIFFERENCE:.0f})"
        )
        yield found("logo_rule", slot, "major", 0.85, evidence)
    small = min((one.logo_height for one in logos), default=0.0)
    if logos and brand.logo and small < brand.logo.min_height - 0.5:
        evidence = f"the logo is {small:.0f} px high, the brand asks for {brand.logo.min_height}"
        yield found("logo_rule", slot, "major", 1.0, evidence)


def overruled(findings: Iterable[Finding], brand: Brand) -> list[Finding]:
    """Findings of rules that the brand overrules carry its reason and pass."""
    return [
        finding.model_copy(update={"excepted_because": f"brand kit: {reason}"})
        if (reason := brand.overruled(finding.kind))
        else finding
        for finding in findings
    ]
