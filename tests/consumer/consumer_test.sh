#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs the build into an empty prefix, builds tests/consumer against that prefix alone, and
# compares what it prints with what the program prints. What is installed for people is looked at too.
set -euo pipefail
: "${VANBAN_BUILD:?is set by CTest}" "${VANBAN_SOURCE:?}" "${VANBAN:?}" "${VANBAN_CXX:?}"

if [[ -n ${VANBAN_SANITIZE:-} ]]; then
  echo "skipped: a sanitized library is not for installing; the plain build is tested"
  exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
document=$VANBAN_SOURCE/corpus/cv-nhac-nop-bao-cao.txt

cmake --install "$VANBAN_BUILD" --prefix "$work/prefix" >"$work/log" || { cat "$work/log"; exit 1; }

# CMAKE_FIND_USE_PACKAGE_REGISTRY and the like stay out: only the prefix counts.
cmake -S "$VANBAN_SOURCE/tests/consumer" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/prefix" \
  -DCMAKE_CXX_COMPILER="$VANBAN_CXX" -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF >"$work/log" || { cat "$work/log"; exit 1; }
cmake --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }

"$work/build/consumer" "$document" >"$work/consumer.json"
"$VANBAN" parse --format json "$document" >"$work/program.json"
diff -u "$work/program.json" "$work/consumer.json" || { echo "FAILED: library and program print different JSON"; exit 1; }

# The installed program stands on its own, whatever folder it is started from.
(cd / && "$work/prefix/bin/vanban" parse --format json "$document") | cmp - "$work/program.json"

status=0
for path in include/vanban/vanban.hpp share/vanban/grammars share/doc/vanban/README.md share/doc/vanban/LICENSE; do
  [[ -e $work/prefix/$path ]] || { echo "FAILED: not installed: $path"; status=1; }
done
# Headers that are not for outsiders must not leak.
unexpected=$(find "$work/prefix/include" -type f ! -path '*/include/vanban/*.hpp')
[[ -z $unexpected ]] || { printf 'FAILED: installed by mistake:\n%s\n' "$unexpected"; status=1; }
"$work/prefix/bin/vanban" grammar check "$work/prefix/share/vanban/grammars" >"$work/log" 2>&1 ||
  { cat "$work/log"; echo "FAILED: the installed grammar does not pass its check"; status=1; }
exit "$status"
