"""The marks of a run, made few enough to be read."""

from collections.abc import Iterable

from mlpstudio.runs.curves import Mark


def merged(marks: Iterable[Mark], distance: float) -> list[Mark]:
    """Make one mark of those of one setting that follow each other closely.

    Dragging a slider changes a setting many times; what counts is from where to where.

    Args:
        marks: In order of their steps.
        distance: Steps within which two marks of a setting are one.

    Returns:
        Marks in order; where a setting came back to its value, there is none. Of a batch size that
        was another one for a few steps, such as for a single sample, the way there is left.
    """
    groups: list[Mark] = []
    ways_there: dict[int, Mark] = {}  # group → its first mark
    latest: dict[str, int] = {}  # setting → where its last group is
    last_step: dict[str, int] = {}
    for mark in marks:
        place = latest.get(mark.name)
        if place is not None and mark.step - last_step[mark.name] <= distance:
            first = groups[place]
            groups[place] = Mark(first.step, first.name, first.before, mark.after)
        else:
            latest[mark.name] = len(groups)
            ways_there[len(groups)] = mark
            groups.append(mark)
        last_step[mark.name] = mark.step
    for place, group in enumerate(groups):
        if group.name == "batch_size" and group.before == group.after:
            groups[place] = ways_there[place]
    return [mark for mark in groups if mark.before != mark.after]
