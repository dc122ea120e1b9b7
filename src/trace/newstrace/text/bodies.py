"""Names that an article shows to be an organisation's: "carmaker Tessaro", "Transmold's director".

Most names of companies and clubs are on no list, and look like surnames. One function for each kind of
evidence; work is linear in the text.
"""

from collections.abc import Callable, Iterator, Sequence

from newstrace.text.name_runs import Page, Run, bare_of, is_a_person, key_of, name_of

ITSELF = frozenset({"it", "its"})
TOLD_WITHIN = 10
APPOSITION = 8
SHORT_FORM = range(3, 6)


def bodies_shown(page: Page, runs: Sequence[Run]) -> frozenset[str]:
    """The names, as printed, that something in the article shows to be no person's but an organisation's."""
    runs = [_without_noun(page, run) for run in runs]
    persons = {key_of(page, run)[-1] for run in runs if run.last - run.first > 1 and is_a_person(page, run)}
    return frozenset(
        name_of(page, run)
        for run in runs
        if _may_be_a_body(page, run, persons) and any(shows(page, run) for shows in EVIDENCE)
    )


def _without_noun(page: Page, run: Run) -> Run:
    """The name alone where a sentence's first word is the noun before it: "Carmaker Tessaro said"."""
    noun = run.first in page.openers and run.last - run.first > 1
    return Run(run.first + 1, run.last, run.owns) if noun and _is_a_noun_for_bodies(page, run.first) else run


def _is_a_noun_for_bodies(page: Page, at: int) -> bool:
    head = page.names.office_head(page.words[at])
    return head is not None and not head.plural and head.head.kind == "organisation"


def _may_be_a_body(page: Page, run: Run, persons: set[str]) -> bool:
    key = key_of(page, run)
    if len(key) == 1 and (key[0] in persons or page.names.is_given_name(key[0])):
        return False
    return not is_a_person(page, run) and not page.names.is_title(key[0])


def _speaks_of_itself(page: Page, run: Run) -> bool:
    """Reads "Tessaro said it would", "Tessaro confirmed on Tuesday that its plant"."""
    if run.owns or page.tags[run.last : run.last + 1] not in ("V", "A", "E"):
        return False
    for at in range(run.last + 1, min(run.last + TOLD_WITHIN, len(page.tags))):
        if page.tags[at] in "F.:;Q":
            return False
        if page.words[at] in ITSELF:
            return page.words[at - 1] == "that" or page.tags[at - 1] in "VE"
    return False


def _introduced(page: Page, run: Run) -> bool:
    """Reads "carmaker Tessaro", "the pipeline operator Transmold"."""
    before = run.first - 1
    common = before >= 0 and (page.tags[before] == "N" or before in page.openers)
    return common and not run.owns and _is_a_noun_for_bodies(page, before)


def _described(page: Page, run: Run) -> bool:
    """Reads "Transmold, the pipeline operator," and "Rudna, which owns the mine"."""
    at = run.last + 1
    if run.owns or at >= len(page.tags) or page.tags[at - 1] != "F":
        return False
    if page.words[at] == "which":
        return True
    for end in range(at + 1, min(len(page.tags), at + APPOSITION)) if page.tags[at] in "DK" else ():
        if page.tags[end] not in "JNXKM":
            head = page.names.office_head(page.words[end - 1])
            return head is not None and not head.plural and page.tags[end] in "F.PW"
    return False


def _led(page: Page, run: Run) -> bool:
    """Reads "Transmold's director", "Tessaro spokeswoman Elena Ricci"."""
    after = run.last
    if after + 1 >= len(page.tags):
        return False
    if page.tags[after] == "J":
        after += 1
    title = page.names.match_title(page.words, after)
    length, leads = (title[0], title[1].leads) if title is not None else (1, False)
    leads = leads or page.names.is_spokesperson(page.words[after])
    return leads and (run.owns or page.tags[after + length : after + length + 1] in ("X", "F"))


def acronyms(page: Page, runs: Sequence[Run]) -> dict[str, str]:
    """What a short form in brackets stands for: KIA in "the Kachin Independence Army (KIA)"."""
    found: dict[str, str] = {}
    for run in runs:
        short = run.last + 1
        if run.last - run.first < 2 or page.tags[run.last : short] != "L" or short + 1 >= len(page.tags):
            continue
        letters = "".join(word[0] for word in bare_of(page, run) if word[0].isupper())
        if page.tags[short + 1] == "Z" and page.printed[short].rstrip("s") == letters:
            found.setdefault(letters, name_of(page, run))
    found |= {short: name for short, name in _of_common_words(page) if short not in found}
    return found | {short: name for short, name in _met_again(page, runs).items() if short not in found}


def _met_again(page: Page, runs: Sequence[Run]) -> dict[str, str]:
    """AFP further down in an article on the Australian Federal Police, where no other name fits it."""
    last = {word: at for at, word in enumerate(page.printed) if word.isupper() and len(word) in SHORT_FORM}
    found: dict[str, set[str]] = {}
    for run in runs if last else ():
        words = bare_of(page, run)
        letters = "".join(word[0] for word in words)
        if len(words) > 2 and letters.isupper() and last.get(letters, -1) >= run.last:
            found.setdefault(letters, set()).add(name_of(page, run))
    return {short: min(names) for short, names in found.items() if len(names) == 1}


def _of_common_words(page: Page) -> Iterator[tuple[str, str]]:
    """As in "a data protection authority (DPA)"."""
    at = page.tags.find("L")
    while at >= 0:
        short = page.printed[at + 1] if at + 2 < len(page.tags) and page.tags[at + 2] == "Z" else ""
        words = page.words[max(0, at - len(short)) : at]
        if 1 < len(short) == len(words) and short == "".join(word[0] for word in words).upper():
            yield short, " ".join(page.printed[at - len(short) : at])
        at = page.tags.find("L", at + 1)


EVIDENCE: tuple[Callable[[Page, Run], bool], ...] = (_speaks_of_itself, _introduced, _described, _led)
"""What shows a name to be an organisation's."""
