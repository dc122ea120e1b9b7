"""Who made the text: the agency that dateline, byline or signature name, if it is not the publisher."""

from newstrace.lexicon import Names
from newstrace.records import FurnitureKind, Maker, RawArticle
from newstrace.text.furniture.byline import byline_outlet
from newstrace.text.furniture.found import Found, NamedMaker
from newstrace.text.furniture.heads import outlet_phrase

_INITIALS = 3
_ORDER = (
    FurnitureKind.DATELINE,
    FurnitureKind.BYLINE,
    FurnitureKind.SIGNATURE,
    FurnitureKind.CREDIT_LINE,
)


def choose_maker(
    raw: RawArticle, found: Found, publisher: str | None, names: Names
) -> tuple[Maker | None, tuple[str, ...]]:
    """The maker, and a warning where the furniture names several: then nobody is taken for it."""
    stated = [
        maker
        for maker in found.makers
        if not _same(maker.name, publisher, names) and not _is_short_for(raw.text, maker, publisher)
    ]
    if raw.agency:
        return _given_agency(raw.agency, stated, publisher, names), ()
    for kind in _ORDER:
        of_kind = [maker for maker in stated if maker.kind is kind]
        named = {maker.name for maker in of_kind}
        if kind is FurnitureKind.SIGNATURE and named:
            named = named | found.signers
        if len(named) > 1:
            return None, (f"several makers named, none taken: {', '.join(sorted(named))}",)
        if of_kind:
            return _maker(of_kind[0]), ()
    outlet = byline_outlet(raw.byline, names) if raw.byline else None
    if outlet is None or _same(outlet, publisher, names):
        return None, ()
    return Maker(outlet, None, credited=True), ()


def _given_agency(agency: str, stated: list[NamedMaker], publisher: str | None, names: Names) -> Maker | None:
    if _same(agency, publisher, names):
        return None
    for maker in stated:
        if _same(agency, maker.name, names):
            return _maker(maker)
    found = outlet_phrase(agency, names)
    return Maker(found.name if found else agency.strip(), None)


def _maker(stated: NamedMaker) -> Maker:
    return Maker(stated.name, stated.span, credited=stated.kind is not FurnitureKind.DATELINE)


def _is_short_for(text: str, maker: NamedMaker, publisher: str | None) -> bool:
    """As in "By ToI Staff" in the Times of Israel: initials that another outlet has as well."""
    words = (publisher or "").split()
    initials = "".join(word[0] for word in words[words[:1] in (["The"], ["the"]) :]).casefold()
    return len(initials) >= _INITIALS and initials in text[slice(*maker.span)].casefold().split()


def _same(name: str, other: str | None, names: Names) -> bool:
    return other is not None and _canonical(name, names) == _canonical(other, names)


def _canonical(name: str, names: Names) -> str:
    found = outlet_phrase(name, names)
    return names.normalise(found.name if found else name)
