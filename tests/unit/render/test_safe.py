import pytest

from newstrace.render.safe import ascii_only, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x1b]52;c;aGk=\x07", r"\x1b]52;c;aGk=\x07"),
        ("\x1b]8;;https://a.test\x1b\\link", "\\x1b]8;;https://a.test\\x1b\\link"),
        ("\x9b2J", r"\x9b2J"),
        ("a\x7fb", r"a\x7fb"),
        ("evil\u202etxt", r"evil\u202etxt"),
        ("pay\u200bpal", r"pay\u200bpal"),
        ("\ufeffstart", r"\ufeffstart"),
        ("half \ud83d of a pair", r"half \ud83d of a pair"),
        ("tag\U000e0041", r"tag\U000e0041"),
    ],
)
def test_what_acts_on_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_ordinary_text_stays_as_it_is() -> None:
    text = "“Ménage”, she said – 5 % …\n\tНовости 新闻 🙂"
    assert visible(text) == text


def test_a_label_is_one_line() -> None:
    assert one_line(" first\r\n  second\tthird\u2028fourth ") == "first second third fourth"


def test_a_bare_carriage_return_cannot_overwrite_a_label() -> None:
    assert one_line("true\rfalse") == "true false"


def test_ascii_keeps_marks_and_letters_readable() -> None:
    assert ascii_only("“José” – said… →") == '"Jose" - said... ->'


def test_ascii_writes_out_what_has_no_plain_form() -> None:
    assert ascii_only("Жук") == r"\u0416\u0443\u043a"
