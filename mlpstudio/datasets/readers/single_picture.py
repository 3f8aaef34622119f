"""A single picture, prepared as a drawing is: it has no label, so a network can only read it."""

from pathlib import Path

import numpy as np

from mlpstudio.datasets.readers.findings import Findings, FoundData, PictureLayout
from mlpstudio.datasets.readers.gathering import stamp
from mlpstudio.datasets.readers.picture_files import as_drawing, picture_size, read_picture
from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.datasets.readers.values import CANVAS_SHAPE, ValueFacts, scale_of
from mlpstudio.datasets.watch import Watch
from mlpstudio.errors import DataError


def look(path: Path, watch: Watch) -> Findings:
    """Return what a picture holds; it is read whole.

    Raises:
        DataError: It cannot be read, or shows nothing.
    """
    return _read(path, watch).findings


def load(findings: Findings, watch: Watch) -> FoundData:
    """Read a picture.

    Raises:
        DataError: It cannot be read, or shows nothing.
    """
    return _read(findings.path, watch)


def _read(path: Path, watch: Watch) -> FoundData:
    watch.tell(0, 1)
    size = picture_size(path)
    picture = read_picture(path)
    try:
        image = as_drawing(picture)  # (28, 28)
    except DataError as error:
        raise DataError(f"{path}: {error}") from error
    if image is None:
        raise DataError(
            f"{path} shows nothing: expected ink that stands out from the paper. Choose another."
        )
    watch.tell(1, 1)
    known = ValueFacts(float(image.min()), float(image.max()), is_whole=True)
    findings = Findings(
        kind="picture",
        path=path,
        n_train=1,
        n_test=0,
        sample_shape=CANVAS_SHAPE,
        stored_dtype=picture.dtype.name,
        value_range=(known.lowest, known.highest),
        n_examined=1,
        class_names=(),
        class_counts=(),
        test_class_counts=(),
        n_bytes=image.nbytes,
        layout=PictureLayout(size),
        stamps=(stamp(path),),
        remarks=(Remark(RemarkKind.DRAWINGS),),
    )
    inputs = np.expand_dims(image, 0)  # (1, 28, 28)
    return FoundData(findings, inputs, None, None, None, scale_of(CANVAS_SHAPE, known))
