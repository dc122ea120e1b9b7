"""Every chain runs from its origin to the publisher, and names nobody twice in a row."""

from collections.abc import Callable
from typing import Any

from newstrace.records import Basis, Maker, Role, SourceKind, Span

Tell = Callable[..., Any]
CITING = "[2:The Wall Street Journal] <reported>, citing [1:US officials], that ships had left."


def test_the_publisher_is_the_last_hop(tell: Tell) -> None:
    told = tell(CITING, publisher="The Guardian")
    assert told.chains == [["US officials", "The Wall Street Journal", "The Guardian"]]
    assert [hop.role for hop in told.resolution.attributions[0].chain] == [
        Role.ORIGIN,
        Role.RELAY,
        Role.PUBLISHER,
    ]


def test_an_unknown_publisher_has_no_name(tell: Tell) -> None:
    last = tell(CITING).hop(0, -1)
    assert (last.name, last.role, last.kind, last.named) == (None, Role.PUBLISHER, SourceKind.OUTLET, False)


def test_an_outlet_that_is_the_publisher_is_that_hop(tell: Tell) -> None:
    told = tell(CITING, publisher="WSJ")
    assert told.chains == [["US officials", "The Wall Street Journal"]]
    assert told.hop(0, -1).role is Role.PUBLISHER
    assert told.hop(0, -1).mention is not None


def test_a_publisher_that_reports_itself_is_one_hop(tell: Tell) -> None:
    told = tell("[Reuters] <reported> that ships had left.", publisher="Reuters")
    assert told.chains == [["Reuters"]]
    assert told.hop(0).role is Role.PUBLISHER


def test_the_maker_stands_before_the_publisher(tell: Tell) -> None:
    told = tell(CITING, publisher="The Guardian", maker=Maker("ANI", Span(0, 3)))
    assert told.chains == [["US officials", "The Wall Street Journal", "ANI", "The Guardian"]]
    assert told.hop(0, 2).basis is Basis.DATELINE


def test_a_signature_is_a_credit_and_metadata_is_metadata(tell: Tell) -> None:
    signed = tell(CITING, maker=Maker("AFP", Span(0, 3), credited=True))
    listed = tell(CITING, maker=Maker("AFP", None))
    assert signed.hop(0, 2).basis is Basis.CREDIT
    assert listed.hop(0, 2).basis is Basis.METADATA


def test_a_maker_that_is_the_last_stated_hop_stands_once(tell: Tell) -> None:
    told = tell("[1:Alan Reyes] <told> [2:Reuters] that ships had left.", maker=Maker("Reuters", Span(0, 3)))
    assert told.chains == [["Alan Reyes", "Reuters", None]]


def test_a_maker_that_is_the_publisher_stands_once(tell: Tell) -> None:
    told = tell("[Alan Reyes] <said> that ships had left.", publisher="ANI", maker=Maker("ANI", Span(0, 3)))
    assert told.chains == [["Alan Reyes", "ANI"]]


def test_a_hop_stated_twice_in_a_row_is_one(tell: Tell) -> None:
    told = tell("[1:Reuters] <said> in [2:a Reuters report] that ships had left.")
    assert told.chains == [["Reuters", None]]


def test_a_publisher_in_the_middle_stays_where_it_is(tell: Tell) -> None:
    told = tell("[2:CNN] <said>, citing [1:The Guardian], that ships had left.", publisher="The Guardian")
    assert told.chains == [["The Guardian", "CNN", "The Guardian"]]


def test_an_outlets_reporter_passes_on_as_the_outlet(tell: Tell) -> None:
    told = tell("[1:Alan Reyes] <told> [2:CNN's Dana Holt] that ships had left.")
    assert told.chains == [["Alan Reyes", "CNN", None]]


def test_an_outlets_reporter_as_origin_stays_a_person(tell: Tell) -> None:
    told = tell("[CNN's Dana Holt] <said> that ships had left.")
    assert told.chains == [["Dana Holt", None]]


def test_an_outlet_of_no_list_may_be_the_publisher(tell: Tell) -> None:
    told = tell(
        "[1:Alan Reyes] <told> [2:the Northfield Gazette] that ships had left.",
        publisher="The Northfield Gazette",
    )
    assert told.chains == [["Alan Reyes", "The Northfield Gazette"]]
    assert told.hop(0, -1).mention is not None


def test_a_mention_is_unresolved_once(tell: Tell) -> None:
    told = tell("[He] <said> that ships had left.")
    assert len(told.reasons) == 1


def test_an_outlet_is_carried_on_by_a_pronoun(tell: Tell) -> None:
    told = tell("[1:Ruth Abel] <told> [2:the BBC] that ships had left. [She] <added> that it was late.")
    assert told.chains == [["Ruth Abel", "BBC", None], ["Ruth Abel", "BBC", None]]
    assert told.hop(1, 1).basis is Basis.RESOLVED


def test_a_new_source_ends_the_carrying(tell: Tell) -> None:
    told = tell("[1:Ruth Abel] <told> [2:the BBC] that ships had left. [Otto Lind] <said> that none had.")
    assert told.chains[1] == ["Otto Lind", None]


def test_a_new_paragraph_ends_the_carrying(tell: Tell) -> None:
    told = tell("[1:Ruth Abel] <told> [2:the BBC] that ships had left.\n[She] <added> that it was late.")
    assert told.chains[1] == ["Ruth Abel", None]


def test_who_saw_a_document_passes_it_on(tell: Tell) -> None:
    told = tell("[A memo seen by Reuters] <says> that the plant will close.")
    assert told.chains == [["memo", "Reuters", None]]


def test_ids_number_the_attributions_in_text_order(tell: Tell) -> None:
    told = tell("[Alan Reyes] <said> so.\n[Ruth Abel] <said> that it was not so.")
    assert [one.id for one in told.resolution.attributions] == ["a1", "a2"]


def test_no_findings_give_no_attributions(tell: Tell) -> None:
    told = tell("Ships left the port.")
    assert told.resolution.attributions == ()
    assert told.resolution.unresolved == ()


def test_the_same_text_gives_the_same_answer(tell: Tell) -> None:
    marked = CITING + "\n[They] <said> that more would follow.\n[The Post] <said> so too."
    assert tell(marked).resolution == tell(marked).resolution


def test_whoever_adds_was_heard_by_the_same_outlet(tell: Tell) -> None:
    told = tell('[1:A source] <told> [2:the BBC] that ships had left. "It was late," [the insider] <added>.')
    assert told.chains[1] == ["source", "BBC", None]


def test_one_of_several_was_heard_by_the_same_outlet(tell: Tell) -> None:
    told = tell("[1:Nurses at two clinics] <told> [2:the BBC] so. [One nurse] <said> that she had left.")
    assert told.chains[1][1:] == ["BBC", None]


def test_the_interview_is_the_one_given_before(tell: Tell) -> None:
    told = tell("Ruth Abel gave an interview to the BBC last week. In the interview, [she] <said> so.")
    assert told.chains == [["Ruth Abel", "BBC", None]]
    assert told.hop(0, 1).basis is Basis.RESOLVED


def test_an_interview_nobody_was_given_adds_no_hop(tell: Tell) -> None:
    told = tell("Ruth Abel spoke on Monday. In the interview, [she] <said> that ships had left.")
    assert told.chains == [["Ruth Abel", None]]
