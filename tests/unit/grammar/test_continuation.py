"""Quotations that go on after the cue."""

from collections.abc import Callable
from typing import Any

Only = Callable[..., Any]
Many = Callable[..., list[Any]]
FIRST = '"We will rebuild," the mayor said.'


def test_a_quotation_goes_on_in_the_next_sentences(said: Only) -> None:
    found = said(f'{FIRST} "The quay comes first. Then the market hall."')
    assert found.content == '"We will rebuild," … "The quay comes first. Then the market hall."'


def test_a_quotation_goes_on_in_the_next_paragraphs(said: Only) -> None:
    found = said(f'{FIRST}\n\n"The quay comes first of all."\n\n"Then comes the market hall."')
    assert (
        found.content == '"We will rebuild," … "The quay comes first of all." … "Then comes the market hall."'
    )


def test_a_paragraph_left_open_goes_on_in_the_next(said: Only) -> None:
    found = said(f'{FIRST}\n\n"The quay comes first of all.\n\n"Then comes the market hall."')
    assert found.source == "the mayor"
    assert found.content.endswith('"The quay comes first of all. … "Then comes the market hall."')


def test_what_is_said_in_the_reporter_s_words_may_go_on_in_quotation_marks(said: Only) -> None:
    found = said('The mayor said the quay comes first. "The market will follow in the spring."')
    assert found.content == 'the quay comes first … "The market will follow in the spring."'


def test_the_last_speaker_goes_on(attributions: Many) -> None:
    found = attributions(f'{FIRST}\n\n"Nonsense," the baker said.\n\n"They said so in May as well."')
    assert [one.content for one in found] == [
        '"We will rebuild,"',
        '"Nonsense," … "They said so in May as well."',
    ]


def test_an_unclosed_quotation_costs_only_its_own_paragraph(tell: Only) -> None:
    told = tell(
        'The mayor said: "We will rebuild the quay.\n\nThe rain stopped at noon and the boats left.\n\n'
        "The baker said that the quay was old."
    )
    assert [(one.source, one.content) for one in told.attributions] == [
        ("The mayor", '"We will rebuild the quay.'),
        ("The baker", "that the quay was old"),
    ]
    assert told.own_voice == ["The rain stopped at noon and the boats left."]


def test_a_quotation_that_nobody_spoke_before_has_no_speaker(attributions: Many) -> None:
    assert attributions('The council met for an hour.\n\n"The quay comes first of all our works."') == []


def test_wishes_do_not_go_on_as_speech(said: Only) -> None:
    found = said('The mayor wants a new quay. "The market will follow in the spring."')
    assert found.content == "a new quay"


def test_a_title_s_speaker_does_not_go_on_in_the_body(said: Only) -> None:
    found = said('"The market will follow in the spring."', title='Mayor: "We will rebuild the quay"')
    assert found.content == '"We will rebuild the quay"'


def test_two_words_in_quotation_marks_are_no_speech_that_goes_on(attributions: Many) -> None:
    found = attributions(f'{FIRST} "Grey Lady" is what they call the ferry.')
    assert found[0].content == '"We will rebuild,"'
