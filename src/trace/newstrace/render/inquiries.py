"""Answers of `trace source`, `origins`, `timeline` and `explain`: as text, as a rich tree, as JSON."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from newstrace.records import Skipped
from newstrace.records.inquiry import ExplainAnswer, OriginsAnswer, SourceAnswer, TimelineAnswer
from newstrace.render.branch import Branch, folded
from newstrace.render.documents import Fault
from newstrace.render.explanations import explain_branches
from newstrace.render.inquiry_documents import (
    ExplainDocument,
    InquiryDocument,
    OriginsDocument,
    SourceDocument,
    TimelineDocument,
)
from newstrace.render.json import Failure, encode
from newstrace.render.origins import origins_branches
from newstrace.render.sources import source_branches
from newstrace.render.timelines import timeline_branches

if TYPE_CHECKING:
    from rich.tree import Tree

Answer: TypeAlias = SourceAnswer | OriginsAnswer | TimelineAnswer | ExplainAnswer

DOCUMENTS: Final[dict[str, type[InquiryDocument]]] = {
    "source": SourceDocument,
    "origins": OriginsDocument,
    "timeline": TimelineDocument,
    "explain": ExplainDocument,
}
"""The document of each command."""

_DOCUMENT_OF: Final[dict[type[Answer], type[InquiryDocument]]] = {
    SourceAnswer: SourceDocument,
    OriginsAnswer: OriginsDocument,
    TimelineAnswer: TimelineDocument,
    ExplainAnswer: ExplainDocument,
}


def answer_text(answer: Answer, *, ascii_only: bool = False) -> str:
    """The answer as plain text: one line a fact, never wrapped."""
    from newstrace.render.text import draw, finished

    return finished(draw(_branches(answer), ascii_only), ascii_only)


def answer_tree(answer: Answer, *, ascii_only: bool = False) -> "Tree":
    """The answer as one rich tree, in the words of ``answer_text``."""
    from newstrace.render.tree import grow

    return grow(_branches(answer), ascii_only)


def answer_document(
    answer: Answer,
    *,
    corpus: str,
    skipped: Sequence[Skipped] = (),
    warnings: Sequence[str] = (),
    error: Failure | None = None,
) -> bytes:
    """The answer as one document; ``corpus`` names what was searched."""
    fields = {name: getattr(answer, name) for name in answer.__struct_fields__}
    document = _DOCUMENT_OF[type(answer)](
        **fields,
        corpus=corpus,
        skipped=tuple(skipped),
        warnings=tuple(warnings),
        error=None if error is None else Fault(*error),
    )
    return encode(document)


def answer_lines(answer: Answer) -> bytes:
    """One source, origin, claim or explanation a line; nothing at all where there is none."""
    return b"".join(encode(one) for one in found_in(answer))


def found_in(answer: Answer) -> Sequence[object]:
    """What an answer is a list of."""
    match answer:
        case SourceAnswer():
            return answer.sources
        case OriginsAnswer():
            return answer.origins
        case TimelineAnswer():
            return answer.claims
        case ExplainAnswer():
            return answer.explanations


def _branches(answer: Answer) -> tuple[Branch, ...]:
    match answer:
        case SourceAnswer():
            return tuple(folded(source_branches(answer)))
        case OriginsAnswer():
            return tuple(folded(origins_branches(answer)))
        case TimelineAnswer():
            return tuple(folded(timeline_branches(answer)))
        case ExplainAnswer():
            return tuple(folded(explain_branches(answer)))
