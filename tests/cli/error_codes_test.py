# SPDX-License-Identifier: Apache-2.0
"""docs/errors.md lists every code that the sources use, and none that they do not.

The sources are read, not run: a code is the first string of an Error, of a call of Mistakes::add or
of a Diagnostic. The wordings of diagnostics are compared whole with the page.
"""
import re

from harness import SOURCE, Report

CODE = r'"([a-z0-9]+(?:-[a-z0-9]+)+|usage)"'
USES = (
    r"mistakes_?\.add\([^;\"]*?" + CODE,           # grammar faults
    r"return \{" + CODE + r", ",                   # Error as a result
    r"report\(\{" + CODE,                          # Error of the program
    r"Error\{" + CODE,
)
REMARKS = (r"diagnostics\.push_back\(\{" + CODE, r"Diagnostic\{" + CODE)


def used(patterns, *folders):
    """The codes that these patterns find in the C++ below these folders."""
    codes = set()
    for folder in folders:
        for path in sorted((SOURCE / folder).rglob("*.cpp")):
            content = path.read_text(encoding="utf-8")
            for pattern in patterns:
                codes.update(re.findall(pattern, content))
    return codes


def sections():
    """Heading -> rows of its tables, each a list of cells."""
    out, heading = {}, None
    for line in (SOURCE / "docs" / "errors.md").read_text(encoding="utf-8").split("\n"):
        if line.startswith("## "):
            heading = line[3:]
            out[heading] = []
        elif line.startswith("| `"):
            out[heading].append([cell.strip() for cell in re.split(r" \| ", line.strip("|"))])
    return out


def main():
    report = Report()
    page = sections()
    codes = {heading: [row[0].strip("` ") for row in rows] for heading, rows in page.items()}
    remarks = set(codes["Diagnostics"])
    errors = set(codes["Errors of the program"]) | set(codes["Errors of a grammar"])

    for code in sorted(used(USES, "lib", "cli") - errors):
        report.check(False, f"docs/errors.md lacks the error {code}")
    for code in sorted(errors - used(USES, "lib", "cli")):
        report.check(False, f"docs/errors.md has the error {code}, which no source uses")
    for code in sorted(used(REMARKS, "lib") - remarks):
        report.check(False, f"docs/errors.md lacks the diagnostic {code}")

    table = (SOURCE / "lib" / "render" / "diagnostic_text.cpp").read_text(encoding="utf-8")
    wordings = re.findall(r'^    \{"([a-z0-9-]+)",\s*"([^"]*)"\},$', table, re.M)
    shown = [(row[0].strip("` "), row[1]) for row in page["Diagnostics"]]
    report.check(wordings == shown, f"the wordings differ: {sorted(set(wordings) ^ set(shown))}")
    report.finish(f"{len(errors)} errors, {len(remarks)} diagnostics")


if __name__ == "__main__":
    main()
