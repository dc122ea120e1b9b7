"""`trace origins`: how much rests on each origin, and how much on it alone."""

from collections.abc import Callable

from newstrace.claims import trace_claims
from newstrace.inquiries import rank_origins
from newstrace.lexicon import Lexicon
from newstrace.records import Reading
from newstrace.records.inquiry import OriginAccount

Newsroom = Callable[..., list[Reading]]

MINISTRY = "[Bay News] The Transport Ministry said that the ferry line would close in May."
RUIZ = "[Hill Times] Ana Ruiz, a spokeswoman for the Transport Ministry, said that the crews would be paid."
HALE = "[Coast Radio] Tom Hale said that the ferry line would close in May."


def named(accounts: tuple[OriginAccount, ...]) -> dict[str | None, OriginAccount]:
    return {account.source.name: account for account in accounts}


def test_an_office_and_its_spokeswoman_are_one_origin_over_claims(
    newsroom: Newsroom, lexicon: Lexicon
) -> None:
    origins = rank_origins(newsroom(MINISTRY, RUIZ), lexicon).origins
    assert len(origins) == 1
    assert (origins[0].claims, origins[0].chains, origins[0].articles) == (2, 2, 2)
    assert origins[0].source.name == "Transport Ministry"
    assert [same.name for same in origins[0].same_as] == ["Ana Ruiz"]


def test_what_rests_on_one_alone_is_counted_apart(newsroom: Newsroom, lexicon: Lexicon) -> None:
    origins = named(rank_origins(newsroom(MINISTRY, RUIZ, HALE), lexicon).origins)
    hale = origins["Tom Hale"]
    assert (hale.claims, hale.claims_alone, hale.chains_alone, hale.articles_alone) == (1, 0, 0, 0)
    (other,) = (account for name, account in origins.items() if name != "Tom Hale")
    assert (other.claims, other.claims_alone, other.chains_alone, other.articles_alone) == (2, 1, 1, 1)


def test_an_outlet_is_not_joined_to_whom_it_relayed_once(newsroom: Newsroom, lexicon: Lexicon) -> None:
    origins = rank_origins(
        newsroom(
            "[Coast Radio] Two officials told the Guardian that the ferry line would close in May.",
            "[Bay News] The ferry line will close in May, the Guardian reported.",
            "[Hill Times] The Guardian reported that the harbour tax would double.",
        ),
        lexicon,
    ).origins
    assert {account.source.name: account.claims for account in origins} == {
        "two officials": 1,
        "The Guardian": 1,
    }


def test_unnamed_people_of_two_articles_are_two_origins(newsroom: Newsroom, lexicon: Lexicon) -> None:
    origins = rank_origins(
        newsroom(
            "[Coast Radio] Two officials said that the ferry line would close in May.",
            "[Bay News] Two officials said that the harbour tax would double.",
        ),
        lexicon,
    ).origins
    assert [account.claims for account in origins] == [1, 1]


def test_a_denial_rests_on_nobody(newsroom: Newsroom, lexicon: Lexicon) -> None:
    answer = rank_origins(
        newsroom(MINISTRY, "[Hill Times] Tom Hale denied that the ferry line would close in May."), lexicon
    )
    assert list(named(answer.origins)) == ["Transport Ministry"]


def test_every_number_is_the_sum_of_what_is_listed(newsroom: Newsroom, lexicon: Lexicon) -> None:
    answer = rank_origins(newsroom(MINISTRY, RUIZ, HALE), lexicon)
    for account in answer.origins:
        alone = [rests for rests in account.resting if rests.alone]
        for resting, counts in (
            (account.resting, (account.claims, account.chains, account.articles)),
            (alone, (account.claims_alone, account.chains_alone, account.articles_alone)),
        ):
            articles = {article for rests in resting for article in rests.articles}
            assert counts == (len(resting), sum(rests.chains for rests in resting), len(articles))
    assert answer.claims == len({rests.claim for account in answer.origins for rests in account.resting})


def test_chains_add_up_to_those_of_all_claims(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(MINISTRY, RUIZ, HALE)
    chains = sum(account.chains for account in rank_origins(readings, lexicon).origins)
    assert chains == sum(claim.chains for claim in trace_claims(None, readings, lexicon).claims)


def test_most_claims_come_first_and_a_limit_counts_the_rest(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(HALE, MINISTRY, RUIZ)
    every = rank_origins(readings, lexicon)
    first = rank_origins(readings, lexicon, limit=1)
    assert [account.claims for account in every.origins] == [2, 1]
    assert first.origins == every.origins[:1]
    assert first.left_out == 1


def test_no_articles_have_no_origins(lexicon: Lexicon) -> None:
    assert rank_origins([], lexicon).origins == ()
