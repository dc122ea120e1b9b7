"""Fit the weights that settle which candidates stand, on a file of articles with marked attributions.

    python benchmarks/fit_weights.py TRAIN.jsonl [--threshold T]

Every candidate the constructions propose is an example: right where a marked attribution shares enough of
its content's words and has the same source. A logistic regression over the candidates' named features
gives a weight for each feature; it is written to ``lexicon/weights.json``. Same file, same bytes out.

Marked corpora hold flat attributions and no chains, so what they say of constructions that exist for
chains is no evidence: those weights are fixed here, by judgement.
"""

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from matching import Tokens, dice
from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context
from newstrace.grammar.find import candidates_in
from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import RawArticle
from newstrace.text import cut, lay_out

Words = frozenset[int]
Example = tuple[tuple[str, ...], bool]

WEIGHTS = Path(__file__).parents[1] / "src/trace/newstrace/lexicon/weights.json"
FIXED = {"quoted as saying": 3.0, "title credit": 1.0, "title colon": 1.0, "as reported": 1.0}
THRESHOLD = -0.7
ROUNDS = 12
RATE = 0.05
SHRINK = 0.0005
RAREST = 5
CONTENT_SHARED = 0.4
SOURCE_SHARED = 0.5


def main() -> None:
    """Read the marked articles, fit, and write the weights."""
    parser = argparse.ArgumentParser(description="Fit the weights of lexicon/weights.json.")
    parser.add_argument("train")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    options = parser.parse_args()
    lexicon = load_lexicon()
    with open(options.train, encoding="utf-8") as lines:
        examples = [example for line in lines for example in examples_of(json.loads(line), lexicon)]
    table = {**fit(examples), **FIXED, "threshold": options.threshold}
    WEIGHTS.write_text(json.dumps(dict(sorted(table.items())), indent=0) + "\n", encoding="utf-8")
    print(f"{len(examples)} candidates, {sum(right for _, right in examples)} right, {len(table)} weights")


def examples_of(row: Mapping[str, Any], lexicon: Lexicon) -> Iterator[Example]:
    """Each candidate of one marked article: its features, and whether a marked attribution agrees."""
    raw = RawArticle(id=row["id"], text=row["text"], title=row.get("title"))
    ctx = Context(cut(lay_out(raw, lexicon), lexicon), lexicon)
    tokens = Tokens(row["text"])
    marked = [(tokens.within(one["source"]), tokens.within(one["content"])) for one in row["attributions"]]
    for sentence in ctx.sentences:
        for candidate in candidates_in(ctx, sentence):
            yield candidate.features, _agrees(ctx, tokens, candidate, marked)


def _agrees(ctx: Context, tokens: Tokens, candidate: Candidate, marked: list[tuple[Words, Words]]) -> bool:
    source = tokens.within([ctx.span(part) for part in candidate.source])
    content = tokens.within([ctx.span(part) for part in candidate.content])
    return any(
        dice(content, said) > CONTENT_SHARED and (dice(source, who) >= SOURCE_SHARED or not source | who)
        for who, said in marked
        if not content.isdisjoint(said)
    )


def fit(examples: list[Example]) -> dict[str, float]:
    """Logistic regression by gradient descent in a seeded order; rare features are left out."""
    weight = dict.fromkeys((name for names, _ in examples for name in names), 0.0)
    bias = 0.0
    draw = random.Random(0)
    order = list(range(len(examples)))
    for round_ in range(ROUNDS):
        draw.shuffle(order)
        rate = RATE / (1 + round_)
        for at in order:
            names, right = examples[at]
            guess = 1 / (1 + math.exp(-bias - sum(weight[name] for name in names)))
            bias += rate * (right - guess)
            for name in names:
                weight[name] += rate * (right - guess - SHRINK * weight[name])
    seen = Counter(name for names, _ in examples for name in names)
    return {"bias": round(bias, 2), **{n: round(w, 2) for n, w in weight.items() if seen[n] >= RAREST}}


if __name__ == "__main__":
    main()
