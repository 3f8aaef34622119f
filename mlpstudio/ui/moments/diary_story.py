"""The story of one sample: when it was learnt, and how often it was forgotten."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.networks.diary import NEVER, Diary

translate = QCoreApplication.translate


def story(diary: Diary, number: int, name: str) -> str:
    """Return the story.

    Args:
        diary: Of a run.
        number: Of the sample in it.
        name: What the sample is.
    """
    first = int(diary.first_learned()[number])
    if first == NEVER:
        text = translate("DiaryPanel", "This is {name}. It has never been answered rightly.")
        return text.format(name=name)
    since = int(diary.learned_for_good()[number])
    times = int(diary.times_forgotten()[number])
    if since == NEVER:
        text = translate(
            "DiaryPanel",
            "This is {name}. First right at step {first}, forgotten {times}×, wrong now.",
        )
        return text.format(name=name, first=f"{int(diary.steps[first]):,}", times=times)
    if since == first:
        text = translate(
            "DiaryPanel", "This is {name}. Right since step {first}, never forgotten."
        )
        return text.format(name=name, first=f"{int(diary.steps[first]):,}")
    text = translate(
        "DiaryPanel",
        "This is {name}. First right at step {first}, forgotten {times}×, "
        "right for good since step {since}.",
    )
    return text.format(
        name=name,
        first=f"{int(diary.steps[first]):,}",
        times=times,
        since=f"{int(diary.steps[since]):,}",
    )
