"""The command line: opens the window, or trains, evaluates and predicts without one."""

from mlpstudio.cli.program import entry_point, main

__all__ = ["entry_point", "main"]
