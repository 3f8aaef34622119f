"""The answers of another run to what was evaluated, found in the background for its page."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mlpstudio.errors import MLPStudioError
from mlpstudio.ui.background import Background
from mlpstudio.ui.evaluation.against import AgainstPage
from mlpstudio.ui.evaluation.images import Group
from mlpstudio.ui.evaluation.rival import Compared, compared
from mlpstudio.ui.evaluation.subject import Evaluated

PURPOSE = "comparison with another run"


class Comparer(QObject):
    """Keeps the page up to date with what is evaluated, as long as somebody looks at it.

    Until the other run has answered too, the page shows the comparison before.

    Signals:
        changed: `group` or `compared` is different now.
    """

    changed = Signal()

    def __init__(self, background: Background, page: AgainstPage, viewer: QWidget) -> None:
        super().__init__(viewer)
        self._background, self._page, self._viewer = background, page, viewer
        self._found: Evaluated | None = None
        page.rival_changed.connect(lambda: self.look(self._found))
        page.picked.connect(self.changed)

    @property
    def compared(self) -> Compared | None:
        """The comparison that is shown."""
        return None if self._found is None else self._page.compared

    @property
    def group(self) -> Group | None:
        """The images of the group of answers that is chosen; None while nobody compares."""
        shown, numbers = self.compared, self._page.numbers()
        if shown is None or numbers is None:
            return None
        return Group(shown, self._page.table.chosen, numbers, self._page.title())

    def look(self, found: Evaluated | None) -> None:
        """Compare what was evaluated; None when nobody looks at it."""
        self._found = found
        self._background.cancel(PURPOSE)
        rival, shown = self._page.rival, self._page.compared
        is_done = shown is not None and (shown.found, shown.rival) == (found, rival)
        if found is not None and rival is not None and not is_done:
            self._begin(found)
        self.changed.emit()

    def _begin(self, found: Evaluated) -> None:
        rival, reason = self._page.rival, self._page.obstacle(found)
        if rival is None or reason:
            self._page.say(reason)
            return
        self._background.run(
            PURPOSE,
            lambda ticket: compared(found, rival, lambda: ticket.is_stale),
            self._take,
            self._refuse,
            owner=self._viewer,
        )

    def _take(self, result: Compared | None) -> None:
        if result is not None and result.found is self._found:
            self._page.show_compared(result)
            self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, MLPStudioError):
            raise error
        self._page.say(str(error))
        self.changed.emit()
