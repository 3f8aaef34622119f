"""Sequential models: the engine's numbers under Keras's names, and clear refusals."""

import numpy as np
import pytest

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train
from mlpstudio.errors import DesignError, MLPStudioError
from mlpstudio.keras import Input, Sequential, callbacks, layers, losses, models, optimizers, utils
from mlpstudio.keras.layers import from_spec
from tests.engine.builders import blobs

DATA = blobs(200)
X, Y = DATA.inputs, DATA.labels


def compiled(*more, optimizer="rmsprop", loss="sparse_categorical_crossentropy"):
    model = Sequential(
        [layers.Dense(6, "relu", input_shape=(4,)), *more, layers.Dense(3, "softmax")]
    )
    model.compile(optimizer, loss, metrics=["accuracy"])
    return model


def test_fit_is_the_engines_training_bit_for_bit():
    model = compiled()
    history = model.fit(X, Y, batch_size=32, epochs=3, verbose=0)
    spec = NetworkSpec((4,), (DenseSpec(6), DenseSpec(3, "softmax")))
    settings = TrainingSettings(batch_size=32, epochs=3)
    state = TrainingState.fresh(spec, settings)
    events = list(train(state, Samples(X, Y), None, settings))
    W1, b1, W2, b2 = model.get_weights()
    flat = np.concatenate([a.reshape(-1) for a in (W1, b1, W2, b2)])
    assert flat.tobytes() == state.network.theta.tobytes()
    assert history.history["loss"] == [e.loss for e in events if type(e).__name__ == "EpochEvent"]
    assert history.epoch == [0, 1, 2]


def test_a_second_fit_goes_on_where_the_first_ended():
    once, twice = compiled(optimizer="adam"), compiled(optimizer="adam")
    once.fit(X, Y, epochs=3, verbose=0)
    twice.fit(X, Y, epochs=1, verbose=0)
    twice.fit(X, Y, epochs=2, verbose=0)
    for a, b in zip(once.get_weights(), twice.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_the_last_share_of_the_samples_validates():
    model = compiled()
    history = model.fit(X, Y, validation_split=0.25, verbose=0)
    expected = model.evaluate(X[150:], Y[150:], verbose=0)
    assert [history.history["val_loss"][-1], history.history["val_accuracy"][-1]] == expected


def test_validation_data_and_a_dict_of_results():
    model = compiled()
    history = model.fit(X, Y, validation_data=(X[:50], Y[:50]), verbose=0)
    found = model.evaluate(X[:50], Y[:50], verbose=0, return_dict=True)
    assert found == {
        "loss": history.history["val_loss"][0],
        "accuracy": history.history["val_accuracy"][0],
    }


def test_one_hot_labels_and_the_categorical_loss():
    model = compiled(loss="categorical_crossentropy")
    history = model.fit(X, utils.to_categorical(Y), epochs=2, verbose=0)
    same = compiled().fit(X, Y, epochs=2, verbose=0)
    np.testing.assert_allclose(history.history["loss"], same.history["loss"], rtol=1e-5)


def test_integer_labels_with_the_categorical_loss_get_the_courses_advice():
    model = compiled(loss="categorical_crossentropy")
    with pytest.raises(DesignError, match="Use sparse_categorical_crossentropy"):
        model.fit(X, Y, verbose=0)


def test_early_stopping_leaves_the_best_weights():
    model = compiled(optimizer=optimizers.SGD(3.0))
    stop = callbacks.EarlyStopping(patience=2, restore_best_weights=True)
    history = model.fit(
        X, Y, epochs=30, validation_data=(X[:50], Y[:50]), callbacks=[stop], verbose=0
    )
    assert model.stop_training == (len(history.epoch) < 30)
    found = model.evaluate(X[:50], Y[:50], verbose=0)[0]
    assert found == min(history.history["val_loss"])


def test_a_plateau_lowers_the_rate():
    model = compiled(optimizer="sgd")
    lower = callbacks.ReduceLROnPlateau(factor=0.5, patience=1, min_delta=100.0)
    plain = compiled(optimizer="sgd")
    model.fit(X, Y, epochs=4, callbacks=[lower], verbose=0)
    plain.fit(X, Y, epochs=4, verbose=0)
    assert not np.array_equal(model.get_weights()[0], plain.get_weights()[0])


def test_class_weights_count():
    model = compiled()
    heavy = model.fit(X, Y, class_weight={0: 10.0}, verbose=0).history["loss"][0]
    light = compiled().fit(X, Y, verbose=0).history["loss"][0]
    assert heavy > light


def test_weights_go_out_and_in_in_kerass_order():
    model = compiled(layers.BatchNormalization())
    model.fit(X, Y, verbose=0)
    weights = model.get_weights()
    assert [w.shape for w in weights] == [(4, 6), (6,), (6,), (6,), (6,), (6,), (6, 3), (3,)]
    other = compiled(layers.BatchNormalization())
    other.set_weights(weights)
    np.testing.assert_array_equal(other(X), model(X))
    assert np.all(weights[5] > 0.0)  # running variances
    with pytest.raises(ValueError, match=r"Expected arrays of shapes .*Received: \[\(4, 6\)\]"):
        other.set_weights(weights[:1])


def test_frozen_layers_stay_as_they_are():
    model = compiled()
    model.layers[0].trainable = False
    model.compile("adam", "sparse_categorical_crossentropy")
    before = model.get_weights()
    model.fit(X, Y, verbose=0)
    after = model.get_weights()
    np.testing.assert_array_equal(before[0], after[0])
    assert not np.array_equal(before[2], after[2])


def test_the_shape_of_the_input_may_come_from_the_data():
    model = Sequential([layers.Flatten(), layers.Dense(3, "softmax")])
    model.compile(loss="sparse_categorical_crossentropy")
    assert not model.built
    with pytest.raises(ValueError, match=r"input_shape=\(784,\)"):
        model.summary()
    model.fit(X.reshape(-1, 2, 2), Y, verbose=0)
    assert model.get_weights()[0].shape == (4, 3)


def test_an_input_stands_first():
    model = Sequential([Input(shape=(4,)), layers.Dense(3)])
    assert model.count_params() == 15
    with pytest.raises(ValueError, match="stands first"):
        model.add(Input(shape=(4,)))


def test_layers_are_numbered_and_can_be_taken_off():
    model = compiled()
    assert [layer.name for layer in model.layers] == ["dense", "dense_1"]
    model.pop()
    model.add(layers.Dense(5))
    assert [layer.name for layer in model.layers] == ["dense", "dense_1"]
    with pytest.raises(ValueError, match="in this model already"):
        model.add(model.layers[0])
    with pytest.raises(ValueError, match="Only layers can be added"):
        model.add("dense")


def test_summary_counts_what_cannot_be_trained(capsys):
    compiled(layers.BatchNormalization(), layers.Dropout(0.5)).summary()
    text = capsys.readouterr().out
    assert "│ batch_normalization" in text
    assert " Total params: 75 (300.00 B)" in text
    assert " Trainable params: 63 (252.00 B)" in text
    assert " Non-trainable params: 12 (48.00 B)" in text


def test_saved_and_loaded_it_predicts_and_goes_on_alike(tmp_path):
    model = compiled(layers.BatchNormalization(), optimizer="adam")
    model.fit(X, Y, verbose=0)
    model.save(tmp_path / "model.mlps")
    loaded = models.load_model(tmp_path / "model.mlps")
    np.testing.assert_array_equal(loaded(X), model(X))
    assert [layer.name for layer in loaded.layers] == [layer.name for layer in model.layers]
    for one in (model, loaded):
        one.fit(X, Y, verbose=0)
    np.testing.assert_array_equal(loaded(X), model(X))


def test_a_layer_keeps_its_factor_of_the_learning_rate_through_a_file(tmp_path):
    specs = (DenseSpec(6, "relu", learning_rate_factor=0.1), DenseSpec(3, "softmax"))
    model = Sequential([Input((4,)), *map(from_spec, specs)])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.layers[0].trainable = False
    model.layers[0].trainable = True
    model.fit(X, Y, verbose=0)
    model.save(tmp_path / "model.mlps")
    loaded = models.load_model(tmp_path / "model.mlps")
    assert tuple(layer.spec for layer in loaded.layers) == specs
    for one in (model, loaded):
        one.fit(X, Y, verbose=0)
    np.testing.assert_array_equal(loaded(X), model(X))


def test_other_file_names_are_refused(tmp_path):
    with pytest.raises(ValueError, match=r"ends in \.mlps"):
        compiled().save(tmp_path / "model.keras")
    assert not list(tmp_path.iterdir())


def test_seeds_make_models_differ():
    utils.set_random_seed(1)
    try:
        first, second = compiled().get_weights(), compiled().get_weights()
    finally:
        utils.set_random_seed(0)
    np.testing.assert_array_equal(first[0], second[0])
    assert not np.array_equal(first[0], compiled().get_weights()[0])


def test_a_diverged_training_says_where(capsys):
    model = compiled(optimizer=optimizers.SGD(1e30))
    model.fit(X, Y, verbose=0)
    assert model.stop_training
    assert "Training ended at step 2: Z" in capsys.readouterr().out
    assert all(np.isfinite(w).all() for w in model.get_weights())


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: compiled(optimizer="sdg"), "no optimizer 'sdg'. There is: sgd, rmsprop"),
        (lambda: compiled(loss="nll"), "no loss 'nll'.*mse"),
        (lambda: Sequential().compile("sgd"), "compile needs a loss"),
        (lambda: Sequential().compile("sgd", "mse", ["auc"]), "no metric 'auc'"),
        (lambda: layers.Dense(0), "at least 1. Received: 0"),
        (lambda: layers.Dense(3, "rleu"), "no activation 'rleu'.*relu"),
        (lambda: layers.Dense(3, kernel_initializer="xavier"), "no initialiser 'xavier'"),
        (lambda: layers.Dense(3, kernel_regularizer="l3"), "no regulariser 'l3'"),
        (lambda: layers.Dense(3, bias_initializer="ones"), "Biases start at zero"),
        (lambda: layers.Dropout(1.0), "below 1. Received: 1.0"),
        (lambda: compiled().fit(X, Y[:-1]), "200 samples in x, but 199 in y"),
        (lambda: compiled().fit(X[:0], Y[:0]), "no sample"),
        (lambda: compiled().fit(X, Y, validation_split=1.0), "samples on both sides"),
        (lambda: compiled().fit(X, Y, verbose=3), "verbose is 0, 1, 2"),
        (lambda: compiled().fit(X, Y, callbacks=[print]), "Callbacks are EarlyStopping"),
        (lambda: compiled().predict(X[:, :2]), "has 2 numbers, but the model expects 4"),
        (lambda: compiled().predict(np.array(["a"])), "arrays of numbers"),
        (lambda: utils.to_categorical(np.array([-1])), "from 0 on"),
    ],
)
def test_what_makes_no_sense_is_refused_with_advice(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_training_before_compiling_is_refused():
    with pytest.raises(RuntimeError, match="Call `compile"):
        Sequential([layers.Dense(3, input_shape=(4,))]).fit(X, Y)


@pytest.mark.parametrize(
    ("module", "name"),
    [(layers, "Conv2D"), (models, "Model"), (optimizers, "Lion"), (losses, "Huber")],
)
def test_names_that_are_not_there_list_those_that_are(module, name):
    with pytest.raises(ImportError, match=f"has no '{name}'.*There is: ") as caught:
        getattr(module, name)
    assert isinstance(caught.value, MLPStudioError)


def test_importing_a_name_that_is_not_there_says_the_same():
    with pytest.raises(ImportError, match=r"has no 'LSTM'.*There is: .*Dense"):
        from mlpstudio.keras.layers import LSTM  # noqa: F401, PLC0415


def test_steps_are_drawn_on_a_terminal_and_written_once_into_a_file(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    compiled().fit(X, Y, verbose=1)
    assert "\r" in capsys.readouterr().out
    compiled().fit(X, Y, verbose=2)
    assert "7 steps - 0s " in capsys.readouterr().out


def test_logits_smoothing_and_regularisers_reach_the_engine():
    model = Sequential(
        [
            layers.Dense(6, "relu", kernel_regularizer="l2", input_shape=(4,)),
            layers.GaussianNoise(0.1),
            layers.Dense(3),
        ]
    )
    model.compile(optimizers.Adam(0.01), losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(X, Y, epochs=5, verbose=0)
    assert history.history["loss"][-1] < history.history["loss"][0]
    assert model(X).sum(axis=1) != pytest.approx(1.0)


def test_every_optimizer_of_the_face_trains():
    for name in ("sgd", "rmsprop", "adam", "adamw", "nadam", "adagrad", "adadelta"):
        model = compiled(optimizer=name)
        loss = model.fit(X, Y, epochs=2, verbose=0).history["loss"]
        assert loss[1] < loss[0]
    nesterov = compiled(optimizer=optimizers.SGD(0.05, momentum=0.9, nesterov=True))
    assert nesterov.fit(X, Y, verbose=0).history["loss"]
