"""One article as read, in blocks: who it is by, its attributions, what it says itself, what stayed open."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newstrace.records import Attribution, Place, Reading, Span, Stance, Unresolved
from newstrace.render.branch import ONWARDS, Block, Field, Line, Tone, field, line, quoted, say, several
from newstrace.render.hops import UNKNOWN_PUBLISHER, hop_facts, hop_name, made_by, say_facts

SAMPLE = "a sample, retold in our own words: the wording is not the publisher's"
UNPARSED = "seen, but no construction found a source and a content for it"


def reading_blocks(reading: Reading) -> tuple[Block, ...]:
    """The article's own block, one for each attribution, then what is left, each where there is any."""
    return (
        _article(reading),
        *(_attribution(attribution, reading.text) for attribution in reading.attributions),
        *_own_voice(reading),
        *_unresolved(reading),
        *_unparsed(reading),
        *_furniture(reading),
    )


def _article(reading: Reading) -> Block:
    known = {
        "publisher": reading.publisher or UNKNOWN_PUBLISHER,
        "published": reading.published,
        "agency": reading.agency,
        "byline": reading.byline,
        "url": reading.url,
        "path": reading.path,
        "offset": str(reading.offset) if reading.offset else None,
        "sample": SAMPLE if reading.sample else None,
        "found": several(len(reading.attributions), "attribution"),
    }
    fields = [field(label, line(say(value))) for label, value in known.items() if value]
    fields += [field("warning", line(say(warning, Tone.ALERT))) for warning in reading.warnings]
    title = say(quoted(reading.title) if reading.title else "untitled", Tone.CLAIM)
    return Block(line(title, " ", say(f"[{reading.id}]", Tone.NOTE)), tuple(fields))


def _attribution(attribution: Attribution, text: str) -> Block:
    words = {
        "source": _words(attribution.source, text) or "none named in the sentence",
        "cue": _words(attribution.cue, text),
        "hedged": _words(attribution.hedges, text),
    }
    fields = [field(label, line(say(said))) for label, said in words.items() if said]
    content = say(_words(attribution.content, text) or "none", Tone.EVIDENCE)
    fields.insert(2, field("content", line(content)))
    fields += [field("chain", _chain(attribution)), field("rule", line(say(attribution.rule, Tone.NOTE)))]
    return Block(_heading(attribution), tuple(fields))


def _heading(attribution: Attribution) -> Line:
    ways = [attribution.manner.value, attribution.type.value]
    if attribution.place is Place.TITLE:
        ways.append("in the title")
    stance = attribution.stance
    tone = Tone.PLAIN if stance in {Stance.ASSERTS, Stance.CONFIRMS} else Tone.ALERT
    who = say(hop_name(attribution.chain[0]), Tone.ORIGIN) if attribution.chain else say("nobody")
    return line(
        say(f"[{attribution.id}]", Tone.NOTE),
        " ",
        who,
        ": ",
        say(stance.value, tone),
        say_facts(", ".join(ways)),
    )


def _chain(attribution: Attribution) -> Line:
    """Every hop from the origin to the publisher; what is known of the origin, what made a relay one."""
    pieces: list[Line] = []
    for n, hop in enumerate(attribution.chain):
        tone = Tone.RELAY if 0 < n < len(attribution.chain) - 1 else Tone.PLAIN
        facts = hop_facts(hop) if n == 0 or not hop.named else made_by(hop)
        name = line(
            say(hop_name(hop), Tone.ORIGIN if n == 0 else tone), *([say_facts(facts)] if facts else [])
        )
        pieces.append(line(ONWARDS, *name) if n else name)
    return tuple(piece for hop_line in pieces for piece in hop_line)


def _own_voice(reading: Reading) -> Iterator[Block]:
    said = tuple(
        field(own.id, line(say(quoted(_slice(own.sentence, reading.text)), Tone.EVIDENCE)))
        for own in reading.own_voice
    )
    if said:
        yield Block(line(say("Stated without attribution", Tone.CLAIM)), said)


def _unresolved(reading: Reading) -> Iterator[Block]:
    fields = tuple(_left_open(mention, reading.text) for mention in reading.unresolved)
    if fields:
        yield Block(line(say("Not resolved", Tone.CLAIM)), fields)


def _left_open(unresolved: Unresolved, text: str) -> Field:
    candidates = ", ".join(unresolved.candidates) or "no candidate"
    words = quoted(_slice(unresolved.mention, text))
    told = say(f"{words}: {unresolved.reason} ({candidates})")
    return field(f"at {unresolved.mention.start}", line(told))


def _unparsed(reading: Reading) -> Iterator[Block]:
    """The cues nothing was made of, most frequent first."""
    counts = Counter(_slice(cue, reading.text).casefold() for cue in reading.unparsed_cues)
    fields = tuple(
        field(str(count), line(say(quoted(cue))))
        for cue, count in sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))
    )
    if fields:
        total = several(len(reading.unparsed_cues), "cue")
        yield Block(line(say("Not understood", Tone.CLAIM), f": {total} {UNPARSED}"), fields)


def _furniture(reading: Reading) -> Iterator[Block]:
    fields = tuple(
        field(piece.kind.value, line(say(_slice(piece.span, reading.text)), *_reads_as(piece.value)))
        for piece in reading.furniture
    )
    if fields:
        yield Block(line(say("Furniture", Tone.CLAIM)), fields)


def _reads_as(value: str | None) -> Line:
    return (say_facts(value),) if value else ()


def _words(spans: Sequence[Span], text: str) -> str:
    """The words at the spans in quotation marks; an ellipsis stands between parts."""
    return " … ".join(quoted(_slice(span, text)) for span in spans)


def _slice(span: Span, text: str) -> str:
    return text[span.start : span.end]
