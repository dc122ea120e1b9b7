"""The embedded corpus: marked as a retelling, complete, and in nobody's words but ours."""

import json
import os
import re
from pathlib import Path

import pytest
import yaml

from newstrace.pipeline import read_article
from newstrace.records import Attribution, RawArticle, Role

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = sorted(SEEDS.glob("*.md"))
NOTE = "A retelling in our own words, for demonstration; not the newspaper's text."
RUN = 8


def parts(path: Path) -> tuple[dict[str, object], str]:
    """The front matter of a seed, and the text below it."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(head)
    assert isinstance(fields, dict)
    return fields, body


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words, compared without case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def folder_of_originals() -> Path:
    """Where the articles lie that the seeds retell; they are not part of the project."""
    folder = os.environ.get("TRACE_SHARED")
    if not folder:
        pytest.skip("TRACE_SHARED names no folder with the original articles")
    return Path(folder)


def original_rows() -> list[dict[str, str | None]]:
    """What is known about the originals."""
    rows = (folder_of_originals() / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows if row.strip()]


def original_texts() -> list[str]:
    """The originals, as files and as rows: the rows leave some furniture out."""
    files = sorted((folder_of_originals() / "articles").glob("*.txt"))
    assert len(files) == 5
    return [path.read_text(encoding="utf-8") for path in files] + [
        str(row["text"]) for row in original_rows()
    ]


def test_there_are_five_stories_in_six_articles() -> None:
    assert len(FILES) == 6
    assert {path.name[:3] for path in FILES} == {"000", "001", "002", "003", "004"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_seed_says_that_it_is_a_retelling(path: Path) -> None:
    fields, _ = parts(path)
    assert fields["sample"] is True
    assert fields["note"] == NOTE


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_front_matter_is_complete(path: Path) -> None:
    fields, body = parts(path)
    assert {"id", "title", "publisher", "published", "url"} <= fields.keys()
    assert isinstance(fields["id"], str)
    assert fields["id"].startswith(path.name[:3])
    assert isinstance(fields["title"], str)
    assert len(body.split()) > 100


def test_ids_are_unique() -> None:
    assert len({str(parts(path)[0]["id"]) for path in FILES}) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_publisher_date_and_address_are_the_original_ones(path: Path) -> None:
    fields, _ = parts(path)
    row = next(row for row in original_rows() if str(row["id"])[:3] == path.name[:3])
    for name in ("publisher", "published", "url"):
        assert fields[name] == row[name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_run_of_eight_words_is_shared_with_an_original(path: Path) -> None:
    fields, body = parts(path)
    ours = runs(f"{fields['title']}\n{body}")
    for text in original_texts():
        assert sorted(ours & runs(text)) == []


CHAINS = [
    ("000", "bringing North Korean troops", ["Biden"]),
    ("000", "put a quick end to the war", ["Donald Trump"]),
    ("000", "war that it began in February", ["Mark Rutte"]),
    ("000", "have so far registered", ["Rami Abdel Rahman"]),
    ("001", "wants to recruit Syrian soldiers", ["US officials", "The Wall Street Journal", "ANI"]),
    ("001", "The step could mean an escalation", ["experts", "The Wall Street Journal", "ANI"]),
    ("001", "foreigners have volunteered", ["Volodymyr Zelensky", "ANI"]),
    ("001", "recruiting Syrian fighters in particular", ["US officials", "The Wall Street Journal", "ANI"]),
    ("001", "have skills that few", ["The Hill", "ANI"]),
    ("002", "strengthen its assault", ["Pentagon"]),
    ("002", "recruited fighters from Syria", ["US officials", "The Wall Street Journal"]),
    ("002", "volunteers from abroad", ["Dmytro Kuleba"]),
    ("003", "Some Syrians were in Russia already", ["US officials", "The Wall Street Journal"]),
    ("003", "seeking Syrian fighters to add", ["John Kirby", "CBS News"]),
    ("003", "recruiting Syrians as mercenaries", ["Deir Ezzor 24"]),
    ("003", "gathered pace in May", ["five Syrian opposition sources", "Reuters"]),
    ("003", "about 20,000 foreign volunteers", ["Dmytro Kuleba", "CNN"]),
    ("004", "The Kremlin is recruiting", ["US intelligence reports"]),
    ("004", "with privileges besides", ["Deir Ezzor 24"]),
    ("004", "a convoy of 56 Chechen tanks", ["unnamed source"]),
]
"""Words of a seed, and the chain of the original that the retelling has kept."""


@pytest.mark.parametrize(("story", "words", "names"), CHAINS)
def test_the_nesting_of_the_original_is_kept(story: str, words: str, names: list[str]) -> None:
    bodies = [parts(path) for path in FILES if path.name.startswith(story)]
    fields, body = next((fields, body) for fields, body in bodies if words in body)
    publisher = fields["publisher"]
    assert publisher is None or isinstance(publisher, str)
    reading = read_article(RawArticle(id=story, text=body, publisher=publisher))
    start = body.index(words)
    around = [a for a in reading.attributions if any(s <= start < e for s, e in a.content)]
    assert stated_names(min(around, key=lambda a: sum(e - s for s, e in a.content))) == names


def stated_names(attribution: Attribution) -> list[str | None]:
    return [hop.name for hop in attribution.chain if hop.role is not Role.PUBLISHER]
