"""How we behave towards servers: limits, pauses, the name we give."""

from collections.abc import Callable
from typing import NamedTuple

from newstrace import __version__


class Manners(NamedTuple):
    """What a visit may take, and what it owes.

    ``timeout`` is seconds without a word from the server, ``longest`` seconds for one answer in all,
    ``largest`` bytes of an answer, packed and unpacked. ``pause`` is seconds between two visits to one
    host; a site may ask for more, up to ``longest_pause``.
    """

    agent: str = f"newstrace/{__version__}"
    timeout: float = 20.0
    longest: float = 120.0
    largest: int = 15_000_000
    redirects: int = 10
    pause: float = 1.0
    longest_pause: float = 30.0


class Pace:
    """When each host was visited last; a visit waits until it is due."""

    def __init__(self, sleep: Callable[[float], None], clock: Callable[[], float]) -> None:
        self._sleep = sleep
        self._clock = clock
        self._visited: dict[str, float] = {}

    def wait(self, host: str, pause: float) -> None:
        """Sleep what is left of the pause since the last visit to ``host``, and note this one."""
        last = self._visited.get(host)
        left = 0.0 if last is None else last + pause - self._clock()
        if left > 0:
            self._sleep(left)
        self._visited[host] = self._clock()
