"""Furniture: the parts of an article that are not body text; one kind to a file."""
