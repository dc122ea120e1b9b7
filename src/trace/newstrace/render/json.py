"""The JSON contract. Everything ends in one newline; equal input gives equal bytes.

Offsets count code points. Characters that would act on a terminal are written as escapes, which mean
the same to any JSON reader; half of a surrogate pair, which UTF-8 can't hold, becomes U+FFFD, so that
offsets still hold.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal, TypeAlias

import msgspec

from newstrace.records import Claim, Provenance, Reading, Skipped
from newstrace.render.documents import ClaimDocument, ClaimLine, Fault, GraphDocument, ReadDocument

Command: TypeAlias = Literal["claim", "read", "graph", "check", "source", "origins", "timeline", "explain"]
Failure: TypeAlias = tuple[str, str | None]

# msgspec escapes the controls below U+0020; these pass it raw, and a terminal obeys or hides them.
_RAW = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_document(
    readings: Iterable[Reading],
    skipped: Sequence[Skipped] = (),
    warnings: Sequence[str] = (),
    error: Failure | None = None,
) -> bytes:
    """Every article read, what was skipped and why, as one document."""
    return encode(
        ReadDocument(
            documents=tuple(readings),
            skipped=tuple(skipped),
            warnings=tuple(warnings),
            error=_fault(error),
        )
    )


def read_line(reading: Reading) -> bytes:
    """One article as one line of JSON Lines."""
    return encode(reading)


def claim_document(
    provenance: Provenance,
    *,
    corpus: str,
    skipped: Sequence[Skipped] = (),
    warnings: Sequence[str] = (),
    error: Failure | None = None,
) -> bytes:
    """The answer to one question as one document; ``corpus`` names what was searched."""
    return encode(
        ClaimDocument(
            query=provenance.query,
            corpus=corpus,
            claims=provenance.claims,
            articles=dict(sorted(provenance.articles.items())),
            coverage=provenance.coverage,
            skipped=tuple(skipped),
            warnings=tuple(warnings),
            error=_fault(error),
            fallback=provenance.fallback,
            suggestions=provenance.suggestions,
            left_out=provenance.left_out,
            not_looked_at=provenance.not_looked_at,
        )
    )


def claim_lines(provenance: Provenance) -> bytes:
    """One line a claim, each complete in itself; nothing at all where there is no claim."""
    return b"".join(encode(_claim_line(claim, provenance)) for claim in provenance.claims)


def error_document(
    command: Command, message: str, path: str | None = None, *, query: str = "", corpus: str = ""
) -> bytes:
    """The document of a command that failed: everything empty, and what went wrong."""
    fault = Fault(message, path)
    match command:
        case "claim":
            return encode(ClaimDocument(query=query, corpus=corpus, error=fault))
        case "read":
            return encode(ReadDocument(error=fault))
        case "graph":
            return encode(GraphDocument(error=fault))
        case "check":
            from newstrace.render.checks import CheckDocument

            return encode(CheckDocument(error=fault))
        case "source" | "origins" | "timeline" | "explain":
            from newstrace.render.inquiries import DOCUMENTS

            return encode(DOCUMENTS[command](error=fault))


def encode(value: object) -> bytes:
    """Any record as compact JSON in UTF-8, with a newline at its end."""
    try:
        written = msgspec.json.encode(value)
    except UnicodeEncodeError:
        written = msgspec.json.encode(_without_surrogates(msgspec.to_builtins(value)))
    if written.isascii() and b"\x7f" not in written:
        return written + b"\n"
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", written.decode()).encode() + b"\n"


def _claim_line(claim: Claim, provenance: Provenance) -> ClaimLine:
    chains = (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials)
    named = {chain.article for chain in chains} | {own.article for own in claim.own_voice}
    cards = {name: provenance.articles[name] for name in sorted(named) if name in provenance.articles}
    fields = {name: getattr(claim, name) for name in claim.__struct_fields__}
    return ClaimLine(**fields, query=provenance.query, cards=cards)


def _fault(error: Failure | None) -> Fault | None:
    return None if error is None else Fault(*error)


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(held) for held in value]
    return value
