import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.mail import read_mail
from newstrace.records import RawArticle

from .made import page

HEAD = (
    "From: Harbour Press Office <press@harbour.example>\r\nSubject: =?utf-8?q?Caf=C3=A9?= to\r\n close\r\n"
    "Date: Tue, 08 Mar 2022 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)


def read(written: str | bytes) -> RawArticle:
    return read_mail(written.encode() if isinstance(written, str) else written, "a.eml", "a")


def parts(*written: str) -> str:
    joined = "".join(f"--x\r\n{part}\r\n" for part in written)
    return f'{HEAD}Content-Type: multipart/mixed; boundary="x"\r\n\r\n{joined}--x--\r\n'


def test_a_mail_is_an_article_of_its_sender() -> None:
    assert read(f"{HEAD}\r\nThe caf\u00e9 will close.\r\n") == RawArticle(
        id="a",
        text="The café will close.\r\n",
        path="a.eml",
        title="Café to close",
        publisher="Harbour Press Office",
        published="2022-03-08T10:00:00+01:00",
    )


def test_of_several_forms_the_plain_one_is_read_and_attachments_are_counted() -> None:
    article = read(
        parts(
            "Content-Type: text/html\r\n\r\n<p>Marked up.",
            "Content-Type: text/plain\r\n\r\nPlain.",
            "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nAttached.",
        )
    )
    assert (article.text, article.warnings) == ("Plain.", ("1 attachments not read",))


def test_marked_up_text_is_read_where_there_is_no_other() -> None:
    article = read(f"{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n<p>One &amp; two<p>Thr<b>ee</b>")
    assert article.text == "One & two\n\nThree"


def test_a_sender_without_a_name_is_known_by_the_address() -> None:
    assert read("From: press@harbour.example\n\nWords.").publisher == "press@harbour.example"


def test_a_page_saved_as_a_mail_is_a_page() -> None:
    head = "Snapshot-Content-Location: https://post.example/a\r\n"
    article = read(head + parts(f"Content-Type: text/html; charset=utf-8\r\n\r\n{page()}"))
    assert (article.url, article.title) == ("https://post.example/a", "A page")


@pytest.mark.parametrize(
    "written", [b"", b"\0\1", b"From: a@b.example\n\n", parts("Content-Type: image/png\r\n\r\nx").encode()]
)
def test_a_mail_without_text_is_unreadable(written: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"no mail|no text in the mail"):
        read(written)


def test_an_unknown_character_set_and_mails_in_mails_are_read_somehow() -> None:
    assert read("From: a@b.example\nContent-Type: text/plain; charset=unheard-of\n\nWords.").text == "Words."
    nested = "From: a@b.example\nContent-Type: message/rfc822\n\n" * 60
    with pytest.raises(UnreadableError, match="no text"):
        read(f"{nested}Content-Type: text/plain\n\nDeep.")
