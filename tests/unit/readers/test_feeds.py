import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.feeds import read_feed
from newstrace.records import RawArticle, Skipped

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Post</title><link>https://post.example/</link>
<item><title>Mayor &amp;amp; tunnel</title><link>/mayor</link><author>desk@post.example (Ana Ruiz)</author>
<pubDate>Tue, 08 Mar 2022 10:00:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The mayor <b>will</b> go.</p><p>Nobody<br>asked.</p>]]></content:encoded></item>
<item><title>Nothing</title></item>
<item><description>&lt;p&gt;Ferries stay&lt;/p&gt;</description><author>desk@post.example</author></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Digest</title>
<entry><title>T</title><author><name>J. R. Ruiz</name></author><link href="https://post.example/1"/>
<source><title>Harbour Post</title></source><published>2022-03-08T10:00:00Z</published>
<content type="text">Tax &lt; toll.</content></entry></feed>"""


def read(written: str) -> list[RawArticle | Skipped]:
    return list(read_feed(written.encode(), "feed.xml", "feed"))


def test_an_entry_of_rss_is_an_article_with_all_that_it_holds() -> None:
    first, second, third = read(RSS)
    assert first == RawArticle(
        id="feed:1",
        text="The mayor will go.\n\nNobody\nasked.",
        path="feed.xml",
        title="Mayor & tunnel",
        publisher="Harbour Post",
        byline="Ana Ruiz",
        published="2022-03-08T10:00:00+01:00",
        url="https://post.example/mayor",
    )
    assert second == Skipped("feed.xml:2", "an entry without text")
    assert third == RawArticle(id="feed:3", text="Ferries stay", path="feed.xml", publisher="Harbour Post")


def test_an_entry_that_names_its_source_is_published_there() -> None:
    (article,) = read(ATOM)
    assert article == RawArticle(
        id="feed:1",
        text="Tax < toll.",
        path="feed.xml",
        title="T",
        publisher="Harbour Post",
        byline="J. R. Ruiz",
        published="2022-03-08T10:00:00Z",
        url="https://post.example/1",
    )


def test_a_feed_that_is_cut_short_gives_what_came_through() -> None:
    assert isinstance(read(RSS[: RSS.index("<item><title>Nothing")])[0], RawArticle)


def test_scripts_and_styles_are_no_words() -> None:
    (article,) = read(
        ATOM.replace("Tax &lt; toll.", "").replace(
            'type="text">', 'type="html">&lt;style&gt;a{}&lt;/style&gt;Tax'
        )
    )
    assert isinstance(article, RawArticle)
    assert article.text == "Tax"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "XML, but no feed"),
        ("<urlset><url/></urlset>", "XML, but no feed"),
        ("<rss><channel></channel></rss>", "a feed without entries"),
    ],
)
def test_what_is_no_feed_is_unreadable(written: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(written)
