"""From an article's text to its furniture, its sentences, its words and its quotations."""

from newstrace.text.layout import lay_out
from newstrace.text.prose import cut
from newstrace.text.split import split_articles

__all__ = ["cut", "lay_out", "split_articles"]
