"""Front matter: YAML between `---` lines or TOML between `+++` lines, where a file begins with it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from newstrace.readers.fields import KNOWN

LONGEST: Final = 20_000
"""Characters of front matter at most: what closes later is no front matter but a rule in the text."""

_LINE_END = r"(?:\r\n|\n|\r)"
_OPENING: Final = re.compile(rf"(---|\+\+\+)[ \t]*{_LINE_END}")
_CLOSING: Final = {
    "---": re.compile(rf"{_LINE_END}(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|\Z)"),
    "+++": re.compile(rf"{_LINE_END}\+\+\+[ \t]*(?:{_LINE_END}|\Z)"),
}
_KEY_AND_VALUE: Final = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*))?")
_SIMPLE_LINE: Final = re.compile(r'([A-Za-z][A-Za-z_-]*): ([A-Za-z0-9](?:[^"]*[^":\s])?|"([^"\\]*)")')
_DAY: Final = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt \t]+(\d\d?)(:\d\d:\d\d.*))?", re.DOTALL)


class FrontMatter(NamedTuple):
    """The fields as stated, and where the text after them starts; 0 where there is no front matter."""

    fields: Mapping[str, object]
    end: int
    warnings: tuple[str, ...] = ()


_NONE: Final = FrontMatter({}, 0)


def read_front_matter(text: str) -> FrontMatter:
    """The front matter at the start of ``text``. What does not parse to a mapping is text."""
    opening = _OPENING.match(text)
    if opening is None:
        return _NONE
    # The line end of the opening may be the one before the closing: there is nothing between them.
    closing = _CLOSING[opening[1]].search(text, opening.end() - 1)
    if closing is None or closing.start() > LONGEST:
        return _NONE
    block = text[opening.end() : closing.start()]
    return (_toml if opening[1] == "+++" else _yaml)(block, closing.end())


def _toml(block: str, end: int) -> FrontMatter:
    import tomllib

    try:
        return FrontMatter(tomllib.loads(block), end)
    except (tomllib.TOMLDecodeError, RecursionError):
        return FrontMatter({}, 0, ("what stands between +++ lines is not valid TOML: taken as text",))


def _yaml(block: str, end: int) -> FrontMatter:
    simple = simple_yaml(block)
    if simple is not None:
        return FrontMatter({key: _scalar(key, value) for key, value in simple.items()}, end)
    from yaml import BaseLoader, YAMLError

    # The base loader makes strings, lists and mappings and nothing else: 007 keeps its zeros, "No" is
    # no truth value, and no tag can construct anything.
    try:
        held = BaseLoader(block).get_single_data()
    except (YAMLError, RecursionError):
        return _line_by_line(block, end)
    if not isinstance(held, dict):
        return _NONE
    return FrontMatter({key: _scalar(key, value) for key, value in held.items() if isinstance(key, str)}, end)


def simple_yaml(block: str) -> dict[str, str] | None:
    """The fields where each line is a key and a plain or double-quoted value, as YAML has them.

    Null where anything else is in it, which is left to a real parser: to load one takes longer than to
    read a small article.
    """
    fields: dict[str, str] = {}
    for line in block.split("\n"):
        found = _SIMPLE_LINE.fullmatch(line)
        if found is None or not line.isprintable():
            return None
        if found[3] is None and (": " in found[2] or " #" in found[2]):
            return None
        fields[found[1]] = found[2] if found[3] is None else found[3]
    return fields


def _line_by_line(block: str, end: int) -> FrontMatter:
    """Front matter as people write it (`title: Kremlin: no comment`), which YAML refuses."""
    lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
    pairs = [_KEY_AND_VALUE.fullmatch(line) for line in lines]
    fields = {pair[1]: _scalar(pair[1], _unquoted(pair[2] or "")) for pair in pairs if pair}
    if not all(pairs) or not KNOWN.intersection(map(str.casefold, fields)):
        return FrontMatter({}, 0, ("what stands between --- lines is not valid YAML: taken as text",))
    return FrontMatter(fields, end, ("front matter is not valid YAML: read line by line",))


def _unquoted(value: str) -> str:
    bare = value.strip()
    quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
    return bare[1:-1] if quoted else bare


def _scalar(key: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if value in ("", "~", "null", "Null", "NULL"):
        return None
    return _iso_date(value) if key.casefold() in ("published", "date") else value


def _iso_date(written: str) -> str:
    """2022-3-7 as 2022-03-07, a time after it joined by T; whatever else is written stays as it is."""
    found = _DAY.fullmatch(written)
    if found is None:
        return written
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return written
    return f"{day}T{found[4]:0>2}{found[5]}" if found[4] else day
