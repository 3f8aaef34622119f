"""The arrays of the data set: its parts, and the batch that is looked at."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.tensors.array_inspection import Held
from mlpstudio.ui.inspector.entry import Entry, Offer

translate = QCoreApplication.translate

_AXES = ("samples", "height", "width", "channels")


def offer_data(dataset: Dataset | None, batch_size: int, error: str | None) -> Offer:
    """Return the arrays of a data set, none of them copied.

    Args:
        dataset: It; None while there is none.
        batch_size: B of the batch.
        error: Why there is none, if it cannot be had.
    """
    if dataset is None:
        text = translate("Inspector", "No data yet: they are being loaded.")
        if error is not None:
            text = translate("Inspector", "There are no data. {reason}").format(reason=error)
        return Offer((), text)
    parts: list[tuple[str, str, Samples | None]] = [
        ("train", translate("Inspector", "training"), dataset.train),
        ("validation", translate("Inspector", "validation"), dataset.validation),
        ("test", translate("Inspector", "test"), dataset.test),
    ]
    found = [
        entry
        for name, part, samples in parts
        if samples is not None
        for entry in _of_part(name, part, samples)
    ]
    return Offer((*found, *_of_batch(dataset.train, batch_size)))


def _of_part(name: str, part: str, samples: Samples) -> list[Entry]:
    text = translate("Inspector", "{name} {shape}")
    inputs = translate("Inspector", "The {part} samples as they are stored: whole bytes.")
    if str(samples.inputs.dtype) != "uint8":
        inputs = translate("Inspector", "The {part} samples as they are stored.")
    labels = translate("Inspector", "What each of the {part} samples is, by number.")
    if samples.labels.ndim > 1 or samples.labels.dtype.kind == "f":
        labels = translate("Inspector", "What is to be answered to each of the {part} samples.")
    arrays = [
        (_inputs(_inputs_name(name, samples), samples), inputs),
        (Held.of(f"{name}_labels", samples.labels, _label_axes(samples)), labels),
    ]
    return [
        Entry(held, text.format(name=held.name, shape=held.shape), about.format(part=part))
        for held, about in arrays
    ]


def _of_batch(train: Samples, batch_size: int) -> list[Entry]:
    """Return the first batch: views of the training set."""
    n = min(batch_size, len(train))
    inputs = _inputs_name("train", train)
    about = translate(
        "Inspector",
        "One batch: the first {n} training samples, a slice that shares the memory of the whole "
        "set. The network receives it as X, in float32 and scaled.",
    )
    text = translate("Inspector", "One batch: {name} {shape}")
    views = [
        Held.of(f"{inputs}[:{n}]", train.inputs[:n], _axes(train)),
        Held.of(f"train_labels[:{n}]", train.labels[:n], _label_axes(train)),
    ]
    return [
        Entry(held, text.format(name=held.name, shape=held.shape), about.format(n=f"{n:,}"))
        for held in views
    ]


def _inputs_name(part: str, samples: Samples) -> str:
    return f"{part}_images" if samples.inputs.ndim > 2 else part


def _inputs(name: str, samples: Samples) -> Held:
    return Held.of(name, samples.inputs, _axes(samples))


def _axes(samples: Samples) -> tuple[str, ...]:
    rank = samples.inputs.ndim
    return ("samples", "features") if rank == 2 else _AXES[:rank]


def _label_axes(samples: Samples) -> tuple[str, ...]:
    return ("samples", "classes")[: samples.labels.ndim]
