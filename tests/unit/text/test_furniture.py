"""What is furniture, what is body, and what the furniture says about the article."""

from functools import cache

import pytest

from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import Article, FurnitureKind, Maker, RawArticle, Span
from newstrace.text.layout import lay_out

TITLE = "Harbour to close, says minister"
LEAD = "The minister said on Monday that the harbour would close."
NEXT = "He added that the ferries had been sold."
BODY = f"{LEAD}\n\n{NEXT}"


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


def laid_out(
    text: str,
    title: str | None = None,
    publisher: str | None = None,
    agency: str | None = None,
    byline: str | None = None,
) -> Article:
    raw = RawArticle(id="a", text=text, title=title, publisher=publisher, agency=agency, byline=byline)
    return lay_out(raw, lexicon())


def body(article: Article) -> list[str]:
    return [article.text[slice(*span)] for span in article.body]


def pieces(article: Article, kind: FurnitureKind) -> list[str]:
    return [article.text[slice(*piece.span)] for piece in article.furniture if piece.kind is kind]


def maker_words(article: Article) -> tuple[str, str, bool] | None:
    maker = article.maker
    if maker is None or maker.span is None:
        return None
    return maker.name, article.text[slice(*maker.span)], maker.credited


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("OSLO (Reuters) - ", "Reuters"),
        ("WASHINGTON (AP) — ", "Associated Press"),
        ("NEW YORK, Nov. 19 (UPI) — ", "UPI"),
        ("LONDON, June 3 (Reuters) - ", "Reuters"),
        ("DES MOINES, Iowa, Aug. 10 (UPI) — ", "UPI"),
        ("Mexico City (AFP) – ", "AFP"),
        ("Dec 29 (Reuters) - ", "Reuters"),
        ("Lisbon PT, March 7 ANI: ", "ANI"),
        ("New Delhi [India], March 7 (ANI): ", "ANI"),
        ("BEIJING, March 7 (Xinhua) -- ", "Xinhua"),
        ("MOSCOW, March 7. /TASS/. ", "TASS"),
        ("(CNN) ", "CNN"),
        ("(CNN)", "CNN"),
        ("AFP - ", "AFP"),
        ("TEHRAN, Mar. 08 (MNA) – ", "MNA"),
    ],
)
def test_dateline_with_agency_is_cut_and_names_the_maker(head: str, agency: str) -> None:
    article = laid_out(f"{TITLE}\n\n{head}{BODY}")
    assert body(article) == [LEAD, NEXT]
    assert pieces(article, FurnitureKind.DATELINE) == [head.strip()]
    assert maker_words(article) == (agency, head.strip(), False)
    assert article.agency == agency


@pytest.mark.parametrize(
    "head",
    [
        "KYIV — ",
        "Kharkiv, Ukraine – ",
        "RYE, N.H. - ",
        "BOSTON —",
        "PARIS, March 7 - ",
        "New Delhi: ",
        "ANKARA: ",
    ],
)
def test_dateline_without_agency_is_cut_and_names_nobody(head: str) -> None:
    article = laid_out(f"{TITLE}\n\n{head}{BODY}")
    assert body(article) == [LEAD, NEXT]
    assert article.maker is None


def test_quotation_may_follow_a_dateline_with_a_date() -> None:
    article = laid_out(f"{TITLE}\n\nNew Delhi, March 7: “It is closed,” Roe said.\n\n{NEXT}")
    assert body(article) == ["“It is closed,” Roe said.", NEXT]


@pytest.mark.parametrize(
    "lead",
    [
        "NATO — The alliance said it would act. NATO members agree.",
        "NATO — which has thirty members — said it would act.",
        "Kirby, March 7: “We have seen the ships.”",
        "Reuters: The harbour is closed, and no ship may enter it.",
        "US officials told Reuters: the harbour is closed.",
        "The Kremlin: no ship may enter the harbour, whatever its flag.",
        "By Monday the harbour had been closed.",
        "The United Nations (UN) — an old body — said so.",
        "TRUMP: I will close the harbour.",
    ],
)
def test_sentence_that_looks_like_a_dateline_stays_whole(lead: str) -> None:
    article = laid_out(f"{TITLE}\n\n{lead}\n\n{NEXT}")
    assert body(article) == [lead, NEXT]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Roe and John Doe", "Jane Roe and John Doe"),
        ("By JANE ROE", "JANE ROE"),
        ("By Jane Roe in Oslo", "Jane Roe in Oslo"),
        ("By Ludwig van der Berg.", "Ludwig van der Berg"),
        ("Jane Roe, Staff Writer", "Jane Roe, Staff Writer"),
        ("Written by: Jane Roe", "Jane Roe"),
        ("Jane Roe in Oslo and agencies", "Jane Roe in Oslo and agencies"),
    ],
)
def test_byline_is_metadata(line: str, byline: str) -> None:
    article = laid_out(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert article.byline == byline
    assert article.maker is None
    assert body(article) == [LEAD, NEXT]


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("By Jane Roe, Reuters", "Reuters"),
        ("By Jane Roe | Associated Press", "Associated Press"),
        ("By The Associated Press", "Associated Press"),
        ("By Reuters Staff", "Reuters"),
        ("Reuters in Oslo", "Reuters"),
        ("AFP", "AFP"),
    ],
)
def test_byline_that_names_an_agency_credits_the_maker(line: str, agency: str) -> None:
    article = laid_out(f"{TITLE}\n{line}\n\n{BODY}")
    assert maker_words(article) == (agency, line, True)
    assert body(article) == [LEAD, NEXT]


def test_byline_and_dateline_before_the_text_in_one_line() -> None:
    article = laid_out(f"{TITLE}\n\nBy Jane Roe OSLO, March 7 (Reuters) - {BODY}")
    assert article.byline == "Jane Roe"
    assert article.agency == "Reuters"
    assert body(article) == [LEAD, NEXT]


@pytest.mark.parametrize(
    ("end", "agency"),
    [
        (" (AFP)", "AFP"),
        ("\n\n— Reuters", "Reuters"),
        (" ANI", "ANI"),
        ("\n\nAFP", "AFP"),
        ("\n- Reuters.", "Reuters"),
    ],
)
def test_signature_is_cut_and_credits_the_maker(end: str, agency: str) -> None:
    article = laid_out(f"{TITLE}\n\n{BODY}{end}")
    assert maker_words(article) == (agency, end.strip(), True)
    assert body(article) == [LEAD, NEXT]


@pytest.mark.parametrize(
    "last", ["He works for Reuters.", "They blamed Michael R. Bloomberg.", "He joined the alliance (NATO)."]
)
def test_name_at_a_sentences_end_is_no_signature(last: str) -> None:
    article = laid_out(f"{TITLE}\n\n{LEAD}\n\n{last}")
    assert body(article) == [LEAD, last]
    assert article.maker is None


def test_signatures_of_several_agencies_name_no_maker_and_warn() -> None:
    article = laid_out(f"{TITLE}\n\n{LEAD} [Reuters]\n\n{NEXT} (AFP)")
    assert article.maker is None
    assert article.warnings == ("several makers named, none taken: AFP, Reuters",)


@pytest.mark.parametrize(
    "line",
    [
        "(With inputs from The Guardian, AFP and the BBC)",
        "h/t: The Hill",
        "Additional reporting by John Doe",
        "(Reporting by Jane Roe; Editing by John Doe.)",
        "Reuters contributed to this report.",
        "Roe reported from Oslo; Doe, from Bergen.",
        "With AFP",
        "Contributing: John Doe",
    ],
)
def test_credit_line_credits_the_article_and_is_no_maker(line: str) -> None:
    article = laid_out(f"{TITLE}\n\n{BODY}\n\n{line}")
    assert pieces(article, FurnitureKind.CREDIT_LINE) == [line]
    assert article.maker is None
    assert body(article) == [LEAD, NEXT]


def test_first_publisher_in_a_credit_line_is_the_maker() -> None:
    line = "This story was originally published by Al Jazeera."
    article = laid_out(f"{TITLE}\n\n{BODY}\n\n{line}")
    assert maker_words(article) == ("Al Jazeera", line, True)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by the Times found that the harbour was shut.",
        "His resignation contributed to this crisis.",
        "More: the minister said he would go, according to the Times.",
        "Roe, who contributed reporting on the war, left.",
        "Trump wrote on Twitter @roe that the harbour was his.",
        "Get our troops home, the old man asks of the town.",
        "Copyright is a matter for the courts of Oslo.",
        "Read more than one of his books and you will see.",
    ],
)
def test_sentence_that_starts_like_a_credit_stays_body(line: str) -> None:
    assert body(laid_out(f"{TITLE}\n\n{BODY}\n\n{line}")) == [LEAD, NEXT, line]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("20220307", "2022-03-07"),
        ("2022-03-08T10:11:12Z", "2022-03-08"),
        ("Updated: March 08, 2022, 11:03 AM", "2022-03-08"),
        ("Published 7 Mar 2022", "2022-03-07"),
        ("Monday, 7 March 2022 11:03 GMT | Updated: Tuesday 8 March 2022", "2022-03-07"),
        ("Published: 11:03 GMT, 7 March 2022", "2022-03-07"),
        ("07.03.2022", "2022-03-07"),
        ("25/03/2022", "2022-03-25"),
        ("03/07/2022", None),
        ("20221399", None),
    ],
)
def test_date_line_is_read_where_it_reads_one_way(line: str, value: str | None) -> None:
    article = laid_out(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert article.published == value
    assert body(article)[-2:] == [LEAD, NEXT]


@pytest.mark.parametrize(
    "line", ["By Jane Roe | March 7, 2022", "March 7, 2022 | By Jane Roe", "By Jane Roe Published 7 Mar 2022"]
)
def test_byline_and_date_share_a_line(line: str) -> None:
    article = laid_out(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (article.byline, article.published) == ("Jane Roe", "2022-03-07")
    assert body(article) == [LEAD, NEXT]


def test_date_fused_with_body_text_is_cut_off() -> None:
    article = laid_out(f" date 2022-03-08 {LEAD}\n{NEXT}")
    assert article.published == "2022-03-08"
    assert article.title is None
    assert body(article) == [LEAD, NEXT]


@pytest.mark.parametrize(
    "lead",
    [
        "March 8, 2022 was the day on which the harbour closed.",
        "On March 8, 2022, Oslo closed the harbour.",
        "On 8 March 2022 President Roe closed it.",
    ],
)
def test_date_that_a_sentence_starts_with_stays(lead: str) -> None:
    assert body(laid_out(f"{TITLE}\n\n{lead}\n\n{NEXT}")) == [lead, NEXT]


def test_figure_after_a_date_is_the_texts_first_word() -> None:
    lead = "16 Norwegian ferries were sold."
    assert body(laid_out(f"{TITLE}\n\ndate 2022-03-08 {lead}\n\n{NEXT}")) == [lead, NEXT]


def test_caption_with_its_credit_is_no_body_and_no_maker() -> None:
    caption = "Ships lie at anchor in Oslo on March 15, 2022. Jane Roe | Anadolu Agency | Getty Images"
    article = laid_out(f"{TITLE}\n\n{caption}\n{caption}\nTT\n\n{TITLE}\n\n{BODY}")
    assert body(article) == [LEAD, NEXT]
    assert pieces(article, FurnitureKind.REPEATED_HEADLINE) == [TITLE]
    assert pieces(article, FurnitureKind.NOTICE) == ["TT"]
    assert len(pieces(article, FurnitureKind.CAPTION)) == 2
    assert article.maker is None


@pytest.mark.parametrize(
    "credit",
    ["REUTERS/Jane Roe", "(AP Photo/Jane Roe)", "Photo: Jane Roe", "(EPA)", "Jane Roe via Getty Images"],
)
def test_photo_credit_makes_a_caption(credit: str) -> None:
    article = laid_out(f"{TITLE}\n\nShips lie at anchor. {credit}\n\n{BODY}")
    assert pieces(article, FurnitureKind.CAPTION) == ["Ships lie at anchor."]
    assert pieces(article, FurnitureKind.PHOTO_CREDIT) == [credit]


def test_sentence_that_quotes_somebody_is_no_caption() -> None:
    quoting = "“The harbour is closed,” said Roe."
    assert body(laid_out(f"{TITLE}\n\n{quoting} (EPA)\n\n{BODY}")) == [quoting, LEAD, NEXT]


def test_caption_repeated_with_a_left_over_source_is_no_body() -> None:
    caption = "Ferries in the harbour (Port Authority of Oslo)"
    article = laid_out(f"{LEAD}\n\n{caption}. Source:\n{caption}\n\n{NEXT}")
    assert body(article) == [LEAD, NEXT]


def test_url_line_names_the_publisher_where_nothing_better_does() -> None:
    url = "https://www.reuters.com/world/harbour"
    assert laid_out(f"{TITLE}\n{url}\n\n{BODY}").publisher == "Reuters"
    assert laid_out(f"{TITLE}\n{url}\n\n{BODY}", publisher="The Gazette").publisher == "The Gazette"
    assert (
        laid_out(f"{TITLE}\nhttps://www.harbourgazette.example/1\n\n{BODY}").publisher
        == "harbourgazette.example"
    )


def test_url_below_the_text_is_not_the_articles_own() -> None:
    article = laid_out(f"{TITLE}\n\n{BODY}\n\nOnline:\n\nhttp://poll.example.com.")
    assert article.url is None
    assert body(article) == [LEAD, NEXT]


def test_publisher_is_not_the_maker_of_its_own_text() -> None:
    article = laid_out(f"{TITLE}\n\nOSLO (Reuters) - {BODY}", publisher="Reuters")
    assert article.maker is None
    assert article.agency is None


def test_agency_from_metadata_is_canonical_and_found_in_the_text() -> None:
    assert laid_out(BODY, agency="AP").maker == Maker("Associated Press", None)
    assert laid_out(f"OSLO (AP) — {BODY}", agency="AP").maker == Maker("Associated Press", Span(0, 11))


def test_byline_from_metadata_may_name_the_maker() -> None:
    assert laid_out(BODY, byline="AFP", publisher="The Gazette").maker == Maker("AFP", None, credited=True)


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "Harbour to close; no ferries left",
        "Democrats draw plan to shatter the GOP.",
        "Roe: Harbour ‘Must Close.’",
        "What's next for the harbour?",
        "# Harbour to close",
        "Joe Roe in Warsaw",
    ],
)
def test_headline_is_the_title_and_no_body(title: str) -> None:
    article = laid_out(f"{title}\n\n{BODY}\n\n{NEXT[:-1]} twice.")
    assert article.title == title.removeprefix("# ")
    assert article.title_span is not None
    assert body(article)[0] == LEAD


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "One line only",
        BODY,
        "“Never,” he said.\n\n" + BODY,
        f"{LEAD} {NEXT} {LEAD} {NEXT}\n\n{NEXT}",
        "Harbour to close,\nsaid the minister on Monday.",
    ],
)
def test_body_sentence_is_no_title(text: str) -> None:
    article = laid_out(text)
    assert article.title is None
    assert article.title_span is None


def test_line_above_a_dateline_is_the_title_whatever_its_words() -> None:
    article = laid_out(f"Roe said he was wrong.\n\nOSLO (Reuters) - {LEAD}")
    assert article.title == "Roe said he was wrong."


def test_title_from_metadata_is_found_over_two_lines() -> None:
    article = laid_out(
        f"Harbour closes; \nNo ferries left.\n\n{BODY}", title="Harbour closes; No ferries left"
    )
    assert article.title_span == Span(0, 33)
    assert body(article) == [LEAD, NEXT]


def test_title_from_metadata_that_is_not_in_the_text_has_no_span() -> None:
    article = laid_out(BODY, title=TITLE)
    assert (article.title, article.title_span) == (TITLE, None)
    assert body(article) == [LEAD, NEXT]


def test_hard_wrapped_paragraphs_are_one_span_each() -> None:
    first = (
        "The minister spoke about the closing of the harbour below the\n"
        "town. President Roe said it would be opened again in a few\n"
        "years, if the Ministry of Ships agreed to it. He added that\n"
        "Britain would pay."
    )
    assert body(laid_out(f"{first}\n\n{NEXT}")) == [first, NEXT]


def test_windows_line_ends_and_a_mark_inside_are_read_through() -> None:
    article = laid_out(f"\ufeff{TITLE}\r\n\r\nOSLO (Reuters) - {LEAD}\r\n\r\n\xa0{NEXT}\r\n")
    assert article.title == TITLE
    assert body(article) == [LEAD, NEXT]


def test_empty_text_has_neither_body_nor_furniture() -> None:
    article = laid_out(" \n\ufeff\n")
    assert (article.body, article.furniture, article.title) == ((), (), None)
