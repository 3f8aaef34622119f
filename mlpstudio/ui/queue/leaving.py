"""What is asked before a queue that is not through is lost."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from mlpstudio.ui.running.run_queue import RunQueue

translate = QCoreApplication.translate


def may_leave(queue: RunQueue, parent: QWidget) -> bool:
    """Ask whether the program may end though trainings are waiting; True when none is."""
    n = queue.queue.n_open
    if not n:
        return True
    text = (
        translate("Queue", "Close though {count} trainings of the queue are not done?")
        if n != 1
        else translate("Queue", "Close though a training of the queue is not done?")
    )
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Queue", "Queue of trainings"))
    box.setText(text.format(count=n))
    box.setInformativeText(
        translate(
            "Queue",
            "The queue lasts as long as the program runs. Runs that have ended stay in the list "
            "of runs.",
        )
    )
    leave = box.addButton(
        translate("Queue", "Close anyway"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is leave
