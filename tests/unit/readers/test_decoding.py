import io

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode, decode_lines

WORDS = "“Aleppo” – café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_known_encoding_is_read_without_its_mark_and_without_a_warning(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == (WORDS, ())


def test_big_endian_utf_16_is_known_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + WORDS.encode("utf-16-be")).text == WORDS


def test_line_endings_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\nd").text == "a\r\nb\rc\nd"


def test_other_bytes_are_read_as_windows_1252_with_a_warning() -> None:
    text, warnings = decode(WORDS.encode("cp1252"))
    assert text == WORDS
    assert warnings == ("not UTF-8: read as Windows-1252",)


def test_bytes_without_a_meaning_are_replaced_and_counted() -> None:
    text, warnings = decode(b"caf\xe9 \x81\x8d")
    assert text == "café \ufffd\ufffd"
    assert "2 without a meaning" in warnings[0]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\xff", b"\xff\xfea\x00b", b"\xff\xfe\x00\xd8"])
def test_a_broken_encoding_with_a_mark_is_read_as_far_as_it_goes(data: bytes) -> None:
    text, warnings = decode(data)
    assert "\ufffd" in text
    assert "not valid" in warnings[0]


@pytest.mark.parametrize("data", [b"\x7fELF\x00\x01", "a\0b".encode("utf-16")])
def test_a_null_character_makes_it_binary(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="binary"):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", ["", "a", "\n", "\n\n", "a\nb", "é\r\nb\n", "\nab\n\nc\n", "ab\n"])
def test_lines_are_those_between_line_feeds(text: str, encoding: str) -> None:
    lines = [line.text for line in decode_lines(io.BytesIO(text.encode(encoding)))]
    assert lines == text.removesuffix("\n").split("\n")


def test_each_line_falls_back_for_itself() -> None:
    lines = list(decode_lines(io.BytesIO("café\n".encode() + "café".encode("cp1252"))))
    assert [line.text for line in lines] == ["café", "café"]
    assert [len(line.warnings) for line in lines] == [0, 1]
