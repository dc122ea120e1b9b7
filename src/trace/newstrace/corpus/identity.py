"""Which articles are the same, and which are versions of one: by address, publisher and text alone."""

import re
from hashlib import blake2b
from typing import Final

import msgspec

from newstrace.corpus.entries import TakenIn
from newstrace.records import RawArticle

_SCHEME: Final = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_TAKEN: Final = re.compile(r"id (.+) is taken: called .+ here", re.DOTALL)


def text_print(text: str) -> bytes:
    """What tells one text from another."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def input_digest(raw: RawArticle) -> bytes:
    """What tells one input from another, its place included: the same again need not be read."""
    plain = msgspec.structs.replace(raw, splittable=False)
    return blake2b(msgspec.msgpack.encode(plain), digest_size=16).digest()


def address_of(article: TakenIn) -> str:
    """What the versions of one article have in common: its address, or else publisher and text."""
    if article.url:
        return "url " + _SCHEME.sub("", article.url.partition("#")[0]).rstrip("/")
    return f"text {publisher_key(article.publisher) or ''} {text_print(article.raw.text).hex()}"


def publisher_key(publisher: str | None) -> str | None:
    """A publisher's name as it is compared."""
    return " ".join(publisher.casefold().split()) if publisher else None


def mark_of(address: str) -> str:
    """Six letters that tell articles of one name apart."""
    return blake2b(address.encode("utf-8", "replace"), digest_size=3).hexdigest()


def preference(raw: RawArticle) -> tuple[bool, int, bytes]:
    """Of two copies of one article the one that sorts first is kept, whichever came first."""
    known = [raw.title, raw.publisher, raw.agency, raw.byline, raw.published, raw.url]
    return raw.url is None, -sum(field is not None for field in known), msgspec.msgpack.encode(raw)


def metadata_of(raw: RawArticle) -> RawArticle:
    """What an article is, apart from where it was found."""
    return msgspec.structs.replace(raw, id="", path=None, offset=0, splittable=False, warnings=())


def as_stated(raw: RawArticle) -> RawArticle:
    """An article under its own id, and text that can be written as UTF-8.

    Readers make ids unique within one answer, in the order of their input; a corpus tells articles of
    one id apart by their addresses, whatever order they came in.
    """
    text = raw.text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if len(text) != len(raw.text):
        text = "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in raw.text)
    taken = _TAKEN.fullmatch(raw.warnings[-1]) if raw.warnings else None
    if taken is None:
        return raw if text == raw.text else msgspec.structs.replace(raw, text=text)
    stated = raw.id.rpartition("~")[0]
    return msgspec.structs.replace(raw, id=stated, text=text, warnings=raw.warnings[:-1])
