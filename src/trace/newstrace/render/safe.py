"""Text from articles, made fit for a terminal: what would act or hide is shown instead."""

import re
import unicodedata

# Controls (tab and newline aside), soft hyphen, bidirectional and zero-width marks, line and paragraph
# separators, interlinear marks, tags, lone surrogates: all that moves a cursor or can't be seen.
_ACTS_OR_HIDES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
)
_UNSAFE = re.compile(f"[{_ACTS_OR_HIDES}]")
_BREAK = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_RUN_OF_SPACE = re.compile("  +")

_ASCII_SIGNS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "–": "-",
        "—": "--",
        "…": "...",
        "→": "->",
        "·": "-",
        "×": "x",
        "\u00a0": " ",
    }
)


def visible(text: str) -> str:
    r"""The text with every character that would act on a terminal or hide in it written out.

    An escape character becomes ``\x1b``, a right-to-left override ``\u202e``, half of a surrogate pair
    ``\ud83d``. Newlines and tabs stay. What comes back can always be encoded as UTF-8.
    """
    return _UNSAFE.sub(_written_out, text)


def one_line(text: str) -> str:
    """The text as a label: line breaks and tabs become one space, the rest as ``visible`` has it."""
    return visible(_RUN_OF_SPACE.sub(" ", _BREAK.sub(" ", text)).strip(" "))


def ascii_only(text: str) -> str:
    r"""The text in ASCII: quotation marks and dashes by their plain forms, é as e, the rest as ``\u0416``."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.translate(_ASCII_SIGNS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.encode("ascii", "backslashreplace").decode("ascii")


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\u{code:04x}" if code > 0xFF else f"\\x{code:02x}"
