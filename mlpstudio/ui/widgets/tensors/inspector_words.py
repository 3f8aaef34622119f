"""What is said about an array that is looked at closely."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors import array_inspection as lab
from mlpstudio.labs.tensors.array_inspection import Conversion, Held
from mlpstudio.labs.tensors.tensor_facts import Facts
from mlpstudio.ui.widgets.controls.number_text import bytes_text, number_text, share_text
from mlpstudio.ui.widgets.tensors import tensor_words

translate = QCoreApplication.translate

SHAPES = ((), (5,), (3, 4), (2, 3, 4), (2, 3, 4, 5), (2, 2, 3, 4, 5))
"""Made shapes that are offered, of rank 0 to 5."""


def kinds() -> list[tuple[str, str]]:
    """Return the course's kinds of data with their names."""
    texts = {
        "people": translate("Inspector", "People {shape}"),
        "documents": translate("Inspector", "Documents {shape}"),
        "stocks": translate("Inspector", "Stock days {shape}"),
        "tweets": translate("Inspector", "Tweets {shape}"),
        "images": translate("Inspector", "Images, channels last {shape}"),
        "channels_first": translate("Inspector", "Images, channels first {shape}"),
        "video": translate("Inspector", "Video {shape}"),
    }
    return [(name, texts[name].format(shape=kind.shape)) for name, kind in lab.KINDS.items()]


def about_kind(name: str) -> str:
    """Return what one place along each axis of a kind of data is."""
    return {
        "people": translate("Inspector", "Age, postcode and income of 100,000 people: vectors."),
        "documents": translate(
            "Inspector", "How often each of 20,000 words is in each of 500 texts: vectors."
        ),
        "stocks": translate(
            "Inspector",
            "250 days of trading, 390 minutes each: the price, the highest and the lowest.",
        ),
        "tweets": translate(
            "Inspector", "A million messages of 280 characters out of 128: one-hot sequences."
        ),
        "images": translate(
            "Inspector", "128 colour images of 256×256 pixels: the channels come last (Keras)."
        ),
        "channels_first": translate(
            "Inspector",
            "The same images with the channels before the pixels, as PyTorch wants them.",
        ),
        "video": translate(
            "Inspector", "4 clips of 240 frames with 144×256 pixels in 3 channels: rank 5."
        ),
    }[name]


def axes(held: Held) -> tuple[str, ...]:
    """Return the names of all axes, or their numbers."""
    if held.axes:
        return tuple(tensor_words.axis(name) for name in held.axes)
    text = translate("Inspector", "axis {n}")
    return tuple(text.format(n=n) for n in range(len(held.shape)))


def rank(held: Held) -> str:
    """Return the rank with its name."""
    names = {
        0: translate("Inspector", "0, a scalar"),
        1: translate("Inspector", "1, a vector"),
        2: translate("Inspector", "2, a matrix"),
    }
    n = len(held.shape)
    return names.get(n, str(n))


def memory(shape: tuple[int, ...], dtype: str) -> str:
    """Return the memory of an array: every byte counted, and in a round number."""
    n_bytes = lab.n_bytes(shape, dtype)
    if n_bytes < 1000:
        return translate("Inspector", "{bytes} bytes").format(bytes=n_bytes)
    text = translate("Inspector", "{bytes} bytes = {memory} ({binary})")
    return text.format(
        bytes=f"{n_bytes:,}", memory=bytes_text(n_bytes), binary=_binary_text(n_bytes)
    )


def size(shape: tuple[int, ...]) -> str:
    """Return how many numbers there are."""
    return f"{math.prod(shape):,}"


def memories(shape: tuple[int, ...]) -> str:
    """Return the memory in every type."""
    return " · ".join(f"{dtype} {bytes_text(lab.n_bytes(shape, dtype))}" for dtype in lab.DTYPES)


def values(facts: Facts) -> str:
    """Return minimum, mean and maximum."""
    text = translate("Inspector", "{low} · {mean} · {high}")
    return text.format(
        low=number_text(facts.minimum, 4),
        mean=number_text(facts.mean, 4),
        high=number_text(facts.maximum, 4),
    )


def zeros(facts: Facts) -> str:
    """Return the share of zeros, and how many values are no numbers."""
    text = translate("Inspector", "{zeros} % · NaN {nan} · ∞ {infinite}")
    return text.format(
        zeros=share_text(facts.zero_share),
        nan=f"{facts.n_nan:,}",
        infinite=f"{facts.n_infinite:,}",
    )


def rounding(found: Conversion, stored: str, dtype: str, *, is_whole: bool) -> str:
    """Return what a type does to the numbers."""
    values = {"stored": stored, "dtype": dtype, "n": f"{found.n_changed:,}"}
    if not found.n_changed:
        text = translate("Inspector", "{stored} → {dtype}: no number changes.")
        if not is_whole:
            text = translate("Inspector", "{stored} → {dtype}: no number of this table changes.")
        return text.format(**values)
    assert found.example is not None
    before, after = (number_text(value, 9) for value in found.example)
    values |= {"before": before, "after": after, "error": number_text(found.largest_error)}
    text = translate(
        "Inspector",
        "{stored} → {dtype}: {n} numbers change, by {error} at most, such as {before} → {after}.",
    )
    if found.n_lost:
        text = translate(
            "Inspector",
            "{stored} → {dtype}: {n} numbers change, {lost} are too large for it.",
        )
        values["lost"] = f"{found.n_lost:,}"
    return text.format(**values)


def code(held: Held, leading: tuple[int, ...], dtype: str) -> str:
    """Return the NumPy expression of what is seen."""
    index = f"[{', '.join(map(str, leading))}]" if leading else ""
    cast = f".astype(np.{dtype})" if dtype and dtype != held.dtype else ""
    return f"{held.name}{index}{cast}"


def _binary_text(n_bytes: int) -> str:
    amount = float(n_bytes)
    for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
        if amount < 1024 or unit == "TiB":
            return f"{amount:.4g} {unit}" if amount < 1000 else f"{amount:.0f} {unit}"
        amount /= 1024
    raise AssertionError
