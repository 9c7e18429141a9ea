# SPDX-License-Identifier: Apache-2.0
"""The outputs are valid by the schema, and the schema is strict.

Looks at the expected files beside this test, at what the program makes of the corpus and, where it
is there, of the gold documents. Then spoils a valid document in many ways: each must be refused.
"""
import copy
import json
import os
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here))
from validate_schema import faults, objects, validator  # noqa: E402  (may exit with 77)

VANBAN = os.environ["VANBAN"]
bad = 0


def fail(line):
    global bad
    bad += 1
    print(line)


def documented(node, path=""):
    """Every object of the schema is closed, and every field of it says what it means."""
    if isinstance(node, dict):
        fields = node.get("properties")
        if isinstance(fields, dict) and node.get("type") == "object":
            if node.get("additionalProperties") is not False:
                fail(f"schema {path}: other fields are allowed")
            for key, field in fields.items():
                if not field.get("description"):
                    fail(f"schema {path}/{key}: no description")
        for key, value in node.items():
            documented(value, f"{path}/{key}")
    elif isinstance(node, list):
        for i, value in enumerate(node):
            documented(value, f"{path}/{i}")


def spoilt(document):
    """Copies of a full document, each with one thing wrong, and the name of the wrong."""
    def change(name, where, value):
        new = copy.deepcopy(document)
        node = new
        for key in where[:-1]:
            node = node[key]
        if value is None:
            del node[where[-1]]
        else:
            node[where[-1]] = value
        return name, new

    for key in ("vanban", "generator", "source", "header", "units", "references", "times", "obligations",
                "graph", "diagnostics"):
        yield change(f"no {key}", [key], None)
    yield change("unknown field", ["more"], 1)
    yield change("unknown header field", ["header", "more"], {"text": "a", "span": [0, 1]})
    yield change("span of one", ["header", "issuer", "span"], [1])
    yield change("span of three", ["header", "issuer", "span"], [1, 2, 3])
    yield change("negative span", ["header", "issuer", "span"], [-1, 2])
    yield change("span with a fraction", ["header", "issuer", "span"], [0.5, 2])
    yield change("empty words", ["header", "issuer", "text"], "")
    yield change("no date", ["header", "date", "value"], "05/9/2021")
    yield change("unit type", ["units", 0, "type"], "paragraph")
    yield change("unit id", ["units", 0, "id"], "Điều 1")
    yield change("modality", ["obligations", 0, "modality"], "wish")
    yield change("relation", ["obligations", 0, "deadlines", 0, "relation"], "until")
    yield change("deadline value", ["obligations", 0, "deadlines", 0, "value"], "soon")
    yield change("due", ["obligations", 0, "deadlines", 0, "due"], "2021-09")
    yield change("recurrence", ["obligations", 0, "recurrence", 0, "value"], "P")
    yield change("obligation id", ["obligations", 0, "id"], "1#0")
    yield change("empty list", ["obligations", 0, "bearers"], [])
    yield change("bearers from nowhere", ["obligations", 0, "bearer_from"], None)
    yield change("too sure", ["obligations", 0, "confidence"], 1.01)
    yield change("self false", ["references", 1, "self"], False)
    yield change("reference id", ["references", 0, "id"], "r0")
    yield change("act id", ["references", 0, "act"], "76/NQ-CP")
    yield change("date with the value of a duration", ["times", 0, "value"], "P5D")
    yield change("duration with the value of a date", ["times", 1, "value"], "2021-09-15")
    yield change("node type", ["graph", "nodes", 0, "type"], "person")
    yield change("body with the id of an act", ["graph", "nodes", 2, "id"], "act:1")
    yield change("edge type", ["graph", "edges", 0, "type"], "knows")
    yield change("severity", ["diagnostics", 0, "severity"], "fatal")


check = validator(VANBAN)
documented(check.schema)

full = json.loads((here / "expected" / "full.json").read_text(encoding="utf-8"))
empty = json.loads((here / "expected" / "empty.json").read_text(encoding="utf-8"))
for name, document in (("full.json", full), ("empty.json", empty)):
    for line in faults(check, document):
        fail(f"{name}: {line}")
for name, document in spoilt(full):
    if not list(faults(check, document)):
        fail(f"the schema allows: {name}")

texts = sorted(pathlib.Path(os.environ["VANBAN_SOURCE"]).glob("corpus/**/*.txt"))
texts += sorted(pathlib.Path(os.environ["VANBAN_SHARED"]).glob("gold*/*.txt"))
if texts:
    run = subprocess.run([VANBAN, "parse", "--format", "ndjson", *map(str, texts)], capture_output=True, check=False)
    if run.returncode != 0:
        fail(run.stderr.decode())
    documents = list(objects(run.stdout.decode("utf-8")))
    if len(documents) != len(texts):
        fail(f"{len(texts)} texts, but {len(documents)} documents")
    for text, document in zip(texts, documents):
        for line in faults(check, document):
            fail(f"{text.name}: {line}")
print(f"{len(texts)} texts, {bad} faults")
sys.exit(1 if bad else 0)
