"""From how many independent origins does a claim come? Ours beside counting similar headlines.

    python benchmarks/independence.py [--record FILE]

Each file of benchmarks/scenarios holds a small corpus, the words that ask for its claim, and the true number
of independent origins, by the rules of docs/claims.md. Beside ours stands the method of today's tools for
corroboration: articles whose headlines are alike (Jaccard of their words at least 0.55) count as one, and
each cluster as a source of its own. Printed is a table in Markdown; --record puts it into a page.
"""

import argparse
import re
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple

from newstrace import RawArticle, load_lexicon, read_article, trace_claims

SCENARIOS: Final = Path(__file__).parent / "scenarios"
ALIKE: Final = 0.55
HEADING: Final = "## Measured"


class Scenario(NamedTuple):
    """A small corpus, what is asked of it, and the right answer."""

    name: str
    why: str
    query: str
    origins: int
    articles: tuple[RawArticle, ...]


class Count(NamedTuple):
    """A scenario and both answers."""

    scenario: Scenario
    ours: int
    headlines: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Count, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--record", type=Path, metavar="FILE", help="put the table into this page")
    record: Path | None = parser.parse_args(arguments).record
    table = "\n".join(lines([counted(scenario) for scenario in scenarios()]))
    print(table)
    if record:
        kept = record.read_text(encoding="utf-8").partition(HEADING)[0]
        record.write_text(f"{kept}{HEADING}\n\n{table}\n", encoding="utf-8")
    return 0


def scenarios() -> list[Scenario]:
    """All scenarios, in the order of their names."""
    return [read_scenario(path) for path in sorted(SCENARIOS.glob("*.txt"))]


def read_scenario(path: Path) -> Scenario:
    """One file: why, the claim, the number, and articles that begin with "@ id; publisher; date; title"."""
    head, *parts = path.read_text(encoding="utf-8").split("\n@ ")
    why, query, origins = (line.partition(" ")[2] for line in head.splitlines())
    return Scenario(path.stem, why, query, int(origins), tuple(map(read_raw, parts)))


def read_raw(part: str) -> RawArticle:
    """One article of a scenario."""
    head, _, text = part.partition("\n")
    name, publisher, published, title = (field.strip() for field in head.split(";", 3))
    return RawArticle(id=name, text=text.strip(), title=title, publisher=publisher, published=published)


def counted(scenario: Scenario) -> Count:
    """Both answers to one scenario."""
    return Count(scenario, ours(scenario), clusters([article.title or "" for article in scenario.articles]))


def ours(scenario: Scenario) -> int:
    """The independent origins of the first claim that the query finds; none where nothing is found."""
    lexicon = load_lexicon()
    readings = [read_article(article, lexicon) for article in scenario.articles]
    claims = trace_claims(scenario.query, readings, lexicon).claims
    return claims[0].independent_origins if claims else 0


def clusters(headlines: Sequence[str]) -> int:
    """How many groups of headlines there are, where each is alike to some other of its group."""
    words = [frozenset(re.findall(r"\w+", headline.casefold())) for headline in headlines]
    group = list(range(len(words)))
    for one, other in combinations(range(len(words)), 2):
        if len(words[one] & words[other]) >= ALIKE * len(words[one] | words[other]):
            joined, kept = group[other], group[one]
            group = [kept if number == joined else number for number in group]
    return len(set(group))


def lines(counts: Sequence[Count]) -> list[str]:
    """The table, and below it how often each method was right and how far off it was."""
    rows = [
        f"| {count.scenario.name} | {len(count.scenario.articles)} | {count.scenario.origins} | "
        f"{count.ours} | {count.headlines} | {count.scenario.why} |"
        for count in counts
    ]
    return [
        "| scenario | articles | origins | trace | similar headlines | what happens |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
        "| | exact | mean error |",
        "|---|---|---|",
        summary("trace", counts, [count.ours for count in counts]),
        summary("similar headlines", counts, [count.headlines for count in counts]),
    ]


def summary(name: str, counts: Sequence[Count], answers: Sequence[int]) -> str:
    """One method: how many answers are exact, and the mean of how far they are off."""
    errors = [abs(answer - count.scenario.origins) for answer, count in zip(answers, counts, strict=True)]
    exact = sum(error == 0 for error in errors)
    return f"| {name} | {exact} of {len(errors)} | {sum(errors) / len(errors):.2f} |"


if __name__ == "__main__":
    raise SystemExit(main())
