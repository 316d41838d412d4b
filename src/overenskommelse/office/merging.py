"""Two changes of one record made one, where they concern different fields."""

import json

_ABSENT = object()


def merged(then: str, now: str, ours: str) -> str | None:
    """Return the text that holds both changes of `then`, or None where both changed one field, each in its way.

    Of an agreement's lists, those that only tell an order, new items of both sides are kept.
    """
    old, new, own = json.loads(then), json.loads(now), json.loads(ours)
    joined: dict[str, object] = {}
    for name in dict.fromkeys((*own, *new)):
        before, theirs, mine = (each.get(name, _ABSENT) for each in (old, new, own))
        if mine in (before, theirs):
            value = theirs
        elif theirs == before:
            value = mine
        elif name == "order":
            value = {key: _joined(new[name].get(key, []), own[name].get(key, [])) for key in {**new[name], **own[name]}}
        else:
            return None
        if value is not _ABSENT:
            joined[name] = value
    return json.dumps(joined, ensure_ascii=False, separators=(",", ":"))


def _joined(theirs: list[str], mine: list[str]) -> list[str]:
    return [*theirs, *(each for each in mine if each not in theirs)]
