"""What must hold for any text at all, and for texts put together from furniture."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newstrace.lexicon import load_lexicon
from newstrace.records import Article, RawArticle, Span
from newstrace.text.layout import lay_out
from newstrace.text.split import split_articles

LEXICON = load_lexicon()
PIECES = [
    "Harbour to close, says minister",
    "OSLO, March 7 (Reuters) - ",
    "(CNN) ",
    "KYIV — ",
    "By Jane Roe and John Doe",
    "By Jane Roe, Reuters",
    "Ships lie at anchor. Jane Roe | Getty Images",
    "(EPA)",
    "(AFP)",
    "— Reuters",
    " ANI",
    "TT",
    "___.",
    "20220307",
    "date 2022-03-08 ",
    "Updated: March 08, 2022, 11:03 AM",
    "https://www.reuters.com/x",
    "(With inputs from Reuters and CNN)",
    "(Reporting by Jane Roe)",
    "The minister said it would close.",
    "“He said so",
    "# ",
    "Source:",
    ". ",
    " ",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\r\n",
    "\xa0",
    "\ufeff",
    "\t",
    "/",
    "[",
    ")",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def laid_out(text: str) -> Article:
    return lay_out(RawArticle(id="a", text=text), LEXICON)


def spans_of(article: Article) -> list[Span]:
    return sorted([*article.body, *(piece.span for piece in article.furniture)])


@given(TEXTS)
@settings(deadline=None)
def test_any_text_is_laid_out_in_spans_that_do_not_overlap(text: str) -> None:
    article = laid_out(text)
    spans = spans_of(article)
    assert article.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert list(article.body) == sorted(article.body)


@given(TEXTS)
@settings(deadline=None)
def test_no_word_gets_lost(text: str) -> None:
    kept = [False] * len(text)
    for start, end in spans_of(laid_out(text)):
        kept[start:end] = [True] * (end - start)
    assert not any(letter.isalnum() and not kept[at] for at, letter in enumerate(text))


@given(TEXTS)
@settings(deadline=None)
def test_body_spans_have_no_blanks_at_their_ends(text: str) -> None:
    assert all(text[start:end] == text[start:end].strip() for start, end in laid_out(text).body)


@given(TEXTS)
@settings(deadline=None)
def test_parts_put_together_are_the_text(text: str) -> None:
    parts = split_articles(RawArticle(id="a", text=text, offset=3, splittable=True), LEXICON)
    assert "".join(part.text for part in parts) == text
    assert [part.offset for part in parts] == [
        3 + sum(len(before.text) for before in parts[:number]) for number in range(len(parts))
    ]


@given(TEXTS, st.one_of(st.none(), TEXTS), st.one_of(st.none(), TEXTS))
@settings(deadline=None)
def test_metadata_stands_before_furniture(text: str, title: str | None, agency: str | None) -> None:
    article = lay_out(RawArticle(id="a", text=text, title=title, agency=agency), LEXICON)
    assert not title or article.title == title
    assert not agency or article.agency == agency
