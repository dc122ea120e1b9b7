"""The number a word gives, and what a figure counts as."""

import re

DIGITS = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        2,
    )
} | {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
MULTIPLES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "m": 1e6, "bn": 1e9, "k": 1e3, "mn": 1e6,
}  # fmt: skip


def figure_key(number: float) -> str:
    """What a figure counts as, however it is printed."""
    return f"#{number:g}"


def value_of(word: str) -> float | None:
    """The number a word gives, by digits or by name; null for one that gives none."""
    if word in NUMBER_WORDS:
        return float(NUMBER_WORDS[word])
    if not word[-1].isdecimal() and not word.lstrip("$£€")[:1].isdecimal():
        return None
    bare = word.lstrip("$£€").rstrip("%").replace(",", "")
    unit = next((unit for unit in ("bn", "mn", "m", "k") if bare.endswith(unit) and bare[:1].isdecimal()), "")
    digits = bare.removesuffix(unit)
    if not DIGITS.fullmatch(digits):
        return None
    return float(digits) * (MULTIPLES[unit] if unit else 1)
