"""Short forms, pronouns and descriptions: one source that fits, or a record of why none was taken."""

from collections.abc import Callable
from typing import Any

from newstrace.records import Basis, SourceKind

Tell = Callable[..., Any]


def test_a_surname_is_the_person_named_in_full_before(tell: Tell) -> None:
    told = tell(
        "[Pentagon spokesman Alan Reyes] <said> that the ship had left.\n"
        "[Reyes] <added> that it would be back in May."
    )
    assert told.origins == ["Alan Reyes", "Alan Reyes"]
    assert told.hop(1).basis is Basis.RESOLVED
    assert told.hop(1).speaks_for == "Pentagon"


def test_a_surname_is_found_where_the_full_name_was_no_source(tell: Tell) -> None:
    told = tell("President Olena Marchenko flew to Riga.\n[Marchenko] <said> that talks went well.")
    assert told.origins == ["Olena Marchenko"]


def test_the_end_of_a_long_name_is_the_person(tell: Tell) -> None:
    told = tell("[Observatory head Samir Abdel Karim] <said> so.\n[Abdel Karim] <said> that buses had come.")
    assert told.origins == ["Samir Abdel Karim", "Samir Abdel Karim"]


def test_two_of_one_surname_are_refused(tell: Tell) -> None:
    told = tell("Anna Berg and Otto Berg came to the court.\n[Berg] <said> that the case was closed.")
    assert told.origins == ["Berg"]
    assert told.unresolved == ["Berg"]
    assert told.reasons[0].candidates == ("Anna Berg", "Otto Berg")


def test_mrs_tells_a_couple_apart(tell: Tell) -> None:
    told = tell("Anna Berg and Otto Berg came to the court.\n[Mrs. Berg] <said> that the case was closed.")
    assert told.origins == ["Anna Berg"]
    assert told.unresolved == []


def test_john_kirby_is_not_john_kerry(tell: Tell) -> None:
    told = tell("[John Kirby] <said> that ships had left.\n[John Kerry] <said> that they had not.")
    assert told.origins == ["John Kirby", "John Kerry"]


def test_he_is_who_spoke_last(tell: Tell) -> None:
    told = tell("[Alan Reyes] <said> that the ship had left.\n[He] <added> that it would be back in May.")
    assert told.origins == ["Alan Reyes", "Alan Reyes"]
    assert told.hop(1).basis is Basis.RESOLVED


def test_she_is_not_a_man(tell: Tell) -> None:
    told = tell(
        "[Ruth Abel] <said> that the ship had left.\nDavid Lind was at the pier.\n"
        "[She] <added> that it would be back in May."
    )
    assert told.origins == ["Ruth Abel", "Ruth Abel"]


def test_he_after_the_quotation_is_the_subject_of_the_paragraph(tell: Tell) -> None:
    told = tell('David Lind arrived on Monday.\n"The pier is too short for us," [he] <said>.')
    assert told.origins == ["David Lind"]


def test_he_with_two_men_is_refused(tell: Tell) -> None:
    told = tell("Talks between David Lind and Peter Moor failed.\n[He] <said> that he was sorry.")
    assert told.origins == ["unnamed source"]
    assert told.unresolved == ["He"]
    assert set(told.reasons[0].candidates) == {"David Lind", "Peter Moor"}


def test_a_pronoun_without_anyone_before_it_stays_open(tell: Tell) -> None:
    told = tell("[He] <said> that the bridge was closed.")
    assert told.origins == ["unnamed source"]
    assert told.unresolved == ["He"]
    assert not told.hop(0).named


def test_they_are_the_officials(tell: Tell) -> None:
    told = tell("[Two US officials] <said> that the ship had left.\n[They] <added> that it was late.")
    assert told.origins == ["two US officials", "two US officials"]


def test_we_in_a_quotation_is_its_speaker(tell: Tell) -> None:
    told = tell(
        '[We] <believe> there is truth to that.\n"We waited for an hour," [Alan Reyes] <said> on Monday.'
    )
    assert told.origins[1] == "Alan Reyes"
    assert told.unresolved == ["We"]


def test_i_outside_quotation_marks_is_the_writer(tell: Tell) -> None:
    told = tell("[I] <think> that the bridge should stay closed.", byline="Ruth Abel")
    assert told.origins == ["Ruth Abel"]


def test_the_spokesman_is_the_one_before(tell: Tell) -> None:
    told = tell(
        "[Pentagon spokesman Alan Reyes] <said> that the ship had left.\n"
        "[The spokesman] <added> that it would be back in May."
    )
    assert told.origins == ["Alan Reyes", "Alan Reyes"]


def test_the_spokesman_of_two_is_refused(tell: Tell) -> None:
    told = tell(
        "[Pentagon spokesman Alan Reyes] <said> so and [2:Kremlin spokesman Ivan Belov] denied it.\n"
        "[The spokesman] <added> that it would be back in May."
    )
    assert told.origins[1] == "spokesman"
    assert told.unresolved == ["The spokesman"]


def test_the_ministry_is_the_ministry_named_before(tell: Tell) -> None:
    told = tell("[Iran's Foreign Ministry] <said> that talks were over.\n[The ministry] <said> no more.")
    assert told.origins == ["Iranian Foreign Ministry", "Iranian Foreign Ministry"]


def test_the_report_is_the_outlet_that_wrote_it(tell: Tell) -> None:
    told = tell(
        "The bridge is closed, according <to> [a report published by The Guardian].\n"
        "[The report] <said> that it had been closed since May."
    )
    assert told.origins == ["The Guardian", "The Guardian"]


def test_the_daily_is_the_outlet_named_before(tell: Tell) -> None:
    told = tell("[The Guardian] <reported> a loss.\n[The daily] <said> that the sum was small.")
    assert told.origins == ["The Guardian", "The Guardian"]


def test_a_short_name_is_the_outlet_that_the_article_names(tell: Tell) -> None:
    told = tell("[The New York Post] <reported> a loss.\n[The Post] <said> that the sum was small.")
    assert told.origins == ["The New York Post", "The New York Post"]


def test_a_short_name_of_two_outlets_named_is_refused(tell: Tell) -> None:
    told = tell(
        "The New York Post and The Washington Post sent reporters.\n[The Post] <said> that they had met."
    )
    assert told.origins == ["The Post"]
    assert told.unresolved == ["The Post"]


def test_one_official_is_one_of_the_officials_before(tell: Tell) -> None:
    told = tell("[US officials] <said> that the ship had left.\n[One official] <said> that it was late.")
    assert told.origins == ["US officials", "one US official"]
    assert told.hop(1).count == 1
    assert told.hop(1).nationality == "United States"
    assert not told.hop(1).named


def test_the_official_is_the_one_cited_before(tell: Tell) -> None:
    told = tell(
        "It is late, according <to> [a senior defense official at the Pentagon].\n"
        "[The official] <said> that no ship had come."
    )
    assert told.hop(1).name == told.hop(0).name
    assert told.hop(1).institution == "Pentagon"


def test_who_takes_up_the_name_before_it(tell: Tell) -> None:
    told = tell("The bill was sent back by Mayor Ruth Abel, [who] <said> that it was far too high.")
    assert told.origins == ["Ruth Abel"]


def test_which_is_the_subject_that_is_described(tell: Tell) -> None:
    told = tell("Al Jazeera is a broadcaster based in Qatar, [which] <reported> that the town had fallen.")
    assert told.origins == ["Al Jazeera"]


def test_his_lawyer_is_named_with_him(tell: Tell) -> None:
    told = tell("[Alan Reyes] <said> that he had left.\n[His lawyer] <said> that he was abroad.")
    assert told.origins == ["Alan Reyes", "Alan Reyes's lawyer"]


def test_a_name_within_a_quotation_is_no_antecedent(tell: Tell) -> None:
    told = tell(
        '[David Lind] <said> that it was over.\n"Peter Moor will come back to this house," [he] <said>.'
    )
    assert told.origins == ["David Lind", "David Lind"]


def test_the_company_is_the_name_cited_before(tell: Tell) -> None:
    told = tell("[Lumen Rail] <said> that it would appeal.\n[The company] <said> that the fine was high.")
    assert told.origins == ["Lumen Rail", "Lumen Rail"]


def test_the_agency_is_the_wire_named_before(tell: Tell) -> None:
    told = tell("[Interfax] <reported> an explosion.\n[The agency] <said> that four people were hurt.")
    assert told.origins == ["Interfax", "Interfax"]


def test_the_report_may_be_what_an_outlet_reported(tell: Tell) -> None:
    told = tell("[The Guardian] <reported> a loss.\n[The report] <added> that two men had been held.")
    assert told.origins == ["The Guardian", "The Guardian"]


def test_they_did_not_tell_themselves(tell: Tell) -> None:
    told = tell("The Guardian spoke to four managers.\nTests failed, [1:they] <told> [2:the Guardian].")
    assert told.chains == [["four managers", "The Guardian", None]]


def test_a_second_subject_that_agrees_leaves_a_pronoun_open(tell: Tell) -> None:
    told = tell(
        "David Lind objected when [Peter Moor] <tried> to explain what the papers had been for.\n"
        "[He] <said> that it was over."
    )
    assert told.origins[1] == "unnamed source"
    assert told.unresolved == ["He"]


def test_one_of_them_is_one_of_the_group(tell: Tell) -> None:
    told = tell("[Three nurses] <said> that it was dirty. [One of them] <said> that there were rats.")
    assert told.origins == ["three nurses", "one nurse"]


def test_a_subject_talked_of_before_goes_on_being_it(tell: Tell) -> None:
    told = tell(
        "Mayor Peter Moor came late.\nMoor, a former miner, had close ties to David Lind. "
        "[He] <said> that the pier would stay."
    )
    assert told.origins == ["Peter Moor"]


def test_he_after_a_long_quotation_is_who_spoke_before_it(tell: Tell) -> None:
    quoted = "\n".join(
        f'"Line {n} of the plan is a mistake.' for n in ("one", "two", "three", "four", "five")
    )
    told = tell(f'[David Lind] <said> so.\n{quoted}\n"I will vote against it," [he] <added>.')
    assert told.origins == ["David Lind", "David Lind"]


def test_of_two_with_one_surname_the_pronoun_may_take_up_the_first_named(tell: Tell) -> None:
    told = tell(
        "Hannah Berg met her brother Otto Berg.\nBerg left for Riga, although [she] <said> it would rain."
    )
    assert told.origins == ["Hannah Berg"]


def test_a_speaker_whose_name_is_on_no_list_may_be_he(tell: Tell) -> None:
    told = tell('[Qwarro Ziboli] <said> that the dam held.\n"We were lucky," [he] <added>.')
    assert told.origins == ["Qwarro Ziboli", "Qwarro Ziboli"]


def test_the_court_is_the_one_named_long_before(tell: Tell) -> None:
    filler = "Rain fell on the coast and boats stayed in port for days. " * 30
    told = tell(f"The Supreme Court met on Monday. {filler}\n[The court] <said> that the case was closed.")
    assert told.origins == ["Supreme Court"]


def test_the_party_is_none_of_two_named_before(tell: Tell) -> None:
    told = tell(
        "The Harbour Party and the Meadow Party met on Monday.\n[The party] <said> that the talks went on."
    )
    assert told.hop(0).basis is Basis.STATED
    assert told.unresolved == ["The party"]


def test_the_group_is_the_organisation_cited_before(tell: Tell) -> None:
    told = tell(
        "[Riverside Holdings] <said> that it would leave.\n"
        '"We had no choice," [the group] <said> in the evening.'
    )
    assert told.origins == ["Riverside Holdings", "Riverside Holdings"]


def test_the_company_is_the_one_named_in_the_sentence(tell: Tell) -> None:
    told = tell("Roe was asked about Apple in May, when [the company] <said> that it would not sell.")
    assert told.origins == ["Apple"]


def test_the_survey_is_the_poll_introduced_before(tell: Tell) -> None:
    told = tell("A new Harbour Institute poll came out on Friday. [The survey] <found> that most eat fish.")
    assert told.hop(0).name == "new Harbour Institute poll"


def test_the_letter_is_who_sent_it(tell: Tell) -> None:
    told = tell(
        "A coalition of clubs - most of them small - sent a letter to the mayor. [The letter] <said> so."
    )
    assert told.origins == ["coalition of clubs"]


def test_who_adds_under_a_description_is_who_spoke_before(tell: Tell) -> None:
    told = tell("[Ruth Abel] <said> so on Monday. But [the former head of Acme] <added> that it was late.")
    assert told.origins == ["Ruth Abel", "Ruth Abel"]


def test_who_says_something_under_a_description_need_not_be_who_spoke_before(tell: Tell) -> None:
    told = tell("[Ruth Abel] <said> so on Monday. But [the former head of Acme] <denied> that it was late.")
    assert told.origins[1] != "Ruth Abel"


def test_a_title_that_is_a_given_name_too_is_a_title_after_the_full_name(tell: Tell) -> None:
    told = tell("[Vikram Lind, dean of the school,] <said> so.\n[Dean Lind] <said> that it was late.")
    assert told.origins == ["Vikram Lind", "Vikram Lind"]


def test_it_is_the_name_the_sentence_opens_with(tell: Tell) -> None:
    told = tell(
        "The head of Qwarlo left.\nQwarlo closed her account on Monday; [it] <said> that it was right."
    )
    assert told.origins == ["Qwarlo"]
    assert told.hop(0).kind is SourceKind.ORGANISATION


def test_days_are_nobody(tell: Tell) -> None:
    told = tell('His wife spoke to the club on Sunday.\n"It is late," [she] <said>.')
    assert told.origins != ["Sunday"]
