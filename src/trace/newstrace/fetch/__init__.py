"""The network: pages and feeds fetched politely, given out as articles. The only room that uses it."""

from newstrace.fetch.manners import Manners
from newstrace.fetch.urls import fetch_urls

__all__ = ["Manners", "fetch_urls"]
