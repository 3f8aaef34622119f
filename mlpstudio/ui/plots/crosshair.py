"""The crosshair that the plots of all panels share, in the rows of one of their tables."""

from collections.abc import Callable

from mlpstudio.engine.arrays import AnyArray
from mlpstudio.runs import positions
from mlpstudio.ui.panel import Workbench


class Crosshair:
    """Points at an update of the run, wherever that lies on the axis of a panel."""

    def __init__(
        self, bench: Workbench, steps: Callable[[], AnyArray], places: Callable[[], AnyArray]
    ) -> None:
        """Make the crosshair of a panel.

        Args:
            bench: Whose panels point together.
            steps: Returns the update of each row, (n,) rising.
            places: Returns where these lie on the axis as it is, (n,) or fewer while more come.
        """
        self._link, self._time = bench.plot_link, bench.runs.time
        self._steps, self._places = steps, places

    @property
    def step(self) -> int | None:
        """The update under it: where a person points, or else the moment looked at."""
        moment, step = self._time.moment, self._link.step
        return moment.step if step is None and moment is not None else step

    @property
    def row(self) -> int | None:
        """The row of the table that is nearest to that update."""
        return self._row_of(self.step)

    def hover(self, x: float | None) -> None:
        """Point at the row nearest to a place on the axis, or at none."""
        self._point_at(None if x is None else positions.nearest(self._places(), x))

    def move(self, rows: int) -> None:
        """Point so many rows further on; at the last one, where nothing was pointed at."""
        last = min(len(self._steps()), len(self._places())) - 1
        if last >= 0:
            row = self._row_of(self._link.step)
            start = last if row is None else row + rows
            self._point_at(min(max(0, start), last))

    def _row_of(self, step: int | None) -> int | None:
        return None if step is None else positions.nearest(self._steps(), step)

    def _point_at(self, row: int | None) -> None:
        steps = self._steps()  # (n,)
        is_there = row is not None and row < len(steps)
        self._link.point(int(steps[row]) if is_there else None)
