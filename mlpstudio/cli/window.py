"""No command: the window."""

import argparse
from pathlib import Path

from mlpstudio import __version__
from mlpstudio.cli.parser import add_look_options, add_mnist_option
from mlpstudio.errors import ProjectFileError


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the window can be opened with."""
    parser.add_argument("project", nargs="?", type=Path, help="project file (.mlps) to open")
    add_mnist_option(parser)
    add_look_options(parser, None, None)
    parser.add_argument(
        "--reset", action="store_true", help="forget preferences and arrangements first"
    )
    parser.add_argument(
        "--selftest",
        action="store_true",
        help="open the window, train a few steps, read a drawn stroke, close",
    )
    parser.add_argument("--version", action="version", version=f"MLP Studio {__version__}")


def act(arguments: argparse.Namespace) -> int:
    """Open the window and return when it is closed."""
    if arguments.project is not None and not arguments.project.is_file():
        raise ProjectFileError(
            f"There is no project file {arguments.project}. If a command was meant: mlpstudio "
            "--help lists them, and a command stands before all options."
        )
    # --version and --help must not wait for Qt.
    from mlpstudio.ui import app, selftest  # noqa: PLC0415

    if arguments.selftest:
        return selftest.run()
    return app.run(
        app.Options(
            arguments.project,
            arguments.mnist,
            arguments.lang,
            arguments.theme,
            arguments.reset,
        )
    )
