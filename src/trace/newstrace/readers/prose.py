"""Plain text and Markdown: one file, with or without front matter."""

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode
from newstrace.readers.fields import read_fields
from newstrace.readers.front_matter import read_front_matter
from newstrace.records import RawArticle


def read_prose(data: bytes, path: str, stem: str) -> RawArticle:
    """The file's text and what its front matter says about it; ``stem`` is the id where it states none.

    Raises:
        UnreadableError: it is binary or holds no text.
    """
    decoded = decode(data)
    front = read_front_matter(decoded.text)
    text = decoded.text[front.end :]
    if not text.strip():
        raise UnreadableError("empty" if front.end == 0 else "no text after the front matter")
    fields = read_fields(front.fields)
    return RawArticle(
        id=fields.id or stem,
        text=text,
        path=path,
        offset=front.end,
        title=fields.title,
        publisher=fields.publisher,
        agency=fields.agency,
        byline=fields.byline,
        published=fields.published,
        url=fields.url,
        sample=fields.sample,
        language=fields.language,
        splittable=True,
        warnings=decoded.warnings + front.warnings + fields.warnings,
    )
