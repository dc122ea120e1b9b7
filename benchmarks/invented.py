"""Articles put together from sentences of our own: as many as wanted, the same every time."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

NEEDLE: Final = "funicular"
"""Is in fifty statements of every corpus, however large it is."""
NEEDLES: Final = 50
WITNESS: Final = "Ophelia Quartz"
"""Says those, and nothing else."""
HAY: Final = "aqueduct"
"""Is in a statement of every fifth article."""

_GIVEN: Final = (
    "Ana Boris Clara David Elena Felix Greta Hugo Irene Jakob Karla Leon Marta Nils Olga Pavel Rosa Simon "
    "Tilda Viktor Wanda Yusuf Zora Amir Beata Cyril Dora Emil Flora Gustav"
).split()
_FIRST: Final = "Bar Cal Dor Fen Gal Har Kel Lor Mar Nor Pel Quin Ros Sel Tor Val Wen Yar Zel Ast".split()
_LAST: Final = "ano berg dale ette field grove holm ins kirk land mont ova quist ridge son ville".split()
_OFFICES: Final = (
    "the harbour authority;the ministry of transport;the city council;the water board;the county court;"
    "the fire service;the national bank;the teachers' union;the energy regulator;the port police;"
    "the health ministry;the tax office;the electoral commission;the farmers' league;the river agency"
).split(";")
_OUTLETS: Final = (
    "The Harbour Post;The Island Courier;The Morning Ledger;The Northern Gazette;The River Echo;"
    "The Valley Observer;The Coastal Times;The Weekly Lantern;The Border Herald;The Lake Tribune"
).split(";")
OUTLET: Final = _OUTLETS[0]
"""Publishes a tenth of the articles, and is cited in further ones."""
_ROLES: Final = (
    "mayor;spokeswoman;engineer;director;minister;professor;captain;inspector;lawyer;analyst".split(";")
)
_THINGS: Final = (
    "bridge ferry tunnel school hospital market railway dam airport stadium library factory pipeline "
    "reservoir tramway quay mill quarry lighthouse archive"
).split()
_DEEDS: Final = (
    "will be closed;was sold to a foreign buyer;needs urgent repairs;had been inspected twice;"
    "would reopen soon;"
    "was built without a permit;lost most of its staff;will cost more than planned;had been flooded again;"
    "is to be moved across the river;has passed every test;was damaged by the storm"
).split(";")
_TEMPLATES: Final = (
    "{person}, {role} of {office}, said on {day} that the {thing} in {town} {deed}.",
    "The {thing} in {town} {deed}, according to {office}.",
    "“The {thing} {deed},” {surname} told {outlet} in {town}.",
    "{Office} said the {thing} {deed} and that {number} people had been told of it.",
    "Officials in {town} said that {number} {thing}s had been looked at since {month}.",
    "{outlet} reported that the {thing} in {town} {deed}, citing two officials at {office}.",
    "{surname} denied that the {thing} {deed}.",
    "A report by {office} found that the {thing} {deed} after {number} complaints.",
    "Residents of {town} walked past the {thing} on {day} morning as the rain set in.",
    "The road from {town} runs along the old {thing} and was empty for most of {month}.",
    "{person} has worked in {town} for {number} years.",
    "In {month} the council of {town} voted on the {thing} and put the matter off.",
    "An official who asked not to be named said the {thing} {deed}.",
    "{person} told reporters that {office} had known for {number} weeks that the {thing} {deed}.",
    "It is unclear whether the {thing} {deed}, {surname} added.",
    "The {role} of {town}, {person}, confirmed that the {thing} {deed}.",
    "Trade in {town} fell by {number} percent in {month}, figures from {office} show.",
    "{surname} expects that the {thing} will be a subject at the next election in {town}.",
)
_MONTHS: Final = "January February March April May June July August September October November".split()
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday".split()


def articles(count: int, seed: int = 4) -> Iterator[dict[str, str]]:
    """So many articles of three to five kilobytes, as rows of JSON lines."""
    every = max(1, count // NEEDLES)
    for number in range(count):
        draw = Random(seed * 1_000_003 + number)
        sentences = list(_sentences(draw, draw.randrange(3_000, 5_000)))
        if number % 5 == 0:
            sentences.insert(3, _filled(draw, "{person} said that the " + HAY + " near {town} {deed}."))
        if number % every == 0 and number // every < NEEDLES:
            sentences.insert(5, _filled(draw, WITNESS + " said that the " + NEEDLE + " of {town} {deed}."))
        yield {
            "id": f"a{number:06}",
            "title": _filled(draw, "What is known of the {thing} in {town}"),
            "publisher": draw.choice(_OUTLETS),
            "published": f"20{draw.randrange(10, 24)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}",
            "url": f"https://news.example/{number}",
            "text": "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)),
        }


def _sentences(draw: Random, size: int) -> Iterator[str]:
    while size > 0:
        sentence = _filled(draw, draw.choice(_TEMPLATES))
        size -= len(sentence) + 1
        yield sentence


def _filled(draw: Random, template: str) -> str:
    office, surname = draw.choice(_OFFICES), draw.choice(_FIRST) + draw.choice(_LAST)
    filled = template.format(
        person=f"{draw.choice(_GIVEN)} {surname}",
        surname=surname,
        role=draw.choice(_ROLES),
        office=office,
        Office=office[0].upper() + office[1:],
        outlet=draw.choice(_OUTLETS),
        thing=draw.choice(_THINGS),
        town=draw.choice(_FIRST) + draw.choice(_LAST) + draw.choice(("", "", "ton", "haven", "mouth")),
        deed=draw.choice(_DEEDS),
        number=draw.randrange(2, 400),
        month=draw.choice(_MONTHS),
        day=draw.choice(_DAYS),
    )
    return filled[0].upper() + filled[1:]


def write_articles(path: Path, count: int) -> int:
    """The articles as JSON lines; gives the size of their texts in bytes."""
    size = 0
    with path.open("w", encoding="utf-8") as file:
        for row in articles(count):
            size += len(row["text"].encode())
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return size
