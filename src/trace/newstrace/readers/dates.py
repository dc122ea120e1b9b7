"""Dates of mails and feeds, whose form is laid down."""

from email.utils import parsedate_to_datetime


def iso_date(written: str | None) -> str | None:
    """A date as mails write it in ISO form; any other stays as it is."""
    if not written or not written.strip():
        return None
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, IndexError):
        return written.strip()
