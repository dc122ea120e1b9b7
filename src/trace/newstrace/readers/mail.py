"""Mails (.eml) and pages that browsers save as mails (.mhtml)."""

from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from typing import Final

from newstrace.errors import UnreadableError
from newstrace.readers.dates import iso_date
from newstrace.readers.decode import Decoded, decode_as
from newstrace.readers.fragments import text_of
from newstrace.records import RawArticle

_DEEPEST: Final = 20


def read_mail(data: bytes, path: str, stem: str) -> RawArticle:
    """The text of a mail, published by its sender; of its forms the plain one, else the marked-up one.

    Raises:
        UnreadableError: it holds no text, or only HTML and the extra that reads it is not installed.
    """
    mail = message_from_bytes(data, policy=policy.default)
    if not mail.keys():
        raise UnreadableError("no mail: it has no headers")
    parts = [part for part in _parts(mail, 0) if part.get_content_disposition() != "attachment"]
    address = _header(mail, "Snapshot-Content-Location")
    if address:
        return _saved_page(parts, path, stem, address)
    found = _body(parts)
    if not found.text.strip():
        raise UnreadableError("no text in the mail")
    name, sender = parseaddr(_header(mail, "From") or "")
    left = sum(part.get_content_disposition() == "attachment" for part in _parts(mail, 0))
    left_out = (f"{left} attachments not read",) if left else ()
    return RawArticle(
        id=stem,
        text=found.text,
        path=path,
        title=_header(mail, "Subject"),
        publisher=name or sender or None,
        published=iso_date(_header(mail, "Date")),
        warnings=found.warnings + left_out,
    )


def _parts(mail: MIMEPart, depth: int) -> list[MIMEPart]:
    """The parts that hold something, in order; a mail within a mail is a part and its parts."""
    if not mail.is_multipart():
        return [mail]
    if depth > _DEEPEST:
        return []
    return [inner for part in mail.iter_parts() for inner in _parts(part, depth + 1)]


def _body(parts: list[MIMEPart]) -> Decoded:
    for part in parts:
        if part.get_content_type() == "text/plain" and (found := _decoded(part)).text.strip():
            return found
    for part in parts:
        if part.get_content_type() == "text/html":
            found = _decoded(part)
            return found._replace(text=text_of(found.text))
    return Decoded("")


def _saved_page(parts: list[MIMEPart], path: str, stem: str, address: str) -> RawArticle:
    from newstrace.readers.pages import read_page

    for part in parts:
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return read_page(_payload(part), path, stem, address=address, charset=part.get_content_charset())
    raise UnreadableError("no page in it")


def _decoded(part: MIMEPart) -> Decoded:
    return decode_as(_payload(part), part.get_content_charset())


def _payload(part: MIMEPart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(mail: EmailMessage, name: str) -> str | None:
    try:
        value = mail[name]
    except (ValueError, IndexError, AttributeError, TypeError):  # what the library does with odd headers
        return None
    return " ".join(str(value).split()) or None if value is not None else None
