"""What front matter or a row says about its article, under the names people give it."""

from collections.abc import Mapping
from datetime import date, time
from typing import Final

import msgspec

_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "id": ("id",),
    "title": ("title",),
    "publisher": ("publisher",),
    "agency": ("agency", "wire"),
    "byline": ("byline", "author"),
    "published": ("published", "date"),
    "url": ("url",),
    "canonical": ("canonical",),
    "language": ("language", "lang"),
}
KNOWN: Final = frozenset(name for names in _NAMES.values() for name in names) | {"sample"}


class Fields(msgspec.Struct, frozen=True):
    """An article's metadata as its container states it; null is unknown."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    canonical: str | None = None
    language: str | None = None
    sample: bool = False
    warnings: tuple[str, ...] = ()


def read_fields(given: Mapping[str, object]) -> Fields:
    """The known fields; unknown ones are passed over, a value of a wrong type is left out with a warning.

    Of two names for one field the first in the list above counts. Numbers become text, dates ISO dates,
    a list of names one byline.
    """
    held = {name.casefold().strip(): value for name, value in given.items()}
    warnings: list[str] = []
    texts = {field: _first_text(names, held, warnings) for field, names in _NAMES.items()}
    sample = _truth(held.get("sample"), warnings)
    return Fields(**texts, sample=sample, warnings=tuple(warnings))


def _first_text(names: tuple[str, ...], held: Mapping[str, object], warnings: list[str]) -> str | None:
    for name in names:
        text = _text(name, held.get(name), warnings)
        if text is not None:
            return text
    return None


def _text(name: str, value: object, warnings: list[str]) -> str | None:
    match value:
        case None:
            return None
        case str():
            return value.strip() or None
        case date() | time():
            return value.isoformat()
        case int() | float() if not isinstance(value, bool):
            return str(value)
        case list() if name in ("byline", "author") and all(isinstance(one, str) for one in value):
            return ", ".join(filter(None, map(str.strip, value))) or None
        case _:
            warnings.append(f"field {name!r} left out: text expected, not {_kind(value)}")
            return None


def _truth(value: object, warnings: list[str]) -> bool:
    word = value.strip().casefold() if isinstance(value, str) else value
    if word in (True, "true", "yes"):
        return True
    if word not in (None, False, "", "false", "no"):
        warnings.append("field 'sample' left out: true or false expected")
    return False


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case list():
            return "a list"
        case Mapping():
            return "a mapping"
        case _:
            return type(value).__name__
