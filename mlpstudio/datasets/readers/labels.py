"""Labels of any form become class numbers with names."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.engine.arrays import AnyArray, IntArray
from mlpstudio.errors import DataError

MOST_CLASSES = 1000
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Classes:
    """Class numbers and what the classes are called.

    Attributes:
        names: In label order.
        train: (N,) int64.
        test: (N_test,) int64, or None.
        remarks: What a person should know about the labels.
    """

    names: tuple[str, ...]
    train: IntArray
    test: IntArray | None
    remarks: tuple[Remark, ...] = ()

    def counts(self, labels: IntArray | None) -> tuple[int, ...]:
        """Return how many of these labels each class has."""
        if labels is None:
            return ()
        return tuple(np.bincount(labels, minlength=len(self.names)).tolist())


def classify(
    where: str, train: AnyArray, test: AnyArray | None = None, names: Sequence[str] = ()
) -> Classes:
    """Return class numbers for labels that are numbers, texts or rows with a single 1.

    Args:
        where: File, and array in it; messages begin with it.
        train: (N,), (N, 1) or one-hot (N, C).
        test: Likewise, or None.
        names: Of the classes 0, 1, 2 …; empty if they are not known.

    Raises:
        DataError: The labels cannot be classes; the message says why.
    """
    flat, flat_test = _flat(where, train), None if test is None else _flat(where, test)
    if flat.dtype.kind == "U":
        names, remarks = (), [Remark(RemarkKind.TEXT_LABELS)]
    elif train.ndim == 2 and train.shape[1] > 1:
        names = names or [str(number) for number in range(train.shape[1])]
        remarks = [Remark(RemarkKind.ONE_HOT_LABELS)]
    else:
        remarks: list[Remark] = []
    known = np.arange(len(names)) if names else np.unique(flat)  # (C,)
    _check_count(where, known)
    if known.dtype.kind != "U" and int(known[-1]) != len(known) - 1:
        values = {"lowest": int(known[0]), "highest": int(known[-1])}
        remarks.append(Remark(RemarkKind.LABELS_RENUMBERED, values))
    return Classes(
        tuple(names) or tuple(str(value) for value in known.tolist()),
        _numbers(where, known, flat, "sample"),
        None if flat_test is None else _numbers(where, known, flat_test, "test sample"),
        tuple(remarks),
    )


def _flat(where: str, labels: AnyArray) -> AnyArray:
    """Return (N,) int64 or text."""
    if labels.ndim == 2 and labels.shape[1] == 1:
        return _flat(where, labels[:, 0])
    if labels.dtype.kind in "US" and labels.ndim == 1:
        return _texts(where, labels)
    if labels.dtype.kind not in "biuf" or labels.ndim not in (1, 2) or 0 in labels.shape:
        raise DataError(
            f"{where}: expected one label for each sample, found {labels.dtype} of shape "
            f"{labels.shape}. Store the labels as numbers or short texts in one dimension."
        )
    if labels.ndim == 2:
        _check_one_hot(where, labels)
        return labels.argmax(axis=1)  # (N,)
    return _whole(where, labels)


def _texts(where: str, labels: AnyArray) -> AnyArray:
    """Return (N,) texts in one form, so that a name is one class however it was typed."""
    is_bytes = labels.dtype.kind == "S"
    try:
        read = [label.decode() if is_bytes else str(label) for label in labels.tolist()]
    except UnicodeDecodeError as error:
        raise DataError(f"{where}: a label is not readable text ({error}).") from error
    texts = [unicodedata.normalize("NFC", text).strip() for text in read]
    if "" in texts:
        raise DataError(
            f"{where}: sample {texts.index('') + 1} has no label. Fill it in or remove the sample."
        )
    longest = max(texts, key=len)
    if len(longest) > _LONGEST_NAME:
        raise DataError(
            f"{where}: expected short texts as labels, found one of {len(longest):,} characters: "
            f"{longest[:20]}… Choose other labels."
        )
    if all(text.isascii() and text.isdecimal() and len(text) < 16 for text in texts):
        return np.array([int(text) for text in texts], dtype=np.int64)  # (N,) so 2 is before 10
    return np.array(texts, dtype=np.str_)  # (N,)


def _check_one_hot(where: str, labels: AnyArray) -> None:
    is_one_hot = ((labels == 0) | (labels == 1)).all(axis=1) & (labels.sum(axis=1) == 1)  # (N,)
    if not is_one_hot.all():
        row = int((~is_one_hot).argmax())
        raise DataError(
            f"{where}: expected rows with a single 1 and otherwise 0, but that of sample "
            f"{row + 1} is different. Store one class number for each sample."
        )


def _whole(where: str, labels: AnyArray) -> IntArray:
    """Return (N,) int64, none negative."""
    is_wrong = labels < 0  # (N,)
    if labels.dtype.kind == "f":
        is_wrong |= ~np.isfinite(labels) | (np.rint(labels) != labels) | (labels > 2**53)
    elif labels.dtype.kind == "u":
        is_wrong = labels > np.iinfo(np.int64).max
    if is_wrong.any():
        row = int(is_wrong.argmax())
        value = labels[row].item()
        shown = f"{value:.15g}" if isinstance(value, float) else str(value)
        raise DataError(
            f"{where}: expected labels that are whole numbers from 0 on, found {shown} for "
            f"sample {row + 1}. Number the classes 0, 1, 2 … or name them."
        )
    return labels.astype(np.int64)  # (N,)


def _check_count(where: str, known: AnyArray) -> None:
    if not 2 <= len(known) <= MOST_CLASSES:
        found = f"only {known[0]}" if len(known) == 1 else f"{len(known):,} different ones"
        raise DataError(
            f"{where}: expected labels of 2 to {MOST_CLASSES:,} classes, found {found}. Choose "
            "other labels."
        )


def _numbers(where: str, known: AnyArray, labels: AnyArray, part: str) -> IntArray:
    """Return the positions of labels among those known.  # (N,)."""
    if (known.dtype.kind == "U") != (labels.dtype.kind == "U"):
        raise DataError(
            f"{where}: expected labels that are all texts or all numbers, found texts in one part "
            "and numbers in the other. Store them alike."
        )
    positions = np.minimum(np.searchsorted(known, labels), len(known) - 1)  # (N,)
    is_unknown = known[positions] != labels  # (N,)
    if is_unknown.any():
        row = int(is_unknown.argmax())
        raise DataError(
            f"{where}: {part} {row + 1} has the label {labels[row]}, which is none of the "
            f"{len(known)} classes. Correct it, or add training samples of that class."
        )
    return positions.astype(np.int64)  # (N,)
