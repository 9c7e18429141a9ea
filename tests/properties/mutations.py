# SPDX-License-Identifier: Apache-2.0
"""Damage done to a document, always the same for the same name: what extraction does to real files.

`same_reading` holds changes that a reader does not notice: units and obligations must keep their ids.
`broken` holds damage after which only the shape of the output can be asked for.
"""
import random
import unicodedata


def has_hard_wraps(text):
    """Are paragraphs cut into lines? In a text without, a line is a paragraph; real lines of prose
    that end without a stop and go on in lower case tell."""
    lines = [line.strip() for line in text.split("\n")]
    wrapped = sum(1 for a, b in zip(lines, lines[1:]) if len(a) > 50 and a[-1].isalnum() and b[:1].islower())
    return wrapped >= 3 and not has_blank_between_lines(text)


def has_blank_between_lines(text):
    lines = text.rstrip("\n").split("\n")
    return sum(1 for line in lines[1::2] if not line.strip()) > 0.8 * len(lines[1::2])


def same_reading(text):
    yield "crlf", text.replace("\n", "\r\n")
    yield "nfd", unicodedata.normalize("NFD", text)
    yield "nbsp", text.replace(" ", "\u00a0")
    yield "trailing-blanks", text.replace("\n", "  \n")
    if has_hard_wraps(text):
        yield "blank-line-after-each", text.replace("\n", "\n\n")


def broken(name, text):
    for i in range(6):
        dice = random.Random(f"{name} lines {i}")
        yield f"lines-deleted-{i}", "".join(line for line in text.splitlines(keepends=True) if dice.random() > 0.15)
    for i in range(6):
        yield f"truncated-{i}", text[:random.Random(f"{name} cut {i}").randrange(len(text))]
    for i in range(3):
        lines = text.splitlines(keepends=True)
        random.Random(f"{name} order {i}").shuffle(lines)
        yield f"lines-shuffled-{i}", "".join(lines)
    yield "one-line", text.replace("\n", " ")
    yield "no-blanks", text.replace(" ", "")
    yield "upper-case", text.upper()
    yield "twice", text + "\f" + text


def broken_bytes(name, text):
    """The same, in bytes that are no UTF-8 any more."""
    data = text.encode("utf-8")
    for i in range(3):
        yield f"bytes-truncated-{i}", data[:random.Random(f"{name} byte {i}").randrange(len(data))]
    dice = random.Random(f"{name} noise")
    noisy = bytearray(data)
    for _ in range(len(data) // 100):
        noisy[dice.randrange(len(noisy))] = dice.randrange(256)
    yield "noise", bytes(noisy)
