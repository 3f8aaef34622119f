"""Answers to the shape quiz, read kindly: (784, 512), 784,512 and 784x512 are the same."""

import re

from mlpstudio.labs.tensors.quiz import Question
from mlpstudio.labs.tensors.shape_text import MAX_LENGTH, Shape, ShapeError, ShapeFault, read_shape
from mlpstudio.labs.tensors.typed_text import plain, shown

Answer = Shape | int | None
"""A shape, a number, or None for "NumPy refuses"."""

REFUSALS = ("error", "refused", "refuses", "fails", "impossible", "none", "no", "오류", "에러")
"""Words that mean that there is no result."""

_SCALARS = ("scalar", "()", "( )", "스칼라")
_TIMES = re.compile(r"\s*[x×*·]\s*", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:[,_ ]\d{3})+(?!\d)")
_UNIT = re.compile(r"\s*(?:bytes?|b|parameters?|numbers?|axes|바이트|개)$", re.IGNORECASE)
_LARGEST = 10**18


def read_answer(question: Question, text: str) -> Answer:
    """Return what a person answered.

    Raises:
        ShapeError: The answer makes no sense; the error names the place.
    """
    if len(text) > MAX_LENGTH:
        raise ShapeError(ShapeFault.TOO_LONG, MAX_LENGTH, str(MAX_LENGTH))
    text = plain(text)
    bare = text.strip().lower()
    if not bare:
        raise ShapeError(ShapeFault.EMPTY, 0)
    if question.wants_number:
        return _number(text)
    if bare.rstrip(".!") in REFUSALS:
        return None
    if bare in _SCALARS:
        return ()
    return read_shape(_TIMES.sub(_comma, text))


def is_right(question: Question, answer: Answer) -> bool:
    """Return whether an answer is the right one."""
    return answer == question.answer


def _comma(found: re.Match[str]) -> str:
    """Return a comma as long as what it stands for, so that every character keeps its place."""
    return ",".ljust(len(found.group()))


def _number(text: str) -> int:
    """Return a whole number; it may be a sum of products, which shows how one came to it."""
    bare = _UNIT.sub("", text.rstrip())
    bare = bare.strip("()[]= ") if _is_wrapped(bare) else bare
    shift = text.find(bare)
    joined = _GROUPED.sub(lambda found: re.sub(r"[,_ ]", "", found.group()), bare)
    total = 0
    for part in joined.split("+"):
        value = 1
        for factor in _TIMES.split(part.strip()):
            if not re.fullmatch(r"[0-9]+", factor):
                raise _odd(text, max(shift, 0), factor)
            value *= int(factor)
            if value > _LARGEST:
                raise ShapeError(ShapeFault.TOO_LARGE, max(shift, 0), f"{_LARGEST:,}")
        total += value
    return total


def _is_wrapped(text: str) -> bool:
    stripped = text.strip()
    return stripped[:1] in ("(", "[", "=") and (stripped[0] == "=" or stripped[-1:] in (")", "]"))


def _odd(text: str, start: int, factor: str) -> ShapeError:
    """Return what is wrong with a text that is no whole number."""
    found = re.search(r"[^0-9\s]", factor)
    if re.fullmatch(r"[0-9]+\.[0-9]*", factor):
        return ShapeError(ShapeFault.NOT_WHOLE, text.find(factor), factor)
    if found is None:  # nothing at all, or two numbers without a sign between them
        return ShapeError(ShapeFault.NO_SIZE, len(text.rstrip()) if not factor else start)
    return ShapeError(ShapeFault.CHARACTER, max(text.find(found.group()), 0), shown(found.group()))
