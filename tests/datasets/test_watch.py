import pytest

from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch


def test_progress_is_passed_on():
    told = []
    Watch(lambda done, total: told.append((done, total))).tell(3, 10)
    assert told == [(3, 10)]


def test_a_cancelled_watch_raises_and_tells_nothing():
    told = []
    watch = Watch(lambda done, total: told.append(done), lambda: True)
    for act in (watch.check, lambda: watch.tell(1, 2), watch.silent().check):
        with pytest.raises(CancelledError):
            act()
    assert told == []


def test_a_part_counts_within_the_whole():
    told = []
    watch = Watch(lambda done, total: told.append((done, total)), lambda: False)
    watch.within(100, 400).tell(25, 50)
    watch.silent().tell(1, 1)
    assert told == [(125, 400)]


def test_nobody_has_to_watch():
    UNWATCHED.within(1, 2).tell(1, 2)
