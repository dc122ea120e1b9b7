import msgspec
import pytest

from newstrace.records import Coverage, Provenance, Reading
from newstrace.records.inquiry import SourceAnswer
from newstrace.render.claims import SAMPLE
from newstrace.render.inquiries import answer_text
from newstrace.render.text import claim_text, read_text

TREE = """\
“harbour dredging”: 3 claims, 3 articles read
12 attributions found, 2 cues seen but not understood

The dredging of the harbour will stop in May
in 3 articles, by 5 chains, from 2 independent origins, 1 of them unnamed
1 denial
disputed: denied by Inge Holm
├── harbour officials (2 unnamed people, Danish, of Port Authority)
│   counted with one official: heard by the same outlet
│   an echo: 2 publishers, one origin
│   └── The Evening Post
│       ├── Coast Radio, 2022-05-02, “Harbour to lose its dredgers” [coast-1]
│       │   “the dredging will stop in May, two officials told the Post”
│       └── Northern Press Agency (agency, in the dateline)
│           └── The Weekly, 2022-05-02, “A port [sic] without ships” [weekly-7]
│               “Post: dredgers leave the port in spring”
│               one official: “the last ship leaves in May, one official told the daily”
├── Ole Lund (speaks for Ministry of Transport)
│   └── The Ledger, 2022-05-02, “Ministry confirms” [ledger-3]
│       confirms: “Lund confirmed that the ships would go”
├── unnamed source (unnamed people)
│   not counted as an independent origin
│   └── The Ledger, 2022-05-02 [ledger-3]
│       “it was said that the port closes”
├── denied by
│   └── Inge Holm (of City of Aarsund)
│       └── The Ledger, 2022-05-02 [ledger-3]
│           denies: ‘“Nothing stops,” Holm said’
└── stated without attribution in
    └── Coast Radio, 2022-05-02 [coast-1]
        “The harbour goes quiet in May”

2 more claims left out; --limit shows them.

Not looked at, for they match less well: 1 statement; narrow the question.
"""

INVERTED = """\
├── Coast Radio, 2022-05-02, “Harbour to lose its dredgers” [coast-1]
│   └── The Evening Post
│       └── harbour officials (2 unnamed people, Danish, of Port Authority)
│           counted with one official: heard by the same outlet
│           an echo: 2 publishers, one origin
│           “the dredging will stop in May, two officials told the Post”
├── The Weekly, 2022-05-02, “A port [sic] without ships” [weekly-7]
│   └── Northern Press Agency (agency, in the dateline)
│       └── The Evening Post (see above)
│           └── harbour officials (see above)
"""

READING = """\
“Harbour to lose its dredgers” [coast-1]
  publisher  Coast Radio
  published  2022-05-02
  byline     Mette Krog
  path       news/coast-1.txt
  found      2 attributions
  warning    read as cp1252

[a1] harbour officials: asserts (indirect, speech)
  source   “Two harbour officials”
  cue      “told”
  content  “the dredging would allegedly stop in May”
  hedged   “allegedly”
  chain    harbour officials (2 unnamed people) → The Evening Post → Coast Radio
  rule     told_outlet

[a2] Inge Holm: denies (direct, speech)
  source   “she”
  cue      “said”
  content  “Nothing stops,”
  chain    Inge Holm → Coast Radio
  rule     subject_verb

Stated without attribution
  o1  “The quay was built in 1911.”

Not resolved
  at 129  “she”: two candidates fit (Inge Holm, Mette Krog)

Not understood: 1 cue seen, but no construction found a source and a content for it
  1  “denied”

Furniture
  date  May (2022-05)
"""


def test_a_claim_is_drawn_from_its_origins_outwards(provenance: Provenance) -> None:
    assert claim_text(provenance) == TREE


def test_inverted_the_articles_come_first_and_origins_are_leaves(provenance: Provenance) -> None:
    assert INVERTED in claim_text(provenance, invert=True)


def test_depth_cuts_and_says_how_much(provenance: Provenance) -> None:
    text = claim_text(provenance, depth=1)
    assert "│   … 4 more below" in text
    assert "Evening Post" not in text
    assert "2 more claims left out" in text


def test_ascii_is_ascii_throughout(provenance: Provenance) -> None:
    text = claim_text(provenance, ascii_only=True)
    assert text.isascii()
    assert "`-- The Evening Post" in text


def test_a_loop_is_marked_and_not_followed(looping: Provenance) -> None:
    text = claim_text(looping)
    assert text.count("(loop: the chain comes back here)") == 2
    assert "The Evening Post (loop: the chain comes back here)" in text
    assert "The Evening Post, 2022-05-02 [post-2] (loop: the chain comes back here)" in text


def test_samples_are_marked_once(samples: Provenance) -> None:
    assert claim_text(samples).count("retold") == 1


def test_among_real_articles_a_sample_is_marked_where_it_stands(samples: Provenance) -> None:
    real = msgspec.structs.replace(samples.articles["s1"], sample=False)
    mixed = msgspec.structs.replace(samples, articles={**samples.articles, "r1": real})
    text = claim_text(mixed)
    assert SAMPLE in text
    assert "[s1] sample" in text


def test_nothing_found_offers_close_words(nothing: Provenance) -> None:
    text = claim_text(nothing)
    assert "“harbour dredging”: nothing found, 0 articles read" in text
    assert "Did you mean: harbour, harbours?" in text


def test_a_fallback_is_announced(provenance: Provenance) -> None:
    fallen = msgspec.structs.replace(provenance, fallback=True)
    assert "No statement holds all of these words; any of them was searched." in claim_text(fallen)


def test_a_reading_is_a_block_an_attribution(reading: Reading) -> None:
    assert read_text(reading) == READING


def test_a_sample_reading_says_whose_words_it_has(reading: Reading) -> None:
    sample = msgspec.structs.replace(reading, sample=True)
    assert "retold in our own words" in read_text(sample)


def test_an_empty_reading_is_shown_as_empty(reading: Reading) -> None:
    empty = msgspec.structs.replace(
        reading,
        title=None,
        publisher=None,
        attributions=(),
        own_voice=(),
        unresolved=(),
        unparsed_cues=(),
        furniture=(),
        warnings=(),
    )
    assert read_text(empty).splitlines()[:2] == ["untitled [coast-1]", "  publisher  unknown publisher"]


@pytest.mark.parametrize("invert", [False, True])
def test_nothing_in_a_text_acts_on_a_terminal(hostile: Provenance, invert: bool) -> None:
    text = claim_text(hostile, invert=invert)
    assert all(line.isprintable() for line in text.splitlines())
    assert "[sic] [/] [bold]x[/bold]" in text
    assert r"\x1b]52;c;aGk=\x07" in text
    assert text.encode("utf-8")


def test_what_a_source_answer_did_not_look_at_is_told() -> None:
    read = Coverage(articles=9, attributions=9, unparsed_cues=0)
    answer = SourceAnswer("Ana Ruiz", (), {}, read, articles_not_looked_at=3, not_looked_at=1_200)
    told = "Not looked at, for they are older: 3 articles, 1,200 statements; narrow the question."
    assert told in answer_text(answer)
    assert "Not looked at" not in answer_text(SourceAnswer("Ana Ruiz", (), {}, read))
