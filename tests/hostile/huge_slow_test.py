# SPDX-License-Identifier: Apache-2.0
"""50 MB in one line: read within 10 seconds, in memory that grows with the input and no faster."""
import json
import resource
import tempfile
import time
from pathlib import Path

from harness import Report, corpus, run

MEGABYTES = 50
SECONDS = 10
# For each byte of input: text, reading, the map between them, tokens, and the JSON of what is found.
BYTES_PER_BYTE = 80


def inputs():
    """A line without a blank, one of one word, and one of whole letters."""
    size = MEGABYTES << 20
    letter = corpus()[0].read_bytes().replace(b"\n", b" ")
    yield "one word", b"a" * size
    yield "one syllable again and again", ("ủy ban " * (size // 9 + 1)).encode()[:size - 1] + b"\n"
    yield "letters in one line", (letter * (size // len(letter) + 1))[:size]


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "huge.txt"
        for name, data in inputs():
            path.write_bytes(data)
            started = time.monotonic()
            outcome = run("parse", "--format", "ndjson", path, timeout=SECONDS)
            took = time.monotonic() - started
            if report.check(outcome.code in (0, 1), name, f"{took:.1f} s", outcome):
                if outcome.code == 0:
                    report.check(json.loads(outcome.stdout)["vanban"] == "1", name, "is no document JSON")
                else:
                    report.check(outcome.stderr, name, "failed without a message")
            print(f"{name}: {took:.1f} s")
    # Linux counts kilobytes; the largest of the runs counts.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(f"peak memory: {peak >> 20} MB for {MEGABYTES} MB")
    report.check(peak < BYTES_PER_BYTE * (MEGABYTES << 20), f"{peak >> 20} MB of memory for {MEGABYTES} MB of text")
    report.finish("huge input")


if __name__ == "__main__":
    main()
