"""How right found attributions are, against ones marked by hand: the figures, from counts.

A match (see ``matching.py``) is right end to end when the sources overlap by at least one half, or when
neither has one. Counts are summed over articles before any share is taken.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from matching import ROLES, WORD, Compared, Marked, Spans, Tokens
from newstrace.lexicon.inflection import inflect

Figures = dict[str, Any]

MANNERS = ("direct", "indirect", "mixed")
SUBSETS = ("all", *MANNERS, "reported_speech", "other_cue", "with_source", "no_source")
OUTCOMES = ("content", "end_to_end", "end_to_end_lenient")
ACCORDING_TO = re.compile(r"\baccording\s+to\b", re.IGNORECASE)

# The verbs that make a cue one of reported speech: part of the measure's definition, not of the lexicon.
SPEECH_VERBS = WORD.findall(
    "accuse acknowledge add admit advise affirm allege announce argue ask assert assure caution cite claim "
    "comment complain concede conclude confirm contend counter declare deny describe disclose emphasize "
    "exclaim explain inform insist joke maintain mention note observe predict proclaim promise pronounce "
    "quip quote read recall recount reiterate relate remark remind repeat reply report respond retort reveal "
    "say shout speak state stress suggest talk tell testify tweet urge vow warn write"
)
IRREGULAR = {
    "say": ("said", None),
    "tell": ("told", None),
    "write": ("wrote", "written"),
    "speak": ("spoke", "spoken"),
    "read": ("read", None),
}
DOUBLING = ("admit", "quip")
SPEECH_FORMS = frozenset(
    form
    for verb in SPEECH_VERBS
    for form in inflect(verb, *IRREGULAR.get(verb, (None, None)), doubles=verb in DOUBLING)
)


def is_reported_speech(text: str, cue: Spans) -> bool:
    """Whether a cue holds a form of a verb of speech, or is "according to"."""
    words = " ".join(text[start:end] for start, end in sorted(cue))
    return bool(ACCORDING_TO.search(words)) or any(w.lower() in SPEECH_FORMS for w in WORD.findall(words))


def subsets_of(text: str, marked: Marked) -> tuple[str, ...]:
    """The subsets of ``SUBSETS`` a marked attribution belongs to."""
    speech = is_reported_speech(text, marked.spans["cue"])
    return (
        "all",
        marked.manner,
        "reported_speech" if speech else "other_cue",
        "with_source" if marked.spans["source"] else "no_source",
    )


def count_compared(article: Compared) -> Counter[str]:
    """The counts of one article; the sum over articles is what ``figures`` takes."""
    counts: Counter[str] = Counter(articles=1, found=len(article.found))
    count_tokens_and_fragments(counts, article.tokens, article.marked, article.found)
    count_linked(counts, article.marked, article.found)
    counts.update(f"found.{one.manner}" for one in article.found)
    subsets = [subsets_of(article.text, one) for one in article.marked]
    counts.update(f"{name}.gold" for names in subsets for name in names)
    for pair in article.matches:
        for name in subsets[pair.marked]:
            counts[f"{name}.content"] += 1
            counts[f"{name}.end_to_end"] += pair.source
            counts[f"{name}.end_to_end_lenient"] += pair.source_lenient
            counts[f"{name}.cue"] += pair.cue
    return counts


def count_tokens_and_fragments(
    counts: Counter[str], tokens: Tokens, marked: Sequence[Marked], found: Sequence[Marked]
) -> None:
    """Tokens and fragments of each role, whichever attribution they belong to."""
    for role in ROLES:
        wanted, got = ({n for one in all_ for n in one.words[role]} for all_ in (marked, found))
        add_overlap(counts, f"tokens.{role}", wanted, got)
        for kind, strict in (("normalised", False), ("strict", True)):
            wanted_items, got_items = (
                {item for one in all_ for item in tokens.items(one.spans[role], strict=strict)}
                for all_ in (marked, found)
            )
            add_overlap(counts, f"exact.{kind}.{role}", wanted_items, got_items)


def add_overlap(counts: Counter[str], stem: str, wanted: set[Any], got: set[Any]) -> None:
    """What two sets share and how large they are."""
    counts[f"{stem}.tp"] += len(wanted & got)
    counts[f"{stem}.pred"] += len(got)
    counts[f"{stem}.gold"] += len(wanted)


def count_linked(counts: Counter[str], marked: Sequence[Marked], found: Sequence[Marked]) -> None:
    """Attributions with a role wholly equal, their cues overlapping."""
    for name, test in LINKED_TESTS.items():
        counts[f"exact_linked.{name}.tp_pred"] += sum(any(test(f, m) for m in marked) for f in found)
        counts[f"exact_linked.{name}.tp_gold"] += sum(any(test(f, m) for f in found) for m in marked)


def is_linked(found: Marked, marked: Marked) -> bool:
    """Whether two cues overlap; cues of punctuation alone must be equal."""
    if found.words["cue"] & marked.words["cue"]:
        return True
    return bool(found.fragments["cue"]) and found.fragments["cue"] == marked.fragments["cue"]


def equal_in(*roles: str) -> Callable[[Marked, Marked], bool]:
    """A test for two attributions with overlapping cues and all of ``roles`` equal."""
    return lambda f, m: is_linked(f, m) and all(f.fragments[role] == m.fragments[role] for role in roles)


LINKED_TESTS: dict[str, Callable[[Marked, Marked], bool]] = {
    "cue": lambda f, m: bool(f.fragments["cue"]) and f.fragments["cue"] == m.fragments["cue"],
    "source": equal_in("source"),
    "content": equal_in("content"),
    "all": equal_in(*ROLES),
}


def ratio(part: int, whole: int) -> float:
    """A share; 0 of nothing is 0."""
    return part / whole if whole else 0.0


def precision_recall(right: int, found: int, marked: int, right_of_found: int | None = None) -> Figures:
    """Precision, recall, F1 and what they come from."""
    p = ratio(right if right_of_found is None else right_of_found, found)
    r = ratio(right, marked)
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    return {"p": p, "r": r, "f1": f1, "tp": right, "pred": found, "gold": marked}


def figures(counts: Counter[str]) -> Figures:
    """All figures from summed counts, shares between 0 and 1."""
    found, marked = counts["found"], counts["all.gold"]

    def of(stem: str) -> Figures:
        return precision_recall(counts[f"{stem}.tp"], counts[f"{stem}.pred"], counts[f"{stem}.gold"])

    def linked(name: str) -> Figures:
        stem = f"exact_linked.{name}"
        return precision_recall(counts[f"{stem}.tp_gold"], found, marked, counts[f"{stem}.tp_pred"])

    matched = counts["all.content"]
    return {
        "articles": counts["articles"],
        "gold_attributions": marked,
        "pred_attributions": found,
        "pred_by_type": {manner: counts[f"found.{manner}"] for manner in MANNERS},
        "tokens": {role: of(f"tokens.{role}") for role in ROLES},
        "attribution": {
            **{name: precision_recall(counts[f"all.{name}"], found, marked) for name in OUTCOMES},
            "source_accuracy": ratio(counts["all.end_to_end"], matched),
            "source_accuracy_lenient": ratio(counts["all.end_to_end_lenient"], matched),
            "cue_accuracy": ratio(counts["all.cue"], matched),
        },
        "exact": {
            kind: {role: of(f"exact.{kind}.{role}") for role in ROLES} for kind in ("normalised", "strict")
        },
        "exact_linked": {name: linked(name) for name in LINKED_TESTS},
        "recall_subsets": {
            name: {
                "gold": counts[f"{name}.gold"],
                **{
                    outcome: ratio(counts[f"{name}.{outcome}"], counts[f"{name}.gold"])
                    for outcome in OUTCOMES
                },
            }
            for name in SUBSETS
        },
    }
