"""The passages of tests/cases, each read and compared with what a careful reader takes from it.

A case file holds passages, each written like this:

    # a title, to find the passage by
    publisher: The Harlow Gazette        (optional; also title, agency, byline)
    The passage itself, as it would be printed.
    ---
    two officials > The Wall Street Journal | asserts | "prices will rise"
    ===

Below the dashes stands one line for each attribution that must be found:

- first its chain, from the origin over the relays, without the publisher. ``/`` parts names that are
  equally right for a hop, ``or`` parts chains that are equally right;
- then, in any order, a stance (asserts, confirms, denies, declines), a manner (direct, indirect, mixed),
  ``unnamed`` or ``named`` (the origin), ``hedged``, ``title`` (it stands in the headline), and in straight
  quotation marks words of the content that tell which attribution is meant.

``(none)`` says that nothing at all may be found; ``no hop: A, B`` that no chain may hold these names.
Passages in ``open.txt`` are known not to be read rightly yet.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from newstrace.pipeline import read_article
from newstrace.records import Attribution, Hop, RawArticle, Reading, Role, Span

CASES = Path(__file__).parents[1] / "cases"
OPEN = "open.txt"
METADATA = re.compile(r"(publisher|title|agency|byline): (.+)")
STANCES = {"asserts", "confirms", "denies", "declines"}
MANNERS = {"direct", "indirect", "mixed"}
FLAGS = {"named", "unnamed", "hedged", "title"}

SAME_WORD = {"american": "us", "americans": "us", "defence": "defense", "british": "uk", "britain": "uk"}
GENERIC = {"times", "post", "journal", "news", "telegraph", "guardian", "us", "russia"}
LITTLE = {"the", "a", "an", "of", "mr", "mrs", "ms", "s", "newspaper", "from"}

Names = tuple[str, ...]


@dataclass(frozen=True)
class Expected:
    """One attribution that must be found: the chains that are right, and what is known about it."""

    chains: tuple[tuple[Names, ...], ...]
    anchor: str | None = None
    stance: str | None = None
    manner: str | None = None
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Case:
    """One passage and what must be found in it."""

    file: str
    title: str
    text: str
    metadata: dict[str, str] = field(default_factory=dict)
    expected: tuple[Expected, ...] = ()
    forbidden: tuple[str, ...] = ()
    nothing: bool = False

    @property
    def id(self) -> str:
        return f"{self.file}: {self.title}"


def read_case(file: str, block: str) -> Case:
    head, _, tail = block.partition("\n---\n")
    title, _, rest = head.strip("\n").partition("\n")
    assert title.startswith("# "), f"{file}: a passage without a title: {title}"
    metadata: dict[str, str] = {}
    lines = rest.split("\n")
    while lines and (match := METADATA.fullmatch(lines[0])):
        metadata[match[1]] = match[2]
        lines.pop(0)
    text = "\n".join(lines).strip("\n")
    below = [line.strip() for line in tail.splitlines() if line.strip()]
    return Case(file, title[2:], text, metadata, *read_expectations(below))


def read_expectations(lines: list[str]) -> tuple[tuple[Expected, ...], tuple[str, ...], bool]:
    """What must be found, the names that may not be hops, and whether nothing at all may be found."""
    expected: list[Expected] = []
    forbidden: list[str] = []
    for line in lines:
        if line.startswith("no hop: "):
            forbidden += line.removeprefix("no hop: ").split(", ")
        elif line != "(none)":
            expected.append(read_expected(line))
    return tuple(expected), tuple(forbidden), "(none)" in lines


def read_expected(line: str) -> Expected:
    chains, *parts = line.split(" | ")
    known = {"anchor": "", "stance": "", "manner": ""}
    flags = set()
    for part in parts:
        if part.startswith('"'):
            known["anchor"] = part.strip('"')
        elif part in STANCES | MANNERS:
            known["stance" if part in STANCES else "manner"] = part
        else:
            assert part in FLAGS, f"what is {part!r}?"
            flags.add(part)
    return Expected(
        tuple(tuple(tuple(hop.split(" / ")) for hop in chain.split(" > ")) for chain in chains.split(" or ")),
        known["anchor"] or None,
        known["stance"] or None,
        known["manner"] or None,
        frozenset(flags),
    )


def read_file(path: Path) -> Iterator[Case]:
    for block in path.read_text(encoding="utf-8").split("\n===\n"):
        if block.strip():
            yield read_case(path.stem, block)


def all_cases() -> list[Case]:
    return [case for path in sorted(CASES.glob("*.txt")) if path.name != OPEN for case in read_file(path)]


def open_cases() -> list[Case]:
    return list(read_file(CASES / OPEN)) if (CASES / OPEN).exists() else []


def words(name: str) -> set[str]:
    """A name's words as far as they tell one name from another."""
    name = name.casefold().replace("’", "'").replace("united states", "us").replace("u.s.", "us")
    name = name.replace("united kingdom", "uk").replace("u.k.", "uk").replace("'s", "")
    return {SAME_WORD.get(word, word) for word in re.findall(r"\w+", name)} - LITTLE


def is_same(name: str | None, right: Names) -> bool:
    """A longer name that holds all of a right one will do, unless that one is made of generic words."""
    have = words(name or "")
    wanted = [words(each) for each in right]
    return len((name or "").split()) <= 8 and any(
        want == have if want <= GENERIC else want <= have for want in wanted
    )


def stated(attribution: Attribution) -> list[Hop]:
    return [hop for hop in attribution.chain if hop.role is not Role.PUBLISHER]


def follows(attribution: Attribution, chain: tuple[Names, ...]) -> bool:
    hops = stated(attribution)
    return len(hops) == len(chain) and all(map(is_same, (hop.name for hop in hops), chain))


def meant_by(anchor: str, reading: Reading) -> Attribution | None:
    """The attribution with the shortest content around the anchor; else the nearest to it."""
    start = reading.text.index(anchor)
    place = Span(start, start + len(anchor))
    choices: tuple[tuple[Callable[[Attribution], tuple[Span, ...]], bool], ...] = (
        (lambda a: a.content, True),
        (lambda a: (*a.cue, *a.source), False),
        (lambda a: (a.sentence,), True),
    )
    for spans_of, whole in choices:
        found = [a for a in reading.attributions if any(touches(span, place, whole) for span in spans_of(a))]
        if found:
            return min(found, key=lambda a: sum(end - begin for begin, end in spans_of(a)))
    return None


def touches(span: Span, place: Span, whole: bool) -> bool:
    if whole:
        return span.start <= place.start and place.end <= span.end
    return span.start < place.end and place.start < span.end


def show(attribution: Attribution | None) -> str:
    if attribution is None:
        return "nothing"
    chain = " > ".join(str(hop.name) for hop in stated(attribution))
    return (
        f"{chain or '(publisher only)'} [{attribution.stance}, {attribution.manner}, rule {attribution.rule}]"
    )


def faults(attribution: Attribution, expected: Expected) -> Iterator[str]:
    hops = stated(attribution)
    if not any(follows(attribution, chain) for chain in expected.chains):
        yield "chain"
    if expected.stance and attribution.stance != expected.stance:
        yield f"not {expected.stance}"
    if expected.manner and attribution.manner != expected.manner:
        yield f"not {expected.manner}"
    for flag in sorted(expected.flags):
        if not has_flag(attribution, hops, flag):
            yield f"not {flag}"


def has_flag(attribution: Attribution, hops: list[Hop], flag: str) -> bool:
    match flag:
        case "hedged":
            return bool(attribution.hedges)
        case "title":
            return attribution.place == "title"
        case _:
            return bool(hops) and hops[0].named == (flag == "named")


def misses(case: Case) -> list[str]:
    """What is wrong with the reading of a passage, each in words; empty where all is right."""
    given = case.metadata.get
    reading = read_article(
        RawArticle(
            id="case",
            text=case.text,
            title=given("title"),
            publisher=given("publisher"),
            agency=given("agency"),
            byline=given("byline"),
        )
    )
    return [*_misses(case, reading)]


def _misses(case: Case, reading: Reading) -> Iterator[str]:
    if case.nothing:
        yield from (f"nothing to find, gave {show(attribution)}" for attribution in reading.attributions)
    for attribution in reading.attributions:
        for name in case.forbidden:
            if any(is_same(hop.name, (name,)) for hop in stated(attribution)):
                yield f"{name} is no hop, gave {show(attribution)}"
    for expected in case.expected:
        if expected.anchor is None:
            candidates = list(reading.attributions)
        else:
            meant = meant_by(expected.anchor, reading)
            candidates = [meant] if meant else []
        if not any(not [*faults(candidate, expected)] for candidate in candidates):
            wrong = ", ".join(faults(candidates[0], expected)) if candidates else "not found"
            gave = "; ".join(map(show, candidates)) or "nothing"
            yield f"{expected.anchor or 'any'}: {wrong}: expected {expected.chains}, gave {gave}"


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.id)
def test_passage_is_read_as_a_careful_reader_would(case: Case) -> None:
    assert misses(case) == []


def test_no_open_passage_has_come_to_be_read_rightly_unnoticed() -> None:
    """A passage of open.txt that passes belongs in the file of its construction."""
    assert [case.title for case in open_cases() if not misses(case)] == []


@pytest.mark.parametrize("case", [*all_cases(), *open_cases()], ids=lambda case: case.id)
def test_passage_is_well_formed(case: Case) -> None:
    assert case.text
    assert bool(case.expected or case.forbidden) != case.nothing
    assert all(case.text.count(e.anchor) == 1 for e in case.expected if e.anchor)


def test_titles_tell_the_passages_apart() -> None:
    ids = [case.id for case in [*all_cases(), *open_cases()]]
    assert sorted(set(ids)) == sorted(ids)


def test_there_are_passages_enough_and_a_third_of_them_are_no_hop() -> None:
    assert len(all_cases()) + len(open_cases()) >= 170
    assert len(list(read_file(CASES / "not_a_hop.txt"))) >= 60
