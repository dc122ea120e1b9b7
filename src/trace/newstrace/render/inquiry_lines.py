"""Lines that the answers about sources, origins, order and reasons share."""

from collections.abc import Mapping, Sequence

from newstrace.records import ArticleCard, Chain, Coverage, Quoted, Stance
from newstrace.records.claim import Tie
from newstrace.render.branch import ONWARDS, Line, Tone, line, quoted, say, several
from newstrace.render.claims import SAMPLE
from newstrace.render.hops import UNKNOWN_PUBLISHER, hop_name


def head_lines(
    asked: str | None,
    found: str,
    coverage: Coverage,
    articles: Mapping[str, ArticleCard],
    suggestions: Sequence[str] = (),
) -> tuple[Line, ...]:
    """What was asked and found, how much was read, and close names where nothing was found."""
    lead = (say(quoted(asked), Tone.CLAIM), ": ") if asked is not None else ()
    lines = [line(*lead, f"{found}, {several(coverage.articles, 'article')} read")]
    if suggestions:
        lines.append(line("Did you mean: ", say(", ".join(suggestions), Tone.CLAIM), "?"))
    if any(card.sample for card in articles.values()):
        lines.append(line(say(SAMPLE, Tone.NOTE)))
    return tuple(lines)


def article_line(article: str, articles: Mapping[str, ArticleCard]) -> Line:
    """The publisher of an article, its date and its id."""
    card = articles.get(article)
    publisher = (card.publisher if card else None) or UNKNOWN_PUBLISHER
    published = (card.published if card else None) or "undated"
    return line(say(publisher, Tone.ARTICLE), ", ", say(published), " ", say(f"[{article}]", Tone.NOTE))


def words_line(words: Quoted, label: str = "") -> Line:
    """The words, led by what they are, with the offsets at which they stand and their article's id."""
    start, end = words.span
    place = say(f"at {start}–{end} [{words.article}]", Tone.NOTE)
    return line(*before(f"{label}:" if label else ""), *evidence(words.text), " ", place)


def evidence(text: str) -> Line:
    """Words of an article in quotation marks."""
    return line(say(quoted(" ".join(text.split())), Tone.EVIDENCE))


def chain_lines(chain: Chain) -> tuple[Line, ...]:
    """The way of a chain from its origin to the publisher, and the words it rests on.

    That an article relies on whom it cites goes without saying; that it credits or matches it does not.
    """
    way = line(say(ONWARDS.join(hop_name(hop) for hop in chain.hops), Tone.RELAY))
    stance = before("" if chain.stance is Stance.ASSERTS else f"{chain.stance.value}:", Tone.ALERT)
    loop = behind("(loop)" if chain.loop else "", Tone.ALERT)
    tie = behind("" if chain.tie is Tie.RELIES else f"({chain.tie.value} it)", Tone.NOTE)
    place = say(f"[{chain.article}:{chain.attribution}]", Tone.NOTE)
    return line(*way, *loop, *tie, " ", place), line(*stance, *evidence(chain.evidence.text))


def before(text: str, tone: Tone = Tone.PLAIN) -> Line:
    """The words and a blank behind them; nothing for no words."""
    return line(say(text, tone), " ") if text else ()


def behind(text: str, tone: Tone = Tone.PLAIN) -> Line:
    """A blank and the words; nothing for no words."""
    return line(" ", say(text, tone)) if text else ()
