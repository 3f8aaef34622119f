"""Which snapshots are kept on the disk, and their way into a project file and back."""

import numpy as np
import pytest

from mlpstudio.document import files
from mlpstudio.document.files import Document
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs import keeping
from mlpstudio.runs.keeping import chosen, packed, unpacked
from mlpstudio.runs.record import from_stored, to_stored
from mlpstudio.runs.snapshots import KeptWeights
from tests.runs.builders import PROJECT
from tests.runs.store.builders import stopped_run

RUN = stopped_run(12)
SIZE = RUN.checkpoint.weights.size


def snapshot(step, size=SIZE):
    loss = None if step == 0 else 1.0 / step
    validation_loss = 0.5 if step == 4 else None
    return KeptWeights(step, step // 4, loss, validation_loss, np.full(size, step, np.float32))


EVERY_STEP = tuple(map(snapshot, range(13)))


def facts(kept):
    return [(one.step, one.epoch, one.loss, one.validation_loss) for one in kept]


def test_at_most_twelve_are_chosen_with_the_ends_and_even_between_them():
    places = np.log1p([one.step for one in chosen([snapshot(s, 3) for s in range(2_346)], 10**9)])
    assert len(places) == 12
    assert places[0] == 0.0
    assert places[-1] == np.log1p(2_345)
    assert np.diff(places).max() < 2.5 * np.diff(places).min()


def test_few_are_all_chosen():
    assert chosen(EVERY_STEP[:5], 10**9) == EVERY_STEP[:5]
    assert chosen((), 10**9) == ()


@pytest.mark.parametrize(("room", "n"), [(2, 2), (3.9, 3), (10, 10), (1.9, 0)])
def test_large_networks_keep_fewer_and_at_last_none(room, n):
    found = [one.step for one in chosen(EVERY_STEP, int(room * 4 * SIZE))]
    assert len(found) == n
    assert n == 0 or (found[0], found[-1]) == (0, 12)


def test_a_few_travel_with_a_project_file(tmp_path):
    path = tmp_path / "run.mlps"
    stored = to_stored(RUN)
    arrays = {**stored.arrays, **packed(EVERY_STEP)}
    files.save(path, Document(PROJECT, files.StoredRun(stored.facts, arrays)))
    read = files.load(path).run
    found = unpacked(read.arrays, from_stored(read))
    assert len(found) == 12
    assert facts(found) == facts(chosen(EVERY_STEP, 10**9))
    for one in found:
        assert (one.weights == one.step).all()
        assert one.weights.dtype == np.float32
        assert not one.weights.flags.writeable


def test_a_file_has_room_for_a_few_of_a_large_network(monkeypatch):
    monkeypatch.setattr(keeping, "FILE_BUDGET", 3 * 4 * SIZE)
    assert [one.step for one in unpacked(packed(EVERY_STEP), RUN)] == [0, 4, 12]
    monkeypatch.setattr(keeping, "FILE_BUDGET", 4 * SIZE)
    assert packed(EVERY_STEP) == {}
    assert packed(()) == {}


def test_a_file_without_any_is_as_good():
    assert unpacked({}, RUN) == ()


def test_those_that_do_not_fit_the_run_are_left_out():
    later = snapshot(13)
    assert [one.step for one in unpacked(packed((*EVERY_STEP[:3], later)), RUN)] == [0, 1, 2]
    without = stopped_run(1)
    without.checkpoint = None
    assert unpacked(packed(EVERY_STEP), without) == ()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda a: a.pop("snapshots.facts"), id="no facts"),
        pytest.param(lambda a: a.pop("snapshots.weights"), id="no weights"),
        pytest.param(
            lambda a: a.update({"snapshots.weights": a["snapshots.weights"].astype(np.float64)}),
            id="float64",
        ),
        pytest.param(
            lambda a: a.update({"snapshots.weights": a["snapshots.weights"][0]}), id="one vector"
        ),
        pytest.param(
            lambda a: a.update({"snapshots.facts": a["snapshots.facts"][:, :3]}), id="few facts"
        ),
        pytest.param(lambda a: a["snapshots.facts"].__setitem__((0, 0), np.nan), id="no step"),
        pytest.param(lambda a: a["snapshots.facts"].__setitem__((0, 1), -1.0), id="below 0"),
        pytest.param(lambda a: a["snapshots.facts"].__setitem__((1, 0), 1e300), id="huge"),
        pytest.param(lambda a: a["snapshots.facts"].__setitem__((2, 0), 0.0), id="no order"),
    ],
)
def test_what_this_program_does_not_write_is_refused(spoil):
    arrays = packed(EVERY_STEP)
    spoil(arrays)
    with pytest.raises(ProjectFileError, match="damaged"):
        unpacked(arrays, RUN)
