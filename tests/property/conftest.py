"""How many examples the laws are tried on: 100, or as many as TRACE_EXAMPLES says."""

import os

from hypothesis import settings

settings.register_profile("trace", max_examples=int(os.environ.get("TRACE_EXAMPLES", "100")), deadline=5000)
settings.load_profile("trace")
