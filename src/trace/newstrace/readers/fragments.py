"""Marked-up text of feeds and mails: pieces of HTML that hold nothing but an article."""

import re
from typing import Any, Final

from newstrace.readers.extras import optional
from newstrace.readers.pages import parse

_BLOCKS: Final = frozenset(
    "address article blockquote div dd dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol"
    " p pre section table td th tr ul".split()
)
_SILENT: Final = frozenset("head noscript script style template title".split())
_BLANK_LINES: Final = re.compile(r"\n[\s\n]*\n")


def text_of(markup: str) -> str:
    """The words of some HTML, a blank line between its paragraphs; plain text stays as it is.

    Raises:
        UnreadableError: the extra that reads HTML is not installed.
    """
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    tree = parse(markup)
    if tree is None:
        return ""
    pieces: list[str] = []
    _gather(tree, pieces)
    lines = ("".join(pieces)).split("\n")
    return _BLANK_LINES.sub("\n\n", "\n".join(" ".join(line.split()) for line in lines)).strip()


def _gather(tree: Any, pieces: list[str]) -> None:
    """Words in document order with breaks around blocks, without recursion: mark-up may be deep."""
    silent = None
    for event, element in optional("lxml.etree").iterwalk(tree, events=("start", "end", "comment")):
        if event == "comment":
            pieces.append(_flat(element.tail) if silent is None else "")
        elif event == "start":
            silent = element if silent is None and element.tag in _SILENT else silent
            pieces.append(_break(element, "\n") + _flat(element.text) if silent is None else "")
        else:
            silent = None if element is silent else silent
            pieces.append(_break(element, "") + _flat(element.tail) if silent is None else "")


def _break(element: Any, line_break: str) -> str:
    if element.tag in _BLOCKS:
        return "\n\n"
    return line_break if element.tag == "br" else ""


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
