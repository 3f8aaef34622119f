import pytest
from PySide6.QtCore import QCoreApplication

from mlpstudio.datasets.readers.remarks import Remark, RemarkKind
from mlpstudio.ui.data import remark_words
from mlpstudio.ui.data.remark_words import is_caution, remark_text


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_remark_can_be_translated(kind, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def translate(context: str, text: str) -> str:
        asked.append(text)
        return QCoreApplication.translate(context, text)

    monkeypatch.setattr(remark_words, "translate", translate)
    values = {
        "shape": "4",
        "lowest": 0.0,
        "highest": 1e6,
        "name": "a",
        "names": "b",
        "count": 3,
        "first": "c.png",
    }
    remark = Remark(kind, values)
    assert remark_text(remark) == remark.text
    assert kind.value in asked


def test_what_may_spoil_the_data_is_a_caution() -> None:
    assert is_caution(Remark(RemarkKind.UNREADABLE_PICTURES))
    assert not is_caution(Remark(RemarkKind.TEXT_LABELS))
