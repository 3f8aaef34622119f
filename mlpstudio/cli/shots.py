"""The command `shots`: pictures of all workspaces and panels."""

import argparse
from pathlib import Path

from mlpstudio.cli.parser import add_look_options, add_mnist_option, size


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what pictures can be taken with."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where to put the pictures")
    add_look_options(parser, "en", "light")
    parser.add_argument(
        "--size", type=size, default=(1280, 800), metavar="WIDTHxHEIGHT", help="of the window"
    )
    parser.add_argument("--scale", type=float, default=1.0, help="pixels for each of these")
    add_mnist_option(parser)


def act(arguments: argparse.Namespace) -> int:
    """Take the pictures."""
    from mlpstudio.ui import shots  # noqa: PLC0415  --help must not wait for Qt

    return shots.take(
        shots.Wish(
            arguments.folder,
            arguments.theme,
            arguments.lang,
            arguments.size,
            arguments.scale,
            arguments.mnist,
        )
    )
