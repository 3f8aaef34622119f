"""What all command lines share: errors of one line, and options that several commands take."""

import argparse
from pathlib import Path
from typing import Any, NoReturn, Protocol

from mlpstudio.limits import LARGEST_WHOLE

INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells have it."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """End the program with code 2."""
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (see {self.prog} --help)\n")


class TakesOptions(Protocol):
    """A parser, or a group of its options under a title."""

    def add_argument(self, *names: str, **facts: Any) -> Any:
        """Add an option."""


def add_mnist_option(parser: TakesOptions) -> None:
    """Add --mnist."""
    parser.add_argument("--mnist", type=Path, metavar="DIR", help="folder with the MNIST files")


def add_json_option(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", metavar="FILE", help="report to write, - for standard output")


def add_look_options(parser: argparse.ArgumentParser, lang: str | None, theme: str | None) -> None:
    """Add --lang and --theme with their defaults."""
    parser.add_argument("--lang", choices=("en", "ko"), default=lang, help="language, this time")
    parser.add_argument(
        "--theme", choices=("light", "dark"), default=theme, help="colours, this time"
    )


def whole(text: str) -> int:
    """Return the whole number that a text is, for `type=`."""
    try:
        number = int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"expected a whole number, got {text!r:.40}") from error
    if abs(number) > LARGEST_WHOLE:
        raise argparse.ArgumentTypeError(f"{text:.40} is too large a number")
    return number


def number_list(text: str) -> tuple[float, ...]:
    """Return the numbers that a text such as 1,1,2 names, for `type=`."""
    try:
        return tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"expected numbers such as 1,1,2, got {text!r:.40}"
        ) from error


def option_value(text: str) -> tuple[str, float]:
    """Return name and number of a text such as momentum=0.9, for `type=`."""
    name, _, value = text.partition("=")
    try:
        return name.strip(), float(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"expected a name and a number such as momentum=0.9, got {text!r:.40}"
        ) from error


def size(text: str) -> tuple[int, int]:
    """Return the width and height that a text such as 1280x800 names, for `type=`."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"expected a size such as 1280x800, got {text!r:.40}")
    return int(width), int(height)
