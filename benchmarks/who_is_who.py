"""How well pronouns and short forms are resolved: who "he", "Mr. Lind", "the senator", "the Journal" are.

    python benchmarks/who_is_who.py FILE [--part look|once] [--show] [--marks MARKS]

FILE is PolNeAR's train file: JSON Lines, one article a line, with ``id`` and ``text``. MARKS, by default
``who_is_who.jsonl`` beside this script, holds one row for each source that does not name itself in full:
``article``, ``mention`` as [start, end], ``names`` (any of them is right; none where even a careful reader
cannot tell, so that it must stay unresolved), ``kind`` and ``part``. Part "look" may be looked at while
rules are tuned; part "once" is run once, at the end.

How the rows were made: articles of 1,500 to 12,000 characters, by publisher, each publisher's in the order
of their ids and then shuffled, all by one ``random.Random(30)``, publishers in the order of their names;
then the first of each publisher, the second of each, and so on, until there were 30. The first 20 are
"look". A reader marked them before the tool was run on any, from the corpus's own sources: every source once
that is a pronoun, a surname or first name (with or without title and apposition), a role or a description
that goes back to someone, or an organisation, document or outlet in short. Left out are sources that stand
for themselves: full names, indefinite phrases ("some advisers", "a judge"), several joined by "and".
"""

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newstrace import RawArticle, load_lexicon, read_article
from newstrace.records import Attribution, Basis, Hop, Reading, Span

Row = dict[str, Any]

MARKS = Path(__file__).with_suffix(".jsonl")
PARTS = ("look", "once")
KINDS = ("pronoun", "surname", "role", "short form")
NOBODY = "unnamed source"
STATED = (Basis.STATED, Basis.RESOLVED)
LONGEST = 8

WORD = re.compile(r"\w+")
IGNORED = frozenset(
    "a an the of and s her his its their mr mrs ms dr sir rev sen senator gov governor rep representative "
    "president justice judge prof professor dean secretary mayor".split()
)


class Mark(NamedTuple):
    """One source marked by hand: where it stands, who it is, and what it looks like."""

    article: str
    mention: Span
    names: tuple[str, ...]
    kind: str
    part: str


class Verdict(NamedTuple):
    """What the tool made of a mark.

    ``found`` is false where no attribution has this source, ``answer`` null where it is unresolved.
    """

    mark: Mark
    words: str
    found: bool
    answer: str | None
    reason: str

    @property
    def resolved(self) -> bool:
        """Whether the tool says who it is."""
        return self.answer is not None

    @property
    def right(self) -> bool:
        """Whether the tool says the right name, or nothing where nobody can tell."""
        if self.answer is None:
            return self.found and not self.mark.names
        return same_name(self.answer, self.mark.names)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the marked articles, judge each mark and print."""
    options = parse(arguments)
    marks = by_article(mark for mark in load_marks(options.marks) if mark.part == options.part)
    verdicts = list(judge_articles(load_rows(options.file), marks))
    print(table(verdicts))
    missing = sorted(marks.keys() - {verdict.mark.article for verdict in verdicts})
    if missing:
        print("not in the file: " + ", ".join(missing))
    if options.show:
        print(*("\n" + line for line in shown(verdicts)), sep="")
    return 0


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", type=Path, help="articles, one a line")
    parser.add_argument("--part", choices=PARTS, default="look", help="which articles (default: look)")
    parser.add_argument("--show", action="store_true", help="list what is wrong, unresolved or not found")
    parser.add_argument("--marks", type=Path, default=MARKS, help="who the sources are, one a line")
    return parser.parse_args(arguments)


def load_rows(path: Path) -> Iterator[Row]:
    """The rows of a file of JSON Lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def load_marks(path: Path) -> Iterator[Mark]:
    """The sources marked by hand, in the order of the file."""
    for row in load_rows(path):
        yield Mark(row["article"], Span(*row["mention"]), tuple(row["names"]), row["kind"], row["part"])


def by_article(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    """Marks by the article they stand in."""
    grouped: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        grouped[mark.article].append(mark)
    return dict(grouped)


def judge_articles(rows: Iterable[Row], marks: Mapping[str, Sequence[Mark]]) -> Iterator[Verdict]:
    """A verdict for each mark, article by article in the order of the rows."""
    lexicon = load_lexicon()
    for row in rows:
        if row["id"] in marks:
            reading = read_article(raw_article(row), lexicon)
            for mark in marks[row["id"]]:
                yield judge(reading, mark)


def raw_article(row: Row) -> RawArticle:
    """A row as a reader of JSON Lines would hand it over."""
    return RawArticle(
        id=row["id"],
        text=row["text"],
        title=row.get("title"),
        publisher=row.get("publisher"),
        agency=row.get("wire"),
        byline=row.get("author"),
        published=row.get("date"),
    )


def judge(reading: Reading, mark: Mark) -> Verdict:
    """Whether a mark's source was found, and who the tool says it is."""
    words = reading.text[mark.mention.start : mark.mention.end]
    hop = hop_of(reading.attributions, mark.mention)
    if hop is None:
        return Verdict(mark, words, found=False, answer=None, reason="no attribution has this source")
    reason = reason_of(reading, hop)
    if reason is None and says_who(hop, words):
        return Verdict(mark, words, found=True, answer=hop.name, reason=hop.basis.value)
    return Verdict(mark, words, found=True, answer=None, reason=reason or f"no more than “{hop.name}”")


def hop_of(attributions: Iterable[Attribution], mention: Span) -> Hop | None:
    """The hop for a mention: the closest about it, else the one that shares most, else the first stated."""
    touched = [one for one in attributions if any(shared(span, mention) for span in one.source)]
    hops = [hop for one in touched for hop in one.chain if hop.basis in STATED]
    about = [hop for hop in hops if hop.mention is not None and shared(hop.mention, mention)]
    if about:
        return min(about, key=lambda hop: closeness(hop.mention or mention, mention))
    return hops[0] if hops else None


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def closeness(span: Span, mention: Span) -> tuple[bool, int, int]:
    """Spans that hold all of the mention first, then those that share most of it, then the shortest."""
    overlap = shared(span, mention)
    return overlap < mention.end - mention.start, -overlap, span.end - span.start


def reason_of(reading: Reading, hop: Hop) -> str | None:
    """Why the tool left a hop unresolved, with the candidates it had; null where it did not."""
    for one in reading.unresolved:
        if one.mention == hop.mention:
            return one.reason + (f" ({', '.join(one.candidates)})" if one.candidates else "")
    return None


def says_who(hop: Hop, words: str) -> bool:
    """Whether a hop says more than the marked words: a name, or whom they go back to."""
    if hop.name is None or hop.name == NOBODY:
        return False
    return hop.named or not name_words(hop.name) <= name_words(words)


def same_name(answer: str, names: Iterable[str]) -> bool:
    """Whether an answer holds all words of one of the names, and is short enough for a name."""
    have = name_words(answer)
    return len(answer.split()) <= LONGEST and any(
        want <= have for name in names if (want := name_words(name))
    )


def name_words(name: str) -> frozenset[str]:
    """The words of a name to compare: without case, accents, possessives, titles and small words."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'").replace("'s", ""))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return frozenset(WORD.findall(letters)) - IGNORED


def table(verdicts: Sequence[Verdict]) -> str:
    """How many marks were found, resolved and right, in all and by kind; shares in hundredths."""
    lines = [
        f"{'':19} {'found':>14} {'resolved':>14} {'':>9} {'right':>14}",
        f"{'':12} marked {'of marked':>14} {'of marked':>14} {'of found':>9} {'of resolved':>14} of marked",
        counted("all", verdicts),
    ]
    lines += [counted(kind, [one for one in verdicts if one.mark.kind == kind]) for kind in KINDS]
    return "\n".join(lines)


def counted(label: str, verdicts: Sequence[Verdict]) -> str:
    """A line of the table. What had to stay unresolved and did is right of marked, not of resolved."""
    marked = len(verdicts)
    found = sum(one.found for one in verdicts)
    resolved = sum(one.resolved for one in verdicts)
    right = sum(one.resolved and one.right for one in verdicts)
    cells = (
        f"{label:12} {marked:6}",
        f"{found:7} {percent(found, marked):>6}",
        f"{resolved:7} {percent(resolved, marked):>6} {percent(resolved, found):>9}",
        f"{right:7} {percent(right, resolved):>6}",
        f"{percent(sum(one.right for one in verdicts), marked):>9}",
    )
    return " ".join(cells)


def percent(part: int, whole: int) -> str:
    """A share in hundredths; a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f}" if whole else "-"


def shown(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """A line for each mark that is not right: where, its words, what the tool says, what is right."""
    for one in verdicts:
        if not one.right:
            start, end = one.mark.mention
            state = "wrong" if one.resolved else "unresolved" if one.found else "not found"
            says = f"{one.answer} ({one.reason})" if one.resolved else one.reason
            right = " | ".join(one.mark.names) or "nobody can tell"
            yield f"{state:10} {one.mark.article} {start}-{end} “{one.words}”: {says}; right: {right}"


if __name__ == "__main__":
    raise SystemExit(main())
