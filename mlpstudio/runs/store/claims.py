"""Who writes a run: several windows of the program may have the store open at a time."""

from mlpstudio.errors import RunStoreError
from mlpstudio.runs.store.tables import Tables


class Claims:
    """Knows the runs that this window writes, by the time of its last entry to each of them.

    A line that was touched at another time was written by somebody else; who comes first goes on.
    Each check belongs into the transaction of the entry that it is about.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._touched: dict[int, float] = {}

    def check(self, number: int) -> None:
        """Refuse to write a run that another window has taken over.

        Raises:
            RunStoreError: Another window trains it, has trained it on, or has deleted it.
        """
        touched = self._touched_last(number)
        if touched is None:
            raise RunStoreError(
                f"Run {number} was deleted in another window of MLP Studio. What comes of it here "
                "is not listed any more: save the project to keep it."
            )
        if touched != self._touched.get(number, touched):
            raise RunStoreError(
                f"Run {number} is trained in another window of MLP Studio as well. What comes of "
                "it here is not listed: save the project to keep it, or open the run again."
            )

    def note(self, number: int, now: float) -> None:
        """Note that this window has written a run."""
        self._touched[number] = now

    def take_up(self, number: int) -> None:
        """Go on with a run as it is now, whoever has written it."""
        touched = self._touched_last(number)
        if touched is not None:
            self._touched[number] = touched

    def _touched_last(self, number: int) -> float | None:
        row = self._tables.execute("SELECT touched FROM run WHERE id = ?", (number,)).fetchone()
        return None if row is None else float(row[0])
