"""How much a template may do: loops in loops and words doubled over and over would never end, or fill all memory."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.exceptions import SecurityError

_Untyped = Any
"""Jinja says little of the types of its nodes and filters."""

_SECONDS = 20.0
"""Time for one template; the longest list of tasks takes three."""
_CHARACTERS = 100_000_000
"""Characters made in all; the longest list of tasks has ten million."""
_TICK = "-tick"
"""Name of the filter that loops pass through; no template can write it."""


class Budget:
    """What a template has left; asking for more raises ``SecurityError``."""

    def __init__(self, characters: int = _CHARACTERS, seconds: float = _SECONDS) -> None:
        """Begin with all of it; time runs from now on."""
        self._left = characters
        self._end = time.monotonic() + seconds

    def spend(self, characters: int) -> None:
        """Take off what was made."""
        self._left -= characters
        if self._left < 0:
            raise SecurityError("内容太多")
        if time.monotonic() > self._end:
            raise SecurityError("花的时间太长")

    def spend_on(self, made: _Untyped) -> _Untyped:
        """Take off the size of a value, and return it."""
        self.spend(len(made) if hasattr(made, "__len__") else 1)
        return made

    def guard(self, filters: dict[str, Callable[..., object]]) -> dict[str, Callable[..., object]]:
        """Return the filters, each of which pays for what it makes, and the one that loops pass through."""

        @pass_context
        def tick(_context: object, value: object, cost: int) -> object:
            self.spend(cost)
            return value

        return {name: self._paying(each) for name, each in filters.items()} | {_TICK: tick}

    def _paying(self, made: Callable[..., object]) -> Callable[..., object]:
        @wraps(made)
        def paying(*values: object, **options: object) -> object:
            return self.spend_on(made(*values, **options))

        return paying


def guard(template: nodes.Template) -> nodes.Template:
    """Return the template so that each round of a loop pays for its words.

    Raises:
        SecurityError: words are put together by ``~``, which nothing would pay for.
    """
    if template.find(nodes.Concat):
        raise SecurityError("运算 ~")
    for loop in template.find_all(nodes.For):
        cost = 1 + sum(len(words.data) for words in loop.find_all(nodes.TemplateData))
        pay: _Untyped = nodes.Filter(nodes.Const(""), _TICK, [nodes.Const(cost)], [], None, None)
        loop.body.insert(0, nodes.Output([pay]).set_lineno(loop.lineno))
    return template
