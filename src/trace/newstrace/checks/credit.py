"""Whether an article names whom it may have its words from."""

import re
from functools import lru_cache

from newstrace.checks.articles import Articles
from newstrace.lexicon import Names
from newstrace.lexicon.furniture_words import load_furniture_words
from newstrace.records import FurnitureKind, Reading

CREDITING = frozenset({FurnitureKind.CREDIT_LINE, FurnitureKind.SIGNATURE, FurnitureKind.DATELINE})
ROOM = 1 << 14
WORD = re.compile(r"\w+(?:[.'’\-]\w+)*")
IN_BRACKETS = re.compile(r"\(([A-Z][\w/ ]{1,30})\)[ .]*$", re.MULTILINE)


def name_of(reading: Reading) -> str:
    """How an article is called in a message: its publisher and its id."""
    return f"{reading.publisher or 'an unknown publisher'} [{reading.id}]"


class Credits:
    """Who credits whom among some articles; what an article names is looked up once for all pairs."""

    def __init__(self, articles: Articles) -> None:
        readings, names = articles.readings, articles.lexicon.names
        self._readings = readings
        self._makers = lru_cache(ROOM)(lambda article: _makers(readings[article], names))
        self._named = lru_cache(ROOM)(lambda article: _named_in(readings[article], names))
        self._mentioned = lru_cache(ROOM)(lambda article, name: mentions(readings[article].text, name))

    def given(self, later: str, earlier: str) -> bool:
        """Whether ``later`` says whom it has its words from: the earlier publisher, or an agency both name.

        Articles of one publisher, of one agency or of one author do not copy one another.
        """
        if not self._makers(earlier).isdisjoint(self._named(later)):
            return True
        reading = self._readings[earlier]
        return any(self._mentioned(later, name) for name in (reading.publisher, reading.agency) if name)


def credits_outlet(reading: Reading, outlet: str, names: Names) -> bool:
    """Whether an article names an outlet anywhere, or is that outlet's own."""
    return _key(outlet, names) in _named_in(reading, names) or mentions(reading.text, outlet)


def mentions(text: str, name: str) -> bool:
    """Whether the words of a text name an outlet, with or without its article."""
    bare = re.sub(r"^the ", "", name.casefold())
    return bool(bare) and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text.casefold()) is not None


def _makers(reading: Reading, names: Names) -> set[str]:
    """Who made an article, and whom it credits as a whole: publisher, agency, author, credit lines."""
    stated = [reading.publisher, reading.agency, _author(reading)]
    for piece in reading.furniture:
        if piece.kind in CREDITING:
            stated += [piece.value, *_outlets_in(reading.text[slice(*piece.span)], names)]
    for brackets in IN_BRACKETS.finditer(reading.text):
        stated += _outlets_in(brackets[1], names)
    return {_key(name, names) for name in stated if name}


def _outlets_in(text: str, names: Names) -> list[str]:
    """The outlets a short text names by their known names."""
    words = [word.casefold() for word in WORD.findall(text)]
    found = (names.match_outlet(words, at) for at in range(len(words)))
    return [outlet.name for _, outlet in filter(None, found)]


def _author(reading: Reading) -> str | None:
    """A name in the byline; "staff reporter" is nobody's."""
    byline = (reading.byline or "").removeprefix("By ")
    nobody = not byline or load_furniture_words().is_role(byline) or "staff" in byline.casefold()
    return None if nobody else byline


def _named_in(reading: Reading, names: Names) -> set[str]:
    """Whom an article names as maker, in its credits or as a hop of any chain."""
    hops = [hop.name for attribution in reading.attributions for hop in attribution.chain]
    return _makers(reading, names) | {_key(name, names) for name in hops if name}


def _key(name: str, names: Names) -> str:
    """One key for all names of an outlet."""
    outlet = names.outlet_named(name)
    return names.normalise(outlet.name if outlet else name).removeprefix("the ")
