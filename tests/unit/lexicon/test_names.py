"""What the lists of names promise: every row shown at work, and one name for one source."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pytest

from newstrace.lexicon.name_rows import Head
from newstrace.lexicon.names import load_names

NAMES = load_names()
ROWS = NAMES.rows


class Printed:
    """A sentence cut into words, with what the lists ask about it."""

    def __init__(self, sentence: str) -> None:
        marks = "".join(" , " if c == "," else " " if c in ';:()"' else c for c in sentence)
        self._tokens = [token[:-1] if token.endswith((".", "?")) else token for token in marks.split()]
        self.words = [token.casefold() for token in self._tokens]

    def capital(self, at: int) -> bool:
        return self._tokens[at][0].isupper()


def outlets_in(sentence: str) -> set[str]:
    text = Printed(sentence)
    found = [NAMES.match_outlet(text.words, at, text.capital) for at in range(len(text.words))]
    return {name for match in found if match for name in (match[1].name, *match[1].candidates)}


def offices_in(sentence: str) -> set[str]:
    text = Printed(sentence)
    found = [NAMES.match_office(text.words, at, text.capital) for at in range(len(text.words))]
    return {match[1].name for match in found if match}


def places_in(sentence: str) -> set[str]:
    text = Printed(sentence)
    found = [NAMES.match_place(text.words, at, text.capital) for at in range(len(text.words))]
    return {match[1].name for match in found if match}


def platforms_in(sentence: str) -> set[str]:
    text = Printed(sentence)
    found = [NAMES.match_platform(text.words, at, text.capital) for at in range(len(text.words))]
    return {match[1].name for match in found if match}


def titles_in(sentence: str) -> set[str]:
    words = Printed(sentence).words
    found = [NAMES.match_title(words, at) for at in range(len(words))]
    return {match[1].word.rstrip(".") for match in found if match}


def shows_head(head: Head) -> bool:
    words = Printed(head.example).words
    pairs = {f"{word} {after}" for word, after in zip(words, [*words[1:], ""], strict=True)}
    return bool({head.word.casefold(), (head.plural or "").casefold()} & (pairs | set(words)))


def repeated(keys: Iterable[str]) -> list[str]:
    return [key for key, times in Counter(keys).items() if times > 1]


def test_every_outlet_is_found_in_its_example() -> None:
    assert [row.name for row in ROWS.outlets if row.name not in outlets_in(row.example)] == []


def test_every_institution_is_found_in_its_example() -> None:
    assert [row.name for row in ROWS.offices if row.name not in offices_in(row.example)] == []


def test_every_country_is_found_in_its_example() -> None:
    assert [row.name for row in ROWS.places if row.name not in places_in(row.example)] == []


def test_every_platform_is_found_in_its_example() -> None:
    assert [row.name for row in ROWS.platforms if row.name not in platforms_in(row.example)] == []


def test_every_title_is_found_in_its_example() -> None:
    assert [row.word for row in ROWS.titles if row.word.rstrip(".") not in titles_in(row.example)] == []


@pytest.mark.parametrize(
    "heads", [ROWS.unnamed, ROWS.documents, ROWS.office_heads, ROWS.outlet_heads, ROWS.spokespeople]
)
def test_every_head_is_found_in_its_example(heads: Sequence[Head]) -> None:
    assert [head.word for head in heads if not shows_head(head)] == []


def test_every_word_of_the_small_lists_is_in_its_example() -> None:
    names = [row.name for row in ROWS.given_names if row.name.casefold() not in Printed(row.example).words]
    numbers = [row.word for row in ROWS.quantities if row.word not in Printed(row.example).words]
    endings = [row.word for row in ROWS.name_endings if row.word not in Printed(row.example).words]
    spellings = [row.word for row in ROWS.spellings if row.word not in Printed(row.example).words]
    assert (names, numbers, endings, spellings) == ([], [], [], [])


def test_no_row_stands_twice() -> None:
    assert repeated(row.name for row in ROWS.outlets) == []
    assert repeated(row.name for row in ROWS.offices) == []
    assert repeated(row.name for row in ROWS.places) == []
    assert repeated(row.word for row in ROWS.titles) == []
    assert repeated(row.word for row in (*ROWS.unnamed, *ROWS.spokespeople)) == []
    assert repeated(row.word for row in ROWS.documents) == []
    assert repeated(row.name for row in ROWS.given_names) == []


def test_a_domain_belongs_to_one_outlet() -> None:
    assert repeated(domain for row in ROWS.outlets for domain in row.domains) == []


def test_country_of_an_outlet_is_a_known_one() -> None:
    known = {row.name for row in ROWS.places}
    assert {row.country for row in ROWS.outlets if row.country} - known == set()
    assert {row.country for row in ROWS.offices if row.country} - known == set()


def test_programme_belongs_to_a_known_outlet() -> None:
    known = {row.name for row in ROWS.outlets}
    assert {row.programme_of for row in ROWS.outlets if row.programme_of} - known == set()


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("WSJ", "The Wall Street Journal"),
        ("the Wall Street Journal", "The Wall Street Journal"),
        ("Journal", "The Wall Street Journal"),
        ("Agence France-Presse", "AFP"),
        ("Asharq Al-Awsat", "Asharq Al-Awsat"),
        ("U.S. News & World Report", "U.S. News & World Report"),
    ],
)
def test_an_alias_gives_the_canonical_name(alias: str, name: str) -> None:
    found = NAMES.outlet_named(alias)
    assert found is not None
    assert found.name == name


def test_the_longest_alias_wins() -> None:
    words = ["the", "new", "york", "times", "of", "today"]
    found = NAMES.match_outlet(words, 0)
    assert found is not None
    assert (found[0], found[1].name) == (4, "The New York Times")


def test_a_short_name_of_many_gives_candidates() -> None:
    found = NAMES.match_outlet(["the", "post", "said"], 0, lambda _: True)
    assert found is not None
    assert found[1].short
    assert {"The Washington Post", "The New York Post"} <= set(found[1].candidates)


def test_an_ordinary_word_is_no_outlet_without_a_capital() -> None:
    assert NAMES.match_outlet(["the", "hill", "was", "steep"], 0, lambda _: False) is None


def test_hill_is_an_outlet_only_after_the() -> None:
    assert NAMES.match_outlet(["hill", "said"], 0, lambda _: True) is None
    found = NAMES.match_outlet(["the", "hill", "said"], 1, lambda _: True)
    assert found is not None
    assert found[:1] == (1,)


@pytest.mark.parametrize("domain", ["reuters.com", "www.reuters.com", "uk.reuters.com", "REUTERS.COM"])
def test_a_domain_and_what_is_under_it_name_the_outlet(domain: str) -> None:
    found = NAMES.outlet_of_domain(domain)
    assert found is not None
    assert found.name == "Reuters"


def test_a_domain_is_not_found_by_its_end_alone() -> None:
    assert NAMES.outlet_of_domain("notreuters.com") is None
    assert NAMES.outlet_of_domain("com") is None


def test_agencies_are_told_from_papers() -> None:
    assert NAMES.is_agency("ANI")
    assert not NAMES.is_agency("The Guardian")


def test_us_is_a_country_and_a_pronoun() -> None:
    assert NAMES.nationality("US") == "United States"
    assert NAMES.nationality("us") is None
    assert NAMES.same_country("American", "U.S.")
    assert not NAMES.same_country("American", "British")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Defence Department", "Defense Department"),
        ("American officials", "U.S. officials"),
        ("World Trade Organisation", "World Trade Organization"),
        ("Ukraine's Defence Ministry", "Ukrainian Defense Ministry"),
    ],
)
def test_spelling_variants_compare_equal(one: str, other: str) -> None:
    assert NAMES.normalise(one) == NAMES.normalise(other)


def test_different_people_do_not_compare_equal() -> None:
    assert NAMES.normalise("John Kirby") != NAMES.normalise("John Kerry")


def test_an_office_has_one_name() -> None:
    found = {NAMES.office_named(alias) for alias in ("the Pentagon", "US Department of Defence", "DoD")}
    assert len(found) == 1


def test_heads_know_their_number() -> None:
    one, many = NAMES.unnamed_head("official"), NAMES.unnamed_head("officials")
    assert one is not None
    assert many is not None
    assert (one.plural, many.plural) == (False, True)


def test_titles_and_spokespeople_are_told_apart() -> None:
    assert NAMES.is_title("Defense Minister")
    assert NAMES.is_title("Mr")
    assert NAMES.is_spokesperson("spokeswoman")
    assert not NAMES.is_spokesperson("minister")


def test_quantities_are_numbers() -> None:
    assert [NAMES.quantity(word) for word in ("four", "a", "12", "1,200", "dozens")] == [4, 1, 12, 1200, None]
