import numpy as np
import pytest

from mlpstudio.datasets.readers import inspect, read
from mlpstudio.datasets.readers.findings import PictureLayout
from mlpstudio.datasets.readers.picture_files import as_drawing
from mlpstudio.datasets.readers.remarks import RemarkKind
from mlpstudio.datasets.watch import CancelledError
from mlpstudio.errors import DataError
from tests.datasets.readers.builders import drawn, put_picture


def test_a_picture_is_prepared_as_the_canvas_prepares_a_drawing(tmp_path):
    findings = inspect(put_picture(tmp_path / "digit.png", drawn()))
    assert (findings.kind, findings.n_train, findings.n_test) == ("picture", 1, 0)
    assert (findings.sample_shape, findings.class_names) == ((28, 28), ())
    assert findings.layout == PictureLayout((60, 50))
    assert [remark.kind for remark in findings.remarks] == [RemarkKind.DRAWINGS]
    told = []
    data = read(findings, progress=lambda done, total: told.append((done, total)))
    assert data.findings == findings
    assert data.labels is None
    assert data.test_inputs is None
    assert (data.inputs.dtype, data.scale) == (np.uint8, 1 / 255)
    np.testing.assert_array_equal(data.inputs, [as_drawing(drawn())])
    assert told == [(0, 1), (1, 1)]


@pytest.mark.parametrize(
    ("pixels", "complaint"),
    [
        (np.full((40, 40), 200, np.uint8), "shows nothing"),
        (np.zeros((2, 40), np.uint8), "at least 4 × 4 pixels"),
    ],
)
def test_a_picture_without_a_drawing_is_refused_by_name(tmp_path, pixels, complaint):
    path = put_picture(tmp_path / "empty.png", pixels)
    with pytest.raises(DataError, match=complaint) as caught:
        inspect(path)
    assert str(path) in str(caught.value)


def test_reading_can_be_cancelled(tmp_path):
    with pytest.raises(CancelledError):
        inspect(put_picture(tmp_path / "digit.png", drawn()), cancelled=lambda: True)
