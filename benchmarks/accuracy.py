"""How well attributions are read, on any file of articles with attributions marked by hand.

    python benchmarks/accuracy.py FILE [--sample N] [--rule RULE] [--found FILE] [--json FILE] [--write FILE]

FILE is JSON Lines, one article a line: ``id``, ``text`` and ``attributions``, each with ``source``, ``cue``
and ``content`` as lists of [start, end]. Printed are the scores; the same by manner, rule, type and cue; for
each rule how many right attributions only it finds; and why others were missed or wrongly found, with
samples.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from causes import Case, head_of, misses, wrongly_found
from matching import ROLES, Compared, Marked, compare, match
from newstrace import RawArticle, load_lexicon, read_articles
from newstrace.lexicon import Cues
from scoring import MANNERS, OUTCOMES, SUBSETS, Figures, count_compared, figures, ratio

Row = dict[str, Any]
WIDTH = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, score and print."""
    options = parse(arguments)
    rows = load(options.file)
    found = load_found(options.found) if options.found else read(rows)
    if options.write:
        lines = (json.dumps({"id": id_, "attributions": found[id_]}) + "\n" for id_ in found)
        options.write.write_text("".join(lines), encoding="utf-8")
    compared = [
        compare(row["id"], row["text"], row["attributions"], found.get(row["id"], [])) for row in rows
    ]
    result = figures(sum((count_compared(article) for article in compared), Counter()))
    if options.json:
        options.json.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for block in report(result, compared, options):
        print(block, end="\n\n")
    return 0


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("file", type=Path, help="articles with marked attributions")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="show N of each cause")
    parser.add_argument("--rule", help="wrong findings of this rule only")
    parser.add_argument("--cues", type=int, default=40, metavar="N", help="show the N most frequent cues")
    parser.add_argument("--found", type=Path, help="score these attributions instead of reading")
    parser.add_argument("--json", type=Path, help="write the scores to this file")
    parser.add_argument("--write", type=Path, help="write the attributions found to this file")
    return parser.parse_args(arguments)


def load(path: Path) -> list[Row]:
    """The rows of a file, in order."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def load_found(path: Path) -> dict[str, list[Row]]:
    """Attributions found before, by article."""
    return {row["id"]: row["attributions"] for row in load(path)}


def read(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """What the reader finds in each article, by article."""
    found: dict[str, list[Row]] = {}
    for reading in read_articles(raw_article(row) for row in rows):
        found[reading.id] = [
            {
                "id": one.id,
                "rule": one.rule,
                "type": one.type.value,
                **{role: [list(span) for span in getattr(one, role)] for role in ROLES},
            }
            for one in reading.attributions
        ]
    return found


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


def report(result: Figures, compared: Sequence[Compared], options: argparse.Namespace) -> Iterator[str]:
    """The blocks of the report, in order."""
    cues = load_lexicon().cues
    yield headline(result)
    yield recall_table(result)
    yield precision_table("manner", compared, lambda _, one: one.manner, MANNERS)
    yield rule_table(compared)
    yield precision_table("type", compared, lambda _, one: str(one.row.get("type", "?")))
    yield cue_table(compared, cues, options.cues)
    missed = [case for article in compared for case in misses(article, cues)]
    wrong = [case for article in compared for case in wrongly_found(article)]
    if options.rule:
        wrong = [case for case in wrong if case.one.row.get("rule") == options.rule]
    yield cause_table("missed", missed, cues, options.sample)
    by_rule = f" by {options.rule}" if options.rule else ""
    yield cause_table(f"wrongly found{by_rule}", wrong, cues, options.sample)


def percent(share: float) -> str:
    """A share as six columns."""
    return f"{100 * share:6.1f}"


def headline(result: Figures) -> str:
    """Precision, recall and F1, over attributions, tokens and fragments."""
    rows = [(name.replace("_", "-"), result["attribution"][name]) for name in OUTCOMES]
    rows += [(f"{role} tokens", result["tokens"][role]) for role in ROLES]
    rows += [(f"{role} exact", result["exact"]["normalised"][role]) for role in ROLES]
    rows += [(f"{name} exact, linked", figure) for name, figure in result["exact_linked"].items()]
    lines = [
        f"{result['articles']} articles, {result['gold_attributions']} marked, "
        f"{result['pred_attributions']} found",
        f"{'':<24}{'P':>6} {'R':>6} {'F1':>6}",
    ]
    lines += [f"{name:<24}{percent(f['p'])} {percent(f['r'])} {percent(f['f1'])}" for name, f in rows]
    lines.append(
        f"of the matched: source right {percent(result['attribution']['source_accuracy']).strip()}, "
        f"cue right {percent(result['attribution']['cue_accuracy']).strip()}"
    )
    return "\n".join(lines)


def recall_table(result: Figures) -> str:
    """Recall on each subset of the marked attributions."""
    lines = [f"{'recall':<24}{'marked':>7} {'cont.':>6} {'e2e':>6} {'lenient':>7}"]
    for name in SUBSETS:
        f = result["recall_subsets"][name]
        shares = f"{percent(f['content'])} {percent(f['end_to_end'])} {percent(f['end_to_end_lenient']):>7}"
        lines.append(f"{name.replace('_', ' '):<24}{f['gold']:>7} {shares}")
    return "\n".join(lines)


def precision_table(
    title: str,
    compared: Sequence[Compared],
    group: Callable[[Compared, Marked], str],
    order: Sequence[str] = (),
) -> str:
    """Precision of the found attributions in each group, the largest first."""
    found, matched, right = tally(compared, group)
    lines = [f"{title:<24}{'found':>7} {'cont.':>6} {'e2e':>6}"]
    for name in order or by_size(found):
        shares = f"{percent(ratio(matched[name], found[name]))} {percent(ratio(right[name], found[name]))}"
        lines.append(f"{name:<24}{found[name]:>7} {shares}")
    return "\n".join(lines)


def tally(
    compared: Sequence[Compared], group: Callable[[Compared, Marked], str]
) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How many were found, matched and right in each group of found attributions."""
    found: Counter[str] = Counter()
    matched: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article in compared:
        names = [group(article, one) for one in article.found]
        found.update(names)
        matched.update(names[pair.found] for pair in article.matches)
        right.update(names[pair.found] for pair in article.matches if pair.source)
    return found, matched, right


def by_size(counts: Mapping[str, int]) -> list[str]:
    """The names with the largest counts first, equal ones by name."""
    return sorted(counts, key=lambda name: (-counts[name], name))


def rule_table(compared: Sequence[Compared]) -> str:
    """Each rule: what it found, its precision, and how many right ones would be lost without it."""
    found, matched, right = tally(compared, lambda _, one: rule_of(one))
    lines = [f"{'rule':<34}{'found':>7} {'cont.':>6} {'e2e':>6} {'right':>6} {'only it':>8}"]
    for rule in by_size(found):
        shares = f"{percent(ratio(matched[rule], found[rule]))} {percent(ratio(right[rule], found[rule]))}"
        lost = sum(lost_without(rule, article) for article in compared)
        lines.append(f"{rule:<34}{found[rule]:>7} {shares} {right[rule]:>6} {lost:>8}")
    return "\n".join(lines)


def rule_of(one: Marked) -> str:
    """The rule that found an attribution."""
    return str(one.row.get("rule", "?"))


def lost_without(rule: str, article: Compared) -> int:
    """How many fewer would be right end to end if a rule had found nothing."""
    rules = [rule_of(one) for one in article.found]
    if rule not in rules:
        return 0
    weights = {pair: weight for pair, weight in article.weights.items() if rules[pair[0]] != rule}
    left = match(article.found, article.marked, weights)
    return sum(pair.source for pair in article.matches) - sum(pair.source for pair in left)


def cue_table(compared: Sequence[Compared], cues: Cues, limit: int) -> str:
    """The most frequent cues: recall of the marked, precision of the found."""
    marked: Counter[str] = Counter()
    recalled: Counter[str] = Counter()
    for article in compared:
        heads = [head_of(article.text, one, cues) for one in article.marked]
        marked.update(heads)
        recalled.update(heads[pair.marked] for pair in article.matches if pair.source)
    found, _, right = tally(compared, lambda article, one: head_of(article.text, one, cues))
    lines = [f"{'cue':<24}{'marked':>7} {'recall':>7} {'found':>7} {'precision':>9}"]
    for head in by_size(marked + found)[:limit]:
        recall, precision = ratio(recalled[head], marked[head]), ratio(right[head], found[head])
        lines.append(
            f"{head or '(none)':<24}{marked[head]:>7} {percent(recall):>7} "
            f"{found[head]:>7} {percent(precision):>9}"
        )
    return "\n".join(lines)


def cause_table(title: str, cases: Sequence[Case], cues: Cues, sample: int) -> str:
    """How many cases each cause has and with which cues, with samples spread evenly over the articles."""
    causes = Counter(case.cause for case in cases)
    lines = [f"{title}: {len(cases)}"]
    for cause in by_size(causes):
        of_cause = [case for case in cases if case.cause == cause]
        heads = Counter(head_of(case.article.text, case.one, cues) for case in of_cause)
        most = ", ".join(f"{head or '(none)'} {heads[head]}" for head in by_size(heads)[:6])
        lines.append(f"{causes[cause]:>7}  {cause:<32} {most}")
        step = max(1, len(of_cause) // sample) if sample else 1
        lines += [shown(case) for case in of_cause[::step][:sample]]
    return "\n".join(lines)


def shown(case: Case) -> str:
    """One case: where, by which rule, its spans, and those of the one it comes closest to."""
    start = min((start for role in ROLES for start, _ in case.one.spans[role]), default=0)
    lines = [f"           {case.article.id} at {start}"]
    for one in (case.one, case.other):
        if one is not None:
            label = f"found by {one.row['rule']}" if "rule" in one.row else "marked"
            lines.append(f"             {label}: {parts(case.article.text, one)}")
    return "\n".join(lines)


def parts(text: str, one: Marked) -> str:
    """Source, cue and content as they are printed, on one line."""
    return " | ".join(shortened(" … ".join(text[s:e] for s, e in sorted(one.spans[role]))) for role in ROLES)


def shortened(words: str) -> str:
    """Words on one line, the middle left out where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH // 2]} […] {line[-WIDTH // 2 :]}"


if __name__ == "__main__":
    sys.exit(main())
