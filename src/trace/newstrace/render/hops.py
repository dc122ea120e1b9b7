"""A hop in words: its name, and what is known of it."""

from newstrace.records import Basis, Hop, Role, SourceKind
from newstrace.render.branch import Line, Piece, Tone, line, say

UNKNOWN_PUBLISHER = "unknown publisher"

_MADE = {
    Basis.DATELINE: "in the dateline",
    Basis.CREDIT: "in the credit",
}


def hop_name(hop: Hop) -> str:
    """The hop's canonical name; only a publisher may have none."""
    return hop.name or UNKNOWN_PUBLISHER


def hop_facts(hop: Hop) -> str:
    """What is known of the hop beside its name: "4 unnamed people, American", "speaks for …".

    What the name says already is not said twice, and that a relay is an outlet goes without saying.
    """
    facts = [
        _kind(hop),
        _beyond_name(hop, hop.nationality),
        _beyond_name(hop, hop.institution, "of ") if hop.institution != hop.speaks_for else None,
        _beyond_name(hop, hop.speaks_for, "speaks for "),
        made_by(hop),
    ]
    return ", ".join(fact for fact in facts if fact)


def _kind(hop: Hop) -> str | None:
    if hop.name is None or (hop.named and hop.count in (None, 1) and _goes_without_saying(hop)):
        return None
    if hop.kind is SourceKind.PEOPLE and hop.count == 1:
        return "1 unnamed person"
    kind = hop.kind.value if hop.named else f"unnamed {hop.kind.value}"
    return f"{hop.count} {kind}" if hop.count is not None else kind


def _goes_without_saying(hop: Hop) -> bool:
    """That a named person is a person, and that who relays or publishes is an outlet."""
    return hop.kind is SourceKind.PERSON or (hop.kind is SourceKind.OUTLET and hop.role is not Role.ORIGIN)


def _beyond_name(hop: Hop, fact: str | None, lead: str = "") -> str | None:
    if not fact or fact.casefold() in (hop.name or "").casefold():
        return None
    return f"{lead}{fact}"


def made_by(hop: Hop) -> str | None:
    """What names an agency as maker of the text, where the hop rests on that."""
    return _MADE.get(hop.basis) if hop.role is Role.RELAY else None


def hop_pieces(hop: Hop, tone: Tone) -> Line:
    """The hop's name in its tone and the facts, if any, in brackets."""
    facts = hop_facts(hop)
    return line(say(hop_name(hop), tone), *([say_facts(facts)] if facts else []))


def say_facts(facts: str) -> Piece:
    """The facts in brackets, set back; one leading space keeps them off the name."""
    spoken = say(f"({facts})", Tone.NOTE)
    return spoken._replace(text=f" {spoken.text}")
