"""The launcher: what it finds out, decides and says, without changing this machine."""

import importlib.util
import os
import subprocess
import sys
import threading
import venv as venv_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

from mlpstudio.cli.program import COMMANDS

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def studio() -> ModuleType:
    """The launcher as a module; it has no suffix, so Python has to be told what it is."""
    loader = SourceFileLoader("studio", str(ROOT / "studio"))
    spec = importlib.util.spec_from_loader("studio", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture
def machine(studio):
    """A Debian computer with a screen and an ordinary user."""
    return studio.Machine("linux", "desk", False, "/usr/bin/apt-get", {"DISPLAY": ":0"})


@pytest.fixture
def project(tmp_path):
    """A folder that looks like the project to the launcher."""
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return tmp_path


def refuse_to_load(soname):
    raise OSError(soname)


# --- libraries and fonts


def test_libraries_that_load_are_not_missing(studio):
    def load(soname):
        if soname == "libEGL.so.1":
            raise OSError(soname)

    assert studio.missing_libraries(["libGL.so.1", "libEGL.so.1"], load) == ["libEGL.so.1"]


def test_two_libraries_of_one_package_name_it_once(studio):
    sonames = ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1"]
    assert studio.packages_of(sonames) == ["libglib2.0-0", "libegl1"]


def test_missing_libraries_stop_a_user_with_the_exact_command(studio, machine, monkeypatch):
    monkeypatch.setattr(studio, "missing_libraries", lambda wanted: ["libGL.so.1", "libEGL.so.1"])
    with pytest.raises(studio.Stop) as stop:
        studio.prepare_system(studio.Needs(libraries=("libGL.so.1",)), machine, False)
    line = "sudo apt-get install -y --no-install-recommends libgl1 libegl1"
    assert line in str(stop.value)


def test_a_system_without_apt_is_told_the_names_of_the_libraries(studio, machine, monkeypatch):
    monkeypatch.setattr(studio, "missing_libraries", lambda wanted: ["libGL.so.1"])
    with pytest.raises(studio.Stop, match=r"missing: libGL\.so\.1\."):
        studio.prepare_system(studio.Needs(), machine._replace(apt=None), False)


def test_a_python_that_cannot_make_environments_stops_with_its_package(
    studio, machine, monkeypatch
):
    monkeypatch.setattr(studio, "can_make_environments", lambda: False)
    package = "python{}.{}-venv".format(*sys.version_info)
    with pytest.raises(studio.Stop, match=package):
        studio.prepare_system(studio.Needs(), machine, True)
    studio.prepare_system(studio.Needs(), machine, False)


def test_a_missing_korean_font_is_said_and_stops_nothing(studio, machine, monkeypatch, capsys):
    monkeypatch.setattr(studio, "has_font", lambda package: False)
    studio.prepare_system(studio.Needs(fonts=True), machine, False)
    said = capsys.readouterr().err
    assert "no Korean font" in said
    assert "sudo apt-get install -y --no-install-recommends fonts-nanum" in said
    assert "fonts-inter" not in said


def test_root_installs_what_is_missing(studio, machine, monkeypatch):
    asked = []
    monkeypatch.setattr(studio, "missing_libraries", lambda wanted: [])
    monkeypatch.setattr(studio, "has_font", lambda package: package != "fonts-nanum")
    monkeypatch.setattr(studio, "can_make_environments", lambda: False)
    monkeypatch.setattr(studio, "apt_install", lambda *arguments: asked.append(arguments))
    studio.prepare_system(studio.Needs(fonts=True), machine._replace(is_root=True), True)
    package = "python{}.{}-venv".format(*sys.version_info)
    assert asked == [("/usr/bin/apt-get", [package], ["fonts-nanum"])]


def fake_apt(folder: Path, failing: str) -> tuple[str, Path]:
    """Write an apt-get that keeps its arguments and fails if they contain a word."""
    log = folder / "apt.log"
    program = folder / "apt-get"
    program.write_text(
        f'#!/bin/sh\necho "$*" >> "{log}"\ncase "$*" in *{failing}*) exit 100;; esac\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return str(program), log


needs_sh = pytest.mark.skipif(os.name == "nt", reason="the pretended apt-get is a shell script")


@needs_sh
def test_apt_refreshes_its_lists_before_it_installs(studio, tmp_path):
    apt, log = fake_apt(tmp_path, failing="nothing-fails")
    studio.apt_install(apt, ["libgl1", "libegl1"], ["fonts-nanum"])
    calls = log.read_text(encoding="utf-8").splitlines()
    assert [call.endswith("update") for call in calls] == [True, False, False]
    assert calls[1].endswith("install -y --no-install-recommends libgl1 libegl1")
    assert calls[2].endswith("fonts-nanum")


@needs_sh
def test_a_font_that_cannot_be_installed_stops_nothing(studio, tmp_path, capsys):
    apt, _ = fake_apt(tmp_path, failing="fonts-inter")
    studio.apt_install(apt, [], ["fonts-inter"])
    assert "fonts-inter could not be installed" in capsys.readouterr().err


@needs_sh
def test_a_library_that_cannot_be_installed_stops(studio, tmp_path):
    apt, _ = fake_apt(tmp_path, failing="libgl1")
    with pytest.raises(studio.Stop, match="network"):
        studio.apt_install(apt, ["libgl1"], [])


def test_fonts_are_found_by_file_name_where_fontconfig_cannot_be_asked(studio, monkeypatch):
    monkeypatch.setattr(studio.shutil, "which", lambda name: None)
    monkeypatch.setattr(studio, "font_files", lambda: ["nanumgothic.ttf", "dejavusans.ttf"])
    assert studio.has_font("fonts-nanum")
    assert not studio.has_font("fonts-inter")


# --- which libraries, which screen


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({}, False),
    ],
)
def test_x11_libraries_are_needed_only_for_x11_windows(studio, machine, environment, expected):
    needs = studio.needs_of(machine._replace(environment=environment))
    assert set(studio.CORE_LIBRARIES) <= set(needs.libraries)
    assert ("libxcb-cursor.so.0" in needs.libraries) is expected


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_are_asked_for_no_libraries(studio, machine, system):
    elsewhere = machine._replace(system=system, environment={})
    assert studio.needs_of(elsewhere, "test") == studio.Needs(("test",))
    assert elsewhere.has_screen


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["drawing.mlps"], True),
        (["--mnist", "folder"], True),
        (["train", "--epochs", "1"], False),
        (["shots", "folder"], False),
        (["--selftest"], False),
        (["--version"], False),
        (["-h"], False),
    ],
)
def test_only_what_opens_a_window_needs_a_screen(studio, arguments, expected):
    assert studio.opens_a_window(arguments) is expected


def test_every_command_of_the_program_is_known_to_need_no_screen(studio):
    assert set(studio.SCREENLESS_COMMANDS) == set(COMMANDS)


def test_running_without_a_screen_ends_with_one_line_before_anything_is_prepared(
    studio, machine, monkeypatch, capsys
):
    monkeypatch.setattr(studio, "prepare", lambda needs, machine: pytest.fail("prepared"))
    monkeypatch.setattr(studio, "this_machine", lambda: machine._replace(environment={}))
    assert studio.main(["run"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("studio: no screen was found")
    assert said.count("\n") == 1


# --- what is started


@pytest.fixture
def started(studio, monkeypatch):
    """What the launcher would start: (command line, environment, folder) of each program."""
    programs = []

    def start(line, environment, folder=None):
        programs.append((line, environment, folder))
        return 7

    monkeypatch.setattr(studio, "prepare", lambda needs, machine: Path("env"))
    monkeypatch.setattr(studio, "start", start)
    return programs


def test_run_passes_the_arguments_and_the_exit_code_through(studio, machine, started):
    assert studio.run(["--mnist", "my digits"], machine) == 7
    line, environment, folder = started[0]
    assert line[1:] == ["-P", "-m", "mlpstudio", "--mnist", "my digits"]
    assert environment == {"DISPLAY": ":0"}
    assert folder is None


def test_a_command_that_needs_no_screen_runs_offscreen_without_one(studio, machine, started):
    studio.run(["train"], machine._replace(environment={}))
    studio.shots(["pictures"], machine)
    assert started[0][1] == {"QT_QPA_PLATFORM": "offscreen"}
    assert started[1][0][-2:] == ["shots", "pictures"]
    assert "QT_QPA_PLATFORM" not in started[1][1]


def test_tests_never_use_the_screen_and_keep_a_chosen_number_of_threads(studio, machine, started):
    studio.test(["-k", "one"], machine)
    chosen = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb", "OPENBLAS_NUM_THREADS": "2"}
    studio.test([], machine._replace(environment=chosen))
    assert started[0][0][1:] == ["-m", "pytest", "-k", "one"]
    assert started[1][0][1:4] == ["-m", "pytest", "-n"]
    assert 1 <= int(started[1][0][4]) <= 4
    assert started[0][2] == studio.ROOT
    assert [environment["QT_QPA_PLATFORM"] for _, environment, _ in started] == ["offscreen"] * 2
    assert [environment["OPENBLAS_NUM_THREADS"] for _, environment, _ in started] == ["1", "2"]


def test_check_runs_every_check_even_when_one_fails(studio, machine, started, monkeypatch, capsys):
    called = []

    def call(line):
        called.append(Path(line[0]).stem)
        return 1 if called[-1] == "pyright" else 0

    monkeypatch.setattr(studio, "call", call)
    assert studio.check([], machine) == 1
    assert called == ["ruff", "ruff", "pyright", "lint-imports"]
    assert capsys.readouterr().err.count("passed") == 3


@pytest.fixture
def benchmarks(studio, started, monkeypatch, tmp_path):
    """Two benchmarks and a helper file; gives the calls that the launcher makes."""
    folder = tmp_path / "benchmarks"
    folder.mkdir()
    for name in ("_common.py", "bench_gui.py", "bench_training.py"):
        (folder / name).touch()
    calls = []
    monkeypatch.setattr(studio, "ROOT", tmp_path)
    monkeypatch.setattr(
        studio, "call", lambda line, environment: calls.append([Path(line[1]).name, *line[2:]])
    )
    return calls


def test_bench_runs_all_scripts_or_the_named_one(studio, machine, benchmarks):
    assert studio.bench(["--quick"], machine) == 0
    assert benchmarks == [["bench_gui.py", "--quick"], ["bench_training.py", "--quick"]]
    benchmarks.clear()
    studio.bench(["bench_training", "--epochs", "2"], machine)
    assert benchmarks == [["bench_training.py", "--epochs", "2"]]


def test_bench_names_the_benchmarks_there_are(studio, machine, benchmarks):
    with pytest.raises(studio.Stop, match="There are: bench_gui, bench_training"):
        studio.bench(["bench_speed"], machine)


# --- the command line itself


@pytest.mark.parametrize("argv", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(studio, argv, capsys):
    assert studio.main(argv) == 0
    listed = capsys.readouterr().out
    assert all(f"\n  {name} " in listed for name in studio.COMMANDS)


def test_an_unknown_command_is_named_with_the_list(studio, capsys):
    assert studio.main(["tset"]) == 2
    said = capsys.readouterr().err
    assert "'tset'" in said
    assert "translations" in said


@pytest.mark.parametrize("command", ["check", "setup", "translations"])
def test_commands_without_arguments_refuse_them(studio, command, capsys):
    assert studio.main([command, "extra"]) == 2
    assert "extra" in capsys.readouterr().err


def test_an_old_python_is_named_with_a_newer_one_that_is_installed(studio):
    said = studio.too_old((3, 9), find=lambda name: name == "python3.12")
    assert "3.11 or newer; this is 3.9" in said
    assert "Start it with python3.12 studio." in said
    assert "python.org" in studio.too_old((3, 10), find=lambda name: None)


@pytest.mark.parametrize("version", [(3, 11), (3, 13), (3, 14)])
def test_newer_pythons_are_welcome(studio, version):
    assert studio.too_old(version) == ""


# --- the stamp and the environment


def test_a_stamp_is_read_as_it_was_written(studio, tmp_path):
    stamp = studio.Stamp("abc", "here", ("test",), "desk", ("libGL.so.1",), True)
    studio.write_stamp(tmp_path, stamp)
    assert studio.read_stamp(tmp_path) == stamp


@pytest.mark.parametrize("text", ["", "{", "[]", '{"extras": 1, "libraries": []}', '{"old": 1}'])
def test_an_unreadable_stamp_counts_as_none(studio, tmp_path, text):
    (tmp_path / "studio.json").write_text(text, encoding="utf-8")
    assert studio.read_stamp(tmp_path) == studio.Stamp()


def test_the_fingerprint_follows_the_project_file_and_the_folder(studio, project, tmp_path):
    first = studio.fingerprint(project)
    assert studio.fingerprint(project) == first
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert studio.fingerprint(copy) != first
    (project / "pyproject.toml").write_text("[project]\nversion = '2'\n", encoding="utf-8")
    assert studio.fingerprint(project) != first


def test_extras_that_are_not_installed_are_needed(studio):
    stamp = studio.Stamp("abc", extras=("test",))
    assert studio.is_installed(stamp, studio.Needs(), "abc")
    assert studio.is_installed(stamp, studio.Needs(("test",)), "abc")
    assert not studio.is_installed(stamp, studio.Needs(("check",)), "abc")
    assert not studio.is_installed(stamp, studio.Needs(), "abd")
    assert not studio.is_installed(stamp._replace(is_unfinished=True), studio.Needs(), "abc")


def test_libraries_are_looked_for_again_on_another_machine(studio, machine):
    stamp = studio.Stamp(machine="desk", libraries=("libGL.so.1",))
    needs = studio.Needs(libraries=("libGL.so.1",))
    assert studio.is_system_ready(stamp, needs, machine)
    assert not studio.is_system_ready(stamp, needs, machine._replace(name="laptop"))
    assert not studio.is_system_ready(stamp, needs._replace(fonts=True), machine)
    assert not studio.is_system_ready(stamp, studio.Needs(libraries=("libEGL.so.1",)), machine)


def test_what_another_machine_had_is_not_taken_over(studio, machine, tmp_path):
    stamp = studio.Stamp(extras=("test",), machine="laptop", libraries=("libGL.so.1",), fonts=True)
    done = studio.finished(stamp, studio.Needs(("check",)), machine, "abc", tmp_path)
    assert (done.machine, done.libraries, done.fonts) == ("desk", (), False)
    assert done.extras == ("check", "test")


@pytest.fixture
def pip(studio, monkeypatch):
    """Stand in for pip: keeps the extras it is asked for; set `pip.fails` to make it fail."""

    class Pip:
        fails = False
        installed: list[list[str]] = []  # noqa: RUF012 - a new class for each test

        def __call__(self, venv, root, extras):
            studio.write_stamp(venv, studio.Stamp(place=str(venv), is_unfinished=True))
            if self.fails:
                raise KeyboardInterrupt
            self.installed.append(list(extras))
            # What the launcher looks for in an environment it means to keep.
            site = next(venv.rglob("site-packages"))
            (site / "pip.py").touch()

    stand_in = Pip()
    monkeypatch.setattr(studio, "MAKE_VENV", ("-m", "venv", "--without-pip"))
    monkeypatch.setattr(studio, "install", stand_in)
    monkeypatch.setattr(studio, "prepare_system", lambda *arguments, **options: None)
    return stand_in


def test_preparing_makes_the_environment_once_and_adds_extras(studio, machine, project, pip):
    studio.prepare(studio.Needs(), machine, project)
    assert studio.interpreter(project / ".venv").exists()
    studio.prepare(studio.Needs(), machine, project)
    studio.prepare(studio.Needs(("test",)), machine, project)
    studio.prepare(studio.Needs(("check",)), machine, project)
    studio.prepare(studio.Needs(), machine, project)
    assert pip.installed == [[], ["test"], ["check", "test"]]


def test_an_interrupted_preparation_starts_over(studio, machine, project, pip):
    pip.fails = True
    with pytest.raises(KeyboardInterrupt):
        studio.prepare(studio.Needs(), machine, project)
    debris = project / ".venv" / "half-written"
    debris.touch()
    pip.fails = False
    studio.prepare(studio.Needs(), machine, project)
    assert not debris.exists()
    assert not studio.read_stamp(project / ".venv").is_unfinished


def test_two_launchers_at_once_prepare_one_after_the_other(studio, machine, project, pip):
    threads = [
        threading.Thread(target=studio.prepare, args=(studio.Needs(), machine, project))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pip.installed == [[]]


def test_a_failing_pip_keeps_the_environment_and_says_what_to_do(studio, project):
    (project / "pyproject.toml").write_text("not a project", encoding="utf-8")
    folder = project / ".venv"
    venv_module.create(folder, with_pip=False)
    with pytest.raises(studio.Stop, match="pip could not install the project"):
        studio.install(folder, project, [])
    assert not studio.read_stamp(folder).is_unfinished


def test_an_environment_without_pip_or_from_elsewhere_is_not_kept(studio, tmp_path):
    folder = tmp_path / ".venv"
    assert not studio.is_healthy(folder, studio.Stamp())
    venv_module.create(folder, with_pip=False, system_site_packages=True)
    assert not studio.is_healthy(folder, studio.Stamp(place="/elsewhere/.venv"))
    assert not studio.is_healthy(folder, studio.Stamp(is_unfinished=True))
    isolated = tmp_path / "isolated"
    venv_module.create(isolated, with_pip=False)
    assert not studio.is_healthy(isolated, studio.Stamp())


# --- app.py


def test_app_names_the_command_that_prepares_when_packages_are_missing():
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "app.py")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "./studio run" in done.stderr
