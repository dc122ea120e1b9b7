"""From prose to attributions: who is credited with what, by which words, through whom.

One construction is one function, named in every attribution it makes. Constructions propose candidates;
``ranking`` settles which stand; ``hops`` reads the way a statement came.
"""

from newstrace.grammar.find import Found, find_attributions

__all__ = ["Found", "find_attributions"]
