"""robots.txt: what a site lets programs fetch, and how slowly."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from newstrace.errors import UnreadableError
from newstrace.fetch.visit import Answer

_LONGEST: Final = 500_000
"""Bytes; the rest is not heeded, as RFC 9309 has it."""


class Robots:
    """The rules of each site, asked for once.

    ``ask`` fetches an address, redirects followed.
    """

    def __init__(self, agent: str, ask: Callable[[str], Answer]) -> None:
        self._agent = agent
        self._ask = ask
        self._rules: dict[str, RobotFileParser | str] = {}

    def refusal(self, address: str) -> str | None:
        """Why we should not fetch ``address``; null where we may."""
        rules = self._rules_for(address)
        if isinstance(rules, str):
            return rules
        return None if rules.can_fetch(self._agent, address) else "robots.txt does not allow it"

    def pause(self, address: str) -> float:
        """Seconds between two visits that the site asks for; 0 where it asks for none."""
        rules = self._rules_for(address)
        return 0.0 if isinstance(rules, str) else float(rules.crawl_delay(self._agent) or 0)

    def _rules_for(self, address: str) -> RobotFileParser | str:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._fetched(f"{site}/robots.txt")
        return self._rules[site]

    def _fetched(self, address: str) -> RobotFileParser | str:
        """No rules where there is no such file (4xx); a reason to stay away where the server fails."""
        try:
            answer = self._ask(address)
        except UnreadableError as fault:
            return f"robots.txt: {fault.message}"
        if answer.status >= 500 or answer.status == 429:
            return f"robots.txt: the server answered {answer.status} {answer.phrase}".rstrip()
        body = answer.body[:_LONGEST] if answer.status == 200 else b""
        rules = RobotFileParser(address)
        rules.parse(body.decode("utf-8", "replace").splitlines())
        return rules
