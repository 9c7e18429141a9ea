# SPDX-License-Identifier: Apache-2.0
"""What the READMEs show is what the program prints. A fenced block behind a comment

    <!-- vanban parse --format summary corpus/x.txt -->     or     <!-- corpus/x.txt -->

is a run of lines of that command's output, or of that file, word for word.
"""
import difflib
import re
import shlex

from harness import SOURCE, Report, run

BLOCK = re.compile(r"<!-- (vanban [^\n]*|corpus/[^\n]*) -->\n```\w*\n(.*?)```\n", re.S)


def origin(command):
    """The lines that a block is taken from."""
    words = shlex.split(command)
    if words[0] != "vanban":
        return (SOURCE / command).read_text(encoding="utf-8").split("\n")
    return run(*words[1:], cwd=SOURCE).stdout.decode("utf-8").split("\n")


def contains(whole, part):
    """Is `part` a run of lines of `whole`? An item cut out of a JSON list lacks the comma behind it."""
    whole, part = ([line.rstrip(",") for line in lines] for lines in (whole, part))
    return any(whole[i:i + len(part)] == part for i in range(len(whole)))


def main():
    report = Report()
    for name in ("README.md", "README.vi.md"):
        blocks = BLOCK.findall((SOURCE / name).read_text(encoding="utf-8"))
        report.check(len(blocks) >= 2, name, "shows no input and output")
        for command, shown in blocks:
            whole, shown = origin(command), shown.rstrip("\n").split("\n")
            if not report.check(contains(whole, shown), name, command, "prints something else"):
                start = next((i for i, line in enumerate(whole) if line == shown[1]), 1) - 1
                print("\n".join(difflib.unified_diff(shown, whole[max(start, 0):][:len(shown) + 6], "shown", "printed", lineterm="")))
    report.finish("READMEs")


if __name__ == "__main__":
    main()
