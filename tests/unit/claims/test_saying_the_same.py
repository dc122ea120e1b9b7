"""Which statements make one claim: paraphrases come together, look-alikes stay apart. All is invented."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newstrace.records import Claim, Provenance, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]


STORIES_FILE = Path(__file__).parents[3] / "benchmarks" / "statement_stories.jsonl"


class Story(NamedTuple):
    """Statements that say the same, one an article; some that deny it; some about something else.

    ``mistaken`` are those about something else that are taken for the same all the same: what is not
    reached, so that a change for the better is seen as well as one for the worse.
    """

    query: str
    same: tuple[str, ...]
    apart: tuple[str, ...]
    denials: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()


def stories() -> dict[str, Story]:
    rows = map(json.loads, STORIES_FILE.read_text(encoding="utf-8").splitlines())
    lists = ("same", "apart", "denials", "mistaken")
    return {row["name"]: Story(row["query"], *(tuple(row.get(name, ())) for name in lists)) for row in rows}


STORIES = stories()


def evidence(claim: Claim) -> set[str]:
    """The words of everything a claim rests on."""
    return {chain.evidence.text for origin in claim.origins for chain in origin.chains}


@pytest.fixture
def told(said: Say, tell: Tell, trace: Trace) -> Callable[[Story], Claim]:
    def run(story: Story) -> Claim:
        everything = (*story.same, *story.apart, *story.denials)
        readings = [
            tell(f"article-{number}", said(content, f"Witness {number}"), publisher=f"Paper {number}")
            for number, content in enumerate(everything)
        ]
        claims = trace(story.query, *readings).claims
        return max(claims, key=lambda claim: claim.chains)

    return run


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_paraphrases_are_one_claim(told: Callable[[Story], Claim], story: Story) -> None:
    assert set(story.same) <= evidence(told(story))


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_what_only_looks_alike_stays_apart(told: Callable[[Story], Claim], story: Story) -> None:
    assert evidence(told(story)) & set(story.apart) == set(story.mistaken)


def test_few_look_alikes_are_mistaken() -> None:
    mistaken = sum(len(story.mistaken) for story in STORIES.values())
    assert mistaken <= sum(len(story.apart) for story in STORIES.values()) / 6


@pytest.mark.parametrize("story", [story for story in STORIES.values() if story.denials])
def test_a_denial_is_attached_and_supports_nothing(told: Callable[[Story], Claim], story: Story) -> None:
    claim = told(story)
    assert {chain.evidence.text for chain in claim.denials} == set(story.denials)
    assert claim.chains == len(story.same) + len(story.mistaken)


def test_statements_join_without_the_words_of_the_query(said: Say, tell: Tell, trace: Trace) -> None:
    answer = trace(
        "Syrian recruits",
        tell("a", said("Russia has been recruiting Syrians for the war in Ukraine", "Ada Voss")),
        tell("b", said("Moscow hires Syria's fighters for its war in Ukraine", "Jon Roe")),
    )
    assert len(answer.claims) == 1
    assert answer.claims[0].articles == 2


def test_a_leader_stands_for_the_country(said: Say, tell: Tell, trace: Trace) -> None:
    answer = trace(
        "border",
        tell("a", said("Chilean President Ines Paz has closed the border with Peru", "Ada Voss")),
        tell("b", said("Paz had shut the Peruvian border", "Jon Roe")),
        tell("c", said("Chile shut its border with Peru", "Lea Ott")),
    )
    assert [claim.articles for claim in answer.claims] == [3]


def test_an_open_question_is_no_statement_of_it(said: Say, tell: Tell, trace: Trace) -> None:
    answer = trace(
        "barges",
        tell("a", said("the storm sank four barges in the harbour", "Ada Voss")),
        tell("b", said("it is unclear whether the storm sank barges in the harbour", "Jon Roe")),
    )
    assert [claim.articles for claim in answer.claims] == [1, 1]


def test_a_frame_that_passes_it_on_is_not_what_is_said(said: Say, tell: Tell, trace: Trace) -> None:
    answer = trace(
        "Peru border",
        tell(
            "a",
            said("an American assessment indicates that Chile has closed its border with Peru", "Ada Voss"),
        ),
        tell("b", said("Chile has shut its border with Peru", "Jon Roe")),
    )
    assert [claim.articles for claim in answer.claims] == [2]


def test_the_order_of_the_articles_changes_nothing(said: Say, tell: Tell, trace: Trace) -> None:
    story = STORIES["drones to Sudan"]
    readings = [
        tell(f"article-{number}", said(content, f"Witness {number}"))
        for number, content in enumerate((*story.same, *story.apart, *story.denials))
    ]
    assert trace("drones", *readings) == trace("drones", *reversed(readings))


def test_the_text_of_a_claim_is_words_of_an_article(told: Callable[[Story], Claim]) -> None:
    assert told(STORIES["the ferry"]).text in STORIES["the ferry"].same
