from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newstrace.readers.front_matter import LONGEST, read_front_matter, simple_yaml


def test_yaml_between_dashes_is_fields_and_the_text_starts_after_it() -> None:
    text = "---\ntitle: Mayor resigns\npublished: 2022-03-08\n---\nThe mayor left.\n"
    front = read_front_matter(text)
    assert front.fields == {"title": "Mayor resigns", "published": "2022-03-08"}
    assert text[front.end :] == "The mayor left.\n"
    assert front.warnings == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ending_will_do(end: str) -> None:
    text = end.join(["---", "id: 007", "---", "Body", ""])
    front = read_front_matter(text)
    assert front.fields == {"id": "007"}
    assert text[front.end :] == f"Body{end}"


def test_three_dots_close_yaml_and_the_file_may_end_there() -> None:
    assert read_front_matter("--- \ntitle: A\n...").end == len("--- \ntitle: A\n...")


def test_toml_between_plus_signs() -> None:
    text = '+++\ntitle = "Mayor resigns"\ndate = 2022-03-08\n+++\n\nBody'
    front = read_front_matter(text)
    assert front.fields == {"title": "Mayor resigns", "date": date(2022, 3, 8)}
    assert text[front.end :] == "\nBody"


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.",
        "----\ntitle: a\n----\n",
        "---\ntitle: a\nnever closed",
        "---\nJust words between two rules.\n---\nMore.",
        "---\n- a list\n---\nMore.",
        "---\n---\nMore.",
        " ---\ntitle: a\n---\n",
        "",
    ],
)
def test_what_is_no_mapping_is_text(text: str) -> None:
    assert read_front_matter(text) == ({}, 0, ())


def test_a_rule_far_down_closes_no_front_matter() -> None:
    assert read_front_matter(f"---\ntitle: {'a' * LONGEST}\n---\n").end == 0


@pytest.mark.parametrize(
    "title", ["Kremlin: no comment", '"Enough," says mayor', "[Exclusive] Mayor: I quit", "@mayor quits"]
)
def test_front_matter_that_yaml_refuses_is_read_line_by_line_with_a_warning(title: str) -> None:
    front = read_front_matter(f"---\ntitle: {title}\npublisher: 'The Post'\n---\nBody")
    assert front.fields == {"title": title, "publisher": "The Post"}
    assert front.warnings == ("front matter is not valid YAML: read line by line",)


@pytest.mark.parametrize("block", ["He said: so: it was", "a {b\nc: d", "x: [1"])
def test_broken_yaml_without_a_known_field_is_text_with_a_warning(block: str) -> None:
    front = read_front_matter(f"---\n{block}\n---\nBody")
    assert (front.fields, front.end) == ({}, 0)
    assert "taken as text" in front.warnings[0]


def test_broken_toml_is_text_with_a_warning() -> None:
    front = read_front_matter("+++\ntitle = no quotes\n+++\nBody")
    assert front.end == 0
    assert "TOML" in front.warnings[0]


@pytest.mark.parametrize(
    ("written", "stated"),
    [
        ("2022-3-8", "2022-03-08"),
        ("2022-03-08 11:03:00", "2022-03-08T11:03:00"),
        ("2022-03-08t9:03:00Z", "2022-03-08T09:03:00Z"),
        ("2022-13-45", "2022-13-45"),
        ("March 8", "March 8"),
        ("20220308", "20220308"),
    ],
)
def test_yaml_dates_are_iso_dates_and_odd_ones_stay_as_written(written: str, stated: str) -> None:
    assert read_front_matter(f"---\ndate: {written}\n---\n").fields == {"date": stated}


def test_null_is_null_and_no_is_a_word() -> None:
    front = read_front_matter("---\ntitle: ~\nbyline:\nurl: null\npublisher: No\n---\n")
    assert front.fields == {"title": None, "byline": None, "url": None, "publisher": "No"}


def test_no_tag_constructs_anything() -> None:
    front = read_front_matter("---\ntitle: !!python/object/apply:os.getcwd []\nid: !!int x\n---\n")
    assert front.fields == {"title": [], "id": "x"}


def test_endless_nesting_is_text() -> None:
    assert read_front_matter(f"---\na: {'[' * 5000}\n---\n").end == 0
    assert read_front_matter(f"+++\na = {'[' * 5000}\n+++\n").end == 0


pieces = st.sampled_from(
    ["title: ", "date:", "a", "1", " ", ": ", " #", '"', "'", "\\", "-", "“", "é", "\n", "[", "x: "]
)


@given(st.lists(pieces).map("".join))
def test_simple_lines_mean_what_yaml_says(block: str) -> None:
    simple = simple_yaml(block)
    assert simple is None or simple == yaml.BaseLoader(block).get_single_data()


def test_usual_front_matter_is_simple() -> None:
    block = (
        'id: a-1\ntitle: "Moscow: no"\npublished: 2022-03-08\nurl: https://example.org/a?b=1#c\nsample: true'
    )
    assert simple_yaml(block) == {
        "id": "a-1",
        "title": "Moscow: no",
        "published": "2022-03-08",
        "url": "https://example.org/a?b=1#c",
        "sample": "true",
    }


@pytest.mark.parametrize(
    "block", ["title: a: b", "title: 'a'", "title:", "title: a #b", "- a", " title: a", "", "a: \t"]
)
def test_the_rest_is_left_to_a_parser(block: str) -> None:
    assert simple_yaml(block) is None
