"""How long it takes from the start of the process to the first painted window.

Run: ./studio bench startup [--runs 7]

Each run is a process of its own with preferences of its own; the first one, which fills the disk
cache, is not counted.
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
studio = application.Studio(application.Options(language="en", theme="light"), preferences)

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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    seconds: list[float] = []
    for _ in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-c", CHILD, str(time.time()), folder]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        seconds.append(float(output.split()[0]))
    counted = sorted(seconds[1:])
    print(
        f"process start to first painted window: median {statistics.median(counted):.3f} s, "
        f"from {counted[0]:.3f} to {counted[-1]:.3f} s in {runs} runs"
    )


if __name__ == "__main__":
    main()
