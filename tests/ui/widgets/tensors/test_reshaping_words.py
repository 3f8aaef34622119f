"""Every fault of a reshape has a sentence, with its places filled."""

import pytest

from mlpstudio.labs.tensors.reshape_text import ReshapeError, ReshapeFault
from mlpstudio.ui.widgets.tensors import reshaping_words

VALUES = {"found": 7, "name": "squeeze", "size": 12, "wanted": "(5, 2)", "rank": 2}


@pytest.mark.parametrize("fault", ReshapeFault)
def test_every_fault_is_said(fault: ReshapeFault):
    error = ReshapeError(fault, 0, **VALUES)
    for sentence in (reshaping_words.fault_sentence(error), str(error)):
        assert sentence
        assert "{" not in sentence
