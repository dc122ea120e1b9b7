"""Writing the answers of `trace source`, `origins`, `timeline` and `explain`, and how those end."""

from typing import TYPE_CHECKING

from newstrace.cli.exits import Exit, exit_code
from newstrace.cli.formats import Format
from newstrace.cli.inputs import Inputs
from newstrace.cli.streams import Color, draw, say, write_data, write_text

if TYPE_CHECKING:
    from newstrace.render.inquiries import Answer


def write_answer(answer: "Answer", inputs: Inputs, wanted: Format, *, ascii_only: bool, color: Color) -> None:
    """The answer to standard output in the format wanted; a drawing of nothing read is none."""
    if wanted in (Format.JSON, Format.JSONL):
        write_data(_as_json(answer, inputs, wanted))
    elif wanted is Format.RICH and inputs.read:
        from newstrace.render.inquiries import answer_tree

        draw(answer_tree(answer, ascii_only=ascii_only), color)
    elif inputs.read:
        from newstrace.render.inquiries import answer_text

        write_text(answer_text(answer, ascii_only=ascii_only))


def end(answer: "Answer", inputs: Inputs, wanted: Format, asked: str) -> Exit:
    """What a user must be told aside, and the exit code."""
    from newstrace.render.inquiries import found_in

    matched = bool(found_in(answer))
    failure = inputs.failure()
    if failure:
        say(failure[0])
    elif wanted is not Format.RICH:
        _say_notes(answer, asked, matched=matched)
    return exit_code(read=inputs.read, skipped=len(inputs.skipped), matched=matched)


def _as_json(answer: "Answer", inputs: Inputs, wanted: Format) -> bytes:
    from newstrace.render.inquiries import answer_document, answer_lines

    failure = inputs.failure()
    if wanted is Format.JSONL and failure is None:
        return answer_lines(answer)
    return answer_document(
        answer, corpus=inputs.corpus, skipped=inputs.skipped, warnings=inputs.warnings, error=failure
    )


def _say_notes(answer: "Answer", asked: str, *, matched: bool) -> None:
    """The notes that a rich tree, on the same screen, holds already."""
    if not matched:
        say(f"nothing matches {asked!r}" if asked else "no claim goes back to anybody")
    suggestions = getattr(answer, "suggestions", ())
    if suggestions:
        say(f"did you mean: {', '.join(suggestions)}?")
    if getattr(answer, "fallback", False):
        say("no statement holds all of these words: any of them was searched")
    for noun, count in (
        ("articles", getattr(answer, "articles_not_looked_at", 0)),
        ("statements", getattr(answer, "not_looked_at", 0)),
    ):
        if count:
            say(f"{count} more {noun} not looked at: narrow the question")
    if getattr(answer, "left_out", 0):
        say(f"{getattr(answer, 'left_out', 0)} more left out by --limit")
