"""Which statements make one claim: paraphrases come together, look-alikes stay apart. All is invented."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from newstrace.records import Claim, Provenance, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]


class Story(NamedTuple):
    """Statements that say the same, one an article; some that deny it; some about something else."""

    query: str
    same: tuple[str, ...]
    apart: tuple[str, ...]
    denials: tuple[str, ...] = ()


STORIES = {
    "drones to Sudan": Story(
        "drones Sudan",
        (
            "Iran has been sending drones to Sudan",
            "Tehran shipped drones to the Sudanese army",
            "Iranian drones were delivered to Sudan in recent weeks",
            "the Sudanese army had received drones from Iran",
        ),
        (
            "Iran sent drones to Ethiopia",
            "Turkey is sending drones to Sudan",
            "Sudan's army used drones in an attack on the airport",
        ),
        ("Iran has not supplied any drones to Sudan",),
    ),
    "who recruits whom": Story(
        "Nepal recruits",
        (
            "India is recruiting Nepalis for its army",
            "Nepalese men are being recruited by India",
            "New Delhi has been hiring Nepali soldiers",
        ),
        ("Nepal is recruiting Indians for its police", "Nepal was hiring Indian officers"),
    ),
    "jobs in Leeds": Story(
        "Tarn jobs",
        (
            "Tarn Motors will cut 300 jobs at its plant in Leeds",
            "the carmaker is to shed 300 jobs in Leeds",
            "Tarn would lay off 300 workers at the Leeds factory",
            "Around 300 employees of Tarn Motors in Leeds are to be made redundant",
        ),
        (
            "Tarn will cut 500 jobs in Hull",
            "Tarn has recalled 300 cars",
            "the union will strike at the Leeds plant",
        ),
    ),
    "the ferry": Story(
        "ferry killed",
        (
            "twelve people died when the ferry sank off Crete",
            "12 people were killed in the sinking of the ferry",
            "the ferry capsized, killing 12 people",
        ),
        (
            "14 people died when the ferry sank",
            "12 people have been arrested over the sinking of the ferry",
            "the ferry was carrying 12 lorries",
        ),
    ),
    "the minister": Story(
        "Sol resign",
        (
            "Finance Minister Ana Sol will resign on Friday",
            "Sol is stepping down over the audit",
            "Sol plans to quit as finance minister",
        ),
        ("Health Minister Jan Roe will resign on Friday", "Sol had hidden the audit"),
        ("Sol will not resign",),
    ),
    "the river": Story(
        "cyanide river",
        (
            "the tannery leaked cyanide into the river",
            "cyanide from the tannery had contaminated the river",
            "the river had been polluted with cyanide by the tannery",
        ),
        ("thousands of fish died in the river in 2019", "the tannery employs 200 people beside the river"),
    ),
    "the ministry's servers": Story(
        "Dutch ministry hacked",
        (
            "Chinese hackers broke into the servers of the Dutch defence ministry",
            "hackers from China had breached the Dutch defence ministry's network",
            "China hacked the defence ministry of the Netherlands",
        ),
        (
            "Russian hackers broke into the servers of the Dutch defence ministry",
            "Chinese hackers had breached a Belgian university",
        ),
        ("China had never hacked the Dutch ministry",),
    ),
    "the dam": Story(
        "Ethiopia talks dam",
        (
            "Egypt and Ethiopia have agreed to resume talks over the dam",
            "Cairo and Addis Ababa will restart negotiations on the dam",
            "Ethiopia and Egypt would return to negotiations about the dam",
        ),
        ("Egypt would bomb the dam if talks failed", "the dam had been filled by a third"),
    ),
    "the depot": Story(
        "depot Damascus",
        (
            "Israeli jets struck a weapons depot near Damascus",
            "Israel had bombed an arms depot outside the Syrian capital",
            "a weapons depot near Damascus was hit in an Israeli airstrike",
        ),
        ("Syria had struck an Israeli depot", "Israeli jets struck a weapons depot near Beirut"),
    ),
    "the takeover": Story(
        "Vela buy",
        (
            "Norcom is in talks to buy the broadcaster Vela for $2 billion",
            "Vela could be acquired by Norcom for about 2 billion dollars",
            "a takeover of Vela by Norcom was close",
        ),
        ("Vela is in talks to buy Norcom", "Norcom has debts of $2 billion"),
    ),
    "the cable": Story(
        "cable Sweden",
        (
            "a Chinese ship cut a data cable between Estonia and Sweden",
            "the cable linking Sweden with Estonia had been severed by a Chinese vessel",
        ),
        (
            "a Russian tanker had damaged a cable between Finland and Germany",
            "repairs to the cable will take three weeks",
        ),
        ("the ship had nothing to do with the cutting of the cable",),
    ),
    "troops in Chad": Story(
        "France Chad troops",
        (
            "France will withdraw its troops from Chad by the end of the year",
            "French soldiers are to leave Chad this year",
            "Paris plans to pull all its forces out of Chad",
        ),
        (
            "France will keep its troops in Gabon",
            "Chad had asked Russia to send troops",
            "France would withdraw its troops from Senegal by the summer",
        ),
    ),
    "the grain": Story(
        "Russia grain",
        (
            "Russia has stolen grain from occupied parts of Ukraine",
            "Moscow is stealing Ukrainian grain and selling it abroad",
            "Ukrainian grain had been looted by Russian forces",
        ),
        ("Ukraine exported 5 million tonnes of grain", "Russia blocked Ukrainian ports"),
        ("Russia had not stolen any grain",),
    ),
    "what it threatens": Story(
        "Turkey missiles",
        (
            "Turkey has secretly bought a second batch of Russian missiles",
            "the alliance was aware that Turkey had purchased missiles from Russia",
        ),
        (
            "the purchase of Russian missiles by Turkey threatened the region",
            "Russia sold missiles to India",
        ),
        ("Turkey had not acquired any missiles from Russia",),
    ),
    "as many dead elsewhere": Story(
        "ferry Crete",
        (
            "12 people died when the ferry sank off Crete",
            "twelve people were killed in the sinking of the ferry near Crete",
        ),
        (
            "12 people died in a fire in Rome",
            "12 people were killed in a train crash in Poland",
            "12 soldiers were killed in a bombing in Kandahar",
        ),
    ),
    "as many cars of another maker": Story(
        "Tarn cars",
        ("Tarn sold 40,000 cars in May",),
        ("Tarn sold 50,000 cars in June", "Bolt sold 40,000 cars in May"),
    ),
    "an arrest elsewhere": Story(
        "arrested Leeds",
        (
            "police arrested two men in Leeds over the robbery of a bank",
            "two men have been detained in Leeds after the bank robbery",
        ),
        ("police arrested two men in Hull over the murder of a nurse", "two men robbed a bank in Leeds"),
    ),
    "one figure for two things": Story(
        "prison Goma",
        (
            "at least 40 inmates escaped from the prison at Goma",
            "more than 40 prisoners had fled the jail in Goma",
        ),
        ("40 guards have been recruited for the prison at Goma", "the prison holds 400 inmates"),
    ),
    "a past event": Story(
        "Russia mercenaries Syrian",
        (
            "Russia is hiring Syrian mercenaries for the front",
            "Moscow has begun to recruit mercenaries in Syria for the front",
        ),
        ("in 2019 Russia hired Syrian mercenaries for an oil field",),
    ),
}


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
    assert evidence(told(story)).isdisjoint(story.apart)


@pytest.mark.parametrize("story", [story for story in STORIES.values() if story.denials])
def test_a_denial_is_attached_and_supports_nothing(told: Callable[[Story], Claim], story: Story) -> None:
    claim = told(story)
    assert {chain.evidence.text for chain in claim.denials} == set(story.denials)
    assert claim.chains == len(story.same)


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
