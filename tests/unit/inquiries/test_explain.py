"""`trace explain`: the rule, the words, and what was considered and not taken."""

from collections.abc import Callable, Iterator

import pytest

from newstrace.claims import trace_claims
from newstrace.inquiries import explain, names_article_part
from newstrace.lexicon import Lexicon
from newstrace.records import Finding, FindingRule, Quoted, Reading, Span
from newstrace.records.inquiry import ExplainAnswer, Explained, Explanation

Newsroom = Callable[..., list[Reading]]

RUIZ = (
    "[Bay News 2024-03-06] Ana Ruiz, a spokeswoman for the Transport Ministry, said that the ferry line "
    "would close in May. Ruiz said that the crews would be paid. The harbour has been quiet since the strike "
    "began in April."
)
GUARDIAN = "[Coast Radio] Two officials told the Guardian that the ferry line would close in May."
HILL = "[Hill Times] The ferry line will close in May, the Guardian reported."


def only(answer: ExplainAnswer) -> Explanation:
    (found,) = answer.explanations
    return found


def words(explanation: Explanation) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in explanation.words:
        found.setdefault(one.label, []).append(one.words.text)
    return found


def all_ids(readings: list[Reading], lexicon: Lexicon) -> Iterator[str]:
    for reading in readings:
        yield from (f"{reading.id}:{attribution.id}" for attribution in reading.attributions)
        yield from (f"{reading.id}:{own.id}" for own in reading.own_voice)
        yield from (f"{reading.id}:u{n}" for n, _ in enumerate(reading.unresolved, 1))
    for claim in trace_claims(None, readings, lexicon).claims:
        yield claim.id


def test_an_attribution_is_explained_by_its_words(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = only(explain("n1:a1", newsroom(RUIZ), lexicon))
    assert found.kind is Explained.ATTRIBUTION
    assert found.rule == "that-clause"
    assert words(found)["cue"] == ["said"]
    assert words(found)["content"] == ["that the ferry line would close in May"]
    assert found.score is not None
    assert found.threshold is not None
    assert found.score >= found.threshold


def test_what_weighed_too_little_is_shown_with_its_weight(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        "[Bay News] A report shows that the hope that ferries return is thin, two officials said on Monday."
    )
    found = only(explain("n1:a1", readings, lexicon))
    assert found.not_taken
    for one in found.not_taken:
        assert one.reason
        assert one.score is not None
        assert one.words
    stands = (found.rule, words(found)["cue"])
    assert stands not in [(one.what, [words.text for words in one.words]) for one in found.not_taken]


def test_a_hop_says_on_what_it_rests(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = only(explain("n1:a1:1", newsroom(GUARDIAN), lexicon))
    assert (found.kind, found.rule) == (Explained.HOP, "stated")
    assert words(found)["mention"] == ["the Guardian"]


def test_a_short_name_points_to_where_the_source_was_named(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = only(explain("n1:a2:0", newsroom(RUIZ), lexicon))
    assert found.rule == "resolved"
    assert words(found)["named before"] == ["Ana Ruiz, a spokeswoman for the Transport Ministry"]


def test_own_voice_says_that_nobody_is_credited(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = only(explain("n1:o1", newsroom(RUIZ), lexicon))
    assert found.kind is Explained.OWN_VOICE
    assert words(found)["sentence"] == ["The harbour has been quiet since the strike began in April."]


def test_an_open_mention_names_its_candidates_and_the_reason(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        "[Bay News] Tom Hale met Ben Ross on Monday. Hale and Ross talked for an hour. He said that the "
        "ferry line would close in May."
    )
    (mention,) = readings[0].unresolved
    found = only(explain("n1:u1", readings, lexicon))
    assert found.facts == (mention.reason,)
    assert tuple(one.what for one in found.not_taken) == mention.candidates
    assert [one.reason for one in found.not_taken] == [mention.reason] * len(mention.candidates)


def test_a_merge_gives_its_reason_and_both_mentions(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = only(explain("c1:1:1", newsroom(GUARDIAN, HILL), lexicon))
    assert (found.kind, found.rule) == (Explained.MERGE, "passes on what it has from them elsewhere")
    assert words(found) == {"counted": ["the Guardian"], "with": ["Two officials"]}


def test_an_origin_lists_its_merges_and_the_other_origins(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(GUARDIAN, HILL, "[Bay News] Tom Hale said that the ferry line would close in May.")
    found = only(explain("c1:1", readings, lexicon))
    assert found.kind is Explained.ORIGIN
    assert found.parts == ("c1:1:1",)
    assert [one.what for one in found.not_taken] == ["Tom Hale"]


def test_a_claim_says_what_kept_the_others_apart(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        "[Coast Radio] Ana Ruiz said that two ferry lines would close in May.",
        "[Bay News] Tom Hale said that six ferry lines would close in May.",
    )
    found = only(explain("c1", readings, lexicon))
    assert found.kind is Explained.CLAIM
    (apart,) = found.not_taken
    assert apart.reason == "the figures differ"
    assert [one.article for one in apart.words] == ["n2"]


def test_statements_kept_apart_come_by_likeness_then_place(newsroom: Newsroom, lexicon: Lexicon) -> None:
    told = [f"[Bay News] Ana Ruiz said that {n} ferry lines would close in May." for n in (2, 3, 4, 5)]
    found = only(explain("c1", newsroom(*told), lexicon))
    assert [one.words[0].article for one in found.not_taken] == ["n2", "n3", "n4"]


def test_a_finding_is_explained_by_its_evidence(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(GUARDIAN, HILL)
    evidence = Quoted("n2", Span(0, 33), readings[1].text[:33])
    finding = Finding("echo:c1", FindingRule.ECHO, "c1", "Two publishers, one origin.", (evidence,))
    found = only(explain("echo:c1", readings, lexicon, findings=[finding]))
    assert (found.kind, found.rule, found.facts) == (
        Explained.FINDING,
        "echo",
        ("Two publishers, one origin.",),
    )
    assert [one.words for one in found.words] == [evidence]
    assert found.parts == ("c1",)


def test_every_id_there_is_is_explained_and_every_part_in_turn(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(RUIZ, GUARDIAN, HILL)
    waiting = list(all_ids(readings, lexicon))
    assert len(waiting) > 5
    while waiting:
        identifier = waiting.pop()
        found = only(explain(identifier, readings, lexicon))
        assert found.id == identifier
        waiting += found.parts


def test_all_words_are_the_slices_at_their_spans(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(RUIZ, GUARDIAN, HILL)
    texts = {reading.id: reading.text for reading in readings}
    quoted = [
        quoted
        for identifier in all_ids(readings, lexicon)
        for found in explain(identifier, readings, lexicon).explanations
        for quoted in (
            *(one.words for one in found.words),
            *(words for one in found.not_taken for words in one.words),
        )
    ]
    assert len(quoted) > 10
    assert [texts[one.article][one.span.start : one.span.end] for one in quoted] == [
        one.text for one in quoted
    ]


def test_the_beginning_of_an_article_id_will_do_where_it_is_the_only_one(
    newsroom: Newsroom, lexicon: Lexicon
) -> None:
    readings = newsroom(*[RUIZ] * 10)
    assert only(explain("n2:a1", readings, lexicon)).id == "n2:a1"
    assert only(explain("n1:a1", readings, lexicon)).id == "n1:a1"
    assert explain("n:a1", readings, lexicon).explanations == ()
    assert only(explain("a1", readings[:1], lexicon)).id == "n1:a1"


def test_an_unknown_id_suggests_close_ones(newsroom: Newsroom, lexicon: Lexicon) -> None:
    answer = explain("n1:a9", newsroom(RUIZ, GUARDIAN), lexicon)
    assert answer.explanations == ()
    assert "n1:a1" in answer.suggestions


@pytest.mark.parametrize(
    "name",
    ["", ":", "::", "c", "c0", "c1:0", "c1:-1", "c1:1:1:1", "n1:", "n1:a1:", "n1:a1:²", "n1:a1:99", "a:a:a"],
)
def test_any_id_at_all_gets_an_answer(name: str, newsroom: Newsroom, lexicon: Lexicon) -> None:
    answer = explain(name, newsroom(RUIZ, GUARDIAN), lexicon)
    assert answer.id == name
    assert all(one.id == "n1:a1" for one in answer.explanations)


def test_what_was_read_in_an_article_needs_no_claims(newsroom: Newsroom) -> None:
    readings = newsroom(RUIZ, GUARDIAN)
    assert names_article_part("n1:a1:0", readings)
    assert not names_article_part("c1", readings)
    assert not names_article_part("echo:c1", readings)
