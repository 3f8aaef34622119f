"""Where MNIST can be had from, and how its files are recognised."""

from dataclasses import dataclass

# Bytes that do not shrink grow a little when they are packed.
_PACKING = 4096


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that mirrors have under its name with .gz.

    Attributes:
        name: Of the unpacked file.
        n_bytes: Its size.
        sha256: Its digest, in hexadecimal digits.
    """

    name: str
    n_bytes: int
    sha256: str

    @property
    def most_bytes(self) -> int:
        """The largest size of the packed file."""
        return self.n_bytes + self.n_bytes // 1000 + _PACKING


@dataclass(frozen=True, slots=True)
class Source:
    """Files, and the addresses of folders that have them, the first choice first."""

    files: tuple[RemoteFile, ...]
    mirrors: tuple[str, ...]


MNIST = Source(
    files=(
        RemoteFile(
            "train-images-idx3-ubyte",
            47_040_016,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        ),
        RemoteFile(
            "train-labels-idx1-ubyte",
            60_008,
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        ),
        RemoteFile(
            "t10k-images-idx3-ubyte",
            7_840_016,
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        ),
        RemoteFile(
            "t10k-labels-idx1-ubyte",
            10_008,
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
        ),
    ),
    mirrors=(
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ),
)
