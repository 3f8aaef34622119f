"""Time whole trainings of the engine beside its peers on the same work.

Usage: python benchmarks/training.py [--mnist DIR] [--jobs course all] [--epochs 5] [--rounds 3]
                                     [--threads 1] [--torch-python PYTHON]

Each contender trains in a process of its own, so that their thread pools do not disturb each
other, and the contenders of a round take turns, so that a busy minute of the machine hits all.
"""

import argparse
import importlib
import importlib.util
import json
import os
import resource
import statistics
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))  # where the peers are

from peers.job import Job

PEERS = ("engine", "torch_eager", "torch_loader", "scikit_learn", "textbook", "products")
PAIR = ("engine", "torch_eager")
MODULES = {"torch_eager": "torch", "torch_loader": "torch", "scikit_learn": "sklearn"}
"""What a contender needs besides NumPy."""

COURSE = Job()
OTHERS = (
    replace(COURSE, batch_size=32),
    replace(COURSE, batch_size=512),
    replace(COURSE, hidden=(128,)),
    replace(COURSE, hidden=(1024, 512)),
    replace(COURSE, optimizer="adam"),
)
GOAL, GOAL_ELSEWHERE = 1.3, 0.9
"""Times PyTorch eager that the course's job, and every other, shall reach."""

Found = dict[str, Any]


def contend(name: str, job: Job | None) -> Found:
    """Be one contender: do the work, or, without any, the steps of the small network."""
    needed = MODULES.get(name)
    if needed is not None and importlib.util.find_spec(needed) is None:
        return {"missing": needed}
    peer = importlib.import_module(f"peers.{name}")
    if job is None:
        return {"steps": peer.count_small_steps()}
    seconds = peer.time_epochs(job)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"seconds": seconds, "peak": peak}


def run(name: str, job: Job | None, options: argparse.Namespace) -> Found:
    """Start this script as one contender and read what it prints."""
    command = [options.torch_python if name in MODULES else sys.executable, __file__]
    command += ["--contender", name]
    command += ["--work", json.dumps(asdict(job))] if job else []
    threads = str(options.threads)
    environment = os.environ | {"OPENBLAS_NUM_THREADS": threads, "OMP_NUM_THREADS": threads}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def compare(job: Job, names: tuple[str, ...], options: argparse.Namespace) -> float | None:
    """Print a table of one job; return how many times faster the engine's best epoch is."""
    print(f"\n{job}: {options.rounds} rounds of {job.epochs} epochs", flush=True)
    found: dict[str, list[Found]] = {name: [] for name in names}
    missing: dict[str, str] = {}
    for _ in range(options.rounds):
        for name in names:
            if name not in missing:
                result = run(name, job, options)
                missing |= {name: result["missing"]} if "missing" in result else {}
                found[name] += [] if name in missing else [result]
    print(
        f"{'':13}{'whole run':>10}{'best epoch':>12}{'last/first':>12}{'peak MB':>9}{'ratio':>7}"
    )
    engine = min(second for one in found["engine"] for second in one["seconds"])
    ratios: dict[str, float] = {}
    for name in names:
        if name in missing:
            print(f"{name:13}skipped: {missing[name]} is not installed (--torch-python)")
            continue
        runs = [one["seconds"] for one in found[name]]
        best = min(second for seconds in runs for second in seconds)
        drift = statistics.median(seconds[-1] / seconds[0] for seconds in runs)
        peak = statistics.median(one["peak"] for one in found[name]) / 1e6
        ratios[name] = best / engine
        whole = statistics.median(sum(seconds) for seconds in runs)
        print(f"{name:13}{whole:8.2f} s{best:10.3f} s{drift:12.2f}{peak:9.0f}{ratios[name]:7.2f}")
    if "torch_eager" in ratios:
        pairs = zip(found["torch_eager"], found["engine"], strict=True)
        rounds = sorted(sum(a["seconds"]) / sum(b["seconds"]) for a, b in pairs)
        text = ", ".join(f"{ratio:.2f}" for ratio in rounds)
        print(f"whole runs against torch_eager, round by round: {text}")
    return ratios.get("torch_eager")


def compare_small(options: argparse.Namespace) -> None:
    """Print the steps per second of the small network."""
    print("\n2-8-1, batch 4, SGD: steps a second (best of the rounds)", flush=True)
    for name, meaning in (
        ("engine", ""),
        ("torch_eager", ""),
        ("textbook", "  the same NumPy calls written out, without a function in between"),
    ):
        results = [run(name, None, options) for _ in range(options.rounds)]
        if "missing" in results[0]:
            print(f"{name:13}skipped: {results[0]['missing']} is not installed (--torch-python)")
        else:
            print(f"{name:13}{max(result['steps'] for result in results):9,.0f}{meaning}")


def main() -> int:
    """Print a table for every job; return 1 when the engine misses a goal."""
    parser = argparse.ArgumentParser(description="Time the engine beside its peers.")
    parser.add_argument("--mnist", default=os.environ.get("MLPSTUDIO_MNIST"), metavar="DIR")
    parser.add_argument("--jobs", choices=("course", "others", "small", "all"), default="all")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1, help="of each contender")
    parser.add_argument("--torch-python", default=sys.executable, help="interpreter with peers")
    parser.add_argument("--contender", choices=PEERS, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=json.loads, help=argparse.SUPPRESS)
    options, _ = parser.parse_known_args()  # what is meant for another benchmark is let through
    if options.contender:
        job = options.work and Job(**{**options.work, "hidden": tuple(options.work["hidden"])})
        print(json.dumps(contend(options.contender, job)))
        return 0
    asked = replace(COURSE, epochs=options.epochs, threads=options.threads, mnist=options.mnist)
    has_missed = False
    if options.jobs in ("course", "all"):
        ratio = compare(asked, PEERS, options)
        has_missed |= ratio is not None and ratio < GOAL
    if options.jobs in ("others", "all"):
        for other in OTHERS:
            job = replace(other, epochs=2, threads=options.threads, mnist=options.mnist)
            ratio = compare(job, PAIR, options)
            has_missed |= ratio is not None and ratio < GOAL_ELSEWHERE
    if options.jobs in ("small", "all"):
        compare_small(options)
    if has_missed:
        print(f"\nMissed: {GOAL} times PyTorch on the course's job, {GOAL_ELSEWHERE} on others.")
    return int(has_missed)


if __name__ == "__main__":
    sys.exit(main())
