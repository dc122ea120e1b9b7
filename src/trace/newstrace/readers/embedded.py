"""The embedded corpus: the sample articles that ship with the package."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from newstrace.errors import UnreadableError
from newstrace.readers.ids import Ids
from newstrace.readers.prose import read_prose
from newstrace.records import RawArticle, Skipped


def read_embedded() -> Iterator[RawArticle | Skipped]:
    """The sample articles in the order of their names; their paths are ``seeds/NAME`` on every machine.

    Raises:
        UnreadableError: the installation lacks its sample articles.
    """
    ids = Ids()
    for seed in sorted(_folder().iterdir(), key=lambda file: file.name):
        if seed.name.endswith(".md"):
            yield ids.made_unique(_read_seed(seed))


def _read_seed(seed: Traversable) -> RawArticle | Skipped:
    path = f"seeds/{seed.name}"
    try:
        return read_prose(seed.read_bytes(), path, seed.name.removesuffix(".md"))
    except UnreadableError as fault:
        return Skipped(path, fault.message)


def _folder() -> Traversable:
    """Beside the code where it is installed, at the top of the source tree where it is developed."""
    source_tree = Path(__file__).parent / "../../../.."
    for folder in (files("newstrace") / "seeds", source_tree / "seeds"):
        if folder.is_dir():
            return folder
    raise UnreadableError("the embedded corpus is missing from this installation; name a PATH instead")
