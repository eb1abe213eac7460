"""Collections: sections and words in an order of the user's own."""

from collections.abc import Sequence
from uuid import uuid4

from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.keeping import Collection, Item, Spot, clean_path, is_under
from explorer.workflow.session import Session
from explorer.workflow.shelves import collections
from explorer.workflow.spots import place_of


def add_collection(session: Session, name: str) -> str:
    """Make a collection, unless there is one of this name; return its key.

    Raises:
        ExplorerError: the name is empty, or it can't be written.
    """
    name = _named(name)
    key = next((key for key, each in collections(session).all().items() if each.name == name), None)
    if key is None:
        key = uuid4().hex
        collections(session).put(key, Collection(name))
    return key


def rename_collection(session: Session, key: str, name: str) -> None:
    """Give a collection, and all nested in it, another name.

    Raises:
        ExplorerError: the name is empty or taken, or it can't be written.
    """
    shelf, name = collections(session), _named(name)
    known = shelf.all()
    old = known[key].name
    if any(each.name == name for other, each in known.items() if other != key):
        raise ExplorerError(f"已经有名为“{name}”的收藏夹。", "请换一个名称。")
    inside = {k: each for k, each in known.items() if is_under(each.name, old)}
    shelf.put_all({k: replace(each, name=name + each.name[len(old) :]) for k, each in inside.items()})


def remove_collection(session: Session, key: str) -> None:
    """Take a collection away; those nested in it, and what is kept at its places, stay."""
    collections(session).remove(key)


def put_in(session: Session, key: str, spots: Sequence[Spot]) -> int:
    """Put ``spots`` at the end of a collection; return how many were not in it yet."""
    collection = _collection(session, key)
    there = {place_of(session, item.spot) for item in collection.items}
    new = {place: Item(spot) for spot in spots if (place := place_of(session, spot)) not in there}
    collections(session).put(key, replace(collection, items=(*collection.items, *new.values())))
    return len(new)


def take_out(session: Session, key: str, spots: Sequence[Spot]) -> None:
    """Take ``spots`` out of a collection."""
    places = {place_of(session, spot) for spot in spots}
    collection = _collection(session, key)
    left = tuple(item for item in collection.items if place_of(session, item.spot) not in places)
    collections(session).put(key, replace(collection, items=left))


def move_item(session: Session, key: str, at: int, to: int) -> None:
    """Move the item ``at`` a place of a collection ``to`` another."""
    collection = _collection(session, key)
    items = list(collection.items)
    items.insert(to, items.pop(at))
    collections(session).put(key, replace(collection, items=tuple(items)))


def say_of_item(session: Session, key: str, spot: Spot, note: str) -> None:
    """Say something of an item in its collection."""
    collection, place = _collection(session, key), place_of(session, spot)
    items = (replace(item, note=note) if place_of(session, item.spot) == place else item for item in collection.items)
    collections(session).put(key, replace(collection, items=tuple(items)))


def _collection(session: Session, key: str) -> Collection:
    collection = collections(session).get(key)
    if collection is None:
        raise ExplorerError("这个收藏夹已经不在了。", "请另选一个收藏夹。")
    return collection


def _named(name: str) -> str:
    cleaned = clean_path(name)
    if not cleaned:
        raise ExplorerError("收藏夹没有名称。", "请写上名称，可以用“/”分层。")
    return cleaned
