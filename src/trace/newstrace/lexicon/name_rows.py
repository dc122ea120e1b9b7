"""The rows of the word lists of names: what each list says about one name or one head."""

from typing import Literal

import msgspec

Medium = Literal["print", "air"]


class OutletRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet or agency as the word list has it.

    ``short`` aliases are shared by several outlets ("the Journal"); those in ``after_the`` name it only
    after "the" ("the Hill", not "Hill"). Where ``named_alone`` is false the name by itself is too ordinary
    to be matched ("Today"), and only its aliases are.
    """

    name: str
    kind: Literal["outlet", "agency"]
    example: str
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    after_the: tuple[str, ...] = ()
    named_alone: bool = True
    domains: tuple[str, ...] = ()
    country: str | None = None
    language: str | None = None
    family: str | None = None
    programme_of: str | None = None


class PlatformRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A platform on which anyone may publish."""

    name: str
    example: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country and its names.

    ``adjective`` is how it stands before a noun; ``seats`` are cities that stand for its government.
    """

    name: str
    adjective: str
    example: str
    variants: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


class Title(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A title before or after a name. ``gender`` is "f" or "m" where the title says it.

    Who has a title that ``leads`` heads an organisation: whatever has a director is one. No outlet has
    people with a title ``of_state``: whoever has lawmakers or colonels is something else.
    """

    word: str
    kind: Literal["honorific", "rank", "post"]
    example: str
    gender: Literal["f", "m"] | None = None
    leads: bool = False
    of_state: bool = False


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An institution. ``shouted`` are aliases that are ordinary words when not in capitals: ICE, not ice.

    Other countries have one by the same name where it is ``shared``: a Senate.
    """

    name: str
    kind: Literal["office", "organisation"]
    example: str
    aliases: tuple[str, ...] = ()
    shouted: tuple[str, ...] = ()
    country: str | None = None
    shared: bool = False


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that heads a source without a name: "officials", "ministry", "report", "newspaper".

    ``plural`` is its plural; ``kind`` says what an institution is, and "outlet" what outlets write. A
    document that is a ``carrier`` leads back to its author: who wrote the letter is the source. ``like``
    is what the same is called as well: a survey is a poll, an insider a source. A ``public`` one hides
    nobody: an indictment. ``medium`` is what an outlet called so is: nobody calls a broadcaster a newspaper.
    A ``loose`` one names much else besides outlets: a programme may be the polar programme. A ``surname``
    behind a given name is a person's: Anna Church.
    """

    word: str
    example: str
    plural: str | None = None
    kind: Literal["office", "organisation", "outlet"] | None = None
    carrier: bool = False
    like: str | None = None
    public: bool = False
    medium: Medium | None = None
    loose: bool = False
    surname: bool = False
    gender: Literal["f", "m"] | None = None


class Spelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A spelling and the one it is counted as."""

    word: str
    counted_as: str
    example: str


class GivenName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A given name, with the gender it tells where it tells one."""

    name: str
    example: str
    gender: Literal["f", "m"] | None = None


class Quantity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that says how many."""

    word: str
    count: int
    example: str


class NameEnding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A last word that tells a name for an outlet's or an organisation's ("Gazette", "Holdings").

    ``letters`` stand behind a person's name and are no part of it ("KC"). ``medium`` is what outlets called
    so nearly always are.
    """

    word: str
    kind: Literal["outlet", "organisation", "letters"]
    example: str
    medium: Medium | None = None


class NameRows(msgspec.Struct, frozen=True):
    """The rows of all word lists of names, in file order."""

    outlets: tuple[OutletRow, ...] = ()
    platforms: tuple[PlatformRow, ...] = ()
    places: tuple[Place, ...] = ()
    titles: tuple[Title, ...] = ()
    offices: tuple[Office, ...] = ()
    unnamed: tuple[Head, ...] = ()
    documents: tuple[Head, ...] = ()
    office_heads: tuple[Head, ...] = ()
    outlet_heads: tuple[Head, ...] = ()
    spokespeople: tuple[Head, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    given_names: tuple[GivenName, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    name_endings: tuple[NameEnding, ...] = ()
