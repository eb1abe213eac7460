"""Qt's enumerations, made in a tenth of the time Python's own ``enum`` takes for them.

A window needs some two hundred of them, with three thousand members, at every start. PySide hands each over as a list
of names and whole numbers, where most of what ``enum`` looks out for can't occur.
"""

import enum
import sys
from functools import reduce
from operator import or_
from typing import Any

_Members = list[tuple[str, int]]
_TAKEN: dict[enum.EnumType, set[str]] = {
    base: {"mro"}.union(*map(vars, base.__mro__)) for base in (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
}
"""By base: the names that mean something to it, so that no member can simply have them."""
_FOLLOWED = (3, 11)
"""The Python whose ``enum`` is followed here; any other makes the enumerations itself, as ever."""

_create = enum.EnumType._create_  # pyright: ignore[reportAttributeAccessIssue]
_bodies: dict[tuple[enum.EnumType, enum.FlagBoundary | None], dict[str, Any]] = {}
"""By base and boundary: what the body of an enumeration without members holds."""


def make_enumerations_quickly() -> None:
    """From now on make enumerations of whole numbers quickly; they are the same in all else."""
    if sys.version_info[:2] == _FOLLOWED:
        enum.EnumType._create_ = _create_quickly  # pyright: ignore[reportAttributeAccessIssue]


def _create_quickly(
    base: enum.EnumType, name: str, members: Any, *, module: str | None = None, **more: Any
) -> enum.EnumType:
    module = module or sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001  (the caller, as ``enum`` finds it)
    if more["type"] is more["qualname"] is None and base in _TAKEN and _are_plain(base, members):
        made = _without_members(base, name, module, more["boundary"])
        _fill(made, members)
        return made
    return _create(base, name, members, module=module, **more)


def _are_plain(base: enum.EnumType, members: Any) -> bool:
    """Tell whether these are pairs of a name that means nothing to ``base`` and a whole number, each name once."""
    return (
        type(members) is list
        and all(type(pair) is tuple and len(pair) == 2 and type(pair[1]) is int for pair in members)
        and len(dict(members)) == len(members)
        and not any(name.startswith("_") or name in _TAKEN[base] for name, _ in members)
    )


def _without_members(
    base: enum.EnumType, name: str, module: str | None, boundary: enum.FlagBoundary | None
) -> enum.EnumType:
    body = _bodies.get((base, boundary))
    if body is None:
        empty = vars(_create(base, name, (), module=module, boundary=boundary))
        body = _bodies[base, boundary] = {key: empty[key] for key in empty if key not in ("__dict__", "__weakref__")}
    own = {key: value.copy() for key, value in body.items() if isinstance(value, (list, dict))}
    return type.__new__(enum.EnumType, name, (base,), body | own | {"__module__": module})


def _fill(made: Any, members: _Members) -> None:
    """Give ``made`` its members: the first with a value is that value, any other another name for it."""
    by_name, by_value, names = made._member_map_, made._value2member_map_, made._member_names_
    is_flag, is_number, new, keep = issubclass(made, enum.Flag), made._use_args_, made._new_member_, type.__setattr__
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if is_number else new(made)
            member._value_, member._name_, member.__objclass__, member._sort_order_ = value, name, made, len(names)
            if not is_flag or _is_single(value):
                names.append(name)
        by_name[name] = member
    for name, member in by_name.items():  # only now: a class that is changed looks everything up anew
        keep(made, name, member)
    if is_flag:
        every_bit = reduce(or_, by_value, 0)
        keep(made, "_flag_mask_", every_bit)
        keep(made, "_singles_mask_", reduce(or_, filter(_is_single, by_value), 0))
        keep(made, "_all_bits_", 2 ** every_bit.bit_length() - 1)
        if names != sorted(names, key=lambda name: by_name[name].value):
            keep(made, "_iter_member_", made._iter_member_by_def_)


def _is_single(value: int) -> bool:
    """Tell whether a flag of this value is a single bit."""
    return value > 0 and value.bit_count() == 1
