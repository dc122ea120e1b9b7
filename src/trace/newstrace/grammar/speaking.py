"""Which verbs lead to what is said."""

from newstrace.grammar.context import Context


def speaks(ctx: Context, verb: int) -> bool:
    """A verb that leads to a clause by itself: "hit", not "hit back"."""
    return any(
        reading.row.frames.get("clause", 0) >= 3 and not reading.row.rest and reading.row.particle is None
        for reading in ctx.cues.verb_forms.get(ctx.words[verb] if verb < len(ctx.words) else "", ())
    )
