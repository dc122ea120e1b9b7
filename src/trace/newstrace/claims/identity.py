"""Sources that several articles name differently: what one article cannot know, the others together show.

An outlet that no list has is one where another article is published by it, by its name or the end of that;
a surname alone is the one
person of that name. Names stay as printed: only what a source is counted as changes.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import msgspec

from newstrace.records import Attribution, Hop, SourceKind

OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
OFFICES = frozenset({SourceKind.OFFICE, SourceKind.ORGANISATION})


class Identities:
    """Which source each name stands for, among the chains of one claim."""

    def __init__(self, chains: Iterable[tuple[Hop, ...]], is_whole_name: Callable[[str], bool]) -> None:
        hops = {hop.id: hop for chain in chains for hop in chain if hop.named and hop.name}
        ordered = [hops[name] for name in sorted(hops)]
        self._bodies = _by_name(hop for hop in ordered if hop.kind in OFFICES)
        outlets = [hop for hop in ordered if hop.kind in OUTLETS]
        self._bodies |= _by_name(outlets)
        self._bodies |= _by_short_form(outlets)
        self._bodies |= _by_end(outlets, is_whole_name)
        self._persons: dict[str, list[Hop]] = defaultdict(list)
        for hop in ordered:
            if hop.kind is SourceKind.PERSON and " " in (hop.name or ""):
                self._persons[plain((hop.name or "").rpartition(" ")[2])].append(hop)

    def known(self, attribution: Attribution) -> Attribution:
        """The attribution, with each hop counted as the source it is."""
        chain = tuple(map(self._known_hop, attribution.chain))
        known = chain == attribution.chain
        return attribution if known else msgspec.structs.replace(attribution, chain=chain)

    def _known_hop(self, hop: Hop) -> Hop:
        one = self._one(hop) if hop.named and hop.name else None
        return hop if one is None else msgspec.structs.replace(hop, id=one.id, kind=one.kind)

    def _one(self, hop: Hop) -> Hop | None:
        name = plain(hop.name or "")
        body = self._bodies.get(name)
        if body is not None:
            return body
        bearers = self._persons.get(name, ()) if hop.kind is SourceKind.PERSON else ()
        return bearers[0] if len(bearers) == 1 else None


def _by_short_form(outlets: Iterable[Hop]) -> dict[str, Hop]:
    """Outlets by the short form in brackets behind the name, and by their initials where one has them."""
    found: dict[str, list[Hop]] = defaultdict(list)
    for hop in outlets:
        name, _, rest = (hop.name or "").partition(" (")
        words = [word for word in name.split() if word[0].isupper()]
        forms = {plain(name), plain(rest.rstrip(")"))} if rest else set()
        forms |= {"".join(word[0] for word in words).casefold()} if len(words) > 1 else set()
        for form in forms:
            found[form].append(hop)
    return {form: bearers[0] for form, bearers in found.items() if len(bearers) == 1}


def _by_end(outlets: Sequence[Hop], is_whole_name: Callable[[str], bool]) -> dict[str, Hop]:
    """Outlets by the end of their names, where one ends so: "The Post" is the Port Ellis Post's short form.

    An outlet that is known by just that name is nobody's short form.
    """
    found = {}
    for hop in outlets:
        name = plain(hop.name or "")
        longer = [one for one in outlets if plain(one.name or "").endswith(f" {name}")]
        if len(longer) == 1 and not is_whole_name(hop.name or ""):
            found[name] = longer[0]
    return found


def _by_name(hops: Iterable[Hop]) -> dict[str, Hop]:
    return {plain(hop.name or ""): hop for hop in hops}


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name as it is compared: without capitals and accents, and without an article before it."""
    bare = name.casefold().replace("’", "'")
    if not bare.isascii():
        folded = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(bare.removeprefix("the ").split())
