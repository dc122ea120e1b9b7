"""The order of the stages, and nothing else: the Python API behind the commands."""

from collections.abc import Iterable, Iterator

from newstrace.grammar import find_attributions
from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import Article, OwnVoice, RawArticle, Reading
from newstrace.resolve import resolve_sources
from newstrace.text import cut, lay_out, split_articles
from newstrace.text.language import is_read, language_of


def read_article(article: RawArticle | str, lexicon: Lexicon | None = None) -> Reading:
    """What one article attributes to whom. A plain string is an article without metadata.

    Any string at all is read without an exception. Nothing is split: see ``read_articles``.
    """
    raw = RawArticle(id="article", text=article) if isinstance(article, str) else article
    return _read(raw, lexicon or load_lexicon())


def read_articles(articles: Iterable[RawArticle], lexicon: Lexicon | None = None) -> Iterator[Reading]:
    """Readings one by one, in order; a plain text file that holds several articles gives several."""
    words = lexicon or load_lexicon()
    for raw in articles:
        for part in split_articles(raw, words):
            yield _read(part, words)


def _read(raw: RawArticle, lexicon: Lexicon) -> Reading:
    article = lay_out(raw, lexicon)
    language = language_declared_or_told(raw)
    if not is_read(language):
        return _unread(article, language)
    prose = cut(article, lexicon)
    found = find_attributions(prose, lexicon)
    resolution = resolve_sources(article, prose, found.attributions, lexicon)
    return Reading(
        id=article.id,
        path=article.path,
        offset=article.offset,
        title=article.title,
        publisher=article.publisher,
        agency=article.agency,
        byline=article.byline,
        published=article.published,
        url=article.url,
        sample=article.sample,
        text=article.text,
        furniture=article.furniture,
        attributions=resolution.attributions,
        own_voice=tuple(OwnVoice(f"o{n}", span) for n, span in enumerate(found.own_voice, 1)),
        unresolved=resolution.unresolved,
        unparsed_cues=found.unparsed_cues,
        warnings=article.warnings,
    )


def language_declared_or_told(raw: RawArticle) -> str | None:
    """The code of an article's language: as declared, else as its text tells."""
    return raw.language.strip().casefold() if raw.language else language_of(raw.text)


def _unread(article: Article, language: str | None) -> Reading:
    """What is said of an article whose language is not read: its furniture, and that it was not read."""
    return Reading(
        id=article.id,
        path=article.path,
        offset=article.offset,
        title=article.title,
        publisher=article.publisher,
        agency=article.agency,
        byline=article.byline,
        published=article.published,
        url=article.url,
        sample=article.sample,
        text=article.text,
        furniture=article.furniture,
        attributions=(),
        own_voice=(),
        unresolved=(),
        unparsed_cues=(),
        warnings=(*article.warnings, f"not English ({language}): not read for attributions"),
    )
