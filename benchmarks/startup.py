"""How long it takes from the start of the process to the first painted window, and to drawing.

Run: ./studio bench startup [--runs 7]

Each run is a process of its own with preferences of its own; the first one, which fills the disk
cache, is not counted. The second figure is that of a first start: the page of welcome comes,
"Draw now" is clicked at once, a stroke is drawn, and the ready-trained reader's bars are painted.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time

CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from mlpstudio.ui import app as application
from mlpstudio.ui.preferences import Preferences

started = float(sys.argv[1])
app = application.make_application()
preferences = Preferences(Path(sys.argv[2]) / "preferences.ini")
preferences.welcome_was_shown = True
options = application.Options(language="en", theme="light")
studio = application.Studio(options, preferences, Path(sys.argv[2]) / "runs.sqlite3")

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.done)
        return False

    def done(self):
        print(time.time() - started, flush=True)
        studio.window.removeEventFilter(self)
        studio.window.close_without_asking()

watcher = FirstPaint()
studio.window.installEventFilter(watcher)
studio.show()
app.exec()
"""

DRAWING_CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from mlpstudio.ui import app as application
from mlpstudio.ui.dialogs.welcome import Welcome
from mlpstudio.ui.preferences import Preferences

started = float(sys.argv[1])
app = application.make_application()
preferences = Preferences(Path(sys.argv[2]) / "preferences.ini")
options = application.Options(language="en", theme="light")
studio = application.Studio(options, preferences, Path(sys.argv[2]) / "runs.sqlite3")

def welcomed():
    page = studio.window.findChild(Welcome)
    if page is None or not page.isVisible():
        return
    timer.stop()
    QTest.mouseClick(page.cards["draw"], Qt.MouseButton.LeftButton)
    QTimer.singleShot(0, draw)

def draw():
    panel = studio.window.workspaces.open("digit_canvas")
    side = min(panel.canvas.width(), panel.canvas.height())
    left, top = (panel.canvas.width() - side) // 2, (panel.canvas.height() - side) // 2
    points = [QPoint(left + side // 2, top + side * part // 10) for part in range(2, 9)]
    QTest.mousePress(panel.canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(panel.canvas, point)
    QTest.mouseRelease(panel.canvas, Qt.MouseButton.LeftButton, pos=points[-1])
    panel.bars.repaint()
    assert panel.answer == "1", panel.answer
    print(time.time() - started, flush=True)
    studio.window.close_without_asking()

timer = QTimer(interval=2)
timer.timeout.connect(welcomed)
timer.start()
studio.show()
app.exec()
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    measure("process start to first painted window", CHILD, runs)
    measure("process start to the first digit drawn and read", DRAWING_CHILD, runs)


def measure(what: str, child: str, runs: int) -> None:
    """Time a program from the start of its process, and print the seconds."""
    seconds: list[float] = []
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-c", child, str(time.time()), folder]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        seconds.append(float(output.split()[0]))
    counted = sorted(seconds[1:])
    print(
        f"{what}: median {statistics.median(counted):.3f} s, "
        f"from {counted[0]:.3f} to {counted[-1]:.3f} s in {runs} runs"
    )


if __name__ == "__main__":
    main()
