"""A phrase names its source: canonical, without titles, at most eight words."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.records import Basis, SourceKind

Tell = Callable[..., Any]


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("Pentagon spokesman Alan Reyes", "Alan Reyes", "person"),
        ("Ukrainian President Olena Marchenko", "Olena Marchenko", "person"),
        ("European Commission President Anna von der Heide", "Anna von der Heide", "person"),
        ("Rep. Steve King of Iowa", "Steve King", "person"),
        ("CNN's Dana Holt", "Dana Holt", "person"),
        ("New York Times columnist Paul Adler", "Paul Adler", "person"),
        ("the governor, Ruth Abel,", "Ruth Abel", "person"),
        ("WSJ", "The Wall Street Journal", "outlet"),
        ("the Wall Street Journal", "The Wall Street Journal", "outlet"),
        ("a report published by The Guardian", "The Guardian", "outlet"),
        ("the WSJ report", "The Wall Street Journal", "outlet"),
        ("the Journal's report", "The Wall Street Journal", "outlet"),
        ("the Reuters exclusive", "Reuters", "agency"),
        ("The Times, a British newspaper,", "The Times", "outlet"),
        ("a Latvian publication known as Riga Watch", "Riga Watch", "outlet"),
        ("an exclusive report by a Latvian publication known as Riga Watch", "Riga Watch", "outlet"),
        ("a website called Harbour Jobs", "Harbour Jobs", "outlet"),
        ("the US Department of Defence", "Pentagon", "office"),
        ("Ukraine's Defense Ministry", "Ukrainian Defense Ministry", "office"),
        ("the Defense Ministry of Ukraine", "Ukrainian Defense Ministry", "office"),
        ("the Ministry of Health of Ghana", "Ghanaian Health Ministry", "office"),
        ("the Ministry of Defence of the UK", "UK Ministry of Defence", "office"),
        ("a statement from the Iranian Foreign Ministry", "Iranian Foreign Ministry", "office"),
        ("the mayor's office", "mayor's office", "office"),
        ("the United States", "US", "office"),
        ("Moscow", "Moscow", "office"),
        ("SNHR", "SNHR", "organisation"),
        ("the Riga Institute", "Riga Institute", "organisation"),
        ("Telegram", "Telegram", "platform"),
        ("an American assessment", "US assessment", "document"),
        ("US intelligence reports", "US intelligence reports", "document"),
        ("a State Department schedule", "State Department schedule", "document"),
        ("a report by Human Rights Watch", "report by Human Rights Watch", "document"),
        ("a CNN poll", "CNN poll", "document"),
        ("a job advertisement", "job advertisement", "document"),
        ("four American officials", "four US officials", "people"),
        ("U.S. officials", "US officials", "people"),
        ("United States officials", "US officials", "people"),
        ("five Syrian opposition sources", "five Syrian opposition sources", "people"),
        ("people familiar with the matter", "people familiar with the matter", "people"),
        ("Officials of the Ukrainian government", "officials of the Ukrainian government", "people"),
    ],
)
def test_a_phrase_gives_its_canonical_name(tell: Tell, phrase: str, name: str, kind: str) -> None:
    told = tell(f"[{phrase}] <said> that the bridge would open again in the spring.")
    assert (told.hop(0).name, told.hop(0).kind.value) == (name, kind)


def test_a_name_has_at_most_eight_words(tell: Tell) -> None:
    told = tell(
        "[A senior adviser to the deputy minister for roads and ports of the northern region] <said> so."
    )
    assert len(told.hop(0).name.split()) <= 8


def test_no_source_is_an_unnamed_source(tell: Tell) -> None:
    told = tell("It was <reported> that a convoy had been lost.")
    assert told.hop(0).name == "unnamed source"
    assert not told.hop(0).named
    assert told.hop(0).kind is SourceKind.PEOPLE
    assert told.hop(0).mention is None


@pytest.mark.parametrize(
    ("phrase", "count"),
    [
        ("four American officials", 4),
        ("an official", 1),
        ("One official", 1),
        ("12 residents", 12),
        ("officials", None),
        ("several diplomats", None),
    ],
)
def test_people_are_counted_where_the_text_counts_them(tell: Tell, phrase: str, count: int | None) -> None:
    assert tell(f"[{phrase}] <said> that the bridge was closed.").hop(0).count == count


def test_officials_of_an_office_keep_it_as_their_institution(tell: Tell) -> None:
    hop = tell("[US Department of Defence officials] <said> that the ship had left.").hop(0)
    assert (hop.institution, hop.nationality, hop.named) == ("Pentagon", "United States", False)


def test_a_government_alone_is_no_institution(tell: Tell) -> None:
    hop = tell("[Ukrainian government officials] <said> that the ship had left.").hop(0)
    assert (hop.institution, hop.nationality) == (None, "Ukraine")


@pytest.mark.parametrize(
    ("phrase", "office"),
    [
        ("Pentagon spokesman Alan Reyes", "Pentagon"),
        ("a spokeswoman of the US Department of State", "US State Department"),
        ("Iran's Foreign Ministry spokeswoman, Leila Karimi,", "Iranian Foreign Ministry"),
        ("a spokeswoman for the Riga Institute", "Riga Institute"),
    ],
)
def test_a_spokesperson_speaks_for_an_office(tell: Tell, phrase: str, office: str) -> None:
    assert tell(f"[{phrase}] <said> that talks would resume.").hop(0).speaks_for == office


def test_an_apposition_tells_the_office(tell: Tell) -> None:
    hop = tell("[Alan Reyes, a spokesman for the Pentagon,] <said> that talks would resume.").hop(0)
    assert (hop.name, hop.speaks_for) == ("Alan Reyes", "Pentagon")


def test_two_sources_of_one_statement_are_one_hop(tell: Tell) -> None:
    told = tell("Ruth Abel and Otto Lind met.\n[Abel and Lind] <said> that the deal was done.")
    assert told.chains == [["Ruth Abel and Otto Lind", None]]


def test_named_sources_have_one_id_in_all_articles(tell: Tell) -> None:
    marked = "[Pentagon spokesman Alan Reyes] <said> that the ship had left."
    assert tell(marked, name="one").hop(0).id == tell(marked, name="two").hop(0).id == "person:alan-reyes"


def test_an_unnamed_source_belongs_to_its_article(tell: Tell) -> None:
    marked = "[US officials] <said> that the ship had left."
    assert tell(marked, name="one").hop(0).id != tell(marked, name="two").hop(0).id


def test_a_full_name_is_stated(tell: Tell) -> None:
    assert tell("[Alan Reyes] <said> that the ship had left.").hop(0).basis is Basis.STATED
