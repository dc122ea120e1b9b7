"""Chains drawn together: where several run the same way, they share their branches."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from newstrace.records import Chain, Hop, Origin
from newstrace.render.branch import Line
from newstrace.render.hops import made_by


class OriginStop(NamedTuple):
    """Where a chain begins, with all that was counted as one with it; ``number`` among its claim's."""

    origin: Origin
    number: int


class RelayStop(NamedTuple):
    """A hop on the way; ``loop`` where the chain comes back to it."""

    hop: Hop
    loop: bool = False


class ArticleStop(NamedTuple):
    """The article in which a chain ends."""

    article: str
    publisher: str | None
    loop: bool = False


class HeadingStop(NamedTuple):
    """Words over a group of ways ("denied by")."""

    text: str


Stop: TypeAlias = OriginStop | RelayStop | ArticleStop | HeadingStop


class Way(NamedTuple):
    """One chain from the top of the drawing down, and the words it rests on, said where it ends."""

    stops: tuple[Stop, ...]
    words: Line


class Twig:
    """A stop that ways share, while they are being joined."""

    def __init__(self, stop: Stop) -> None:
        self.stop = stop
        self.words: list[Line] = []
        self.below: dict[tuple[str, ...], Twig] = {}


def join(ways: Iterable[Way]) -> Iterator[tuple[int, Twig]]:
    """Every stop once under the stops above it, in the order the ways come by; depths start at 1."""
    root = Twig(HeadingStop(""))
    for way in ways:
        twig = root
        for stop in way.stops:
            twig = twig.below.setdefault(_key(stop), Twig(stop))
        twig.words.append(way.words)
    waiting = [(1, twig) for twig in reversed(root.below.values())]
    while waiting:
        depth, twig = waiting.pop()
        yield depth, twig
        waiting.extend((depth + 1, below) for below in reversed(twig.below.values()))


def stops_of(chain: Chain, first: Stop, *, invert: bool) -> tuple[Stop, ...]:
    """The chain's stops after ``first`` has taken its origin's place; inverted, the article comes first."""
    again = _loop_at(chain)
    relays = [RelayStop(hop, again == n) for n, hop in enumerate(chain.hops[1:-1], 1)]
    publisher = chain.hops[-1].name if chain.hops else None
    article = ArticleStop(chain.article, publisher, again == max(len(chain.hops) - 1, 0))
    stops = (first, *relays, article)
    return tuple(reversed(stops)) if invert else stops


def _loop_at(chain: Chain) -> int | None:
    """Which hop the chain comes back to; the last one where no hop stands twice."""
    if not chain.loop:
        return None
    met: set[str] = set()
    for n, hop in enumerate(chain.hops):
        if hop.id in met:
            return n
        met.add(hop.id)
    return max(len(chain.hops) - 1, 0)


def _key(stop: Stop) -> tuple[str, ...]:
    match stop:
        case OriginStop(_, number):
            return ("origin", str(number))
        case RelayStop(hop, loop):
            return ("relay", hop.id, made_by(hop) or "", str(loop))
        case ArticleStop(article, _, loop):
            return ("article", article, str(loop))
        case HeadingStop(text):
            return ("heading", text)
