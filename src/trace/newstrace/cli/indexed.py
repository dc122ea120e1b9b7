"""Questions asked of a corpus file that load only what they touch."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from newstrace.claims.narrowing import Narrowing
    from newstrace.cli.inputs import Inputs
    from newstrace.lexicon import Lexicon
    from newstrace.records import Finding, FindingRule, Provenance, Reading
    from newstrace.records.inquiry import ExplainAnswer


def bearing_on(
    query: str, inputs: "Inputs", lexicon: "Lexicon", narrowing: "Narrowing"
) -> "tuple[Provenance, list[Reading]]":
    """The claims that ``query`` selects, and the articles that bear on them."""
    from newstrace.claims import trace_claims

    with inputs.asked(narrowing, query=query) as asked:
        provenance = trace_claims(query, asked, lexicon, narrowing=narrowing)
    return provenance, list(inputs.kept(provenance.articles))


def checked_by_index(
    query: str,
    inputs: "Inputs",
    lexicon: "Lexicon",
    narrowing: "Narrowing",
    *,
    rules: "Collection[FindingRule] | None" = None,
    article: str | None = None,
) -> "tuple[Provenance, tuple[Finding, ...]]":
    """Those claims, and what is found about them."""
    from newstrace.checks import check_claims

    provenance, bearing = bearing_on(query, inputs, lexicon, narrowing)
    return check_claims(provenance, bearing, lexicon, rules=rules, article=article)


def explained_by_index(
    name: str, query: str | None, inputs: "Inputs", lexicon: "Lexicon", narrowing: "Narrowing"
) -> "ExplainAnswer | None":
    """What an id stands for: a part of the one article it names, or of what ``query`` selects.

    Null where only the whole corpus can tell.
    """
    import msgspec

    from newstrace.checks import check_claims
    from newstrace.inquiries import explain, names_article_part

    reading = inputs.article_of(name, narrowing)
    if reading is not None and names_article_part(name, [reading]):
        answer, coverage = explain(name, [reading], lexicon), inputs.coverage(lexicon, narrowing)
    elif query is not None:
        provenance, bearing = bearing_on(query, inputs, lexicon, narrowing)
        provenance, findings = check_claims(provenance, bearing, lexicon)
        answer = explain(name, bearing, lexicon, provenance=provenance, findings=findings)
        coverage = provenance.coverage
    else:
        return None
    return msgspec.structs.replace(answer, coverage=coverage) if answer.explanations else None
