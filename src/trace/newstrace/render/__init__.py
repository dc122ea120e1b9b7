"""Answers in, text (or a rich tree) out; one file per output. Nothing here prints."""
