"""Fetching, from a server of our own on loopback."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest

from newstrace.fetch import Manners, fetch_urls
from newstrace.records import RawArticle, Skipped

PAGE = (
    "<html><head><title>A page</title>{head}</head><body><article>"
    "<p>The ferry line lost its licence, according to the port authority, which gave no reason for it.</p>"
    "<p>The mayor said that she would resign in May, and that she had told nobody of it before.</p>"
    "</article></body></html>"
)
FEED = "<rss><channel><title>Post</title><item><description>One.</description></item></channel></rss>"
HASTY = Manners(pause=0, timeout=5)


class Reply(NamedTuple):
    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),)
    delay: float = 0
    cut: int = 0


class Site:
    """A server that answers what it is told to, 404 to all else, and keeps what it was asked."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.agents.add(self.headers["User-Agent"])
                reply = site.replies.get(self.path, Reply(status=404))
                time.sleep(reply.delay)
                self.send_response(reply.status)
                for name, value in reply.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body) + reply.cut))
                self.end_headers()
                with suppress(BrokenPipeError, ConnectionResetError):  # who asked has had enough
                    self.wfile.write(reply.body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
                del format, args

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def page(self, path: str, head: str = "") -> str:
        self.replies[path] = Reply(PAGE.format(head=head).encode())
        return self.address + path

    def send(self, path: str, to: str) -> str:
        self.replies[path] = Reply(status=302, headers=(("Location", to),))
        return self.address + path


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    made = Site()
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def reason(url: str, manners: Manners = HASTY) -> str:
    (found,) = fetch_urls([url], manners=manners)
    assert isinstance(found, Skipped)
    assert found.path == url
    return found.reason


def article(url: str) -> RawArticle:
    (found,) = fetch_urls([url], manners=HASTY)
    assert isinstance(found, RawArticle)
    return found


def test_a_page_is_an_article_at_its_address(site: Site) -> None:
    url = site.page("/news/mayor", '<link rel="canonical" href="https://post.example/a">')
    found = article(url)
    assert (found.path, found.url, found.canonical) == (url, url, "https://post.example/a")
    assert found.id == url.removeprefix("http://")
    assert found.title == "A page"
    assert found.text.startswith("The ferry line")
    assert found.warnings == ()


def test_a_feed_gives_its_entries(site: Site) -> None:
    site.replies["/feed"] = Reply(FEED.encode(), headers=(("Content-Type", "application/rss+xml"),))
    found = article(site.address + "/feed")
    assert (found.text, found.publisher) == ("One.", "Post")


def test_plain_text_is_an_article(site: Site) -> None:
    site.replies["/a.txt"] = Reply(b"One.", headers=(("Content-Type", "text/plain"),))
    assert (article(site.address + "/a.txt").text, article(site.address + "/a.txt").url) == (
        "One.",
        site.address + "/a.txt",
    )


def test_redirects_are_followed_and_the_way_is_kept(site: Site) -> None:
    last = site.page("/c")
    first = site.send("/a", "/b")
    second = site.send("/b", last)
    found = article(first)
    assert (found.path, found.url) == (first, last)
    assert found.warnings == (f"redirected: {first} → {second} → {last}",)


def test_redirects_in_a_circle_and_without_end_are_given_up(site: Site) -> None:
    site.send("/b", "/a")
    assert reason(site.send("/a", "/b")) == "its redirects lead in a circle"
    for n in range(5):
        site.send(f"/{n}", f"/{n + 1}")
    assert reason(site.address + "/0", HASTY._replace(redirects=3)) == "more than 3 redirects"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/b", "javascript:x"])
def test_a_redirect_leads_nowhere_but_to_the_web(site: Site, target: str) -> None:
    assert reason(site.send("/a", target)) == "not an address that begins with http:// or https://"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "a.txt", "", "http://", "http://a:b@c.example", "http://["]
)
def test_what_is_no_web_address_is_not_fetched(url: str) -> None:
    assert "not an address" in reason(url)


def test_robots_txt_is_heeded(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private/\n")
    open_page, shut = site.page("/open"), site.page("/private/a")
    assert reason(shut) == "robots.txt does not allow it"
    assert article(open_page).text
    assert reason(site.send("/go", "/private/a")) == "robots.txt does not allow it"
    assert "/private/a" not in site.asked


def test_a_site_whose_rules_fail_is_left_alone(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(status=503)
    assert reason(site.page("/a")) == "robots.txt: the server answered 503 Service Unavailable"
    assert site.asked == ["/robots.txt"]


def test_rules_are_asked_for_once_and_visits_are_apart(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 7\n")
    urls = [site.page("/a"), site.page("/b"), site.page("/a")]
    slept: list[float] = []
    found = list(fetch_urls(urls, manners=Manners(pause=3), sleep=slept.append, clock=lambda: 0.0))
    assert [type(one) for one in found] == [RawArticle, RawArticle]
    assert site.asked == ["/robots.txt", "/a", "/b"]
    assert slept == [7.0, 7.0]


def test_a_site_can_ask_for_no_more_than_the_longest_pause(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 86400\n")
    slept: list[float] = []
    list(fetch_urls([site.page("/a")], manners=Manners(), sleep=slept.append, clock=lambda: 0.0))
    assert slept == [30.0]


def test_we_say_who_we_are(site: Site) -> None:
    article(site.page("/a"))
    (agent,) = site.agents
    assert agent.startswith("newstrace/")


def test_a_server_that_says_no_is_quoted(site: Site) -> None:
    assert reason(site.address + "/gone") == "the server answered 404 Not Found"


def test_what_is_neither_page_nor_feed_is_skipped(site: Site) -> None:
    site.replies["/a"] = Reply(b"\x89PNG", headers=(("Content-Type", "image/png"),))
    site.replies["/b"] = Reply(b"x", headers=())
    assert reason(site.address + "/a") == "neither a page nor a feed: image/png"
    assert reason(site.address + "/b") == "neither a page nor a feed: of no stated kind"


def test_an_answer_that_is_too_large_is_given_up_packed_or_not(site: Site) -> None:
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    site.replies["/a"] = Reply(b"x" * 50_000)
    site.replies["/b"] = Reply(gzip.compress(b"x" * 5_000_000), headers=headers)
    for path in ("/a", "/b"):
        assert reason(site.address + path, HASTY._replace(largest=20_000)) == "larger than 20,000 bytes"


def test_a_packed_page_is_unpacked(site: Site) -> None:
    packed = gzip.compress(PAGE.format(head="").encode())
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"))
    site.replies["/a"] = Reply(packed, headers=headers)
    site.replies["/b"] = Reply(packed[:-20], headers=headers)
    site.replies["/c"] = Reply(b"rubbish", headers=headers)
    assert article(site.address + "/a").title == "A page"
    assert reason(site.address + "/b").startswith("cut short")
    assert reason(site.address + "/c").startswith("damaged")


def test_an_answer_that_breaks_off_is_skipped(site: Site) -> None:
    site.replies["/a"] = Reply(PAGE.encode(), cut=100)
    assert reason(site.address + "/a") == "cut short: its end is missing"


def test_a_slow_server_is_given_up(site: Site) -> None:
    site.page("/robots.txt")
    site.replies["/a"] = Reply(PAGE.encode(), delay=0.6)
    assert "too slow" in reason(site.address + "/a", HASTY._replace(timeout=0.2))


def test_nobody_there_is_a_reason() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert reason(f"http://127.0.0.1:{port}/a") == "robots.txt: can't be fetched: Connection refused"


def test_the_rest_goes_on_after_a_bad_address(site: Site) -> None:
    found = list(fetch_urls(["nowhere", site.page("/a")], manners=HASTY))
    assert [type(one) for one in found] == [Skipped, RawArticle]


def test_letters_beyond_ascii_are_coded(site: Site) -> None:
    site.replies["/caf%C3%A9?q=%C3%A9"] = Reply(PAGE.encode())
    assert article(site.address + "/café?q=é#part").title == "A page"
