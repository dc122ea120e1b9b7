"""Small inputs of every kind, made here so that nothing is copied from anywhere."""

import gzip
from collections.abc import Sequence

SENTENCES = (
    "The ferry line lost its licence in {place}, according to the port authority, which gave no reason.",
    "The mayor of {place} said that she would resign in May, and that she had told nobody before.",
    "Harbour captains in {place} denied that the tax had doubled since the tunnel was closed.",
)


def paragraphs(place: str = "Halmouth") -> str:
    return "".join(f"<p>{sentence.format(place=place)}</p>" for sentence in SENTENCES)


def page(head: str = "", place: str = "Halmouth") -> str:
    body = f"<nav><a href='/'>Home</a></nav><article>{paragraphs(place)}</article>"
    return f"<!DOCTYPE html><html><head><title>A page</title>{head}</head><body>{body}</body></html>"


def warc_record(
    address: str,
    content: bytes,
    *,
    kind: str = "response",
    headers: Sequence[str] = (),
    charset: str = "utf-8",
) -> bytes:
    lines = ["HTTP/1.1 200 OK", f"Content-Type: text/html; charset={charset}", *headers]
    block = "\r\n".join((*lines, "", "")).encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2022-03-07T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def members(records: Sequence[bytes]) -> list[bytes]:
    return [gzip.compress(record, mtime=0) for record in records]
