"""For whom a named person speaks, or whom one heads, where the phrase leaves that to the article.

"Spokeswoman Elena Ricci", "its director, Ion Ceban", "the company's spokesman Timur Adil".
"""

import msgspec

from newstrace.records import SourceKind
from newstrace.resolve.cast import is_bare
from newstrace.resolve.phrases import read_phrase
from newstrace.resolve.pronoun_antecedents import antecedent_of_pronoun
from newstrace.resolve.scene import Scene
from newstrace.resolve.who import Form, Who

_ITS = frozenset({"its", "their"})
_OF_ANY = frozenset({"company", "group", "firm"})
_BODIES = frozenset({SourceKind.OFFICE, SourceKind.ORGANISATION})


def affiliated(scene: Scene, who: Who) -> Who:
    """The person with the body spoken for or headed, where exactly one can be meant; else as given."""
    if who.kind is not SourceKind.PERSON or who.institution is not None:
        return who
    speaks, leads = _speaks(scene, who), _leads(scene, who)
    if not is_bare(who.speaks_for) or not (speaks or leads or who.owner is not None):
        return who
    body = _owner(scene, who) if who.owner is not None else _only_body(scene, who)
    if body is None:
        return who
    if speaks:
        return msgspec.structs.replace(who, speaks_for=body.name, owner=None)
    return msgspec.structs.replace(who, institution=body.name, owner=None)


def _speaks(scene: Scene, who: Who) -> bool:
    return bool(who.roles) and all(scene.page.names.is_spokesperson(role) for role in who.roles)


def _leads(scene: Scene, who: Who) -> bool:
    """Whether all the phrase calls the person is what heads an organisation: a team manager heads a team."""
    titles = [scene.page.names.title(role) for role in who.roles]
    return bool(titles) and all(title is not None and title.leads for title in titles)


def _owner(scene: Scene, who: Who) -> Who | None:
    """Whom "its" or "their" before the title stands for."""
    if who.owner is None or scene.page.words[who.owner] not in _ITS:
        return None
    pronoun = read_phrase(scene.page, who.owner, who.owner + 1)
    if pronoun.form is not Form.PRONOUN:
        return None
    found = antecedent_of_pronoun(scene, pronoun).who
    return found if found is not None and found.kind in _BODIES else None


def _only_body(scene: Scene, who: Who) -> Who | None:
    """The one organisation or office that has spoken so far, for a title that says nothing of whose it is."""
    if who.words - who.roles - _OF_ANY:
        return None
    cited = {entry.who.name: entry.who for entry in scene.ledger.backwards() if _may_have_speakers(entry.who)}
    return next(iter(cited.values())) if len(cited) == 1 else None


def _may_have_speakers(who: Who) -> bool:
    return who.kind in _BODIES and who.form is not Form.PRONOUN and not who.plural
