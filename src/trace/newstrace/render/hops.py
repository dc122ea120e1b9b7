"""A hop in words: its name, and what is known of it."""

from newstrace.records import Basis, Hop, Role
from newstrace.render.branch import Line, Piece, Tone, line, say

UNKNOWN_PUBLISHER = "unknown publisher"

_MADE = {
    Basis.DATELINE: "by the dateline",
    Basis.CREDIT: "by its credit",
}


def hop_name(hop: Hop) -> str:
    """The hop's canonical name; only a publisher may have none."""
    return hop.name or UNKNOWN_PUBLISHER


def hop_facts(hop: Hop) -> str:
    """What is known of the hop beside its name: "4 unnamed people, American", "person, speaks for …"."""
    kind = hop.kind.value if hop.named or hop.name is None else f"unnamed {hop.kind.value}"
    facts = [
        f"{hop.count} {kind}" if hop.count is not None else kind,
        hop.nationality,
        f"of {hop.institution}" if hop.institution else None,
        f"speaks for {hop.speaks_for}" if hop.speaks_for else None,
        made_by(hop),
    ]
    return ", ".join(fact for fact in facts if fact)


def made_by(hop: Hop) -> str | None:
    """What names an agency as maker of the text, where the hop rests on that."""
    return _MADE.get(hop.basis) if hop.role is Role.RELAY else None


def hop_pieces(hop: Hop, tone: Tone) -> Line:
    """The hop's name in its tone and the facts in brackets."""
    return line(say(hop_name(hop), tone), say_facts(hop_facts(hop)))


def say_facts(facts: str) -> Piece:
    """The facts in brackets, set back; one leading space keeps them off the name."""
    spoken = say(f"({facts})", Tone.NOTE)
    return spoken._replace(text=f" {spoken.text}")
