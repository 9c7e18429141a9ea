# SPDX-License-Identifier: Apache-2.0
"""What holds for the JSON of every document, whatever the input was (docs/output.md).

`faults(document)` takes the JSON printed with --with-text and gives what is wrong, a sentence each.
The text that the spans are held against is the one that the JSON itself carries.
"""
import re
import unicodedata

TONE = {}
for _old, _new in (("òa óa ỏa õa ọa", "oà oá oả oã oạ"), ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"), ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ")):
    for _a, _b in zip(_old.split(), _new.split()):
        for _change in (str, str.title, str.upper, lambda s: s[0] + s[1].upper()):
            TONE[_change(_a)] = _change(_b)
LOOKALIKE = str.maketrans({"ƣ": "ư", "Ƣ": "Ư", "ð": "đ", "Ð": "Đ", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-",
                           "“": '"', "”": '"', "’": "'", "‘": "'"})
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

MODALITIES = {"obligation", "prohibition", "request", "permission"}
BEARER_FROM = {"clause", "heading", "lead-in", "addressees", "field"}
RELATIONS = {"before", "by", "on", "after", "within", "during"}
NODE_TYPES = {"document", "unit", "obligation", "body", "act", "time"}
TOP_LISTS = ("units", "references", "times", "obligations", "diagnostics")


def plain(words):
    """Words without what repair may change: white space, composition, look-alikes, tone placement."""
    words = unicodedata.normalize("NFC", words.translate(INVISIBLE)).translate(LOOKALIKE)
    words = "".join(words.split())
    for a, b in TONE.items():
        words = words.replace(a, b)
    return words


def cuts(words, cut):
    """Is `words` the reading of `cut`: all of it, or all but whole lines inside it (page furniture)?
    A hyphen at the end of a line may be gone."""
    wanted = plain(words)
    if wanted == plain(cut):
        return True
    lines = [plain(line) for line in re.split(r"[\n\f\r\v\u2028\u2029]+", cut)]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return False
    reached = {0}
    for number, line in enumerate(lines):
        forms = {line, line[:-1]} if line.endswith("-") else {line}
        after = {at + len(form) for at in reached for form in forms if wanted.startswith(form, at)}
        inside = 0 < number < len(lines) - 1  # the first and the last line are what the span was cut for
        reached = after | (reached if inside else set())
    return len(wanted) in reached


def in_order(words, cut):
    """Do the characters of `words` stand in `cut`, in order? For cells of a letterhead whose lines
    are interleaved with the other column's, and for a unit's own words among its children's."""
    rest = iter(plain(cut))
    return all(any(c == d for d in rest) for c in plain(words))


class Check:
    def __init__(self, document):
        self.document = document
        self.source = document["source"]
        self.text = self.source.get("text", "")
        self.faults = []
        self.header()
        self.units()
        self.phrases()
        self.obligations()
        self.graph()
        self.ids()

    def fault(self, *words):
        self.faults.append(": ".join(str(w) for w in words))

    def cut(self, where, span):
        """The words of a span, or None (and a fault) if it lies outside of the text."""
        good = isinstance(span, list) and len(span) == 2 and all(isinstance(x, int) for x in span)
        if not good or not 0 <= span[0] < span[1] <= self.source["length"]:
            self.fault(where, f"span {span} does not lie in [0, {self.source['length']}]")
            return None
        return self.text[span[0]:span[1]]

    def words(self, where, item, right=cuts):
        cut = self.cut(where, item.get("span"))
        if cut is not None and "text" in item and not right(item["text"], cut):
            self.fault(where, f"text {item['text']!r} is not what the span cuts: {cut!r}")
        if "text" in item and item["text"] != unicodedata.normalize("NFC", item["text"]):
            self.fault(where, f"text {item['text']!r} is not NFC")

    def header(self):
        if self.source["length"] != len(self.text):
            self.fault("source.length", f"is {self.source['length']}, the text has {len(self.text)} code points")
        header = self.document.get("header") or {}
        for name, field in header.items():
            for item in field if isinstance(field, list) else [field]:
                if name == "signature":
                    for line in item.get("competence", []):
                        self.words("header.signature.competence", line, in_order)
                    for part in ("position", "full_name"):
                        if part in item:
                            self.words(f"header.signature.{part}", item[part], in_order)
                elif "span" in item:  # the type of a dispatch stands nowhere
                    self.words(f"header.{name}", item, in_order)
                elif name != "type":
                    self.fault(f"header.{name}", "has no span")

    def units(self):
        before, seen = None, {}
        for unit in self.document["units"]:
            where = f"unit {unit['id']}"
            cut = self.cut(where, unit.get("span"))
            if cut is None:
                continue
            if unit.get("text") and not in_order(unit["text"], cut):
                self.fault(where, f"own words {unit['text']!r} do not stand in {cut!r}")
            if "heading" in unit:
                self.words(f"{where} heading", unit["heading"], in_order)
            start, end = unit["span"]
            if before and start < before["span"][0]:
                self.fault(where, f"stands after {before['id']} in the list and before it in the text")
            parent = seen.get(unit.get("parent"))
            if unit.get("parent") is not None:
                if not parent:
                    self.fault(where, f"its parent {unit['parent']!r} does not stand before it")
                elif not parent["span"][0] <= start < end <= parent["span"][1]:
                    self.fault(where, f"span {unit['span']} is not inside its parent's {parent['span']}")
            last = max((u["span"][1] for u in seen.values() if u.get("parent") == unit.get("parent")), default=0)
            if start < last:
                self.fault(where, "begins before the unit beside it ends")
            seen[unit["id"]] = unit
            before = unit

    def phrases(self):
        for layer in ("references", "times"):
            for item in self.document[layer]:
                where = f"{layer} {item['id']}"
                self.words(where, item)
                self.known(where, item.get("unit"), "units")
                if not item.get("rule"):
                    self.fault(where, "names no rule")
        for layer in ("references", "times"):
            starts = [item["span"][0] for item in self.document[layer]]
            if starts != sorted(starts):
                self.fault(layer, "do not stand in the order of the text")
        for item in self.document["diagnostics"]:
            if "span" in item and item["span"][0] != item["span"][1]:
                self.cut(f"diagnostic {item['code']}", item["span"])

    def known(self, where, identifier, layer):
        if identifier is not None and identifier not in {item["id"] for item in self.document[layer]}:
            self.fault(where, f"{identifier!r} is none of the {layer}")

    def member(self, where, value, values):
        if value not in values:
            self.fault(where, f"{value!r} is none of {sorted(values)}")

    def obligations(self):
        for item in self.document["obligations"]:
            where = f"obligation {item['id']}"
            self.words(where, item)
            self.known(where, item.get("unit"), "units")
            self.member(where, item["modality"], MODALITIES)
            if "bearer_from" in item:
                self.member(where, item["bearer_from"], BEARER_FROM)
            if not 0 <= item["confidence"] <= 1:
                self.fault(where, f"confidence {item['confidence']}")
            if not item.get("rule"):
                self.fault(where, "names no rule")
            if "action" in item:
                self.words(f"{where} action", item["action"])
            for role in ("bearers", "coordinators", "report_to"):
                for body in item.get(role, []):
                    self.words(f"{where} {role}", body, in_order)
            for deadline in item.get("deadlines", []):
                self.known(where, deadline.get("time"), "times")
                self.member(where, deadline["relation"], RELATIONS)
                if isinstance(deadline.get("anchor"), dict):
                    self.words(f"{where} anchor", deadline["anchor"])
            for recurrence in item.get("recurrence", []):
                self.known(where, recurrence.get("time"), "times")
            for reference in item.get("references", []) + item.get("basis", []):
                self.known(where, reference, "references")

    def graph(self):
        nodes = self.document["graph"]["nodes"]
        known = {node["id"]: node["type"] for node in nodes}
        if len(known) != len(nodes):
            self.fault("graph", "a node stands twice")
        for node in nodes:
            self.member(f"graph node {node['id']}", node["type"], NODE_TYPES)
        edges = [(e["source"], e["type"], e["target"]) for e in self.document["graph"]["edges"]]
        for source, kind, target in edges:
            for end in (source, target):
                if end not in known:
                    self.fault("graph", f"edge {kind} hangs on {end!r}, which is no node")
        if len(set(edges)) != len(edges):
            self.fault("graph", "an edge stands twice")
        self.nodes_are_there(known)

    def nodes_are_there(self, known):
        wanted = [(u["id"], "unit") for u in self.document["units"]]
        wanted += [(t["id"], "time") for t in self.document["times"]]
        wanted += [(r["act"], "act") for r in self.document["references"] if r.get("act")]
        for item in self.document["obligations"]:
            wanted.append((item["id"], "obligation"))
            wanted += [(b["body"], "body") for role in ("bearers", "coordinators", "report_to")
                       for b in item.get(role, []) if b.get("body")]
        for identifier, kind in wanted:
            if known.get(identifier) != kind:
                self.fault("graph", f"{kind} {identifier!r} is no {kind} node (it is {known.get(identifier)})")
        for kind, layer in (("unit", "units"), ("obligation", "obligations")):
            extra = {i for i, k in known.items() if k == kind} - {item["id"] for item in self.document[layer]}
            if extra:
                self.fault("graph", f"{kind} nodes that are in no list: {sorted(extra)}")
        if list(known.values()).count("document") != 1:
            self.fault("graph", "not exactly one document node")

    def ids(self):
        for layer in ("units", "references", "times", "obligations"):
            ids = [item["id"] for item in self.document[layer]]
            for twice in sorted({i for i in ids if ids.count(i) > 1}):
                self.fault(layer, f"id {twice!r} stands twice")


def faults(document):
    missing = [key for key in ("vanban", "generator", "source", "header", *TOP_LISTS, "graph") if key not in document]
    if missing:
        return [f"the JSON lacks {', '.join(missing)}"]
    return Check(document).faults


def identities(document):
    """What must stay when only line breaks, blanks or the composition of letters change."""
    return {
        "units": [u["id"] for u in document["units"]],
        "obligations": [o["id"] for o in document["obligations"]],
    }


def findings(document):
    """The values that were found, without offsets: the same reading gives the same ones."""
    return {
        "references": [(r.get("kind"), r.get("code"), r.get("name"), r.get("date"), r.get("pinpoint"), r.get("act")) for r in document["references"]],
        "times": [(t["type"], t["value"]) for t in document["times"]],
        "tasks": [(o["id"], o["modality"], [b["body"] for b in o.get("bearers", [])],
                   [(d["value"], d["relation"], d.get("due")) for d in o.get("deadlines", [])]) for o in document["obligations"]],
    }
