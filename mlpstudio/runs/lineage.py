"""Which run comes from which: a list of runs as a tree."""

from collections.abc import Sequence

from mlpstudio.runs.store import Summary


def grouped(found: Sequence[Summary]) -> list[tuple[Summary, int]]:
    """Return each run with its depth, runs directly below the one they come from.

    A run whose parent is not among them stands by itself. Otherwise the order stays.

    Args:
        found: Runs in the order in which they are wanted.
    """
    listed = {one.id for one in found}
    children: dict[int, list[Summary]] = {}
    roots: list[Summary] = []
    for one in found:
        # A child began after its parent; anything else could only come of a damaged file.
        if one.parent is not None and one.parent in listed and one.parent < one.id:
            children.setdefault(one.parent, []).append(one)
        else:
            roots.append(one)
    lines: list[tuple[Summary, int]] = []
    waiting = [(one, 0) for one in reversed(roots)]
    while waiting:
        one, depth = waiting.pop()
        lines.append((one, depth))
        waiting.extend((child, depth + 1) for child in reversed(children.get(one.id, [])))
    return lines
