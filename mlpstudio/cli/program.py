"""The program: finds the command that is wanted and turns what goes wrong into an exit code."""

import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from mlpstudio.cli.parser import INTERRUPTED, Parser
from mlpstudio.errors import MLPStudioError

COMMANDS = {
    "data": "Look into data, or download MNIST.",
    "train": "Train a network and report.",
    "evaluate": "Measure a trained network.",
    "predict": "Read digits from pictures.",
    "shots": "Take pictures of all workspaces and panels.",
}
"""Each is a module of this package with the functions `add_options` and `act`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 well, 1 diverged, 2 bad input, 130 interrupted."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = arguments.pop(0) if arguments and arguments[0] in COMMANDS else None
    try:
        return _act(name, arguments)
    except MLPStudioError as error:
        print(f"mlpstudio: {' '.join(str(error).split())}", file=sys.stderr)
    except MemoryError:
        print("mlpstudio: There is not enough memory for a network this large.", file=sys.stderr)
    except KeyboardInterrupt:
        print("mlpstudio: Interrupted.", file=sys.stderr)
        return INTERRUPTED
    return 2


def entry_point() -> NoReturn:
    """Run as the installed command."""
    sys.exit(main())


def _act(name: str | None, arguments: Sequence[str]) -> int:
    """Let the module of a command act; without a command, that of the window."""
    # Imported by name, so that one command does not wait for the imports of the others.
    module = importlib.import_module(f"mlpstudio.cli.{name or 'window'}")
    parser = Parser(
        prog="mlpstudio" if name is None else f"mlpstudio {name}",
        description="Open the window." if name is None else COMMANDS[name],
        epilog=_commands_help() if name is None else None,
    )
    module.add_options(parser)
    return module.act(parser.parse_args(arguments))


def _commands_help() -> str:
    listed = "; ".join(f"{name}: {text}" for name, text in COMMANDS.items())
    return f"Commands, each with a --help of its own. {listed}"
