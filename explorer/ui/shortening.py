"""Long words that are quoted in a sentence: how they begin and how they end is enough to know them by."""

import re

_LONGEST, _BEGINNING, _END = 40, 26, 12
"""Characters that are quoted whole; of longer words, those shown before and after what is left out."""

_QUOTED = re.compile("(?<=“)[^”]*(?=”)")


def shortened(words: str) -> str:
    """Return ``words``, or how they begin and end where they are long."""
    return words if len(words) <= _LONGEST else f"{words[:_BEGINNING]}…{words[-_END:]}"


def with_short_quotes(sentence: str) -> str:
    """Return ``sentence`` with what it quotes shortened."""
    return _QUOTED.sub(lambda quoted: shortened(quoted[0]), sentence)
