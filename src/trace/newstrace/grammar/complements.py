"""What follows a cue verb: clauses, infinitives, gerunds, quotations, prepositions.

One function per construction; each says its grammar in a line.
"""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import clause_end, object_end, quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.frames import proposed
from newstrace.grammar.noun_phrases import past_bound, phrase_end
from newstrace.grammar.occurrences import Occurrence
from newstrace.grammar.speaking import speaks
from newstrace.records import AttributionType

_LONGEST_INSERTED = 12
_LONGEST_SUBJECT = 25
_CIRCUMSTANCES = frozenset("after before when while as of since until during following".split())
_WITHHELD = (("be", "named"), ("be", "identified"), ("be", "quoted"))
_DATING = frozenset("last this next on early late".split())
_FRONTED = frozenset("under despite without given unlike instead besides".split())
_CLAUSE_OPENERS = frozenset("if although though because unless while there".split())


def clause_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V (that) C: "The mayor said Tuesday that rents would fall"."""
    if after >= verb.limit or _answers_quotation(ctx, verb, subject, after):
        return
    relative = ctx.tags[subject[0]] in "WT" and subject[1] - subject[0] == 1
    if verb.row.raising or (ctx.words[subject[0]] == "it" and verb.row.type is AttributionType.PERCEPTION):
        yield from _impersonal(ctx, verb, after)
        return
    if (
        ctx.tags[after] == "T"
        and ctx.words[after + 1 : after + 2]
        and ctx.words[after + 1] in ctx.relay_words["cites"]
    ):
        return  # "in a report that cited people" says nothing
    if ctx.tags[after] == "T" and after + 1 < verb.limit:
        yield from proposed(
            ctx,
            "that-clause",
            verb,
            subject,
            ((after, clause_end(ctx, after + 1, verb.limit, relative=relative)),),
            "clause",
        )
    elif clause_begins(ctx, after, verb.limit):
        yield from proposed(
            ctx,
            "bare clause",
            verb,
            subject,
            ((after, clause_end(ctx, after, verb.limit, relative=relative)),),
            "clause",
        )


def _answers_quotation(ctx: Context, verb: Occurrence, subject: Range, after: int) -> bool:
    """As in '"Q," the sheriff said after six people died': what was said stands before."""
    before = ctx.tags[max(verb.floor, subject[0] - 2) : subject[0]]
    quoted = before in ("FQ", ".Q", "QF") and (subject[0] - 1 in ctx.opening or subject[0] - 2 in ctx.opening)
    apart = ctx.tags[after] == "T" and after > verb.end
    return quoted and (apart or ctx.words[after] in _CIRCUMSTANCES)


def _impersonal(ctx: Context, verb: Occurrence, after: int) -> Iterator[Candidate]:
    """It seems (that) C: nobody is named."""
    if ctx.tags[after] == "T" or clause_begins(ctx, after, verb.limit):
        content = ((after, clause_end(ctx, after + 1, verb.limit)),)
        yield from proposed(ctx, "impersonal clause", verb, None, content, "clause")


def clause_begins(ctx: Context, at: int, limit: int) -> bool:
    """A subject and a finite verb, or a subject that is a subject pronoun."""
    if ctx.tags[at] in "RY" or ctx.words[at] in _CLAUSE_OPENERS:
        return True
    if ctx.tags[at] == "O" and speaks(ctx, at + 1):
        return False  # "a man who knows him said"
    if ctx.words[at] == "such" and ctx.tags[at + 1 : at + 2] == "D":
        at += 1  # "such a move would be illegal"
    at = past_bound(ctx, _past_opening(ctx, at, limit), limit)
    if ctx.tags[at] in "RYAV" and ctx.words[at] != "having":
        return ctx.tags[at] in "RY" or ctx.tags[at - 1] in "BU"
    if ctx.tags[at] == "G" or ctx.words[at] == "having":  # "legalizing it could help"
        return _verb_follows(ctx, at + 1 + (ctx.tags[at + 1 : at + 2] in ("O", "U", "R")), limit)
    end = phrase_end(ctx, at, limit)
    return end > at and _verb_follows(ctx, end, limit)


def _verb_follows(ctx: Context, end: int, limit: int) -> bool:
    """Whether the finite verb of the subject that ends here comes, with what may stand between them."""
    steps = 0
    while end < limit and steps < _LONGEST_SUBJECT:
        tag = ctx.tags[end]
        if tag in "AVY" or (tag == "E" and ctx.tags[end - 1] in "NXB"):
            return True
        if tag == "I" and speaks(ctx, end + 1):
            return False  # "called CNN to say the raid failed" is no clause about CNN
        if tag in "IQ" or ctx.words[end] == "as":
            end += 2 if tag == "I" else 1
            continue
        if tag == "R" and ctx.tags[end - 1] in "NX":
            end = _past_predicate(ctx, end + 1, limit)  # "every conversation he has had lately centers on"
            continue
        if tag not in "BPNXDJMKWFHCEG":
            return False
        if tag in "WFH" and ctx.tags[end : end + 2] != "FW":
            return tag == "W" or _goes_on_after_pair(ctx, end, limit)
        end += 1
        steps += 1
    return False


def _past_predicate(ctx: Context, at: int, limit: int) -> int:
    """Past the verb of a relative clause that has no pronoun."""
    while at < limit and ctx.tags[at] in "AB":
        at += 1
    return at + 1 if at < limit and ctx.tags[at] in "VE" else at


def _past_opening(ctx: Context, at: int, limit: int) -> int:
    """Past what may stand before the subject: "even", "most of", "so far", "under the plan,"."""
    if at + 2 < limit and ctx.words[at + 1] == "of" and ctx.tags[at] in "BUJ":
        return at + 2
    while at + 2 < limit and ctx.tags[at] == "B":
        at += 1
    pair = ctx.words[at : at + 2]
    if at + 3 < limit and pair == ("so", "far"):
        return at + 2 + (ctx.tags[at + 2] == "F")
    if at + 3 < limit and (ctx.words[at] in _FRONTED or pair == ("as", "of")):
        end = phrase_end(ctx, at + 1 + (pair == ("as", "of")), limit)
        if ctx.tags[at + 1] == "G" or ctx.words[at + 1] == "being":  # "despite being new to it, she plans"
            end = ctx.tags.find("F", at + 2, min(limit, at + _LONGEST_INSERTED))
        end += ctx.tags[end : end + 1] == "F"
        return end if at + 1 < end < limit else at
    return at


def _goes_on_after_pair(ctx: Context, comma: int, limit: int) -> bool:
    """Reads "the plan, backed by the guild, covered rents", "the man, 34, had left": a verb after a pair."""
    between = ctx.tags[comma + 1 : comma + 2]
    reach = limit - 1 if between == "E" else min(limit - 1, comma + _LONGEST_INSERTED)
    close = ctx.tags.find(ctx.tags[comma], comma + 1, reach) if between and between in "EMDGXNRJP" else -1
    while 0 < close < limit - 2 and (ctx.is_time(close + 1) or ctx.words[close + 1] in _DATING):
        close += 1  # "the visit, his third, last Friday would cost"
    return close > 0 and ctx.tags[close + 1] in "AVE"


def gap_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """W S V C, "which she said covered it", "what he says is growing": the clause lacks what W stands for."""
    opener = subject[0] - 1
    if opener < verb.floor or ctx.tags[opener] not in "WT" or after >= verb.limit or after != verb.end:
        return
    if ctx.tags[opener] == "T" and _names_content(ctx, opener - 1):
        return
    if opener == verb.floor and ctx.words[opener] == "what":
        return  # "What she said is unclear" is the writer's sentence
    if ctx.tags[after] in "VAE":
        rest = (after, clause_end(ctx, after, verb.limit, relative=True))
        yield from proposed(ctx, "gap clause", verb, subject, ((opener, opener + 1), rest), "clause")


def _names_content(ctx: Context, at: int) -> bool:
    """A noun that a that-clause tells the content of: "her claim that the wall moved"."""
    row = ctx.cues.nouns.get(ctx.words[at]) if at >= 0 else None
    return row is not None and "that" in row.frames


def wh_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V whether/how/what C: "She asked whether the money was gone"."""
    if after + 1 >= verb.limit or (ctx.words[after] == "when" and ctx.tags[after + 1] == "E"):
        return
    if ctx.tags[after] == "W" or ctx.words[after] in ("if", "whether"):
        yield from proposed(
            ctx, "wh-clause", verb, subject, ((after, clause_end(ctx, after + 1, verb.limit)),), "wh"
        )


def infinitive_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V to V: "The union vowed to fight"; "The union seems to fight" is nobody's words about the union."""
    for at in (verb.end, after):
        if at < verb.limit and ctx.tags[at] == "I" and verb.row.raising:
            content = (subject, (at, clause_end(ctx, at, verb.limit)))
            yield from proposed(ctx, "raised infinitive", verb, None, content, "to")
            return
        if at < verb.limit and ctx.tags[at] == "I":
            withheld = ctx.words[at + 1 : at + 3] in _WITHHELD
            end = at + 3 if withheld else clause_end(ctx, at, verb.limit)
            yield from proposed(ctx, "infinitive", verb, subject, ((at, end),), "to")
            return


def gerund_after(ctx: Context, verb: Occurrence, subject: Range, _after: int) -> Iterator[Candidate]:
    """S V V-ing: "He denied taking the money"."""
    at = verb.end
    begins = at < verb.limit and (ctx.tags[at] == "G" or ctx.words[at] == "having")
    if begins and ctx.words[at] not in ctx.relay_words["cites"]:
        yield from proposed(ctx, "gerund", verb, subject, ((at, clause_end(ctx, at, verb.limit)),), "ing")


def quotation_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V "Q", as in 'The judge wrote: "The motion fails."'."""
    at = to_quotation(ctx, after, verb.limit)
    mark = subject[0] - 1
    if (
        at is not None
        and mark in ctx.opening
        and mark >= verb.floor
        and _takes_it(ctx, verb, mark, at == after)
    ):
        return  # what the subject follows is what was said; this one goes on, or is the name of a programme
    if at is not None:
        yield from proposed(
            ctx, "quotation after", verb, subject, quoted_content(ctx, at, verb.limit), "quote"
        )
    elif after < verb.limit - 1 and ctx.tags[after] == ":":
        yield from proposed(ctx, "colon after", verb, subject, ((after + 1, verb.limit),), "quote")
    elif after == verb.limit - 1 and ctx.words[after] == ":" and verb.sentence.last in ctx.closing:
        opening = verb.sentence.last
        yield from proposed(
            ctx, "paragraph after", verb, subject, ((opening, ctx.closing[opening] + 1),), "quote"
        )


def _takes_it(ctx: Context, verb: Occurrence, mark: int, at_once: bool) -> bool:
    """Whether the quotation before is the verb's: '"Q," he told "Today"' and '"Q," she said, "Q."'."""
    goes_on = "post" in verb.row.frames and not verb.participle
    return at_once or (goes_on and ctx.words[mark - 1] in (",", "!", "?"))


def to_quotation(ctx: Context, at: int, limit: int) -> int | None:
    """Past a comma or colon to an opening mark, where one follows at once."""
    if at < limit and ctx.tags[at] in "F:":
        at += 1
    return at if at < limit and at in ctx.closing else None


def quoted_content(ctx: Context, at: int, limit: int) -> tuple[Range, ...]:
    """A quotation, and what of the sentence hangs on it without a new attribution."""
    end = quotation_end(ctx, at, limit)
    if end >= limit or ctx.tags[end - 2 : end - 1] in ("F", "."):
        return ((at, end),)
    if ctx.tags[end] in "FH;":
        return ((at, end),)
    return ((at, max(end, clause_end(ctx, end, limit))),)


def preposition_after(ctx: Context, verb: Occurrence, subject: Range, _after: int) -> Iterator[Candidate]:
    """S V p C: "called for a ban", "objected to the plan"."""
    at = verb.end
    while at < verb.limit and ctx.tags[at] == "B":
        at += 1
    if at + 1 >= verb.limit or ctx.words[at] not in verb.row.preps:
        return
    start = at + 1
    end = (
        clause_end(ctx, start, verb.limit) if ctx.tags[start] in "GWT" else object_end(ctx, start, verb.limit)
    )
    if end < verb.limit and ctx.tags[end] == "I":
        end = clause_end(ctx, end, verb.limit)
    yield from proposed(ctx, "preposition", verb, subject, ((start, end),), "prep", cue_end=start)
