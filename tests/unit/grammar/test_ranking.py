"""Which candidates stand: the outer takes the inner, and words take part in one attribution only."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.find import candidates_in
from newstrace.grammar.ranking import choose, score, weights
from newstrace.lexicon import Lexicon
from newstrace.records import AttributionType, RawArticle, Stance
from newstrace.text import cut, lay_out

SEEDS = Path(__file__).parents[3] / "seeds"
OFTEN = 20
Many = Callable[..., list[Any]]


def proposal(
    *, cue: Range = (2, 3), source: Range = (0, 2), content: Range = (3, 8), features: Iterable[str] = ()
) -> Candidate:
    return Candidate(
        rule="made",
        at=cue[0],
        cue=(cue,),
        source=(source,),
        content=(content,),
        type=AttributionType.SPEECH,
        stance=Stance.ASSERTS,
        certainty=3,
        features=tuple(features),
    )


STRONG = ("that-clause 3", "source ends X")
WEAK = ("that-clause 3",)


@pytest.fixture(scope="session")
def proposed(lexicon: Lexicon) -> list[Candidate]:
    """All that the constructions propose for the embedded corpus."""
    found: list[Candidate] = []
    for path in sorted(SEEDS.rglob("*.md")):
        raw = RawArticle(id=path.stem, text=path.read_text(encoding="utf-8").rpartition("---\n")[2])
        ctx = Context(cut(lay_out(raw, lexicon), lexicon), lexicon)
        found += [one for sentence in ctx.sentences for one in candidates_in(ctx, sentence)]
    return found


def test_a_score_is_the_sum_of_what_its_features_weigh() -> None:
    table = weights()
    expected = table["bias"] + table["that-clause 3"] + table["source ends X"]
    assert score(proposal(features=STRONG)) == pytest.approx(expected)


def test_an_unknown_feature_weighs_nothing() -> None:
    assert score(proposal(features=("never heard of",))) == weights()["bias"]


def test_what_weighs_too_little_does_not_stand() -> None:
    assert choose([proposal(features=("size 1",))]) == []
    assert choose([]) == []


def test_words_take_part_in_one_attribution_only() -> None:
    better = proposal(features=STRONG)
    worse = proposal(cue=(9, 10), source=(8, 9), content=(5, 8), features=WEAK)
    assert choose([worse, better]) == [better]


def test_the_outer_takes_the_inner_even_where_the_inner_weighs_more() -> None:
    outer = proposal(content=(3, 12), features=WEAK)
    inner = proposal(cue=(5, 6), source=(4, 5), content=(6, 12), features=STRONG)
    assert score(inner) > score(outer)
    assert choose([inner, outer]) == [outer]


def test_a_cue_is_never_inside_another_content() -> None:
    first = proposal(content=(3, 8), features=STRONG)
    second = proposal(cue=(7, 8), source=(9, 10), content=(10, 14), features=WEAK)
    assert choose([first, second]) == [first]


def test_apart_both_stand_in_text_order_however_proposed() -> None:
    first = proposal(features=WEAK)
    second = proposal(cue=(12, 13), source=(10, 12), content=(13, 18), features=STRONG)
    assert choose([second, first]) == choose([first, second]) == [first, second]


def test_the_weights_are_readable_numbers_with_a_bias_and_a_threshold() -> None:
    table = weights()
    assert {"bias", "threshold"} <= table.keys()
    assert all(value == round(value, 2) and abs(value) < 10 for value in table.values())


def test_every_rule_that_proposes_for_the_embedded_corpus_is_weighed(proposed: list[Candidate]) -> None:
    table = weights()
    unweighed = {one.rule for one in proposed if table.keys().isdisjoint(one.features)}
    assert len({one.rule for one in proposed}) > 10
    assert unweighed == set()


def test_every_feature_that_is_frequent_in_the_embedded_corpus_has_a_weight(
    proposed: list[Candidate],
) -> None:
    counts = Counter(feature for one in proposed for feature in one.features)
    assert {name for name, times in counts.items() if times >= OFTEN} <= weights().keys()


def test_in_what_stands_no_contents_overlap(lexicon: Lexicon) -> None:
    text = (
        "The mayor said that the guild had said that the wall stays, and the baker called it a lie. "
        '"It falls," said the cook, who told the Harlow Gazette that it leaned.'
    )
    ctx = Context(cut(lay_out(RawArticle(id="a", text=text), lexicon), lexicon), lexicon)
    for sentence in ctx.sentences:
        stand = choose(candidates_in(ctx, sentence))
        taken = [{at for part in one.content for at in range(*part)} for one in stand]
        assert stand
        assert all(not first & second for first, second in combinations(taken, 2))
