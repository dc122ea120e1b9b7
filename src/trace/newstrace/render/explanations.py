"""The answer to `trace explain` as branches: rule, words with offsets, what was considered and not taken."""

from collections.abc import Iterator

from newstrace.records.inquiry import ExplainAnswer, Explanation, NotTaken
from newstrace.render.branch import Branch, Line, Tone, line, say
from newstrace.render.inquiry_lines import head_lines, words_line


def explain_branches(answer: ExplainAnswer) -> Iterator[Branch]:
    """The whole answer."""
    found = answer.explanations[0].kind.value if answer.explanations else "nothing has this id"
    lines = head_lines(answer.id, found, answer.coverage, answer.articles, answer.suggestions)
    yield Branch(0, lines)
    for explanation in answer.explanations:
        yield from _explanation(explanation)


def _explanation(explanation: Explanation) -> Iterator[Branch]:
    yield Branch(0, ((), *_about(explanation)))
    if explanation.words:
        yield Branch(1, (line(say("words", Tone.NOTE)),))
        yield from (Branch(2, (words_line(one.words, one.label),)) for one in explanation.words)
    if explanation.not_taken:
        yield Branch(1, (line(say("considered and not taken", Tone.NOTE)),))
        yield from (Branch(2, tuple(_not_taken(one))) for one in explanation.not_taken)
    if explanation.parts:
        yield Branch(1, (line(say("consists of", Tone.NOTE), " ", say(", ".join(explanation.parts))),))


def _about(explanation: Explanation) -> Iterator[Line]:
    kind = say(f"{explanation.kind.value}", Tone.CLAIM)
    yield line(kind, " ", say(f"[{explanation.id}]", Tone.NOTE))
    yield line("rule: ", say(explanation.rule), *_weight(explanation))
    yield from (line(say(fact)) for fact in explanation.facts)


def _weight(explanation: Explanation) -> Line:
    if explanation.score is None:
        return ()
    least = "" if explanation.threshold is None else f", {explanation.threshold:g} is enough"
    return line(f" (weight {explanation.score:g}{least})")


def _not_taken(one: NotTaken) -> Iterator[Line]:
    weight = "" if one.score is None else f" (weight {one.score:g})"
    yield line(say(one.what, Tone.RELAY), f"{weight}: ", say(one.reason, Tone.NOTE))
    yield from (words_line(words) for words in one.words)
