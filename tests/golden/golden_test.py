# SPDX-License-Identifier: Apache-2.0
"""What vanban prints for every document of corpus/, to the byte: corpus/expected/NAME.json.

    tests/golden/golden_test.py             compare
    tests/golden/golden_test.py --update    rewrite; then read `git diff corpus/expected` line by line:
                                            what stands there afterwards is what we say is right

Masked, because they change without the reading changing: the version and the digest of the grammar.
"""
import difflib
import re
import sys

from harness import SOURCE, Report, corpus, run

EXPECTED = SOURCE / "corpus" / "expected"
MASKS = ((r'("generator": \{\s*"name": "vanban",\s*"version": )"[^"]*"', r'\1"*"'),
         (r'("grammar": )"sha256:[0-9a-f]{64}"', r'\1"sha256:*"'))


def printed(report, path):
    outcome = run("parse", "--format", "json", path)
    if not report.check(outcome.code == 0 and not outcome.stderr, path.name, outcome):
        return None
    text = outcome.stdout.decode("utf-8")
    for pattern, masked in MASKS:
        text, count = re.subn(pattern, masked, text, count=1)
        report.check(count == 1, path.name, f"nothing to mask for {pattern}")
    return text


def compare(report, path, text):
    file = EXPECTED / f"{path.stem}.json"
    if not file.exists():
        report.check(False, path.name, f"{file.relative_to(SOURCE)} is missing; make it with --update and read it")
        return
    wanted = file.read_bytes().decode("utf-8")
    if not report.check(text == wanted, path.name, "prints something else"):
        diff = difflib.unified_diff(wanted.splitlines(), text.splitlines(), f"expected/{path.stem}.json", "printed", n=6, lineterm="")
        for number, line in enumerate(diff):
            if number == 120:
                print("  ... (the diff goes on)")
                break
            print(f"  {line}")


def main():
    update = sys.argv[1:] == ["--update"]
    if sys.argv[1:] and not update:
        sys.exit(__doc__)
    report = Report()
    if update:
        EXPECTED.mkdir(exist_ok=True)
    for path in corpus():
        text = printed(report, path)
        if text is None:
            continue
        if update:
            (EXPECTED / f"{path.stem}.json").write_bytes(text.encode("utf-8"))
        else:
            compare(report, path, text)
    # An expectation whose document is gone is compared with nothing.
    for file in sorted(EXPECTED.glob("*.json")):
        if not (SOURCE / "corpus" / f"{file.stem}.txt").exists():
            if update:
                file.unlink()
            else:
                report.check(False, file.name, "has no document in corpus/ any more")
    report.finish("golden JSON")


if __name__ == "__main__":
    main()
