"""Prepositions that name a source, wherever their phrase stands."""

from collections.abc import Callable
from typing import Any

import pytest

from newstrace.records import AttributionType

Only = Callable[..., Any]
Many = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("According to the ministry, the dam will hold.", "the dam will hold"),
        ("The dam will hold, according to the ministry.", "The dam will hold"),
        ("The dam, according to the ministry, will hold.", "The dam … will hold"),
    ],
)
def test_its_phrase_stands_first_last_or_in_the_middle(said: Only, sentence: str, content: str) -> None:
    found = said(sentence)
    assert (found.source, found.content, found.rule) == ("the ministry", content, "according to")
    assert found.cue.casefold() == "according to"


def test_a_quotation_may_be_what_a_paper_says(said: Only) -> None:
    found = said('"The dam will hold," according to a memo seen by Reuters.')
    assert (found.content, found.hops) == ('"The dam will hold,"', ("a memo", "Reuters"))


def test_an_outlet_s_own_report_is_one_hop(said: Only) -> None:
    found = said("According to a report published Friday by the Harlow Gazette, the dam will hold.")
    assert found.hops == ("a report published Friday by the Harlow Gazette",)


def test_per_is_a_cue_before_an_outlet(said: Only) -> None:
    found = said("The deal is worth two million, per the Herald.")
    assert (found.source, found.cue, found.content) == ("the Herald", "per", "The deal is worth two million")


def test_a_second_account_is_a_further_hop(said: Only) -> None:
    found = said("The dam will hold, according to an engineer, per the Harlow Gazette.")
    assert found.hops == ("an engineer", "the Harlow Gazette")


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("In the vet's opinion, the mare was lame.", "the vet's"),
        ("In her view, the mare was lame.", "her"),
    ],
)
def test_whose_view_it_is_stands_inside_the_cue(said: Only, sentence: str, owner: str) -> None:
    found = said(sentence)
    assert (found.source, found.content) == (owner, "the mare was lame")
    assert found.type is AttributionType.BELIEF


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("As reported by the Harlow Gazette, the dam will hold.", "the dam will hold"),
        ("As the Harlow Gazette reported, the dam will hold.", "the dam will hold"),
        ("The dam will hold, as the Harlow Gazette reported on Monday.", "The dam will hold"),
    ],
)
def test_a_clause_with_as_names_the_outlet(said: Only, sentence: str, content: str) -> None:
    found = said(sentence)
    assert (found.source, found.content) == ("the Harlow Gazette", content)


def test_a_phrase_with_as_after_a_cue_names_a_relay_and_not_a_second_source(said: Only) -> None:
    found = said("The dam will hold, she said, as quoted by CBS.")
    assert (found.source, found.hops) == ("she", ("she", "CBS"))


@pytest.mark.parametrize(
    "sentence", ["As the mayor told the BBC, the dam is weak.", "The dam is weak, as the mayor told the BBC."]
)
def test_an_outlet_told_in_a_clause_with_as_is_a_hop(said: Only, sentence: str) -> None:
    found = said(sentence)
    assert found.content.casefold() == "the dam is weak"
    assert found.hops == ("the mayor", "the BBC")


@pytest.mark.parametrize(
    "sentence",
    [
        "The launch went according to plan.",
        "The cards were sorted according to size.",
        "The boats carry 900 tonnes of sand per week.",
        "The train goes to Chester via Crewe.",
        "As critics feared, the dam broke.",
    ],
)
def test_what_cannot_speak_is_no_source(attributions: Many, sentence: str) -> None:
    assert attributions(sentence) == []
