"""A project made to fit other data: their choice, and a network with their inputs and outputs."""

from dataclasses import replace

from mlpstudio.datasets.augmentation import Augmentation, image_shape
from mlpstudio.datasets.readers import Findings, Options
from mlpstudio.datasets.sources import form_of
from mlpstudio.document.design_check import ProblemKind, check
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.errors import DataError

_OF_DATA = (
    ProblemKind.INPUT_SHAPE,
    ProblemKind.OUTPUT_UNITS,
    ProblemKind.SINGLE_OUTPUT,
    ProblemKind.CLASS_WEIGHTS,
)
"""What may be wrong only because the data are other ones."""

_KEPT_FOR_TRAINING = 0.8
"""Share of the samples of a file without a test part."""


def choice_of_file(data: DataChoice, found: Findings, options: Options) -> DataChoice:
    """Return a data choice with a file, and without what cannot go with it.

    Args:
        data: What was chosen before.
        found: What is in the file.
        options: What a person has decided about it.
    """
    n_train = found.n_train if found.n_test else round(_KEPT_FOR_TRAINING * found.n_train)
    n_used = min(n_train, data.train_size or n_train)
    can_hold_out = round(n_used * data.validation_fraction) >= 1
    return replace(
        data,
        source="file",
        path=str(found.path),
        label_column=options.label_column,
        preparation=options.preparation,
        validation_fraction=data.validation_fraction if can_hold_out else 0.0,
        augmentation=_augmentation_for(data, found.sample_shape),
    )


def with_source(project: Project, source: str) -> Project:
    """Return the project with another source, and a network that takes what it gives.

    Between sources whose samples are alike nothing but the source changes.
    """
    data, form = replace(project.data, source=source), form_of(source)
    if form is None or form == form_of(project.data.source):
        return replace(project, data=data)
    data = replace(data, augmentation=_augmentation_for(data, form.input_shape))
    return fitted(replace(project, data=data), form.n_classes, form.input_shape)


def _augmentation_for(data: DataChoice, sample_shape: tuple[int, ...]) -> Augmentation:
    """Return the augmentation that was chosen, or none for samples that are no images."""
    try:
        image_shape(sample_shape)
    except DataError:
        return Augmentation()
    return data.augmentation


def fitted(project: Project, n_classes: int, input_shape: tuple[int, ...]) -> Project:
    """Return the project with a network for data of that shape and so many classes.

    Everything that has nothing to do with the data stays as it is, mistakes included.
    """
    for kind in _OF_DATA:
        found = (p for p in check(project, n_classes, input_shape) if p.kind is kind)
        problem = next(found, None)
        if problem is not None and problem.fix is not None:
            project = problem.fix
    return project
