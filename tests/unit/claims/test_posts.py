"""Who has a post in one article may be named in another; told through the whole pipeline, all invented."""

import pytest

from newstrace import RawArticle, load_lexicon, read_article, trace_claims
from newstrace.records import Claim

NAMED = "The ferry's captain was asleep, prosecutor Dimitra Vlach told the Harlow Gazette."


def claim_of(*texts: str) -> Claim:
    lexicon = load_lexicon()
    readings = [
        read_article(RawArticle(id=f"a{n}", text=text, publisher=f"Paper {n}"), lexicon)
        for n, text in enumerate(texts)
    ]
    (claim,) = trace_claims("captain asleep", readings, lexicon).claims
    return claim


def test_the_prosecutor_of_one_article_is_the_prosecutor_named_in_another() -> None:
    claim = claim_of(NAMED, "The ferry's captain was asleep, the prosecutor told Kestrel Radio.")
    assert claim.independent_origins == 1
    (origin,) = claim.origins
    assert origin.source.name == "Dimitra Vlach"
    assert [same.reason for same in origin.same_as] == ["has the post of who is named in another article"]


@pytest.mark.parametrize(
    "other",
    [
        "The ferry's captain was asleep, a prosecutor told Kestrel Radio.",
        "The ferry's captain was asleep, the mayor told Kestrel Radio.",
        "The ferry's captain was asleep, prosecutor Olga Brand told Kestrel Radio.",
    ],
)
def test_others_are_origins_of_their_own(other: str) -> None:
    assert claim_of(NAMED, other).independent_origins == 2


def test_of_two_with_the_post_none_is_taken() -> None:
    other = "The ferry's captain was asleep, prosecutor Olga Brand said."
    claim = claim_of(NAMED, other, "The ferry's captain was asleep, the prosecutor told Kestrel Radio.")
    assert claim.independent_origins == 3


def test_the_daughter_of_one_article_is_the_daughter_named_in_another() -> None:
    claim = claim_of(
        "The ferry's captain was asleep, his daughter Anna Vlach wrote on Monday.",
        "The ferry's captain was asleep, Jonas Vlach's daughter told Kestrel Radio.",
    )
    assert claim.independent_origins == 1
    assert [origin.source.name for origin in claim.origins] == ["Anna Vlach"]


def test_the_son_is_not_the_daughter() -> None:
    claim = claim_of(
        "The ferry's captain was asleep, his daughter Anna Vlach wrote on Monday.",
        "The ferry's captain was asleep, Jonas Vlach's son told Kestrel Radio.",
    )
    assert claim.independent_origins == 2
