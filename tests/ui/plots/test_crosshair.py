from collections.abc import Iterator

import numpy as np
import pytest

from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.plots.crosshair import Crosshair

STEPS = np.array([10, 20, 30])
PLACES = np.array([0.1, 0.2, 0.3])  # epochs


@pytest.fixture
def crosshair(bench: Workbench) -> Iterator[Crosshair]:
    yield Crosshair(bench, lambda: STEPS, lambda: PLACES)
    bench.plot_link.point(None)


def test_it_points_at_the_nearest_row_for_all_panels(
    bench: Workbench, crosshair: Crosshair
) -> None:
    assert (crosshair.step, crosshair.row) == (None, None)
    crosshair.hover(0.22)
    assert (bench.plot_link.step, crosshair.row) == (20, 1)
    bench.plot_link.point(28)  # in another panel, which has other rows
    assert (crosshair.step, crosshair.row) == (28, 2)
    crosshair.hover(None)
    assert crosshair.row is None


def test_keys_move_it_from_the_last_row_and_stop_at_the_ends(
    bench: Workbench, crosshair: Crosshair
) -> None:
    crosshair.move(-1)
    assert crosshair.row == 2
    crosshair.move(-1)
    assert crosshair.row == 1
    crosshair.move(-10)
    assert crosshair.row == 0
    crosshair.move(10)
    assert bench.plot_link.step == 30


def test_without_measurements_it_points_at_nothing(bench: Workbench) -> None:
    empty = Crosshair(bench, lambda: STEPS[:0], lambda: PLACES[:0])
    empty.move(1)
    empty.hover(0.2)
    assert bench.plot_link.step is None
