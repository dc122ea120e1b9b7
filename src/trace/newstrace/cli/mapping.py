"""`--map`: what the rows of tables and JSON call our fields."""

from collections.abc import Mapping

from newstrace.cli.faults import BadRequest


def mapping_of(written: str | None) -> dict[str, str]:
    """Our fields with their names in the rows, from "text=body,publisher=outlet"; none of null.

    Raises:
        BadRequest: a field is unknown, named twice, or given no name.
    """
    mapping: dict[str, str] = {}
    for pair in written.split(",") if written is not None else ():
        field, joint, name = (part.strip() for part in pair.partition("="))
        if not (field and joint and name):
            raise BadRequest(f"--map: FIELD=NAME expected, not {pair.strip()!r}")
        _check(field, mapping)
        mapping[field] = name
    return mapping


def _check(field: str, mapping: Mapping[str, str]) -> None:
    from newstrace.readers.fields import KNOWN

    known = KNOWN | {"text"}
    if field not in known:
        raise BadRequest(f"--map: no field {field!r}; there are {', '.join(sorted(known))}")
    if field in mapping:
        raise BadRequest(f"--map: {field!r} is named twice")
