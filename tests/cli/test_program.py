"""The program: one line for everything that can go wrong, and nothing imported in vain."""

import subprocess
import sys
from pathlib import Path

import pytest

from mlpstudio import __version__
from mlpstudio.cli import entry_point, main, predict, program, window

ROOT = Path(__file__).resolve().parents[2]


def refused(capsys, *arguments):
    """Return the one line that a bad command line is answered with."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as end:
        code = end.code
    out, err = capsys.readouterr()
    assert code == 2
    assert out == ""
    assert err.endswith("\n")
    assert err.count("\n") == 1
    assert err.startswith("mlpstudio")
    return err


def test_the_version_is_told_at_once_without_numpy_or_qt():
    line = [sys.executable, "-X", "importtime", "-m", "mlpstudio", "--version"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, f"MLP Studio {__version__}\n")
    assert "mlpstudio.cli" in done.stderr
    assert "PySide6" not in done.stderr
    assert "numpy" not in done.stderr


@pytest.mark.parametrize("command", program.COMMANDS)
def test_each_command_has_help(capsys, command):
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    out, err = capsys.readouterr()
    assert (end.value.code, err) == (0, "")
    assert out.startswith(f"usage: mlpstudio {command} ")
    assert program.COMMANDS[command] in out


def test_the_help_of_the_program_lists_the_commands(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    out = capsys.readouterr().out
    assert end.value.code == 0
    assert all(command in out for command in program.COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing.mlps"], "There is no project file nothing.mlps"),
        (["trian"], "mlpstudio --help lists them"),
        (["--mnist", "x", "train"], "a command stands before all options"),
        (["--colour"], "unrecognized arguments: --colour"),
        (["--lang", "de"], "invalid choice: 'de'"),
        (["evaluate"], "Expected a project file with a trained network, or --reader"),
        (["predict", "x.mlps"], "Expected a picture to read after x.mlps"),
        (["shots"], "the following arguments are required: DIR"),
        (["shots", "x", "--size", "huge"], "expected a size such as 1280x800, got 'huge'"),
    ],
)
def test_a_bad_command_line_is_answered_with_one_line(capsys, arguments, message):
    assert message in refused(capsys, *arguments)


def test_an_error_of_several_lines_is_told_in_one(capsys, tmp_path):
    assert "a b" in refused(capsys, tmp_path / "a\nb")


def test_too_little_memory_is_told_in_one_line(capsys, monkeypatch):
    def fail(arguments):
        raise MemoryError

    monkeypatch.setattr(predict, "act", fail)
    assert "not enough memory" in refused(capsys, "predict", "a", "b")


def test_ctrl_c_ends_the_program_without_a_trace(capsys, monkeypatch):
    def interrupt(arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(predict, "act", interrupt)
    assert main(["predict", "a", "b"]) == 130
    assert capsys.readouterr().err == "mlpstudio: Interrupted.\n"


def test_an_error_of_the_program_itself_is_not_hidden(monkeypatch):
    def fail(arguments):
        raise ZeroDivisionError

    monkeypatch.setattr(predict, "act", fail)
    with pytest.raises(ZeroDivisionError):
        main(["predict", "a", "b"])


def test_the_installed_command_exits_with_the_code_of_the_program(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["mlpstudio"])
    monkeypatch.setattr(window, "act", lambda arguments: 5)
    with pytest.raises(SystemExit) as end:
        entry_point()
    assert end.value.code == 5
