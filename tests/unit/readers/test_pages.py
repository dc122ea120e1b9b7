import json
from collections.abc import Mapping

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.pages import LARGEST_PAGE, MOST_ELEMENTS, read_page
from newstrace.records import RawArticle

from .made import SENTENCES, page, paragraphs

HERE = "https://www.courier.example/news/mayor"
POST = "https://post.example/a"


def read(markup: str | bytes, **given: str) -> RawArticle:
    data = markup.encode() if isinstance(markup, str) else markup
    return read_page(data, "page.html", "page", **given)


def json_ld(*held: Mapping[str, object] | list[Mapping[str, object]]) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in held)


def meta(**contents: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in contents.items()
    )


def test_the_text_is_the_article_alone_with_a_blank_line_between_its_paragraphs() -> None:
    assert read(page()).text == "\n\n".join(sentence.format(place="Halmouth") for sentence in SENTENCES)


def test_what_nothing_says_is_unknown() -> None:
    assert read(page()) == RawArticle(id="page", text=read(page()).text, path="page.html", title="A page")


def test_json_ld_goes_before_other_metadata() -> None:
    stated = {
        "@type": ["NewsArticle"],
        "headline": "Mayor to go",
        "datePublished": "2022-03-08T10:00:00+01:00",
        "author": [{"@type": "Person", "name": "J. R. Ruiz"}, {"name": "Ivo Maas"}],
        "publisher": {"@type": "Organization", "name": "The Island Courier"},
        "mainEntityOfPage": {"@id": HERE},
    }
    article = read(page(json_ld({"@type": "WebSite", "name": "Site"}, stated) + meta(og__site_name="IC")))
    assert article.title == "Mayor to go"
    assert article.publisher == "The Island Courier"
    assert article.byline == "J. R. Ruiz, Ivo Maas"
    assert article.published == "2022-03-08T10:00:00+01:00"
    assert article.url == HERE


def test_json_ld_may_point_to_another_node_of_its_graph() -> None:
    graph: list[Mapping[str, object]] = [
        {"@type": "Article", "publisher": {"@id": "#org"}, "author": {"@id": "#ruiz"}},
        {"@type": "Organization", "@id": "#org", "name": "The Island Courier"},
        {"@type": "Person", "@id": "#ruiz", "name": "Ana Ruiz"},
    ]
    article = read(page(json_ld({"@graph": graph})))
    assert (article.publisher, article.byline) == ("The Island Courier", "Ana Ruiz")


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "null",
        "[[[]]]",
        '{"@type": 3}',
        "[" * 100_000,
        '{"@type": "Article"}',
        f'{{"@type": "Article", "wordCount": {"9" * 5000}}}',
    ],
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>' + meta(og__site_name="Courier")
    assert read(page(head)).publisher == "Courier"


def test_opengraph_and_other_metadata_name_publisher_byline_and_date() -> None:
    head = meta(og__title="T", og__site_name="Courier", article__published_time="2022-03-08")
    article = read(page(head + '<meta name="author" content="J. R. Ruiz">'))
    assert (article.title, article.publisher, article.byline, article.published) == (
        "T",
        "Courier",
        "J. R. Ruiz",
        "2022-03-08",
    )


def test_the_address_of_a_profile_is_no_byline() -> None:
    assert read(page(meta(article__author="https://social.example/ruiz"))).byline is None


def test_a_time_element_dates_the_page_where_it_is_the_only_one() -> None:
    time = '<time datetime="2022-03-08">Tuesday</time>'
    other = '<time datetime="2019-01-01">long ago</time>'
    assert read(page().replace("<nav>", f"<nav>{time}")).published == "2022-03-08"
    assert read(page().replace("<nav>", f"<nav>{time}{other}")).published is None


def test_a_canonical_address_elsewhere_is_kept_beside_the_pages_own() -> None:
    article = read(page(f'<link rel="canonical" href="{POST}">' + meta(og__url=HERE)))
    assert (article.url, article.canonical) == (HERE, POST)


def test_a_canonical_address_at_home_is_the_pages_own() -> None:
    article = read(page('<link rel="canonical" href="/news/mayor">'), address=f"{HERE}?from=feed")
    assert (article.url, article.canonical) == (HERE, None)


def test_where_a_page_was_fetched_goes_before_what_it_says_of_itself() -> None:
    article = read(page(meta(og__url=POST)), address=HERE)
    assert (article.url, article.canonical) == (HERE, POST)


@pytest.mark.parametrize(
    "comment", [f"<!-- saved from url=(0038){HERE} -->", f"<!--\n Page saved\n url: {HERE}\n-->"]
)
def test_a_browser_notes_where_a_page_was_saved_from(comment: str) -> None:
    article = read(comment + page(f'<link rel="canonical" href="{POST}">'))
    assert (article.url, article.canonical) == (HERE, POST)


@pytest.mark.parametrize("odd", ["http://[", "javascript:x", "//", "mailto:a@b.example", "a b", ""])
def test_an_address_that_is_none_is_passed_over(odd: str) -> None:
    article = read(page(f'<link rel="canonical" href="{odd}">'), address=HERE)
    assert (article.url, article.canonical) == (HERE, None)


def test_the_page_says_how_its_letters_are_coded() -> None:
    assert "Hálmouth" in read(page('<meta charset="iso-8859-1">', "Hálmouth").encode("latin-1")).text
    assert "Hálmouth" in read(page("", "Hálmouth").encode("cp1250"), charset="windows-1250").text
    assert "Hálmouth" in read(page('<meta charset="unheard-of">', "Hálmouth")).text
    assert "Hálmouth" in read(page("", "Hálmouth").encode("utf-16")).text


def test_null_characters_are_no_end_of_the_page() -> None:
    assert "Halm" in read(page().replace("<article>", "\0<article>")).text


@pytest.mark.parametrize("markup", ["", " ", "<!-- nothing -->", "<html></html>", "\0"])
def test_a_page_without_an_article_is_unreadable(markup: str) -> None:
    with pytest.raises(UnreadableError, match=r"empty|no article found"):
        read(markup)


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "font"])
def test_deep_nesting_ends_in_an_article_or_a_reason(tag: str) -> None:
    deep = f"<html><body>{f'<{tag}>' * 100_000}{paragraphs()}"
    try:
        read(deep)
    except UnreadableError as fault:
        reason = fault.message
    else:
        reason = ""
    assert reason in ("", "no article found in the page", "a page of more than 30,000 elements")


def test_a_page_of_20_megabytes_is_skipped_at_once() -> None:
    with pytest.raises(UnreadableError, match="larger than 15 MB"):
        read(page().replace("<article>", "<article>" + "<p>The tunnel.</p>" * 1_200_000))
    assert LARGEST_PAGE < 20_000_000


def test_a_page_of_too_many_elements_is_skipped() -> None:
    with pytest.raises(UnreadableError, match="more than 30,000 elements"):
        read(page().replace("<article>", "<article>" + "<p>The tunnel.</p>" * MOST_ELEMENTS))
