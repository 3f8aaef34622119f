"""What is remarked about data from a file, in the language in force."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.datasets.readers.remarks import Remark, RemarkKind

translate = QCoreApplication.translate

_CAUTIONS = frozenset(
    (
        RemarkKind.NOT_CANVAS_SIZE,
        RemarkKind.WIDE_RANGE,
        RemarkKind.EMPTY_FOLDERS,
        RemarkKind.IGNORED_FILES,
        RemarkKind.UNREADABLE_PICTURES,
        RemarkKind.BLANK_PICTURES,
    )
)


def is_caution(remark: Remark) -> bool:
    """Return whether a remark may be a reason to look at the data again."""
    return remark.kind in _CAUTIONS


def remark_text(remark: Remark) -> str:
    """Return what a remark says."""
    sentence = _sentences().get(remark.kind, remark.kind.value)
    return sentence.format(**remark.values)


def _sentences() -> dict[RemarkKind, str]:
    return {
        RemarkKind.NOT_CANVAS_SIZE: translate(
            "Remarks",
            "A sample has the shape {shape}. A network for it cannot read the drawing canvas, "
            "which needs 28 × 28.",
        ),
        RemarkKind.UNIT_RANGE: translate(
            "Remarks", "The values already lie between 0 and 1; they are used as they are."
        ),
        RemarkKind.WIDE_RANGE: translate(
            "Remarks",
            "The values run from {lowest:g} to {highest:g}. Networks learn better from values "
            "near 0; scale the columns.",
        ),
        RemarkKind.TEXT_LABELS: translate(
            "Remarks", "The labels are text: each different text becomes a class."
        ),
        RemarkKind.ONE_HOT_LABELS: translate(
            "Remarks", "The labels are rows with a single 1; they are read as class numbers."
        ),
        RemarkKind.LABELS_RENUMBERED: translate(
            "Remarks",
            "The labels are not 0, 1, 2 … but {lowest} to {highest}; the classes keep these "
            "names.",
        ),
        RemarkKind.LEFT_OUT_COLUMN: translate(
            "Remarks", "{name} only counts the lines and is left out."
        ),
        RemarkKind.IGNORED_ARRAYS: translate("Remarks", "Not used: {names}."),
        RemarkKind.IGNORED_FOLDERS: translate("Remarks", "Not used: the folders {names}."),
        RemarkKind.EMPTY_FOLDERS: translate("Remarks", "There is no picture in {names}."),
        **_sentences_on_pictures(),
    }


def _sentences_on_pictures() -> dict[RemarkKind, str]:
    return {
        RemarkKind.IGNORED_FILES: translate(
            "Remarks", "{count} files are not pictures by their names; they are left out."
        ),
        RemarkKind.UNREADABLE_PICTURES: translate(
            "Remarks",
            "{count} pictures were not readable and are left out, such as {first}.",
        ),
        RemarkKind.BLANK_PICTURES: translate(
            "Remarks", "{count} pictures show nothing and are left out, such as {first}."
        ),
        RemarkKind.DRAWINGS: translate(
            "Remarks",
            "The pictures are prepared as drawings are: cropped to the ink, fitted into 20 × 20 "
            "and centred in 28 × 28.",
        ),
        RemarkKind.INVERTED: translate(
            "Remarks",
            "The pictures are dark on light; they are inverted, because MNIST is light on dark.",
        ),
    }
