"""Built-in handwriting: digits from stroke models, so that the program is whole without files."""

from mlpstudio.datasets.handwriting.cache import cached_handwriting
from mlpstudio.datasets.handwriting.generator import generate, handwriting_dataset

__all__ = ["cached_handwriting", "generate", "handwriting_dataset"]
