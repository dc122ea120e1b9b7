"""Paths, folders, standard input and the embedded corpus in; articles and skipped inputs out."""

from newstrace.readers.embedded import read_embedded
from newstrace.readers.paths import Shard, find_shards, read_paths, read_shard

__all__ = ["Shard", "find_shards", "read_embedded", "read_paths", "read_shard"]
