#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The grammar keeps its own promises: it loads, nothing in it is at fault, every rule's examples come out
# as written; and the grammar inside the program is the one that lies in grammars/.
set -euo pipefail
: "${VANBAN:?is set by CTest}" "${VANBAN_SOURCE:?}"

"$VANBAN" grammar check "$VANBAN_SOURCE/grammars"
"$VANBAN" grammar check

document=$VANBAN_SOURCE/corpus/cv-nhac-nop-bao-cao.txt
embedded=$("$VANBAN" parse --format json "$document")
loaded=$("$VANBAN" parse --format json --grammar "$VANBAN_SOURCE/grammars" "$document")
[[ $embedded == "$loaded" ]] || { echo "FAILED: the embedded grammar and grammars/ read differently"; exit 1; }
