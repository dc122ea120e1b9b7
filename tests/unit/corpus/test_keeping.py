"""What a corpus does with articles: new ones, the same again, versions, and taking them out."""

import random
from pathlib import Path

import msgspec
import pytest

from newstrace.corpus import Kept, Outcome, Store, add, contents, find, reading_of, remove, to_remove
from newstrace.corpus.checking import faults_in
from newstrace.corpus.differences import difference_lines
from newstrace.corpus.exports import read_export
from newstrace.corpus.shelf import Shelf
from newstrace.errors import RequestError
from newstrace.records import Skipped

from .conftest import FERRY, MAYOR, Article, Export, Keep


def outcomes(told: list[object]) -> list[str]:
    return [str(one.outcome.outcome) for one in told]  # type: ignore[attr-defined] # all of them are kept


def test_an_article_again_changes_nothing(keep: Keep, article: Article, exported: Export) -> None:
    keep(article("mayor"))
    before = exported()
    again = keep(article("mayor"))
    assert isinstance(again[0].outcome, Kept)
    assert again[0].outcome.outcome is Outcome.UNCHANGED
    assert exported() == before


def test_the_same_text_at_the_same_publisher_is_the_same_article(
    keep: Keep, article: Article, store: Store
) -> None:
    keep(article("mayor"), article("copy", url="https://post.example/mayor"))
    assert contents(store).articles == 1


def test_the_same_text_at_another_publisher_is_a_second_article(
    keep: Keep, article: Article, store: Store
) -> None:
    keep(article("mayor"), article("taken", publisher="The Island Courier"))
    assert contents(store).articles == 2


def test_a_new_version_is_kept_beside_the_old_one_and_answers(
    keep: Keep, article: Article, store: Store
) -> None:
    address = "https://post.example/mayor"
    keep(article("mayor", "An official said the mayor will resign.", url=address))
    told = keep(article("mayor", "Ana Ruiz said the mayor will resign.", url=address))
    versions = find(store, "mayor")
    assert outcomes(list(told)) == ["updated"]
    assert [one.newest for one in versions] == [True, False]
    assert [reading.text for reading in Shelf(store.path).values()] == [
        "Ana Ruiz said the mayor will resign."
    ]
    assert list(faults_in(store)) == []


def test_a_later_date_makes_the_newer_version_whichever_came_first(
    keep: Keep, article: Article, store: Store
) -> None:
    address = "https://post.example/mayor"
    keep(article("mayor", "Later words.", url=address, published="2024-05-03"))
    keep(article("mayor", "Earlier words.", url=address, published="2024-05-02"))
    assert [reading.text for reading in Shelf(store.path).values()] == ["Later words."]


def test_without_the_newest_version_the_one_before_answers(
    keep: Keep, article: Article, store: Store
) -> None:
    address = "https://post.example/mayor"
    keep(article("mayor", "Earlier words.", url=address, published="2024-05-01"))
    keep(article("mayor", "Later words.", url=address, published="2024-05-03"))
    assert remove(store, [find(store, "mayor")[0].number]) == 1
    assert [reading.text for reading in Shelf(store.path).values()] == ["Earlier words."]
    assert list(faults_in(store)) == []


def test_what_changed_is_told_in_words_and_in_sources(keep: Keep, article: Article, store: Store) -> None:
    address = "https://post.example/mayor"
    keep(article("mayor", "An official said the mayor will resign in May.", url=address))
    keep(
        article(
            "mayor",
            "Pentagon spokesman Nils Berg said the mayor will resign in May.",
            url=address,
            published="2024-05-03",
        )
    )
    newest, before = (reading_of(store, one.number) for one in find(store, "mayor"))
    lines = "\n".join(difference_lines(before, newest))
    assert "[-An official-]{+Pentagon spokesman Nils Berg+}" in lines
    assert "official became Nils Berg: “the mayor will resign in May”" in lines


def test_articles_of_one_id_are_told_apart_by_marks_that_do_not_depend_on_order(
    article: Article, tmp_path: Path
) -> None:
    both = [article("mayor"), article("mayor", FERRY, publisher="The Island Courier")]
    ids = []
    for number, order in enumerate((both, both[::-1])):
        with Store(str(tmp_path / f"{number}.db"), writing=True) as store:
            list(add(store, order))
            ids.append(sorted(reading.id for reading in Shelf(store.path).values()))
            with pytest.raises(RequestError, match="names several articles: mayor~"):
                find(store, "mayor")
            assert find(store, ids[-1][0])[0].name == "mayor"
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_kept_depends_neither_on_processes_nor_on_order(
    article: Article, tmp_path: Path, jobs: int
) -> None:
    made = [article(f"a{n}", f"Captain Vale{n} said the ferry {n} would sail. {MAYOR}") for n in range(90)]
    made += [
        article(f"v{n % 5}", f"{FERRY} Version {n}.", url=f"https://p.example/{n % 5}") for n in range(20)
    ]
    written = []
    for number, seed in enumerate((1, 2)):
        order = random.Random(seed).sample(made, len(made))
        with Store(str(tmp_path / f"{number}.db"), writing=True) as store:
            list(add(store, order, jobs=jobs))
            written.append([msgspec.msgpack.encode(reading) for reading in Shelf(store.path).values()])
            assert contents(store).versions == 110
    assert written[0] == written[1]


def test_an_export_is_taken_back_to_an_equal_corpus(
    keep: Keep, article: Article, exported: Export, tmp_path: Path
) -> None:
    address = "https://post.example/mayor"
    keep(article("mayor", url=address), article("ferry", FERRY, byline=None))
    keep(article("mayor", "Other words, Ana Ruiz said.", url=address))
    rows = tmp_path / "export.jsonl"
    rows.write_bytes(exported())
    with Store(str(tmp_path / "copy.db"), writing=True) as copy, rows.open("rb") as file:
        list(add(copy, read_export(file, "export.jsonl")))
        from newstrace.corpus.exports import export_row
        from newstrace.corpus.library import raw_articles
        from newstrace.render.json import encode

        again = b"".join(encode(export_row(raw, added)) for raw, added in raw_articles(copy))
    assert again == exported()


def test_a_damaged_row_of_an_export_is_skipped_with_its_line(tmp_path: Path) -> None:
    rows = tmp_path / "export.jsonl"
    rows.write_bytes(b'{"export":1,"id":"a","text":"Words.","added":1}\n{"export":1,"id":\n')
    with rows.open("rb") as file:
        found = list(read_export(file, "export.jsonl"))
    assert isinstance(found[1], Skipped)
    assert found[1].path == "export.jsonl:2"


def test_a_publisher_or_what_is_old_can_be_taken_out(keep: Keep, article: Article, store: Store) -> None:
    keep(
        article("old", FERRY, published="2019-01-01"),
        article("new", MAYOR),
        article("else", "Nils Berg said it rained.", publisher="The Island Courier"),
    )
    remove(store, to_remove(store, publisher="the harbour post", before="2020-01-01"))
    assert sorted(reading.id for reading in Shelf(store.path).values()) == ["else", "new"]
    remove(store, to_remove(store, publisher="The Harbour Post"))
    assert [reading.id for reading in Shelf(store.path).values()] == ["else"]
    assert list(faults_in(store)) == []


def test_a_corpus_emptied_again_holds_nothing_at_all(keep: Keep, article: Article, store: Store) -> None:
    keep(article("mayor"), article("ferry", FERRY))
    remove(store, to_remove(store, before="2030-01-01"))
    for table in ("articles", "readings", "statements", "keys", "words", "ties", "stale"):
        assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_skipped_inputs_are_told_in_order_and_change_nothing(
    article: Article, store: Store, exported: Export
) -> None:
    told = list(add(store, [Skipped("a.bin", "binary, not text"), article("mayor")]))
    assert [type(one.outcome) for one in told] == [Skipped, Kept]
    assert exported().count(b"\n") == 1


def test_half_a_surrogate_pair_is_kept_as_a_replacement(keep: Keep, article: Article, store: Store) -> None:
    keep(article("odd", "Ana Ruiz said \ud800 that it rained."))
    assert next(iter(Shelf(store.path).values())).text == "Ana Ruiz said \ufffd that it rained."
