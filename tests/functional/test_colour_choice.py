import pytest

from newstrace.cli.formats import Format
from newstrace.cli.streams import Color, default_format, uses_colour


@pytest.mark.parametrize(
    ("color", "environment", "terminal", "coloured"),
    [
        (Color.AUTO, {"TERM": "xterm"}, True, True),
        (Color.AUTO, {"TERM": "xterm"}, False, False),
        (Color.AUTO, {"TERM": "dumb"}, True, False),
        (Color.AUTO, {"NO_COLOR": "1"}, True, False),
        (Color.AUTO, {"NO_COLOR": ""}, True, True),
        (Color.AUTO, {"FORCE_COLOR": "1"}, False, True),
        (Color.AUTO, {"FORCE_COLOR": "0"}, False, False),
        (Color.AUTO, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        (Color.ALWAYS, {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        (Color.NEVER, {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_the_option_counts_before_the_environment_and_that_before_the_terminal(
    color: Color, environment: dict[str, str], terminal: bool, coloured: bool
) -> None:
    assert uses_colour(color, environment, terminal) is coloured


@pytest.mark.parametrize(
    ("color", "environment", "terminal", "expected"),
    [
        (Color.AUTO, {"TERM": "xterm"}, True, Format.RICH),
        (Color.NEVER, {"TERM": "xterm"}, True, Format.RICH),
        (Color.AUTO, {"NO_COLOR": "1"}, True, Format.RICH),
        (Color.AUTO, {"TERM": "dumb"}, True, Format.TEXT),
        (Color.AUTO, {}, False, Format.TEXT),
        (Color.NEVER, {"FORCE_COLOR": "1"}, False, Format.TEXT),
        (Color.ALWAYS, {}, False, Format.RICH),
        (Color.AUTO, {"FORCE_COLOR": "1"}, False, Format.RICH),
    ],
)
def test_a_tree_is_drawn_where_somebody_looks_or_colours_are_asked_for(
    color: Color, environment: dict[str, str], terminal: bool, expected: Format
) -> None:
    assert default_format(color, environment, terminal) is expected
