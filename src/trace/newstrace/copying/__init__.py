"""Copying: which articles share passages, found by winnowing; not what that means."""

from newstrace.copying.shared import Passage, Prose, Shared, shared_passages

__all__ = ["Passage", "Prose", "Shared", "shared_passages"]
