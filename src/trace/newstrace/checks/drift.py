"""In what two figures for the same thing differ; rounding and conversion are no difference."""

from math import floor, log10

from newstrace.checks.figures import Figure

CLOSE = 0.1
ROUNDED = 0.06


def drift(first: Figure, second: Figure) -> str | None:
    """What changed from one figure to the other ("value", "bound", "unit"), or null."""
    if first.rate and second.rate and first.rate != second.rate:
        return "unit" if (first.low, first.high) == (second.low, second.high) else None
    if _other_unit(first, second):
        return "unit" if (first.low, first.high) == (second.low, second.high) else None
    scale = second.unit.factor / first.unit.factor if first.unit and second.unit else 1.0
    if scale != 1.0:
        if first.low == second.low:
            return "unit"
        return None if _near(first.low, second.low * scale, CLOSE) else "value"
    if first.vague or second.vague:
        apart = first.high < second.low or second.high < first.low
        return "value" if apart else None
    if first.low == second.low and first.high == second.high:
        return "bound" if _bound(first) != _bound(second) else None
    return _values(first, second)


def _other_unit(first: Figure, second: Figure) -> bool:
    """Two currencies, percent and points, or a unit that only one of them has."""
    if first.unit is None or second.unit is None:
        return first.unit is not second.unit
    money = first.unit.measures == second.unit.measures == "money"
    return first.unit.measures != second.unit.measures or (money and first.unit.unit != second.unit.unit)


def _bound(figure: Figure) -> str | None:
    """The bound; "about" promises nothing that the bare number does not."""
    return None if figure.bound == "about" else figure.bound


def _values(first: Figure, second: Figure) -> str | None:
    if first.low < first.high or second.low < second.high:
        return _of_ranges(first, second)
    low, high = sorted((first, second), key=lambda figure: figure.low)
    if low.bound == "least" and _near(low.low, high.low, CLOSE):
        return None
    if high.bound == "most" and _near(low.low, high.low, CLOSE):
        return None
    about = "about" in (first.bound, second.bound)
    if _is_rounded(first.low, second.low) or _is_rounded(second.low, first.low):
        return None
    return None if about and _near(first.low, second.low, CLOSE) else "value"


def _of_ranges(first: Figure, second: Figure) -> str | None:
    """A range and one of its ends are two bounds; "up to" its end is the range less precisely."""
    if first.high < second.low or second.high < first.low:
        return "value"
    if first.low < first.high and second.low < second.high:
        return "value"
    single = first if first.low == first.high else second
    whole = second if single is first else first
    if (single.bound, single.low) in (("most", whole.high), ("least", whole.low)) or single.bound == "about":
        return None
    return "bound"


def _near(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))


def _is_rounded(rounded: float, exact: float) -> bool:
    """Whether one number is the other to fewer places: 1,000 for 1,023."""
    if exact <= 0 or not _near(rounded, exact, ROUNDED):
        return False
    places = floor(log10(exact))
    return any(round(exact, digits - places) == rounded for digits in range(3) if places - digits > 0)
