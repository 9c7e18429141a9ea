# SPDX-License-Identifier: Apache-2.0
"""What must hold for every document of corpus/ and for damaged copies of it (mutations.py):
the JSON is valid by the schema and keeps its promises (invariants.py), ids survive other line breaks, runs repeat to the byte,
a document read among others gives what it gives alone.
"""
import json
import sys
import tempfile
from pathlib import Path

import invariants
import mutations
from harness import SOURCE, Report, corpus, program, run

sys.path.insert(0, str(SOURCE / "tests" / "render"))
try:
    import validate_schema
except SystemExit:  # no jsonschema on this machine: the other properties can be asked all the same
    validate_schema = None


def parse_many(report, paths):
    """One line of NDJSON a file, in the order given."""
    outcome = run("parse", "--format", "ndjson", "--with-text", *paths, timeout=240)
    if not report.check(outcome.code == 0, "parse --format ndjson", outcome):
        return {}
    # Split at line feeds alone: a string may hold U+2028 as it is.
    lines = outcome.stdout.decode("utf-8").rstrip("\n").split("\n")
    if not report.check(len(lines) == len(paths), f"{len(paths)} files gave {len(lines)} lines"):
        return {}
    documents = {}
    for path, line in zip(paths, lines):
        try:
            documents[path.stem] = json.loads(line)
        except ValueError as problem:
            report.check(False, path.name, f"not JSON: {problem}")
    return documents


def compare(report, name, what, before, after):
    for layer, old in before.items():
        new = after[layer]
        if old != new:
            first = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
            report.check(False, name, f"{layer} changed ({what})", f"first difference at {first}: "
                         f"{old[first:first + 2]} became {new[first:first + 2]} ({len(old)} items, now {len(new)})")
        else:
            report.check(True)


def faults(document, schema):
    """What is wrong with the JSON of one document: its shape first, then what it says."""
    found = list(validate_schema.faults(schema, document)) if schema else []
    return found or invariants.faults(document)


def one_document(report, path, folder, schema):
    text = path.read_bytes().decode("utf-8")
    name = path.stem

    first = run("parse", "--format", "json", "--with-text", path)
    if not report.check(first.code == 0, name, first):
        return
    original = json.loads(first.stdout)
    report.check(first.stdout == run("parse", "--format", "json", "--with-text", path).stdout, name, "two runs differ")
    report.check(original["source"].get("text") == text, name, "source.text is not the decoded input")
    report.check(original["source"]["length"] == len(text), name, "source.length is not the input's")
    known = faults(original, schema)
    for fault in known:
        report.check(False, name, fault)

    inputs = {}
    for mutation, changed in [*mutations.same_reading(text), *mutations.broken(name, text)]:
        inputs[mutation] = changed.encode("utf-8")
    inputs.update(mutations.broken_bytes(name, text))
    paths = [path]
    for mutation, data in inputs.items():
        paths.append(folder / f"{mutation}.txt")
        paths[-1].write_bytes(data)
    documents = parse_many(report, paths)

    if name in documents:
        report.check(documents[name] == original, name, "read among others it gives another document")
    for mutation, document in documents.items():
        if mutation in inputs:
            # What is wrong without any damage is said once.
            found = [fault for fault in faults(document, schema) if fault not in known]
            report.check(not found, f"{name} {mutation}", "; ".join(found[:3]))
    for mutation, _ in mutations.same_reading(text):
        if mutation in documents:
            compare(report, name, mutation, invariants.identities(original), invariants.identities(documents[mutation]))
            compare(report, name, mutation, invariants.findings(original), invariants.findings(documents[mutation]))


def self_test(report):
    """The comparison of words must be able to fail, and must not fail for what repair may do."""
    report.check(invariants.cuts("Sở Nội vụ báo cáo", "Sở  Nội\nvụ báo\u00a0cáo"), "cuts: blanks and line breaks")
    report.check(invariants.cuts("ủy ban", "uỷ ban"), "cuts: tone placement")
    report.check(invariants.cuts("các sở, ngành", "các sở,\n2\n\fngành"), "cuts: a page number inside")
    report.check(not invariants.cuts("các sở", "các sở,"), "cuts: a comma too many")
    report.check(not invariants.cuts("các sở", "các sở\nngành"), "cuts: a line too many at the end")
    report.check(invariants.in_order("TỈNH X", "TỈNH Độc lập X") and not invariants.in_order("X TỈNH", "TỈNH X"), "in_order")
    report.check(mutations.has_hard_wraps("a" * 60 + "\n" + ("b" * 60 + "\n") * 4), "hard wraps are seen")


def main():
    report = Report()
    self_test(report)
    schema = validate_schema.validator(program()) if validate_schema else None
    for path in corpus():
        with tempfile.TemporaryDirectory() as folder:
            one_document(report, path, Path(folder), schema)
    report.finish(f"properties of {len(corpus())} documents and their mutations")


if __name__ == "__main__":
    main()
