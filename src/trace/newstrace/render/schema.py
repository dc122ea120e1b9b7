"""JSON Schemas of the documents, made from the same records that are written."""

from typing import Any, Final

import msgspec

from newstrace.errors import RequestError
from newstrace.records import Finding, Reading
from newstrace.records.inquiry import Explanation, OriginAccount, SourceAccount, Timeline
from newstrace.render.checks import CheckDocument
from newstrace.render.documents import ClaimDocument, ClaimLine, GraphDocument, ReadDocument
from newstrace.render.inquiry_documents import (
    ExplainDocument,
    OriginsDocument,
    SourceDocument,
    TimelineDocument,
)

_DOCUMENTS: Final[dict[str, tuple[type[msgspec.Struct], ...]]] = {
    "claim": (ClaimDocument, ClaimLine),
    "read": (ReadDocument, Reading),
    "graph": (GraphDocument,),
    "check": (CheckDocument, Finding),
    "source": (SourceDocument, SourceAccount),
    "origins": (OriginsDocument, OriginAccount),
    "timeline": (TimelineDocument, Timeline),
    "explain": (ExplainDocument, Explanation),
}
NAMES: Final = tuple(_DOCUMENTS)


def schema(name: str) -> bytes:
    """The JSON Schema (draft 2020-12) of what ``trace NAME`` writes: one of ``NAMES``.

    The schema itself is that of the one document of ``-f json``; what ``-f jsonl`` writes a line is
    described in its ``$defs``, as ``ClaimLine``, ``Reading``, ``Finding`` and so on.

    Raises:
        RequestError: there is no document of that name.
    """
    if name not in _DOCUMENTS:
        raise RequestError(f"no schema {name!r}; there are {', '.join(NAMES)}")
    return msgspec.json.format(msgspec.json.encode(_described(name)), indent=2) + b"\n"


def _described(name: str) -> dict[str, Any]:
    documents, parts = msgspec.json.schema_components(_DOCUMENTS[name], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"trace {name}",
        **documents[0],
        "$defs": {key: _tidied(parts[key]) for key in sorted(parts)},
    }


def _tidied(part: dict[str, Any]) -> dict[str, Any]:
    """The part as a reader of the output needs it: a field that has a default is written all the same."""
    from inspect import cleandoc

    tidy = {key: value for key, value in part.items() if key != "title"}
    if "description" in tidy:
        tidy["description"] = cleandoc(tidy["description"])
    if "properties" in tidy:
        fields: dict[str, dict[str, Any]] = tidy["properties"]
        always = set(tidy.get("required", ())) | {name for name, held in fields.items() if "default" in held}
        tidy["properties"] = {name: _without_default(held) for name, held in fields.items()}
        tidy["required"] = [name for name in fields if name in always]
    return tidy


def _without_default(field: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in field.items() if key != "default"}
