# SPDX-License-Identifier: Apache-2.0
"""How much of the gold annotations is found: the judge (score.py, outside of the project) over
corpus/ and over the real documents beside it. Prints the tables; fails where an F1 lies under its
floor in floors.json. A floor only ever rises: set it to what was reached, a little rounded down.

floors.json: { "SET": { "LAYER": F1 } }, with the sets `corpus`, `seed`, `gold`, and for
`gold-notask`, where whatever is found is a false alarm, { "obligations": MOST }.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from harness import SHARED, SOURCE, Report, run, skip

FLOORS = Path(__file__).with_name("floors.json")
JUDGE = SHARED / "gold" / "score.py"


def sets():
    """Name of a set, and its documents: those that have gold beside them."""
    gold = sorted((SHARED / "gold").glob("*.gold.json"))
    yield "corpus", sorted((SOURCE / "corpus").glob("*.gold.json"))
    yield "seed", [path for path in gold if path.name == "seed.gold.json"]
    yield "gold", gold


def parse_all(report, texts, folder):
    for text in texts:
        outcome = run("parse", "--format", "json", text)
        if report.check(outcome.code == 0, text.name, outcome):
            (folder / f"{text.stem}.json").write_bytes(outcome.stdout)


def judge(report, gold_files, folder):
    """F1 by layer. The judge wants a folder of texts and annotations, and one of predictions."""
    wanted, found = folder / "gold", folder / "found"
    wanted.mkdir()
    found.mkdir()
    for gold in gold_files:
        text = gold.with_name(gold.name.replace(".gold.json", ".txt"))
        for file in (gold, text):
            os.symlink(file, wanted / file.name)
    parse_all(report, sorted(wanted.glob("*.txt")), found)
    command = [sys.executable, "-B", str(JUDGE), str(wanted), str(found)]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    scores = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    return {layer.removeprefix("· "): row["f1"] for layer, row in scores.items()}


def false_alarms(report, texts, most):
    found = 0
    for text in texts:
        outcome = run("parse", "--format", "json", text)
        if report.check(outcome.code == 0, text.name, outcome):
            here = len(json.loads(outcome.stdout)["obligations"])
            found += here
            if here:
                print(f"   {here} in {text.name}")
    print(f"gold-notask: {found} false alarms\n")
    if most is not None:
        report.check(found <= most, "gold-notask", f"{found} false alarms, at most {most} are allowed")


def main():
    if not JUDGE.exists():
        skip(f"{JUDGE} is missing; there is no judge and no gold outside of the project")
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    report = Report()
    known = {"gold-notask"}
    for name, gold_files in sets():
        known.add(name)
        if not report.check(gold_files, name, "no gold annotations"):
            continue
        print(f"== {name}")
        folder = Path(tempfile.mkdtemp())
        try:
            scores = judge(report, gold_files, folder)
        finally:
            shutil.rmtree(folder)
        for layer, floor in floors.get(name, {}).items():
            if report.check(layer in scores, "floors.json", f"{name} has no layer {layer!r}"):
                report.check(scores[layer] >= floor, f"{name} {layer}", f"F1 {scores[layer]:.3f} is under its floor {floor}")
    false_alarms(report, sorted((SHARED / "gold-notask").glob("*.txt")), floors.get("gold-notask", {}).get("obligations"))
    report.check(set(floors) <= known, "floors.json", f"unknown sets {sorted(set(floors) - known)}")
    report.finish("scores")


if __name__ == "__main__":
    main()
