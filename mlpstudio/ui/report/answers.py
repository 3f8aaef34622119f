"""The sections of a report about the answers: confusion, classes, calibration, mistakes."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.ui.evaluation import words as evaluation_words
from mlpstudio.ui.evaluation.subject import Evaluated
from mlpstudio.ui.library import words
from mlpstudio.ui.report import charts, markup
from mlpstudio.ui.report.markup import Cell
from mlpstudio.ui.report.material import Material
from mlpstudio.ui.widgets.controls.number_text import share_text

translate = QCoreApplication.translate

LARGEST_MATRIX = 60
"""Classes; of more no matrix is written."""

_RIGHT, _WRONG = "36,99,214", "214,84,36"


def answers(material: Material) -> str:
    """Return everything about the answers; nothing where there are none."""
    found = material.found
    if found is None:
        return ""
    text = translate("Report", "The answers: {part}")
    note = translate("Report", "{n:,} samples, answered with the weights of step {step:,}.")
    return markup.section(
        text.format(part=evaluation_words.part(found.asked.part)),
        markup.paragraph(
            note.format(n=len(found.numbers), step=found.asked.weights.step), "muted"
        ),
        _confusion(found),
        _classes(found),
        _calibration(found),
        _mistakes(found, material),
    )


def _confusion(found: Evaluated) -> str:
    """Return how often each class was answered with which."""
    report, names = found.answers.report, found.gallery.class_names
    if len(names) > LARGEST_MATRIX:
        return ""
    counts = report.confusion  # (C, C)
    sums = np.maximum(counts.sum(axis=1), 1)  # (C,)
    rows = [
        [
            names[i],
            *(
                _count(int(counts[i, j]), counts[i, j] / sums[i], i == j)
                for j in range(len(names))
            ),
        ]
        for i in range(len(names))
    ]
    return "".join(
        (
            markup.heading(translate("Report", "Confusion")),
            markup.paragraph(
                translate("Report", "Rows are what the samples are, columns what was answered."),
                "muted",
            ),
            markup.matrix(markup.table(["", *names], rows)),
        )
    )


def _count(count: int, share: float, is_right: bool) -> Cell:
    """Return a cell, the stronger coloured the larger its share of the row is."""
    if not count:
        return Cell("·")
    strength = 0.1 + 0.5 * (share if is_right else share**0.5)
    return Cell(f"{count:,}", f"background:rgba({_RIGHT if is_right else _WRONG},{strength:.2f})")


def _classes(found: Evaluated) -> str:
    """Return precision, recall and F1 of each class."""
    report, names = found.answers.report, found.gallery.class_names
    counts = np.bincount(report.labels, minlength=len(names))  # (C,)
    rows = [
        [
            name,
            f"{counts[i]:,}",
            *(words.share(float(x[i])) for x in (report.precision, report.recall, report.f1)),
        ]
        for i, name in enumerate(names)
    ]
    titles = [
        translate("Report", "Class"),
        translate("Report", "Samples"),
        translate("Report", "Precision"),
        translate("Report", "Recall"),
        translate("Report", "F1"),
    ]
    return markup.heading(translate("Report", "Class by class")) + markup.table(
        titles, rows, numbers_from=1
    )


def _calibration(found: Evaluated) -> str:
    """Return how often the network is right when it is how sure."""
    calibration = found.answers.report.calibration
    title = translate("Report", "How often answers as sure as that are right")
    note = translate(
        "Report",
        "The mark across each bar is how sure its answers are. On average sureness and accuracy "
        "are {error} percentage points apart (expected calibration error).",
    )
    plot = charts.calibration(title, translate("Report", "How sure"), calibration)
    return "".join(
        (
            markup.heading(translate("Report", "Calibration")),
            markup.paragraph(note.format(error=f"{100.0 * calibration.error:.2f}"), "muted"),
            markup.charts([plot]),
        )
    )


def _mistakes(found: Evaluated, material: Material) -> str:
    """Return the surest mistakes as images."""
    report, gallery = found.answers.report, found.gallery
    numbers = material.mistakes  # (≤ 48,)
    if not len(numbers):
        return markup.heading(translate("Report", "Mistakes")) + markup.paragraph(
            translate("Report", "There is none.")
        )
    caption = translate("Report", "{true} → {answer}, {share} %")
    said = translate("Report", "Sample {number}: {true}, answered {answer}")
    pictures: list[str] = []
    for number, png in zip(numbers.tolist(), material.pictures, strict=True):
        true = gallery.class_names[int(report.labels[number])]
        answer = gallery.class_names[int(report.answers[number])]
        share = share_text(float(report.confidence[number]))
        text = said.format(number=int(found.numbers[number]), true=true, answer=answer)
        below = caption.format(true=true, answer=answer, share=share)
        pictures.append(markup.picture(png, text, below))
    title = translate("Report", "The surest {n} of {n_all:,} mistakes")
    n_all = int((~report.is_right).sum())
    return markup.heading(title.format(n=len(numbers), n_all=n_all)) + markup.wall(pictures)
