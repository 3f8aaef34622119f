"""Which units of a layer are switched off, with the way back."""


class Knife:
    """Keeps every set of units that were switched off before.

    Attributes:
        off: Units switched off now.
    """

    def __init__(self) -> None:
        self.off: frozenset[int] = frozenset()
        self._before: list[frozenset[int]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a switch to take back."""
        return bool(self._before)

    def toggle(self, unit: int) -> None:
        """Switch a unit off, or on again."""
        self._put(self.off ^ {unit})

    def all_on(self) -> None:
        """Switch every unit on."""
        if self.off:
            self._put(frozenset())

    def undo(self) -> None:
        """Take the last switch back."""
        if self._before:
            self.off = self._before.pop()

    def forget(self) -> None:
        """Begin anew, as for another layer."""
        self.off, self._before = frozenset(), []

    def _put(self, off: frozenset[int]) -> None:
        self._before.append(self.off)
        self.off = off
