"""A corpus answers as the files it was made of do."""

from itertools import product
from pathlib import Path

import msgspec
import pytest

from newstrace.claims import build_citation_graph, trace_claims
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.vocabulary import Vocabulary
from newstrace.corpus import Store, add, find, remove
from newstrace.corpus.asking import CorpusIndex
from newstrace.graph import node_link
from newstrace.inquiries import trace_source
from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.lexicon.rulings import parse_rulings
from newstrace.pipeline import read_articles
from newstrace.readers import read_embedded
from newstrace.records import Provenance, RawArticle, Reading
from newstrace.records.inquiry import SourceAnswer

QUERIES = (
    "Syrian recruits", "Ukraine", "Putin soldiers", '"urban combat"', '"urban', "fighters said", "Blinken",
    "recrutes", "Kirby recruits", "president ukraine zebra", "toll Voss", '"of the river"', "bridge toll",
)  # fmt: skip
NAMES = (
    "Voss", "voss", "Ada Voss", "officials", "Pentagon", "the Pentagon", "WSJ",
    "outlet:the-wall-street-journal",
    "The Harbour Post", "Berg", "Vos", "Kirbi", "she", "", "minister", "John Kirby", "ruled:ada-voss",
)  # fmt: skip
NARROWINGS = (
    Narrowing(),
    Narrowing(since="2022-03-08"),
    Narrowing(until="2022-03-07", source="pentagon"),
    Narrowing(publisher="The  national"),
)


def invented() -> list[RawArticle]:
    """Articles in which a later one says for whom an earlier one's name stands."""
    texts = {
        "a1": "Voss said the toll on the bridge of the river would double. The minister denied the report.",
        "a2": "Ruritania is no country, but French President Ada Voss said the bridge toll would double.",
        "a3": "The bridge toll will double, officials said. The claim is false, Nils Berg said on Monday.",
        "a4": "Berlin has sent 300 soldiers, Voss told The Island Courier. France sent 300 soldiers as well.",
        "a5": "German Chancellor Ada Voss and French President Emil Berg said the toll would double.",
    }
    return [
        RawArticle(id=name, text=text, publisher="The Harbour Post", published="2022-03-08", path=name)
        for name, text in texts.items()
    ]


def on_files(articles: list[RawArticle], query: str, narrowing: Narrowing) -> Provenance:
    readings = list(read_articles(articles, load_lexicon()))
    return trace_claims(query, readings, load_lexicon(), narrowing=narrowing)


def on_corpus(store: Store, query: str, narrowing: Narrowing) -> Provenance:
    def index(vocabulary: Vocabulary) -> CorpusIndex:
        return CorpusIndex(store, vocabulary, narrowing)

    with store.snapshot():
        return trace_claims(query, index, load_lexicon())


def source_on_corpus(store: Store, name: str, narrowing: Narrowing, lexicon: Lexicon) -> SourceAnswer:
    with store.snapshot():
        return trace_source(name, lambda words: CorpusIndex(store, words, narrowing), lexicon)


def seeds() -> list[RawArticle]:
    return [article for article in read_embedded() if isinstance(article, RawArticle)]


@pytest.fixture(scope="module")
def articles() -> list[RawArticle]:
    return seeds() + invented()


@pytest.fixture(scope="module")
def readings(articles: list[RawArticle]) -> list[Reading]:
    return list(read_articles(articles, load_lexicon()))


@pytest.fixture(scope="module")
def corpus(articles: list[RawArticle], tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(str(tmp_path_factory.mktemp("corpus") / "c.db"), writing=True)
    for article in articles:  # one by one, so that what a name stands for changes under way
        list(add(store, [article]))
    return store


@pytest.mark.parametrize(("query", "narrowing"), list(product(QUERIES, NARROWINGS)))
def test_claims_are_those_of_the_files(
    corpus: Store, articles: list[RawArticle], query: str, narrowing: Narrowing
) -> None:
    assert on_corpus(corpus, query, narrowing) == on_files(articles, query, narrowing)


@pytest.mark.parametrize(("name", "narrowing"), list(product(NAMES, NARROWINGS)))
def test_what_rests_on_a_source_is_that_of_the_files(
    corpus: Store, readings: list[Reading], name: str, narrowing: Narrowing
) -> None:
    lexicon = load_lexicon()
    on_corpus = source_on_corpus(corpus, name, narrowing, lexicon)
    on_files = trace_source(name, readings, lexicon, narrowing=narrowing)
    if narrowing.narrows_articles:  # names are suggested out of the whole corpus
        on_corpus = msgspec.structs.replace(on_corpus, suggestions=on_files.suggestions)
    assert on_corpus == on_files


@pytest.mark.parametrize("name", ["Ada Voss", "Nils Berg", "ruled:ada-voss", "Berg", "Emil Berg"])
def test_names_ruled_to_be_one_are_one_source_in_a_corpus(
    corpus: Store, readings: list[Reading], name: str
) -> None:
    rulings = parse_rulings('same = [["Ada Voss", "Nils Berg"]]', "names.toml")
    ruled = msgspec.structs.replace(load_lexicon(), rulings=rulings)
    on_corpus = source_on_corpus(corpus, name, Narrowing(), ruled)
    assert on_corpus.sources
    assert on_corpus == trace_source(name, readings, ruled)


def test_the_newest_is_looked_at_where_very_much_rests_on_a_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstrace.inquiries.naming.MOST_ARTICLES", 4)
    monkeypatch.setattr("newstrace.inquiries.sources.MOST_STATEMENTS", 3)
    said = ("the harbour would close in May.", "that the crews would be paid.")
    made = [
        RawArticle(
            id=f"t{n}",
            text=f"It rained on day {n}. Ana Ruiz said {said[0]} Ana Ruiz said {said[1]}",
            publisher="The Harbour Post",
            published=f"2022-03-{n + 1:02}",
        )
        for n in range(9)
    ]
    with Store(str(tmp_path / "c.db"), writing=True) as store:
        list(add(store, made))
        found = source_on_corpus(store, "Ana Ruiz", Narrowing(), load_lexicon())
    (account,) = found.sources
    assert (found.articles_not_looked_at, found.not_looked_at) == (5, 5)
    assert account.aliases[0].articles == ("t5", "t6", "t7", "t8")
    assert "t8" in {chain.article for claim in account.claims for chain in claim.chains}
    assert found == trace_source("Ana Ruiz", list(read_articles(made, load_lexicon())), load_lexicon())


@pytest.mark.parametrize("query", ["Syrian recruits", "bridge toll"])
def test_the_graph_is_that_of_the_files(corpus: Store, articles: list[RawArticle], query: str) -> None:
    readings: list[Reading] = list(read_articles(articles, load_lexicon()))
    with corpus.snapshot():
        asked = build_citation_graph(lambda words: CorpusIndex(corpus, words), load_lexicon(), query)
        assert node_link(asked) == node_link(build_citation_graph(readings, load_lexicon(), query))


def test_it_stays_so_when_articles_go(articles: list[RawArticle], tmp_path: Path) -> None:
    with Store(str(tmp_path / "c.db"), writing=True) as store:
        list(add(store, articles))
        remove(store, [find(store, name)[0].number for name in ("a2", "a5", "001-syrian-soldiers")])
        left = [one for one in articles if one.id not in ("a2", "a5", "001-syrian-soldiers")]
        for query in QUERIES:
            assert on_corpus(store, query, Narrowing()) == on_files(left, query, Narrowing()), query
        readings = list(read_articles(left, load_lexicon()))
        for name in NAMES:
            on_store = source_on_corpus(store, name, Narrowing(), load_lexicon())
            assert on_store == trace_source(name, readings, load_lexicon()), name


def test_what_matches_best_is_looked_at_where_very_much_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newstrace.claims.trace.MOST_MATCHING", 7)
    monkeypatch.setattr("newstrace.claims.trace.MOST_ALIKE", 5)
    towns = "Arle Borne Calle Dorn Esker Fenn Gorse Holt Iver Jarn Kell Lorne".split()
    made = [
        RawArticle(
            id=f"t{n}",
            text=f"Ana Ruiz said the toll in {town} would rise. {'Very ' * n}old men said the toll was low.",
            publisher="The Harbour Post",
            published=f"2022-03-{n + 1:02}",
        )
        for n, town in enumerate(towns)
    ]
    with Store(str(tmp_path / "c.db"), writing=True) as store:
        list(add(store, made))
        found = on_corpus(store, "toll", Narrowing())
    assert found.not_looked_at > len(towns)
    assert found == on_files(made, "toll", Narrowing())
