"""What a phrase says by itself about who it names, before the rest of the article is asked."""

from enum import StrEnum

import msgspec

from newstrace.records import SourceKind


class Form(StrEnum):
    """How a phrase names its source, and so what is still needed to know who it is."""

    NAMED = "named"
    SURNAME = "surname"
    SHORT = "short"
    PRONOUN = "pronoun"
    SPEAKER = "speaker"
    DEFINITE = "definite"
    ONE_OF = "one of"
    DESCRIBED = "described"
    NOBODY = "nobody"


class Who(msgspec.Struct, frozen=True):
    """Who a phrase names, as far as the phrase itself tells.

    ``roles`` are the words by which the same source may be called again ("spokesman", "report");
    ``words`` all content words that were used for it. ``owner`` is the token of a possessive pronoun
    that starts the phrase ("his lawyer"). ``candidates`` are the outlets a short name may stand for,
    ``parts`` the sources that are joined by "and". ``gender`` is "f" or "m" where the phrase tells.
    ``through`` is the outlet that a document is said to have reached, and the tokens that say so.
    ``certain`` is false where the phrase's head is on no list, so that its kind is a guess.
    """

    form: Form
    kind: SourceKind
    name: str
    named: bool = True
    plural: bool = False
    count: int | None = None
    gender: str | None = None
    institution: str | None = None
    nationality: str | None = None
    speaks_for: str | None = None
    roles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    owner: int | None = None
    certain: bool = True
    through: "tuple[Who, int, int] | None" = None
    candidates: tuple[str, ...] = ()
    parts: "tuple[Who, ...]" = ()


NOBODY = Who(Form.NOBODY, SourceKind.PEOPLE, "unnamed source", named=False)
