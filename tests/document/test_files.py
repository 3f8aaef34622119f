"""Project files: everything comes back bit for bit, and no bytes can do harm."""

import hashlib
import io
import json
import os
import pickle
import struct
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save as save_arrays

from mlpstudio import paths
from mlpstudio.datasets.augmentation import USUAL
from mlpstudio.document import codec, files, migrations
from mlpstudio.document.lab_settings import Descent1DSettings, Descent2DSettings, LabSettings
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.errors import ProjectFileError
from mlpstudio.runs.curves import Mark
from mlpstudio.runs.record import from_stored
from tests.document.builders import projects

FORMAT_1 = Path(__file__).parent.parent / "files" / "format-1.mlps"
FORMAT_2 = Path(__file__).parent.parent / "files" / "format-2.mlps"
DESCRIPTION, ARRAYS = "project.json", "arrays.safetensors"

RUN = files.StoredRun(
    {"outcome": "paused", "step": 3},
    {
        "theta": np.array([0.1, -0.0, np.nan, np.inf, 1e-45], np.float32),
        "curves.steps": np.arange(10.0).reshape(2, 5) / 3,
        "curves.epochs": np.empty((0, 7)),
    },
)


def description(**changes):
    return {
        "format_version": migrations.FORMAT_VERSION,
        "written_by": "a test",
        "project": codec.encode(Project()),
        "run": None,
    } | changes


def write(path, *, text=None, arrays=None, content=None, compression=zipfile.ZIP_STORED):
    """Write a file by hand, and return its path."""
    with zipfile.ZipFile(path, "w", compression) as archive:
        archive.writestr(
            DESCRIPTION, json.dumps(content or description()) if text is None else text
        )
        if arrays is not None:
            archive.writestr(ARRAYS, arrays)
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.mlps"


def refusal(path):
    """Return what the program says about a file that it must not open."""
    with pytest.raises(ProjectFileError) as caught:
        files.load(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


# What is saved comes back


def test_a_project_that_was_never_trained_comes_back(path):
    project = Project(notes="σ = 0.01, 둘째 줄\n\x00")
    files.save(path, files.Document(project))
    assert files.load(path) == files.Document(project, None)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(projects)
def test_any_project_comes_back(path, project):
    files.save(path, files.Document(project))
    assert files.load(path).project == project


def test_the_arrays_of_a_run_come_back_bit_for_bit(path):
    files.save(path, files.Document(Project(), RUN))
    run = files.load(path).run
    assert run is not None
    assert dict(run.facts) == dict(RUN.facts)
    assert set(run.arrays) == set(RUN.arrays)
    for name, array in RUN.arrays.items():
        assert run.arrays[name].dtype == array.dtype
        assert run.arrays[name].shape == array.shape
        assert run.arrays[name].tobytes() == array.tobytes()


def test_arrays_that_are_views_are_saved_as_what_they_show(path):
    table = np.arange(12.0).reshape(3, 4)
    run = files.StoredRun({}, {"columns": table.T, "every other": table[:, ::2]})
    files.save(path, files.Document(Project(), run))
    again = files.load(path).run
    np.testing.assert_array_equal(again.arrays["columns"], table.T)
    np.testing.assert_array_equal(again.arrays["every other"], table[:, ::2])


def test_saving_again_replaces_the_file_and_leaves_nothing_else(path):
    files.save(path, files.Document(Project(), RUN))
    files.save(path, files.Document(Project(notes="later")))
    assert files.load(path) == files.Document(Project(notes="later"))
    assert list(path.parent.iterdir()) == [path]


def test_a_file_is_a_zip_of_text_and_plain_arrays(path):
    files.save(path, files.Document(Project(), RUN))
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == [DESCRIPTION, ARRAYS]
        content = json.loads(archive.read(DESCRIPTION))
        assert archive.getinfo(ARRAYS).compress_type == zipfile.ZIP_STORED
    assert list(content) == ["format_version", "written_by", "project", "run"]
    assert content["format_version"] == migrations.FORMAT_VERSION


def test_a_design_with_a_flaw_that_the_program_mends_is_opened(path):
    no_output = Project(network=NetworkSpec((28, 28), (DropoutSpec(0.5),)))
    files.save(path, files.Document(no_output))
    assert files.load(path).project == no_output


# Files of earlier versions


def test_a_file_of_format_1_is_read_whole():
    document = files.load(FORMAT_1)
    assert document.project == Project(
        data=DataChoice("digits", 40, 0.2, "one_hot", seed=3),
        network=NetworkSpec(
            (28, 28), (DenseSpec(3, "tanh", "normal"), DropoutSpec(0.25), DenseSpec(10, "softmax"))
        ),
        training=TrainingSettings(
            "adam",
            learning_rate=0.01,
            loss="categorical_crossentropy",
            batch_size=8,
            epochs=4,
            seed=5,
        ),
        labs=LabSettings(
            Descent1DSettings("waves", "momentum", 0.125, -1.5),
            Descent2DSettings("saddle", ("sgd", "adam"), (("adam", 0.5),), (0.25, -0.75)),
        ),
        notes="Zeile 1\n둘째 줄: σ = 0.01",
    )
    run = from_stored(document.run)
    assert (run.outcome, run.training.learning_rate) == ("paused", 0.005)
    assert run.curves.marks == [Mark(3, "learning_rate", 0.01, 0.005)]
    assert run.curves.steps["step"].tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert run.curves.epochs["seconds"].tolist() == [0.5]
    counters = run.checkpoint.counters
    found = (counters.step, counters.epoch, counters.n_read, counters.n_updates)
    assert found == (7, 1, 24, 7)


def test_the_weights_of_a_file_of_format_1_are_those_that_were_saved():
    arrays = files.load(FORMAT_1).run.arrays
    digests = {name: hashlib.sha256(array.tobytes()).hexdigest() for name, array in arrays.items()}
    assert {name: digest[:16] for name, digest in digests.items()} == {
        "weights": "d5d75fcad2929781",
        "optimizer.mean": "352ab38347433fe7",
        "optimizer.mean_square": "8f4b4c7842367fc4",
        "curves.steps": "56841cd69c3864f4",
        "curves.epochs": "9e09c21aab48631d",
    }


def test_a_file_of_format_2_is_read_whole():
    document = files.load(FORMAT_2)
    project, training = document.project, document.project.training
    assert [type(layer).__name__ for layer in project.network.layers] == [
        "FlattenSpec",
        "NoiseSpec",
        "DenseSpec",
        "BatchNormSpec",
        "ActivationSpec",
        "DropoutSpec",
        "DenseSpec",
    ]
    assert project.network.layers[2].initializer_options == (("stddev", 0.1),)
    factors = [getattr(layer, "learning_rate_factor", 1.0) for layer in project.network.layers]
    assert factors == 6 * [1.0] + [2.0]
    assert (project.data.label_noise, project.data.augmentation) == (0.1, USUAL)
    assert training.optimizer_options == (("momentum", 0.5), ("centered", 1.0))
    assert (training.stopping.patience, training.stopping.restore_best) == (3, True)
    assert (training.schedule, training.shuffle_seed) == ("reduce_on_plateau", 6)
    assert [digit.label for digit in project.personal.digits] == [7]
    assert project.notes == "Zeile 1\n둘째 줄: σ = 0.01"
    run = from_stored(document.run)
    assert (run.outcome, run.checkpoint.step) == ("stopped", 11)
    assert run.curves.steps["step"].tolist() == list(range(1, 12))
    assert run.curves.epochs["remeasured_loss"].shape == (2,)
    assert run.curves.norms["step"].tolist() == list(range(1, 11))  # then every tenth
    assert run.curves.norms["seconds"].tolist() == [n / 8 for n in range(1, 11)]
    assert run.curves.n_layers == 3  # dense, normalisation, dense
    counters = run.checkpoint.counters
    assert (counters.epoch, counters.n_read, counters.n_updates) == (2, 24, 11)
    assert run.checkpoint.best.step in (4, 8)
    assert set(run.checkpoint.optimizer_state) == {"mean_square", "mean_gradient", "velocity"}


# What is no project file


def test_a_file_that_is_not_there_is_named(tmp_path):
    assert "cannot be read: No such file" in refusal(tmp_path / "none.mlps")


def test_a_folder_is_refused(tmp_path):
    assert "cannot be read" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n", bytes(100_000)])
def test_a_file_that_is_no_zip_is_refused(path, content):
    path.write_bytes(content)
    assert "is not a project file, or is damaged" in refusal(path)


def test_a_zip_of_something_else_is_refused(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "Dear …")
    assert "It holds no project.json" in refusal(path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "nonsense",
        b"\xff\xfe\xfd",
        "[" * 100_000,
        '{"format_version": 1' + "0" * 5000 + "}",
    ],
)
def test_a_description_that_is_no_json_is_refused(path, text):
    assert "is not a project file, or is damaged" in refusal(write(path, text=text))


def test_a_description_without_a_project_is_refused(path):
    content = description()
    del content["project"]
    assert "project: expected an object, found None" in refusal(write(path, content=content))


def test_a_newer_format_is_refused_with_advice(path):
    said = refusal(write(path, content=description(format_version=99)))
    assert "format 99" in said
    assert "newer version of the program" in said


def test_an_entry_that_this_version_does_not_know_is_refused(path):
    # Read without it, the file would lose it at the next save.
    said = refusal(write(path, content=description(experiments=[])))
    assert "project.json: unknown entry 'experiments'" in said
    project = codec.encode(Project()) | {"mood": "good"}
    said = refusal(write(path, content=description(project=project)))
    assert "project: unknown entry 'mood'" in said


def test_a_foreign_file_in_the_zip_does_no_harm(path):
    files.save(path, files.Document(Project(), RUN))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../escape.txt", "boo")
    assert files.load(path).project == Project()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("run", [[], "run", 1, True])
def test_a_run_that_is_no_object_is_refused(path, run):
    assert "run: expected an object" in refusal(write(path, content=description(run=run)))


def test_a_run_without_its_arrays_is_refused(path):
    assert "It holds no arrays.safetensors" in refusal(write(path, content=description(run={})))


@pytest.mark.parametrize(
    ("part", "changes", "message"),
    [
        ("training", {"optimizer": "luck"}, "no optimizer 'luck'"),
        ("training", {"loss": "pain"}, "'pain'"),
        ("training", {"learning_rate": 0.0}, "learning rate must be above 0"),
        ("training", {"batch_size": 0}, "batch size must be at least 1"),
        ("training", {"seed": -1}, "seed must be 0 or more"),
        ("data", {"source": "cats"}, "no data set 'cats'"),
        ("data", {"validation_fraction": 1.5}, "below 1, not 1.5"),
        ("network", {"input_shape": [28, 0]}, "shape (28, 0)"),
        ("network", {"layers": [{"type": "dense", "units": 0}]}, "Layer 1"),
        ("network", {"layers": [{"type": "dropout", "rate": 1.0}]}, "Layer 1"),
        ("network", {"layers": [{"type": "dense", "units": 3, "activation": "gut"}]}, "'gut'"),
        ("labs", {"descent_1d": {"curve": "coast"}}, "'coast'"),
        ("labs", {"descent_1d": {"formula": "x +"}}, "After x + a number or x is expected"),
        ("labs", {"descent_1d": {"formula": "x" * 201}}, "longer than 200 characters"),
        ("labs", {"descent_1d": {"lower": 4.0}}, "limits of x must lie within"),
        ("labs", {"descent_2d": {"surface": "coast"}}, "'coast'"),
        ("labs", {"slicing": {"source": "coast"}}, "'coast'"),
        ("labs", {"landscape": {"plane": "coast"}}, "'coast'"),
        ("labs", {"broadcasting": {"text": "(1,) " * 50}}, "at most 200 characters"),
        ("labs", {"elementwise": {"operation": "divide"}}, "'divide'"),
        ("labs", {"elementwise": {"x": [[1.0], [2.0, 3.0]]}}, "equally long"),
        ("labs", {"dot": {"function": "cross"}}, "'cross'"),
        ("labs", {"geometry": {"maps": [{"kind": "fold"}]}}, "'fold'"),
        ("labs", {"geometry": {"drawing": [[[0.0, 1e300]]]}}, "within 4 of the origin"),
        ("labs", {"geometry": {"n_layers": 99}}, "1 to 6 hidden layers, not 99"),
        ("labs", {"dot": {"a": [2e6]}}, "not 2000000.0"),
        ("labs", {"mini_batches": {"problem": "coast"}}, "'coast'"),
        ("labs", {"mini_batches": {"n_samples": 5}}, "10 to 1,000 samples, not 5"),
        ("labs", {"mini_batches": {"batch_size": 0}}, "at least 1, not 0"),
        ("labs", {"mini_batches": {"paths": ["stroll"]}}, "no walk 'stroll'"),
        ("labs", {"mini_batches": {"start": [0.0, 1e300]}}, "must lie within ±1,000,000"),
    ],
)
def test_values_that_no_editor_makes_are_refused(path, part, changes, message):
    project = codec.encode(Project())
    project[part] |= changes
    assert message in refusal(write(path, content=description(project=project)))


# Damage


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a file as the program writes it."""
    path = tmp_path_factory.mktemp("sound") / "sound.mlps"
    files.save(path, files.Document(Project(notes="a" * 200), RUN))
    return path.read_bytes()


def test_a_truncated_file_is_refused_wherever_it_was_cut(path, sound):
    for length in range(0, len(sound), 23):
        path.write_bytes(sound[:length])
        assert "is not a project file, or is damaged" in refusal(path)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_file_is_opened_as_it_was_or_refused_and_nothing_else(path, sound, data):
    damaged = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(sound) - 1))
        damaged[position] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged)
    try:
        document = files.load(path)
    except ProjectFileError:
        return
    assert document.project == Project(notes="a" * 200)


def test_a_changed_weight_is_noticed(path, sound):
    place = sound.index(RUN.arrays["theta"].tobytes())
    damaged = bytearray(sound)
    damaged[place] ^= 1
    path.write_bytes(damaged)
    assert "damaged: Bad CRC-32" in refusal(path)


@pytest.mark.parametrize("arrays", [b"", b"\x80\x04.", b"\xff" * 64, struct.pack("<Q", 2**60)])
def test_arrays_that_are_none_are_refused(path, arrays):
    write(path, content=description(run={}), arrays=arrays)
    assert "is not a project file, or is damaged" in refusal(path)


def test_numbers_of_a_kind_that_numpy_does_not_have_are_refused(path):
    header = json.dumps({"theta": {"dtype": "BF16", "shape": [1], "data_offsets": [0, 2]}})
    arrays = struct.pack("<Q", len(header)) + header.encode() + b"\x80\x3f"
    write(path, content=description(run={}), arrays=arrays)
    assert "is not a project file, or is damaged" in refusal(path)


def test_an_encrypted_file_is_refused(path, sound):
    # Bit 0 of the general purpose flags, in the local header and in the directory.
    damaged = bytearray(sound)
    damaged[6] |= 1
    damaged[sound.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(damaged)
    assert "encrypted" in refusal(path)


# Malice


class Bomb:
    """Unpickled, it would make a folder."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def test_a_pickle_is_refused_and_not_run(path, tmp_path):
    folder = tmp_path / "harm"
    pickled = pickle.dumps(Bomb(str(folder)))
    as_array = io.BytesIO()
    np.save(as_array, np.array([Bomb(str(folder))], dtype=object), allow_pickle=True)
    as_archive = io.BytesIO()
    np.savez(as_archive, theta=np.array([Bomb(str(folder))], dtype=object))
    for arrays in (pickled, as_array.getvalue(), as_archive.getvalue()):
        refusal(write(path, content=description(run={}), arrays=arrays))
        refusal(write(path, text=arrays))
        path.write_bytes(arrays)
        refusal(path)
    assert not folder.exists()
    pickle.loads(pickled)
    assert folder.exists(), "the bomb would not have gone off anyway"


def test_objects_cannot_be_saved(path):
    run = files.StoredRun({}, {"theta": np.array([object()], dtype=object)})
    with pytest.raises(Exception, match="object"):
        files.save(path, files.Document(Project(), run))
    assert not path.exists()


def test_a_description_that_unpacks_to_far_too_much_is_refused_unread(path):
    text = " " * (files._LARGEST_DESCRIPTION + 1)
    write(path, text=text, compression=zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 100_000
    assert "claims 16777217 bytes, far too many" in refusal(path)


def test_a_description_that_claims_less_than_it_unpacks_to_is_refused(path):
    write(path, text=" " * 2**20 + "{}", compression=zipfile.ZIP_DEFLATED)
    content = bytearray(path.read_bytes())
    real, claimed = struct.pack("<L", 2**20 + 2), struct.pack("<L", 10)
    assert content.count(real) == 2  # in the local header and in the directory
    path.write_bytes(content.replace(real, claimed))
    refusal(path)


def test_arrays_that_unpack_to_more_than_the_file_is_are_refused_unread(path):
    arrays = save_arrays({"theta": np.zeros(2**20, np.float32)})
    write(path, content=description(run={}), arrays=arrays, compression=zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 100_000
    said = refusal(path)
    assert f"arrays.safetensors claims {len(arrays)} bytes, far too many" in said


# Failing writes


def test_a_write_that_fails_at_the_end_leaves_the_old_file_whole(path, monkeypatch):
    files.save(path, files.Document(Project(notes="old")))
    before = path.read_bytes()

    def fail(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ProjectFileError, match="cannot be written: No space left on device"):
        files.save(path, files.Document(Project(notes="new"), RUN))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_write_that_fails_on_the_way_leaves_the_old_file_whole(path, monkeypatch):
    files.save(path, files.Document(Project(notes="old")))
    before = path.read_bytes()

    def fail(descriptor):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(paths.os, "fsync", fail)
    with pytest.raises(ProjectFileError, match="Input/output error"):
        files.save(path, files.Document(Project(notes="new")))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(ProjectFileError, match="cannot be written: No such file or directory"):
        files.save(tmp_path / "none" / "mine.mlps", files.Document(Project()))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_may_not_be_written_is_refused(path):
    files.save(path, files.Document(Project(notes="old")))
    path.parent.chmod(0o500)
    try:
        with pytest.raises(ProjectFileError, match="cannot be written: Permission denied"):
            files.save(path, files.Document(Project(notes="new")))
        assert files.load(path).project.notes == "old"
    finally:
        path.parent.chmod(0o700)


def test_a_value_that_json_cannot_hold_leaves_the_old_file_whole(path):
    files.save(path, files.Document(Project(notes="old")))
    run = files.StoredRun({"loss_sum": float("nan")}, {})
    with pytest.raises(ValueError, match="JSON"):
        files.save(path, files.Document(Project(), run))
    assert files.load(path).project.notes == "old"
