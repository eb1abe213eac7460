"""Numbers in words, for a language that has two forms after them."""

import re


def counted(words: str, *values: object) -> str:
    """Fill the ``{}`` of ``words``; of two forms of a word, ``{} file|files was|were``, take what the number wants."""
    before, *parts = words.split("{}")
    return before + "".join(f"{value}{_form(part, value)}" for value, part in zip(values, parts, strict=True))


def _form(words: str, number: object) -> str:
    return re.sub(r"(\w+)\|(\w+)", r"\1" if number == 1 else r"\2", words) if "|" in words else words


def one_or_many(words: str) -> str:
    """Take of two forms of a word what the number right before them wants: ``21 section|sections``."""
    return re.sub(r"\b(\d+) (\w+)\|(\w+)", lambda found: f"{found[1]} {found[2 if found[1] == '1' else 3]}", words)
