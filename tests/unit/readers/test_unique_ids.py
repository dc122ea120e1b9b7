from newstrace.readers.ids import Ids
from newstrace.records import RawArticle, Skipped


def given(*names: str) -> list[str]:
    ids = Ids()
    found = [ids.made_unique(RawArticle(id=name, text="t")) for name in names]
    return [article.id for article in found if isinstance(article, RawArticle)]


def test_a_taken_id_gets_a_number() -> None:
    assert given("a", "b", "a", "a") == ["a", "b", "a~2", "a~3"]


def test_a_number_that_is_taken_is_passed_over() -> None:
    assert given("a~2", "a", "a", "a", "a~2") == ["a~2", "a", "a~3", "a~4", "a~2~2"]


def test_the_change_is_a_warning_and_the_first_article_stays_as_it_is() -> None:
    ids = Ids()
    first = RawArticle(id="a", text="t", warnings=("w",))
    assert ids.made_unique(first) is first
    second = ids.made_unique(first)
    assert isinstance(second, RawArticle)
    assert second.warnings == ("w", "id 'a' is taken: called 'a~2' here")


def test_skipped_inputs_have_no_id() -> None:
    skipped = Skipped("a", "empty")
    assert Ids().made_unique(skipped) is skipped
