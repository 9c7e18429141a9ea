# SPDX-License-Identifier: Apache-2.0
"""The order of the house (CONTRIBUTING.md, "Where things are"), asked of the sources as they lie there.

Each rule is a function from a file to what is wrong with it, and stands beside a file that breaks it:
the test first makes sure that every rule finds its own bad example, and only then looks at the tree.
"""
import re
from pathlib import PurePosixPath

from harness import SOURCE, Report

# A stage may include these other stages; its own folder and the public headers it always may. The
# table is the drawing in CONTRIBUTING.md: a folder that is not in it has no place in the pipeline yet.
MAY_INCLUDE = {
    "base": "",
    "text": "base",
    "grammar": "base text",
    "layout": "base text grammar",
    "tokens": "base text grammar layout",
    "structure": "base text grammar layout tokens",
    "header": "base text grammar layout tokens",
    "references": "base text grammar layout tokens structure",
    "times": "base text grammar layout tokens structure",
    "obligations": "base text grammar layout tokens structure header references times",
    "graph": "base text grammar layout tokens structure header references times obligations",
    "render": "base text",
}
MAY_INCLUDE = {stage: set(others.split()) for stage, others in MAY_INCLUDE.items()}

CPP = {".cpp", ".hpp", ".h"}
SCRIPTS = {".py", ".sh", ".cmake"}
DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc"}
LONG = 500

RULES = []


def rule(bad_path, bad_content):
    """Registers a rule together with a file that it must object to."""
    def register(function):
        RULES.append((function, PurePosixPath(bad_path), bad_content))
        return function
    return register


def is_cpp(path, *tops):
    return path.suffix in CPP and path.parts[0] in tops


@rule("lib/text/x.cpp", '// SPDX-License-Identifier: Apache-2.0\nauto word = "ngày";\n')
def ascii_only(path, content):
    """Vietnamese words live in grammars/; C++ holds none, so it needs no other character than ASCII's."""
    if is_cpp(path, "lib", "cli"):
        for number, line in enumerate(content.split("\n"), 1):
            if not line.isascii():
                strange = next(c for c in line if not c.isascii())
                yield f"line {number}: U+{ord(strange):04X} is not ASCII; words belong in grammars/"


@rule("lib/text/x.cpp", '#include "graph/build.hpp"\n')
@rule("lib/render/x.cpp", '#include "../text/utf8.hpp"\n')
@rule("lib/include/vanban/x.hpp", '#include "base/names.hpp"\n')
@rule("lib/drawer/x.cpp", '#include "base/names.hpp"\n')
@rule("lib/base/x.cpp", '#include "nowhere.hpp"\n')
def include_direction(path, content):
    """A stage includes only stages to its left: no circle, no upward include."""
    if not is_cpp(path, "lib") or len(path.parts) < 3:  # lib/parse.cpp drives all the stages
        return
    stage = path.parts[1]
    if stage != "include" and stage not in MAY_INCLUDE:
        yield f"lib/{stage}/ is no stage that tests/house knows"
        return
    allowed = MAY_INCLUDE.get(stage, set()) | {"vanban", stage} - {"include"}
    for included in re.findall(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', content, re.M):
        folder, _, rest = included.partition("/")
        if folder in (".", ".."):
            yield f'"{included}": write the path from lib/'
        elif not rest:
            if not (SOURCE / path.parent / included).exists():
                yield f'"{included}": no such file beside this one; write the path from lib/'
        elif folder not in allowed:
            yield f'"{included}": {stage}/ may include only {", ".join(sorted(allowed))}'


@rule("cli/x.cpp", "\n" * (LONG + 1))
def length(path, content):
    """One idea a file."""
    if is_cpp(path, "lib", "cli", "tests"):
        lines = content.count("\n")
        if lines > LONG and not re.search(r"^\s*// long because: \S", content, re.M):
            yield f"{lines} lines; split it, or say why not in a line '// long because: ...'"


@rule("lib/text/string_utils.cpp", "")
@rule("tests/common/x.py", "")
def no_drawers(path, _content):
    """A name says what is in it; drawers fill up."""
    if path.parts[0] in ("lib", "cli", "tests", "bench", "scripts"):
        for part in (*path.parts[:-1], path.stem):
            for word in re.split(r"[_.-]", part):
                if word.lower() in DRAWERS:
                    yield f"'{part}' names a drawer; name what is in it"


@rule("lib/text/x.cpp", "// Text.\n// SPDX-License-Identifier: Apache-2.0\n")
@rule("tests/text/x_test.py", "#!/usr/bin/env python3\n# No licence\n")
def licence_line(path, content):
    """The first line (after #!) says the licence."""
    if path.parts[0] not in ("lib", "cli", "tests", "bench", "cmake"):
        return
    if path.suffix in CPP:
        wanted = "// SPDX-License-Identifier: Apache-2.0"
    elif path.suffix in SCRIPTS or path.name == "CMakeLists.txt":
        wanted = "# SPDX-License-Identifier: Apache-2.0"
    else:
        return
    lines = content.split("\n")
    if lines[1 if lines[0].startswith("#!") else 0] != wanted:
        yield f"its first line is not '{wanted}'"


@rule("lib/text/x.cpp", "if (kind == Kind::kDispatch) {}\n")
@rule("lib/text/x.cpp", 'bool law = reference.kind == "luat";\n')
@rule("lib/text/x.cpp", 'if (header.type->code == "CV") {}\n')
def no_kinds(path, content):
    """A new document kind is a new grammar file: C++ asks for none by name."""
    if is_cpp(path, "lib", "cli"):
        for number, line in enumerate(content.split("\n"), 1):
            if re.search(r'\bif\s*\(\s*(document_|doc_)?kind\s*[=!]=|\b(kind|type(->|\.)code)\s*[=!]=\s*"', line):
                yield f"line {number}: asks for a document kind; that is a grammar's business"


@rule("lib/text/x.cpp", "// See docs/nowhere.md.\n")
@rule("docs/x.md", "[there](nowhere/at-all.md)\n")
def no_dead_ends(path, content):
    """A page that is named is there."""
    if path.suffix not in CPP | SCRIPTS | {".md", ".rules", ".list"} or path.name == "house_test.py":
        return
    named = {(page, SOURCE / page) for page in re.findall(r"\bdocs/[\w./-]+\.md\b", content)}
    if path.suffix == ".md":
        links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)\s]*)?\)", content)
        named |= {(link, SOURCE / path.parent / link) for link in links}
    for name, page in sorted(named):
        if not page.exists():
            yield f"speaks of {name}, which is not there"


def files(top):
    """The project's own files: no build folder, nothing hidden."""
    for path in sorted(top.rglob("*")):
        parts = path.relative_to(top).parts
        if path.is_file() and not parts[0].startswith("build") and not any(p.startswith((".", "__pycache__")) for p in parts):
            yield PurePosixPath(*parts), path


def main():
    report = Report()
    for function, bad_path, bad_content in RULES:
        report.check(any(function(bad_path, bad_content)), f"tests/house: {function.__name__} does not find its bad example in {bad_path}")

    functions = list(dict.fromkeys(function for function, _, _ in RULES))
    seen = 0
    for path, real in files(SOURCE):
        content = real.read_text(encoding="utf-8", errors="replace")
        seen += is_cpp(path, "lib")
        for function in functions:
            for fault in function(path, content):
                report.check(False, path, fault)
    report.check(seen > 0, f"{SOURCE}/lib holds no C++: is that the right folder?")
    report.finish(f"house, {seen} C++ files in lib/")


if __name__ == "__main__":
    main()
