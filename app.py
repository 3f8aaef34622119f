"""Start the desktop app: the same as `python -m mlpstudio`."""

import importlib
import importlib.util
import sys

PACKAGES = ("numpy", "platformdirs", "safetensors", "threadpoolctl", "pyqtgraph")


def complaint() -> str:
    """Return why the app cannot start with this Python, or nothing."""
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        return f"there is no {missing[0]}"
    try:
        # Only importing it tells whether the system has the libraries that Qt loads.
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return str(error)
    return ""


def start() -> int:
    """Start the app, or say in one line how to prepare this Python for it."""
    if reason := complaint():
        sys.stderr.write(
            f"MLP Studio cannot start with this Python: {reason}. Use: ./studio run\n"
        )
        return 2
    from mlpstudio.cli import main  # noqa: PLC0415 - it imports what was looked for above

    return main()


if __name__ == "__main__":
    sys.exit(start())
