# SPDX-License-Identifier: Apache-2.0
"""What the script tests share: where things lie, how the program is run, how faults are told.

CTest sets the environment (tests/CMakeLists.txt); by hand it is enough to name the program:

    VANBAN=build/dev/vanban PYTHONPATH=tests/support python3 tests/properties/properties_test.py
"""
import os
import signal
import subprocess
import sys
from pathlib import Path

SKIPPED = 77  # the exit code that CTest shows as "Skipped"

SOURCE = Path(os.environ.get("VANBAN_SOURCE") or Path(__file__).resolve().parents[2])
SHARED = Path(os.environ.get("VANBAN_SHARED") or SOURCE.parent / "shared")


def program():
    path = os.environ.get("VANBAN")
    if not path or not os.access(path, os.X_OK):
        sys.exit(f"set VANBAN to the built program (it is {path!r})")
    return str(Path(path).resolve())


def corpus():
    """The documents written for this project; a test over none of them would prove nothing."""
    texts = sorted((SOURCE / "corpus").glob("*.txt"))
    if not texts:
        sys.exit("FAILED: corpus/ holds no document")
    return texts


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


class Outcome:
    """How one run of the program ended. `signal` is its name where the program died of one."""

    def __init__(self, code, stdout, stderr, timed_out=False):
        self.code, self.stdout, self.timed_out = code, stdout, timed_out
        self.stderr = stderr.decode("utf-8", errors="replace")
        self.signal = signal.Signals(-code).name if code is not None and code < 0 else None

    def __str__(self):
        how = "timed out" if self.timed_out else self.signal or f"exit code {self.code}"
        return f"{how}; stderr: {self.stderr.strip()[:2000] or '(nothing)'}"


def run(*arguments, stdin=b"", timeout=60, **options):
    """Runs the program with these arguments and the bytes of `stdin`; never raises for how it ends."""
    try:
        done = subprocess.run([program(), *map(str, arguments)], input=stdin, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=timeout, check=False, **options)
    except subprocess.TimeoutExpired as late:
        return Outcome(None, late.stdout or b"", late.stderr or b"", timed_out=True)
    return Outcome(done.returncode, done.stdout, done.stderr)


class Report:
    """Counts what was looked at, keeps what was wrong, and ends the test."""

    SHOWN = 40  # faults beyond these are only counted: the first ones name the cause

    def __init__(self):
        self.looked = 0
        self.faults = []

    def check(self, good, *words):
        """Notes a fault, told by `words`, unless `good`. Gives `good` back."""
        self.looked += 1
        if not good:
            self.faults.append(": ".join(map(str, words)))
        return good

    def finish(self, what):
        for fault in self.faults[:self.SHOWN]:
            print(f"FAILED: {fault}")
        if len(self.faults) > self.SHOWN:
            print(f"... and {len(self.faults) - self.SHOWN} more")
        print(f"{what}: {self.looked} checks, {len(self.faults)} faults")
        if not self.looked:
            sys.exit("FAILED: nothing was checked")
        sys.exit(1 if self.faults else 0)
