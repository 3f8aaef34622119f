"""The sections of a report about the run itself: figures, curves, findings, where it is from."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.runs.curves import BEST, DESIGN, EVENTS, STOPPED
from mlpstudio.runs.marks import merged
from mlpstudio.ui import names
from mlpstudio.ui.doctor import verdict_words
from mlpstudio.ui.doctor import words as doctor_words
from mlpstudio.ui.evaluation import words as evaluation_words
from mlpstudio.ui.library import words
from mlpstudio.ui.report import charts, markup
from mlpstudio.ui.report.material import Material
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate

_MERGED = 0.01
"""Share of the run within which changes of one setting are told as one."""


def head(material: Material) -> str:
    """Return title, what the run is, what it came to, and the verdict."""
    case = material.case
    run, summary = case.run, case.summary
    design = "-".join(
        str(n) for n in (run.network.n_features, *(s.D_out for s in _dense(material)))
    )
    parts = [words.run_name(summary)] if summary is not None else []
    parts += [design, words.outcome(run.outcome)]
    if summary is not None:
        parts.append(words.when(summary.started))
    lead = " · ".join(parts)
    said = "" if material.verdict is None else verdict_words.line(material.verdict)
    return (
        f"<header><h1>{markup.escape(case.title)}</h1>"
        f"{markup.paragraph(lead, 'muted')}</header>"
        f"{markup.cards(list(_cards(material)))}{markup.paragraph(said, 'lead')}"
        f"{markup.paragraph(case.project.notes)}"
        f"{markup.paragraph('' if summary is None else summary.note)}"
    )


def _dense(material: Material) -> tuple[shapes.LayerShape, ...]:
    return shapes.dense_shapes(material.case.run.network)


def _cards(material: Material) -> Iterator[tuple[str, str]]:
    """Return the figures that are looked for first."""
    run, found, tested = material.case.run, material.found, material.case.tested
    if found is not None:
        text = translate("Report", "Accuracy, {part}")
        part = evaluation_words.part(found.asked.part)
        yield text.format(part=part), words.share(found.answers.report.accuracy)
        text = translate("Report", "Loss, {part}")
        yield text.format(part=part), words.loss(found.answers.loss)
    if tested is not None and (found is None or found.asked.part != tested[0]):
        text = translate("Report", "Accuracy, {part}, step {step}")
        part = evaluation_words.part(tested[0])
        yield text.format(part=part, step=f"{tested[1]:,}"), words.share(tested[2].accuracy)
    yield translate("Report", "Parameters"), f"{shapes.parameter_count(run.network):,}"
    yield translate("Report", "Epochs"), f"{len(run.curves.epochs):,}"
    yield translate("Report", "Updates"), f"{len(run.curves.steps):,}"
    seconds = float(run.curves.epochs["seconds"].sum())
    if seconds:
        yield (
            translate("Report", "Training time"),
            translate("Report", "{n} s").format(n=number_text(seconds)),
        )


def figures(material: Material) -> str:
    """Return the plots, a table of the last epochs, and what was changed on the way."""
    run = material.case.run
    if not len(run.curves.steps):
        return ""
    return markup.section(
        translate("Report", "How it learnt"),
        _legend(material),
        markup.charts([_plot(material, "loss"), _plot(material, "accuracy")]),
        _epochs(material),
        _changes(material),
    )


def _legend(material: Material) -> str:
    entries = [("first", translate("Report", "Training (mean of an epoch; faint: each batch)"))]
    if not math.isnan(_last(material, "validation_loss")):
        entries.append(("second", translate("Report", "Validation")))
    return markup.legend(entries)


def _last(material: Material, column: str) -> float:
    values = material.case.run.curves.epochs[column]  # (n,)
    return float(values[-1]) if len(values) else math.nan


def _plot(material: Material, name: str) -> str:
    epochs, is_loss = material.case.run.curves.epochs, name == "loss"
    x, y = material.losses if is_loss else material.accuracies
    title = translate("Report", "Loss") if is_loss else translate("Report", "Accuracy")
    return charts.curves(
        title,
        translate("Report", "Updates"),
        [
            charts.Curve("first faint", x, y),
            charts.Curve("first", epochs["step"], epochs[name], has_points=True),
            charts.Curve("second", epochs["step"], epochs[f"validation_{name}"], has_points=True),
        ],
        None if is_loss else 1.0,
    )


def _epochs(material: Material) -> str:
    """Return a table of the last epochs."""
    epochs = material.case.run.curves.epochs
    if not len(epochs):
        return ""
    losses = ("loss", "remeasured_loss", "validation_loss")
    shares = ("accuracy", "remeasured_accuracy", "validation_accuracy")
    shown = [
        name
        for pair in zip(losses, shares, strict=True)
        for name in pair
        if not math.isnan(_last(material, name))
    ]
    rows = [
        [
            f"{epochs['epoch'][i]:.0f}",
            *(
                (words.loss if name in losses else words.share)(float(epochs[name][i]))
                for name in shown
            ),
        ]
        for i in range(max(0, len(epochs) - 10), len(epochs))
    ]
    titles = [translate("Report", "Epoch"), *(_column(name) for name in shown)]
    return markup.heading(translate("Report", "Last epochs")) + markup.table(
        titles, rows, numbers_from=1
    )


def _column(name: str) -> str:
    return {
        "loss": translate("Report", "Training loss"),
        "accuracy": translate("Report", "Training accuracy"),
        "remeasured_loss": translate("Report", "Loss at rest"),
        "remeasured_accuracy": translate("Report", "Accuracy at rest"),
        "validation_loss": translate("Report", "Validation loss"),
        "validation_accuracy": translate("Report", "Validation accuracy"),
    }[name]


def _changes(material: Material) -> str:
    """Return what was changed on the way."""
    curves = material.case.run.curves
    marks = merged(curves.marks, _MERGED * len(curves.steps))
    if not marks:
        return ""
    rows = [
        [
            f"{mark.step:,}",
            _mark(mark.name),
            "" if mark.name in EVENTS else f"{mark.before:g} → {mark.after:g}",
        ]
        for mark in marks
    ]
    titles = [
        translate("Report", "Update"),
        translate("Report", "Setting"),
        translate("Report", "Change"),
    ]
    return markup.heading(translate("Report", "Changed on the way")) + markup.table(titles, rows)


def _mark(name: str) -> str:
    return {
        "learning_rate": translate("Report", "Learning rate"),
        "batch_size": translate("Report", "Batch size"),
        "plateau": translate("Report", "Learning rate, by its schedule"),
        DESIGN: translate("Report", "The design was edited; the run kept its own"),
        STOPPED: translate("Report", "A stop rule ended the run"),
        BEST: translate("Report", "The best weights, which were put back"),
    }.get(name, name)


def doctor(material: Material) -> str:
    """Return what the doctor found."""
    if material.case.evidence is None:
        return ""
    parts = [
        f'<div class="finding">{markup.heading(doctor_words.title(finding.illness))}'
        f"{markup.paragraph(doctor_words.seen(finding))}"
        f"{markup.paragraph(doctor_words.meaning(finding.illness), 'muted')}</div>"
        for finding in material.findings
    ]
    if not parts:
        parts = [markup.paragraph(doctor_words.reassurance(material.case.evidence))]
    return markup.section(translate("Report", "What the doctor found"), *parts)


def origin(material: Material) -> str:
    """Return with what the run can be made again."""
    run = material.case.run
    rows = [
        [translate("Report", "Seed"), str(run.training.seed)],
        [translate("Report", "Data"), names.source(run.data.source)],
        [
            translate("Report", "Hash of the training samples (SHA-256)"),
            material.data_hash or translate("Report", "not at hand"),
        ],
        [translate("Report", "Made with"), material.versions],
        *([str(name), text] for name, text in run.origin.items()),
    ]
    return markup.section(
        translate("Report", "Where it comes from"),
        markup.table((), rows),
        markup.paragraph(
            translate(
                "Report",
                "The same seed, data and versions give the same curves on the same machine.",
            ),
            "muted",
        ),
    )
