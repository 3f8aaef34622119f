"""The sections of a report about what was designed: network, data, settings."""

import dataclasses
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from mlpstudio.datasets.augmentation import Augmentation
from mlpstudio.engine import shapes
from mlpstudio.runs.differences import COMPARED, Difference
from mlpstudio.ui.library import words
from mlpstudio.ui.report import markup
from mlpstudio.ui.report.material import Material

translate = QCoreApplication.translate

_SAID = ("units", "activation", "rate", "stddev")
"""What the name of a layer says already."""


def network(material: Material) -> str:
    """Return the layers with their shapes and parameters."""
    found = shapes.infer(material.case.run.network)
    rows = [
        [
            f"{i + 1}",
            words.value(Difference(("network", "layers", i), None, shape.layer), after=True),
            f"{shape.D_in:,}",
            f"{shape.D_out:,}",
            f"{shape.n_parameters:,}",
        ]
        for i, shape in enumerate(found)
    ]
    total = sum(shape.n_parameters for shape in found)
    rows.append([translate("Report", "Sum"), "", "", "", f"{total:,}"])
    titles = [
        translate("Report", "Layer"),
        translate("Report", "What it is"),
        translate("Report", "Numbers in"),
        translate("Report", "Numbers out"),
        translate("Report", "Parameters"),
    ]
    return markup.section(
        translate("Report", "The network"),
        markup.table(titles, rows, numbers_from=2),
        _particulars(material),
    )


def _particulars(material: Material) -> str:
    """Return what is set in the layers besides what they are, where it is not the usual."""
    rows: list[list[str]] = []
    for i, layer in enumerate(material.case.run.network.layers):
        for field in dataclasses.fields(layer):
            value = getattr(layer, field.name)
            if field.name in _SAID or value == field.default:
                continue
            setting = Difference(("network", "layers", i, field.name), field.default, value)
            rows.append([words.setting(setting), words.value(setting, after=True)])
    if not rows:
        return ""
    return markup.heading(translate("Report", "Set besides")) + markup.table((), rows)


def data(material: Material) -> str:
    """Return what it learnt from, and how that was prepared."""
    case = material.case
    rows: list[list[str]] = []
    if case.sizes is not None:
        captions = (
            translate("Report", "Training samples"),
            translate("Report", "Validation samples"),
            translate("Report", "Test samples"),
        )
        rows += [[name, f"{n:,}"] for name, n in zip(captions, case.sizes, strict=True)]
    rows += [list(pair) for pair in _settings(material, "data")]
    return markup.section(
        translate("Report", "The data"),
        markup.table((), rows),
        markup.paragraph(
            ""
            if case.sizes is not None
            else translate("Report", "They are not at hand now; what is said is from the run."),
            "muted",
        ),
    )


def settings(material: Material) -> str:
    """Return how it was trained."""
    rows = [list(pair) for pair in _settings(material, "training")]
    return markup.section(translate("Report", "The settings"), markup.table((), rows))


def _settings(material: Material, part: str) -> Iterator[tuple[str, str]]:
    """Return names and values of the settings of a part of the project."""
    assert part in COMPARED
    yield from _told((part,), getattr(material.case.project, part))


def _told(path: tuple[str | int, ...], value: Any) -> Iterator[tuple[str, str]]:
    """Return what is set; what is not in use is left out."""
    if isinstance(value, Augmentation) and value == Augmentation():
        yield translate("Report", "Changed images"), translate("Report", "no")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _told((*path, field.name), getattr(value, field.name))
    elif value is not None and value not in ("", ()):
        setting = Difference(path, None, value)
        yield words.setting(setting), words.value(setting, after=True)
