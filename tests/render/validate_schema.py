#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validate document JSON against the schema that the program prints.

    validate_schema.py VANBAN FILE...

A FILE holds one JSON object or several one after the other (ndjson, or the output of parse for
several files). Every fault is one line: file, number of the object, path in it, what is wrong. Exit
code 0: all is valid; 1: faults; 77: python3-jsonschema is missing (CTest: skipped).
"""
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: no Python module jsonschema (Debian: python3-jsonschema)")
    sys.exit(77)


def validator(vanban):
    """The validator of the schema, which is itself checked first."""
    schema = json.loads(subprocess.run([vanban, "schema"], check=True, capture_output=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def objects(text):
    """The JSON values of a text, one after the other."""
    decoder, at = json.JSONDecoder(), 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        yield value
        while at < len(text) and text[at].isspace():
            at += 1


def faults(check, document):
    """One line for each place where the document breaks the schema."""
    for error in sorted(check.iter_errors(document), key=lambda e: list(map(str, e.absolute_path))):
        yield f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def main(vanban, paths):
    check, count, bad = validator(vanban), 0, 0
    for path in paths:
        with open(path, encoding="utf-8") as stream:
            for number, document in enumerate(objects(stream.read()), 1):
                count += 1
                for line in faults(check, document):
                    print(f"{path}: object {number}: {line}")
                    bad += 1
    print(f"{count} objects, {bad} faults")
    return 1 if bad or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]) if len(sys.argv) > 2 else (print(__doc__), 2)[1])
