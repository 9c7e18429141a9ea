# SPDX-License-Identifier: Apache-2.0
"""Input that nobody meant: the program ends by itself, in time, never by a signal, and says either
what it found (exit code 0, valid JSON, a diagnostic) or what went wrong (1 or 2, one message).
The input of 50 MB is in huge_slow_test.py.
"""
import json
import os
import subprocess
import tempfile
from pathlib import Path

from harness import Report, corpus, program, run

SECONDS = 10

ENGLISH = b"""Dear Sir or Madam,

Please send us the report before 15 September 2021.
1. The Department of Finance shall pay by the end of the month.
- No later than 10 days after receipt.

Yours faithfully,
John Smith
"""


def texts():
    """Bytes that are read as a document, and whether the document should come with a remark."""
    letter = corpus()[0].read_bytes()
    yield "empty", b"", True
    yield "one line break", b"\n", True
    yield "form feeds", b"\f" * 500, True
    yield "0xFF", b"\xff" * 1000, True
    yield "NUL", b"\0" * 4096, True
    yield "NULs in a letter", letter.replace(b" ", b"\0"), True
    yield "English", ENGLISH, True
    yield "all bytes", bytes(range(256)) * 64, True
    yield "combining marks", b"a" + "\u0301".encode() * 100_000, True
    yield "combining marks of many classes", b"a" + "\u0323\u0302\u0301\u0345".encode() * 25_000, True
    yield "combining marks alone", "\u0302".encode() * 1000, True
    yield "lone surrogates", b"ng\xed\xa0\x80y \xed\xbf\xbf" * 200, True
    yield "overlong encodings", b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf\xc1\xbf" * 200, True
    yield "beyond U+10FFFF", b"\xf4\x90\x80\x80\xf8\x88\x80\x80\x80" * 200, True
    yield "cut inside a character", letter[:letter.index(b"\xe1") + 1], False
    yield "noncharacters", "\uffff\ufdd0\U0010ffff".encode() * 200, True
    yield "byte order mark alone", b"\xef\xbb\xbf", True
    yield "byte order mark and a letter", b"\xef\xbb\xbf" + letter, False
    yield "right to left", "\u202e".encode() + letter, False
    yield "carriage returns", letter.replace(b"\n", b"\r"), False
    yield "a deep list", b"".join(b" " * (i % 60) + f"{'1.' * (i % 40 + 1)} giao\n".encode() for i in range(4000)), True
    yield "ten thousand markers", b"- a)\n" * 10_000, True
    yield "one marker a word", "a) ".encode() * 20_000, True
    yield "dates in a row", "ngày 31/02/2021 ".encode() * 5_000, True
    yield "numbers without end", b"9" * 200_000, True
    yield "a code without end", b"S\xe1\xbb\x91: " + b"1/A-" * 50_000, True
    yield "brackets", b"(" * 50_000, True
    yield "a letter five hundred times", letter * 500, False


def check_text(report, name, data, remarks, folder):
    path = folder / "input.txt"
    path.write_bytes(data)
    outcome = run("parse", "--format", "json", path, timeout=SECONDS)
    if not report.check(outcome.code in (0, 1, 2), name, outcome):
        return
    if outcome.code != 0:
        report.check(outcome.stderr.strip() and not outcome.stdout, name, "failed without a message", outcome)
        return
    try:
        document = json.loads(outcome.stdout.decode("utf-8"))
    except ValueError as problem:
        report.check(False, name, f"exit code 0 and no JSON: {problem}")
        return
    report.check(document["vanban"] == "1", name, "is no document JSON")
    if remarks:
        report.check(document["diagnostics"], name, "nothing is said about it")
    report.check(run("parse", "--format", "json", "-", stdin=data, timeout=SECONDS).code == 0, name, "fails from standard input alone")
    for command in (["parse", "--format", "summary"], ["normalize"], ["tokens"]):
        other = run(*command, path, timeout=SECONDS)
        report.check(other.code in (0, 1, 2), name, " ".join(command), other)


def one_message(report, name, outcome, *words):
    """Failed as it should: 1 or 2, nothing printed, one line of message that holds `words`."""
    if not report.check(outcome.code in (1, 2), name, outcome):
        return
    lines = [line for line in outcome.stderr.split("\n") if line]
    report.check(len(lines) == 1, name, f"{len(lines)} lines of message instead of one", outcome)
    report.check(not outcome.stdout, name, "prints something all the same")
    for word in words:
        report.check(str(word) in outcome.stderr, name, f"the message does not say {word!r}", outcome)


def as_nobody():
    """Options for a run that may not read everything: root may."""
    return {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


def files(report, folder):
    one_message(report, "a missing file", run("parse", folder / "nowhere.txt", timeout=SECONDS), "nowhere.txt")
    one_message(report, "a folder", run("parse", folder, timeout=SECONDS), folder)
    one_message(report, "no file", run("parse", timeout=SECONDS))
    one_message(report, "no command", run(timeout=SECONDS))
    one_message(report, "an unknown option", run("parse", "--nonsense", timeout=SECONDS), "--nonsense")
    one_message(report, "an unknown format", run("parse", "--format", "nonsense", corpus()[0], timeout=SECONDS), "nonsense")

    locked = folder / "locked.txt"
    locked.write_bytes(b"x")
    locked.chmod(0)
    folder.chmod(0o755)
    try:
        outcome = run("parse", locked, timeout=SECONDS, **as_nobody())
    except PermissionError:
        print("left out: an unreadable file (nobody but root may run this build)")
    else:
        one_message(report, "an unreadable file", outcome, "locked.txt")

    # One bad file among good ones: the good ones are printed, and the exit code tells.
    mixed = run("parse", "--format", "ndjson", corpus()[0], folder / "nowhere.txt", corpus()[0], timeout=SECONDS)
    report.check(mixed.code == 1 and mixed.stdout.count(b"\n") == 2, "a missing file between two letters", mixed)

    # Output that cannot be written is said, too.
    with open("/dev/full", "wb") as full:
        done = subprocess.run([program(), "parse", "--format", "json", str(corpus()[0])], stdout=full,
                              stderr=subprocess.PIPE, timeout=SECONDS, check=False)
    report.check(done.returncode == 1 and done.stderr, "a full disk", f"exit code {done.returncode}", done.stderr)


def grammars(report, folder):
    """A broken grammar fails with file:line:column, for every command that loads one."""
    broken = {
        "binary.rules": bytes(range(256)) * 20,
        "no-utf8.rules": b"rule x\n\xff\xfe\n",
        "nonsense.rules": "đây không phải là một quy tắc\n".encode(),
        "nul.list": b"\0\0\0\n",
        "open.rules": b"rule x\n  pattern (((((((((\n",
        "long.rules": b"(" * 1_000_000,
    }
    for name, content in broken.items():
        here = folder / name.replace(".", "-")
        here.mkdir()
        (here / name).write_bytes(content)
        for command in (["parse", "--grammar", here, corpus()[0]], ["grammar", "check", here]):
            outcome = run(*command, timeout=SECONDS)
            if report.check(outcome.code in (1, 2), f"grammar {name}", command[0], outcome):
                report.check(f"{name}:" in outcome.stderr, f"grammar {name}", command[0], "the message names no place", outcome)
                report.check(len(outcome.stderr) < 100_000, f"grammar {name}", command[0], f"{len(outcome.stderr)} characters of message")
    outcome = run("parse", "--grammar", folder / "no-such-folder", corpus()[0], timeout=SECONDS)
    report.check(outcome.code in (1, 2) and "no-such-folder" in outcome.stderr, "a grammar folder that is missing", outcome)
    empty = folder / "empty"
    empty.mkdir()
    outcome = run("parse", "--grammar", empty, corpus()[0], timeout=SECONDS)
    report.check(outcome.code in (0, 1, 2), "an empty grammar folder", outcome)
    report.check(outcome.code == 0 or outcome.stderr, "an empty grammar folder", "fails without a message")


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for title, data, remarks in texts():
            check_text(report, title, data, remarks, folder)
        files(report, folder)
        grammars(report, folder)
    report.finish("hostile input")


if __name__ == "__main__":
    main()
