"""What was found in a file or folder, shown to a person before the data are used."""

from dataclasses import dataclass
from pathlib import Path

from mlpstudio.datasets.readers.remarks import Remark, shortened
from mlpstudio.engine.arrays import AnyArray, IntArray

PREPARATIONS = ("as_is", "drawing")
"""How pictures in folders become samples: unchanged but grey, or as the canvas does it."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may decide when it is guessed wrongly.

    Attributes:
        label_column: Of a table, counted from 0; None to look for it.
        preparation: Of the pictures in folders, one of `PREPARATIONS`; None to choose by their
            sizes.
    """

    label_column: int | None = None
    preparation: str | None = None


@dataclass(frozen=True, slots=True)
class IdxLayout:
    """Which IDX files belong together; the first two hold the training part."""

    images: Path
    labels: Path
    test_images: Path | None = None
    test_labels: Path | None = None


@dataclass(frozen=True, slots=True)
class NpzLayout:
    """Which arrays of an npz file are what, by their names in it."""

    inputs: str
    labels: str
    test_inputs: str | None = None
    test_labels: str | None = None
    class_names: str | None = None


@dataclass(frozen=True, slots=True)
class CsvLayout:
    """How a table is written.

    Attributes:
        encoding: "utf-8-sig" or "cp949".
        delimiter: What stands between two columns.
        column_names: From the first line; empty when it holds numbers already.
        n_columns: Columns of every line.
        n_lines: Lines of the file at most, the first included.
        label_column: Counted from 0.
        has_text_labels: Whether labels are text.
        left_out: Columns that are neither label nor feature.
    """

    encoding: str
    delimiter: str
    column_names: tuple[str, ...]
    n_columns: int
    n_lines: int
    label_column: int
    has_text_labels: bool
    left_out: tuple[int, ...] = ()

    @property
    def features(self) -> list[int]:
        """The columns that a sample consists of."""
        out = {self.label_column, *self.left_out}
        return [column for column in range(self.n_columns) if column not in out]

    def name_of(self, column: int) -> str:
        """Return what a message calls a column."""
        name = self.column_names[column] if column < len(self.column_names) else ""
        return f"column {column + 1} ({shortened(name, 40)})" if name else f"column {column + 1}"


@dataclass(frozen=True, slots=True)
class FolderLayout:
    """How pictures in folders become samples.

    Attributes:
        preparation: One of `PREPARATIONS`.
        shape: (height, width) of every sample.
        is_inverted: Whether light and dark are exchanged.
    """

    preparation: str
    shape: tuple[int, int]
    is_inverted: bool = False


@dataclass(frozen=True, slots=True)
class PictureLayout:
    """A single picture: (height, width) as it is seen."""

    size: tuple[int, int]


Layout = IdxLayout | NpzLayout | CsvLayout | FolderLayout | PictureLayout


@dataclass(frozen=True, slots=True)
class FileStamp:
    """By what a file is recognised as unchanged."""

    path: Path
    n_bytes: int
    changed: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What a file or folder holds.

    Attributes:
        kind: "idx", "npz", "csv", "folder" or "picture".
        path: What was chosen.
        n_train: Samples of the training part, or of all when there is no test part.
        n_test: Samples of the test part, 0 when there is none.
        sample_shape: Shape of one sample as it will be used.
        stored_dtype: Element type in the file.
        value_range: Smallest and largest value of the samples that were examined.
        n_examined: Samples that the range was taken from; all of them after reading.
        class_names: In label order; empty for a picture.
        class_counts: Training samples of each class, as far as they were counted.
        test_class_counts: Likewise of the test part; empty when there is none.
        n_bytes: Memory that the data will take.
        layout: How the file is to be read.
        stamps: The files, as they were.
        remarks: What a person should know.
    """

    kind: str
    path: Path
    n_train: int
    n_test: int
    sample_shape: tuple[int, ...]
    stored_dtype: str
    value_range: tuple[float, float]
    n_examined: int
    class_names: tuple[str, ...]
    class_counts: tuple[int, ...]
    test_class_counts: tuple[int, ...]
    n_bytes: int
    layout: Layout
    stamps: tuple[FileStamp, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether the class counts cover every sample."""
        counted = sum(self.class_counts) + sum(self.test_class_counts)
        return counted == self.n_train + self.n_test


@dataclass(frozen=True, slots=True)
class FoundData:
    """The data themselves.

    Attributes:
        findings: What they are, now known of every sample.
        inputs: (N, ...) uint8 when all values are whole numbers from 0 to 255, else float32.
        labels: (N,) int64 class numbers; None for a picture.
        test_inputs: (N_test, ...) of the same type as `inputs`, or None.
        test_labels: (N_test,) int64, or None.
        scale: What an input is multiplied by on its way into a network.
    """

    findings: Findings
    inputs: AnyArray
    labels: IntArray | None
    test_inputs: AnyArray | None
    test_labels: IntArray | None
    scale: float

    @property
    def class_names(self) -> tuple[str, ...]:
        """One name per class, in label order."""
        return self.findings.class_names
