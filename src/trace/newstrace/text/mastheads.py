"""Outlets that no word list has, shown to be ones by their names or by the words around them.

"Portuguese daily A Bola", "told KVII", "…, BNT reported": once shown, a name is an outlet's wherever the
article has it. One function for each kind of evidence; work is linear in the text.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from newstrace.lexicon import Lexicon
from newstrace.lexicon.aliases import Capital
from newstrace.lexicon.names import Names
from newstrace.records import Masthead
from newstrace.text.name_runs import LONGEST, Page, Run, bare_of, is_a_person, key_of, name_of
from newstrace.text.neighbours import PEOPLES

CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}(?P<band>-(?:TV|FM|AM))?")
LEAD_IN = 5
APPOSITION = 8
WRITES = frozenset({"writes", "wrote"})
WHERE = frozenset({"in", "from", "near", "across", "outside"})


def with_names(words: Sequence[str], printed: Sequence[str], tags: str, lexicon: Lexicon) -> str:
    """The tags, with every word of a name a name's: "Globe and Mail", "Doctors Without Borders"."""
    letters = list(tags)

    def capital(at: int) -> bool:
        return printed[at][0].isupper()

    for at, word in enumerate(words):
        if word == "&" and 0 < at < len(words) - 1 and printed[at - 1][0].isupper() and tags[at + 1] in "XK":
            letters[at - 1 : at + 1] = "XX"
        if tags[at] == "N" and _is_as_reported(words, tags, at, lexicon):
            letters[at] = "V"
        if tags[at] == "P" and capital(at):
            letters[at] = "X" if _joins_a_name(printed, tags, at) else "P"
        if not capital(at) or not lexicon.names.begins_name(word):
            continue
        for inner in _known_name(words, at, tags, capital, lexicon.names):
            if tags[inner] != "P" or capital(inner):
                letters[inner] = "K" if words[inner].endswith("'s") else "X"
    return "".join(letters)


def _known_name(words: Sequence[str], at: int, tags: str, capital: Capital, names: Names) -> range:
    """The words of the outlet or body of several words whose name begins at a word."""
    outlet = names.match_outlet(words, at, capital) if tags[at] in "XK" else None
    office = names.match_office(words, at, capital)
    length = max(outlet[0] if outlet is not None else 1, office[0] if office is not None else 1)
    return range(at, at + length) if length > 1 else range(0)


def _joins_a_name(printed: Sequence[str], tags: str, at: int) -> bool:
    """As in "Teachers Without Walls said": a preposition in capitals between such words, in no headline."""
    after, most = at + 1, min(len(printed), at + LONGEST)
    while after < most and printed[after][0].isupper():
        after += 1
    running = after < len(printed) and printed[after][0].islower() and tags[after] in "VAEDPC"
    return 0 < at < after - 1 and printed[at - 1][0].isupper() and tags[at - 1] in "XNJ" and running


def _is_as_reported(words: Sequence[str], tags: str, at: int, lexicon: Lexicon) -> bool:
    """As in "As Heritage Traction Magazine reports, …": no noun, behind a name that "as" leads to."""
    if (
        words[at] not in lexicon.relay_words["reports"]
        or tags[at - 1 : at] != "X"
        or tags[at + 1 : at + 2] != "F"
    ):
        return False
    first = at - 1
    while first > 0 and tags[first] in "XD":
        first -= 1
    return words[first] == "as"


def mastheads(page: Page, runs: Sequence[Run], publisher: str | None = None) -> tuple[Masthead, ...]:
    """The places where an article names outlets that no list has, its ``publisher`` among them, in order."""
    others = _surnames(page, runs) | _places(page, runs)
    shown = {
        key_of(page, run): name_of(page, run)
        for run in runs
        if _may_be_an_outlet(page, run, others) and any(shows(page, run) for shows in EVIDENCE)
    }
    found = (*_named_again(page, runs, shown), *_programmes(page), *_publisher(page, publisher))
    return tuple({one.first: one for one in sorted(found, key=lambda one: (one.first, one.last))}.values())


def _surnames(page: Page, runs: Sequence[Run]) -> frozenset[str]:
    """The last words of longer names that do not end as an outlet's: nearly all are persons'."""
    keys = (key_of(page, run) for run in runs if run.last - run.first > 1)
    return frozenset(key[-1] for key in keys if not _ends_as_outlet(page, key))


def _places(page: Page, runs: Sequence[Run]) -> frozenset[str]:
    """Names of one word that something is said to be in or from."""
    single = (run for run in runs if run.last - run.first == 1 and run.first)
    return frozenset(key_of(page, run)[0] for run in single if page.words[run.first - 1] in WHERE)


def _may_be_an_outlet(page: Page, run: Run, others: frozenset[str]) -> bool:
    """Nothing tells the name for a person's, a place's, an institution's or a known outlet's."""
    names, key = page.names, key_of(page, run)
    if len(key) == 1:
        if key[0] in others or names.is_given_name(key[0]) or key[0].endswith(PEOPLES):
            return False
        if page.tags[run.first] == "D" or key[0] in page.lexicon.relay_words["on air"]:
            return False
    if is_a_person(page, run) or names.office_head(key[-1]) or names.unnamed_head(key[-1]):
        return _ends_as_outlet(page, key)
    if names.ending_kind(key[-1]) == "organisation":
        return _ends_as_outlet(page, key)
    return not _is_known(page, run)


def _ends_as_outlet(page: Page, key: tuple[str, ...]) -> bool:
    return len(key) > 1 and key[-1] in page.lexicon.relay_words["masthead"]


def _is_known(page: Page, run: Run) -> bool:
    """A name some list has; a longer name that only begins with an outlet's is not that outlet's."""
    names, words = page.names, page.words
    kinds = (
        names.match_office,
        names.match_place,
        names.match_seat,
        names.match_platform,
        names.match_outlet,
    )
    found = (ask(words, run.first) for ask in kinds)
    return any(one is not None and one[0] >= run.last - run.first for one in found)


def _by_its_name(page: Page, run: Run) -> bool:
    """Call letters with what they call, "Radio Uno", "South East FM", "Tiroler Tageszeitung"."""
    bare = bare_of(page, run)
    if len(bare) == 1:
        calls = CALL_LETTERS.fullmatch(bare[0])
        on_air = calls is not None and (calls["band"] or page.related(run.last, "on air"))
        return bool(on_air) or _has_press_ending(page, bare[0])
    known = page.lexicon.relay_words["on air"]
    if page.words[run.first - 1] == "the" and page.names.medium_of(name_of(page, run)) == "print":
        return not run.owns and not _modifies(page, run)
    on_air = any(word.casefold() in known for word in bare)  # "Radio Uno", "South East FM", "BBC Radio Leeds"
    return on_air or _has_press_ending(page, bare[-1])


def _has_press_ending(page: Page, word: str) -> bool:
    """How papers are called in other languages: Aftonbladet, Handelsblatt, Tageszeitung."""
    endings = tuple(page.lexicon.relay_words["press ending"])
    return len(word) > 7 and word.casefold().endswith(endings)


def _told(page: Page, run: Run) -> bool:
    """Reads "told KVII", "told the local station KVII", "in an email to Belta", "an interview with Uno"."""
    if _modifies(page, run):
        return False
    at = run.first - 1
    lowest = max(-1, run.first - LEAD_IN)
    while at > lowest and page.tags[at] in "DJNK":
        at -= 1
    if page.related(at, "tells") or (page.words[at] == "to" and _replies(page, at - 1)):
        return True
    talked = page.related(at - 1, "interview") and page.tags[at - 1] == "N"
    return talked and page.words[at] in ("with", "to") and page.tags[run.last : run.last + 2] != "FR"


def _spoken_to(page: Page, run: Run) -> bool:
    """Reads "guards who spoke to the Khartoum Voice": a name that ends as an outlet's."""
    at = run.first - 1 - (page.words[run.first - 1] == "the")
    spoken = at > 0 and page.words[at] == "to" and page.related(at - 1, "interview")
    return spoken and page.tags[at - 1] in "VEG" and _ends_as_outlet(page, key_of(page, run))


def _modifies(page: Page, run: Run) -> bool:
    """Whether a name only belongs to what follows: "told Ombrel workers"; a reporter speaks for an outlet."""
    follows = page.tags[run.last : run.last + 1]
    if follows not in ("N", "J", "X", "C"):
        return False
    return not (page.related(run.last, "voice") or (run.owns and follows == "X"))


def _replies(page: Page, at: int) -> bool:
    """Reads "in a text message" and "in comments" before "to"."""
    return page.related(at, "replies") and "in" in page.words[max(0, at - 4) : at]


def _introduced(page: Page, run: Run) -> bool:
    """Reads "Portuguese daily A Bola", "the broadcaster Telma"."""
    before = run.first - 1
    return (
        before >= 0 and page.tags[before] in "NJ" and page.names.outlet_head(page.words[before]) is not None
    )


def _described(page: Page, run: Run) -> bool:
    """Reads "Trud, a Bulgarian daily": an outlet's noun ends the apposition behind the name."""
    at = run.last + 1
    if run.owns or at >= len(page.tags) or page.tags[at - 1] != "F" or page.tags[at] not in "DK":
        return False
    for end in range(at + 1, min(len(page.tags), at + APPOSITION)):
        if page.tags[end] not in "JNXKM":
            head = page.names.outlet_head(page.words[end - 1])
            return (
                head is not None and not head.plural and page.tags[end] in "F.PW" and page.words[end] != "of"
            )
    return False


def _reporting(page: Page, run: Run) -> bool:
    """Reads "…, BNT reported" and "…, BNT reported on Tuesday, citing …"."""
    verb = run.last
    reports = page.related(verb, "reports") or (verb < len(page.words) and page.words[verb] in WRITES)
    if run.owns or run.first < 2 or not reports:
        return False
    before = run.first - 1 - (page.words[run.first - 1] == "the")
    if page.words[verb] in WRITES and before == run.first - 1:
        return False
    after = page.tags[verb + 1 : verb + 2]
    ends = (
        after in (".", "F", "")
        or page.words[verb + 1] in ("on", "late", "earlier")
        or page.is_time(verb + 1)
        or tuple(page.words[verb + 1 : verb + 3]) == ("with", "reference")
    )
    return page.tags[before] in "FQJNK" and page.tags[run.first - 1] != "C" and ends


def _carried(page: Page, run: Run) -> bool:
    """Reads "a memo seen by Drevna", "as quoted by the Serrano Web"."""
    at = run.first - 1 - (page.words[run.first - 1] == "the")
    by_it = at > 0 and page.words[at] == "by" and page.related(at - 1, "press")
    return by_it and not _modifies(page, run)


EVIDENCE: tuple[Callable[[Page, Run], bool], ...] = (
    _by_its_name,
    _told,
    _spoken_to,
    _introduced,
    _described,
    _reporting,
    _carried,
)
"""What shows a name to be an outlet's."""


def _programmes(page: Page) -> Iterator[Masthead]:
    """Names in quotation marks beside the noun for a programme: the “Pivot Table” podcast."""
    at = page.tags.find("Q")
    while at >= 0:
        close = page.tags.find("Q", at + 1, at + 2 + LONGEST)
        if close > at + 1 and _is_programme(page, at, close):
            yield Masthead(at + 1, close, " ".join(page.printed[at + 1 : close]).rstrip(" .,"))
            at = close
        at = page.tags.find("Q", at + 1)


def _publisher(page: Page, publisher: str | None) -> Iterator[Masthead]:
    """Where an article names its publisher in full, if that has a name of several words."""
    name = tuple((publisher or "").casefold().replace("’", "'").removeprefix("the ").split())
    if publisher is None or len(name) < 2:
        return
    for at, word in enumerate(page.words):
        if (
            word == name[0]
            and page.printed[at][0].isupper()
            and tuple(page.words[at : at + len(name)]) == name
        ):
            yield Masthead(at, at + len(name), publisher)


def _is_programme(page: Page, opening: int, closing: int) -> bool:
    beside = [page.words[n] for n in (opening - 1, closing + 1) if 0 <= n < len(page.words)]
    heads = (page.names.outlet_head(word) for word in beside)
    named = page.printed[opening + 1][0].isupper()
    return named and any(head is not None and head.head.medium == "air" for head in heads)


def _named_again(page: Page, runs: Sequence[Run], shown: dict[tuple[str, ...], str]) -> Iterator[Masthead]:
    """Every place where a name that was shown to be an outlet's stands."""
    for run in runs:
        name = shown.get(key_of(page, run))
        if name is not None:
            yield Masthead(run.first, run.last, name)
