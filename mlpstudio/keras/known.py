"""Names that are there, and a helpful answer to those that are not."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from mlpstudio.errors import MLPStudioError

T = TypeVar("T")


class UnknownNameError(MLPStudioError, ImportError):
    """A name of Keras that is not part of this face; the message lists those that are.

    It is an ImportError and no AttributeError, because Python replaces the message of the latter
    in `from … import …` by its own.
    """


def module_getattr(module: str, names: Iterable[str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a module that has these names and no others."""
    known = ", ".join(sorted(names))

    def missing(name: str) -> Any:
        if name.startswith("_"):  # Python itself asks for these, to see whether they are there
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        raise UnknownNameError(
            f"{module} has no {name!r}: MLP Studio knows the part of Keras that a multi-layer "
            f"perceptron needs. There is: {known}."
        )

    return missing


def choose(kind: str, name: object, entries: Mapping[str, T]) -> T:
    """Return the entry of that name.

    Raises:
        ValueError: There is none; the message lists those there are.
    """
    if not isinstance(name, str) or name.lower() not in entries:
        raise ValueError(f"There is no {kind} {name!r}. There is: {', '.join(entries)}.")
    return entries[name.lower()]
