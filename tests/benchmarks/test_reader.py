"""The benchmark of the reader: what it prints, and when it complains."""

import numpy as np
import pytest

from benchmarks import reader as benchmark
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.reader import Reader, save_reader


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Judge with few forms; gives the exit code and what was printed."""
    lines = benchmark.FOLDER.joinpath("digits.txt").read_text(encoding="utf-8").splitlines()
    forms = [line for line in lines if line[:1].isdigit()][::12]
    (tmp_path / "digits.txt").write_text("\n".join(forms), encoding="utf-8")
    monkeypatch.setattr(benchmark, "FOLDER", tmp_path)
    monkeypatch.delenv("MLPSTUDIO_MNIST", raising=False)

    def judge(*arguments):
        options = ("--forms", "digits", "--manners", "usual", "--repeats", "1", *arguments)
        monkeypatch.setattr("sys.argv", ["reader.py", *map(str, options)])
        return benchmark.main(), capsys.readouterr().out

    return judge


def test_the_shipped_reader_is_judged_and_passes(run):
    code, said = run()
    assert code == 0
    assert "usual" in said
    assert "written (rows) and read (columns)" in said
    assert "MNIST was left out" in said


def test_a_reader_that_guesses_fails_and_its_mistakes_are_drawn(run, tmp_path):
    spec = NetworkSpec((28, 28), (DenseSpec(10, "softmax"),))
    model = tmp_path / "guess.safetensors"
    save_reader(model, Reader(spec, initialized(spec, 0).weights))
    code, _ = run("--model", model, "--sheet", tmp_path / "misread.png")
    assert code == 1
    assert (tmp_path / "misread-digits.png").stat().st_size > 0


def test_a_sheet_holds_as_many_pictures_as_there_are(tmp_path):
    picture = np.full((28, 28), 255, np.uint8)
    benchmark.save_sheet([picture] * 21, tmp_path / "sheet.png")
    with benchmark.Image.open(tmp_path / "sheet.png") as sheet:
        assert sheet.size == (20 * 28 * 2, 2 * 28 * 2)
