"""Articles taken out of a corpus one by one: which, in what order, and what changes meanwhile."""

import os

import pytest

from newstrace.claims.narrowing import Narrowing
from newstrace.corpus import Store, find, remove
from newstrace.corpus.faults import CorpusError
from newstrace.corpus.shelf import Shelf
from newstrace.forks import aside, cores

from .conftest import FERRY, MAYOR, Article, Keep


def test_articles_come_in_the_order_of_their_ids(keep: Keep, article: Article, store: Store) -> None:
    keep(article("mayor"), article("ferry", FERRY), article("abbey", MAYOR, publisher="The Other"))
    shelf = Shelf(store.path)
    assert list(shelf) == [reading.id for reading in shelf.values()] == ["abbey", "ferry", "mayor"]
    assert len(shelf) == shelf.articles == 3


def test_what_narrows_leaves_articles_out_but_not_out_of_the_count(
    keep: Keep, article: Article, store: Store
) -> None:
    keep(article("mayor"), article("taken", publisher="The Island Courier"))
    shelf = Shelf(store.path, Narrowing(publisher="the island courier"))
    assert list(shelf) == ["taken"]
    assert shelf.articles == 2


def test_articles_of_one_name_are_told_apart(keep: Keep, article: Article, store: Store) -> None:
    keep(article("mayor"), article("mayor", FERRY, publisher="The Island Courier"))
    shelf = Shelf(store.path)
    assert all(name.startswith("mayor~") for name in shelf)
    assert all(shelf[name].id == name for name in shelf)


def test_what_is_removed_meanwhile_is_missed_with_an_error(
    keep: Keep, article: Article, store: Store
) -> None:
    keep(article("mayor"), article("ferry", FERRY))
    shelf = Shelf(store.path)
    remove(store, [find(store, "mayor")[0].number])
    assert shelf["ferry"].text == FERRY
    with pytest.raises(CorpusError, match="removed meanwhile: ask again"):
        shelf["mayor"]


@pytest.mark.skipif(cores() == 1, reason="nothing is forked here")
def test_a_process_that_was_forked_takes_articles_out_for_itself(
    keep: Keep, article: Article, store: Store
) -> None:
    keep(article("mayor"), article("ferry", FERRY))
    shelf = Shelf(store.path)
    before = shelf["mayor"].text
    result = aside(lambda: (os.getpid(), shelf["ferry"].text))
    process, text = result()
    assert process != os.getpid()
    assert (text, shelf["ferry"].text, shelf["mayor"].text) == (FERRY, FERRY, before)
