from datetime import UTC, date, datetime

import pytest

from newstrace.readers.fields import Fields, read_fields


def test_every_known_field_is_taken_as_stated() -> None:
    given = {
        "id": "a",
        "title": "T",
        "publisher": "P",
        "agency": "A",
        "byline": "B",
        "published": "2022-03-08",
        "url": "https://example.org/a",
        "sample": True,
    }
    assert read_fields(given) == Fields(**given)  # type: ignore[arg-type] # one value a field


def test_second_names_count_where_the_first_is_missing_or_null() -> None:
    fields = read_fields({"wire": "AFP", "author": "Jo Roe", "date": "2022-03-08", "byline": None})
    assert (fields.agency, fields.byline, fields.published) == ("AFP", "Jo Roe", "2022-03-08")
    assert read_fields({"agency": "AFP", "wire": "ANI"}).agency == "AFP"


def test_null_empty_and_unknown_fields_are_passed_over_without_a_warning() -> None:
    assert read_fields({"title": None, "byline": " ", "section": "World", "tags": ["a"]}) == Fields()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7, "7"),
        (2.5, "2.5"),
        (date(2022, 3, 8), "2022-03-08"),
        (datetime(2022, 3, 8, 11, 3, tzinfo=UTC), "2022-03-08T11:03:00+00:00"),
        (" two \n", "two"),
    ],
)
def test_numbers_and_dates_become_text(value: object, text: str) -> None:
    assert read_fields({"published": value}).published == text


@pytest.mark.parametrize(
    ("value", "kind"), [(True, "true or false"), ({"a": 1}, "a mapping"), (["a"], "a list")]
)
def test_a_wrong_type_is_left_out_with_a_warning(value: object, kind: str) -> None:
    fields = read_fields({"title": value})
    assert fields.title is None
    assert fields.warnings == (f"field 'title' left out: text expected, not {kind}",)


def test_several_authors_are_one_byline() -> None:
    assert read_fields({"author": ["Jo Roe", " ", "Al Poe"]}).byline == "Jo Roe, Al Poe"


def test_names_of_fields_may_be_written_large() -> None:
    assert read_fields({"Title": "T", "URL": "u"}) == Fields(title="T", url="u")


@pytest.mark.parametrize(
    ("value", "sample"), [(True, True), ("true", True), ("Yes", True), (False, False), (None, False)]
)
def test_sample_is_true_where_it_says_so(value: object, sample: bool) -> None:
    assert read_fields({"sample": value}) == Fields(sample=sample)


def test_an_odd_sample_is_a_warning() -> None:
    assert read_fields({"sample": ["x"]}).warnings == ("field 'sample' left out: true or false expected",)
