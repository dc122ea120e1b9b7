"""Copying: which articles share passages, found by winnowing; what a shared passage means is not said here."""

from newstrace.copying.shared import Passage, Prose, Shared, shared_passages

__all__ = ["Passage", "Prose", "Shared", "shared_passages"]
