"""Findings: what is to be said about how a claim is supported, each with the words it rests on."""

from enum import StrEnum

import msgspec

from newstrace.records.text import Span


class Support(StrEnum):
    """How a claim is supported; the first that holds, in this order."""

    CIRCULAR = "circular"
    DISPUTED = "disputed"
    UNNAMED_ONLY = "unnamed-only"
    CORROBORATED = "corroborated"
    ECHO = "echo"
    SINGLE_ORIGIN = "single-origin"


class FindingRule(StrEnum):
    """What a finding is about, worst first; the values are part of the contract."""

    CIRCULAR = "circular"
    DENIED = "denied"
    UNCREDITED_COPY = "uncredited-copy"
    DROPPED_HOP = "dropped-hop"
    PLURAL_INFLATION = "plural-inflation"
    NUMBER_DRIFT = "number-drift"
    QUOTE_CHANGED = "quote-changed"
    HEDGE_DROP = "hedge-drop"
    UNATTRIBUTED = "unattributed"
    UNNAMED_ONLY = "unnamed-only"
    ECHO = "echo"
    CONFIRMED_IN_PART = "confirmed-in-part"
    CREDIT_MISSING = "credit-missing"
    CREDIT_UNUSED = "credit-unused"
    DECLINED = "declined"


class Quoted(msgspec.Struct, frozen=True):
    """Words of one article that a finding rests on; ``text`` is the slice at ``span``."""

    article: str
    span: Span
    text: str


class Finding(msgspec.Struct, frozen=True):
    """One finding: by which rule, about which claim, in one sentence, and the words that led to it.

    ``id`` is the same for the same input ("echo:c1"). ``claim`` is null for what is found about an
    article as a whole.
    """

    id: str
    rule: FindingRule
    claim: str | None
    message: str
    evidence: tuple[Quoted, ...]
