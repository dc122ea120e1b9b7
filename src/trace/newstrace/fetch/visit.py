"""One question to a server and its answer: no redirect followed, limits kept."""

import http.client
import time
import urllib.request
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from newstrace.errors import UnreadableError
from newstrace.fetch.manners import Manners

_ACCEPTED: Final = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]"
_CHUNK: Final = 1 << 16


class Answer(NamedTuple):
    """What a server said: header names in lower case, the body unpacked."""

    status: int
    phrase: str
    headers: Mapping[str, str]
    body: bytes


def visit(address: str, manners: Manners) -> Answer:
    """The answer to a GET.

    Raises:
        UnreadableError: the server could not be reached, was too slow or said too much.
    """
    request = urllib.request.Request(  # noqa: S310 - opener() knows http and https only
        address,
        headers={"User-Agent": manners.agent, "Accept": _ACCEPTED, "Accept-Encoding": "gzip"},
    )
    try:
        with _opener().open(request, timeout=manners.timeout) as response:
            body = _read(response, manners)
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, response.reason, headers, _unpacked(body, headers, manners))
    except TimeoutError as fault:
        raise UnreadableError("the server is too slow") from fault
    except (OSError, http.client.HTTPException, ValueError) as fault:
        raise UnreadableError(f"can't be fetched: {_why(fault)}") from fault


def asked(written: str) -> str:
    """An address as it is sent: letters beyond ASCII coded, no fragment.

    Raises:
        UnreadableError: it is none that can be fetched.
    """
    try:
        parts = urlsplit(written.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError as fault:
        raise UnreadableError("not an address") from fault
    if parts.scheme not in ("http", "https"):
        raise UnreadableError("not an address that begins with http:// or https://")
    if not host or parts.username is not None or any(map(str.isspace, written.strip())):
        raise UnreadableError("not an address that can be fetched")
    where = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    path, query = quote(parts.path, safe=_SAFE) or "/", quote(parts.query, safe=_SAFE)
    return urlunsplit((parts.scheme, where, path, query, ""))


def _opener() -> urllib.request.OpenerDirector:
    """Without handlers for files and the like, for redirects, and for statuses that are no success."""
    opener = urllib.request.OpenerDirector()
    handlers = (urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler)
    for handler in handlers:
        opener.add_handler(handler())
    return opener


def _read(response: http.client.HTTPResponse, manners: Manners) -> bytes:
    end = time.monotonic() + manners.longest
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_CHUNK):
        size += len(part)
        parts.append(part)
        if size > manners.largest:
            raise UnreadableError(f"larger than {manners.largest:,} bytes")
        if time.monotonic() > end:
            raise UnreadableError("the server is too slow")
    if response.length:
        raise UnreadableError("cut short: its end is missing")
    return b"".join(parts)


def _unpacked(body: bytes, headers: Mapping[str, str], manners: Manners) -> bytes:
    coding = headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        return body
    if coding not in ("gzip", "x-gzip"):
        raise UnreadableError(f"packed in a way that can't be read: {coding}")
    unpacker = zlib.decompressobj(wbits=31)
    try:
        whole = unpacker.decompress(body, manners.largest + 1)
    except zlib.error as fault:
        raise UnreadableError(f"damaged: {fault}") from fault
    if len(whole) > manners.largest:
        raise UnreadableError(f"larger than {manners.largest:,} bytes")
    if body and not unpacker.eof:
        raise UnreadableError("cut short: its end is missing")
    return whole


def _why(fault: Exception) -> str:
    inner = getattr(fault, "reason", None)
    if isinstance(inner, TimeoutError):
        return "the server is too slow"
    if isinstance(inner, OSError):
        return inner.strerror or str(inner)
    return str(fault) or type(fault).__name__
