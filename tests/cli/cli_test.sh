# SPDX-License-Identifier: Apache-2.0
# The program from outside: exit codes, messages, and that output is whole or not there.
# VANBAN names the program. Every failed check is a line; the exit code is 1 if there was one.
set -u
: "${VANBAN:?}"
place=$(mktemp -d)
trap 'chmod -R u+rwx "$place"; rm -rf "$place"' EXIT
cd "$place" || exit 1
unset NO_COLOR COLUMNS
failed=0

fail() {
  failed=1
  echo "FAILED: $*"
}

# expect CODE ARGUMENT...: runs the program; leaves its output in ./out and ./err.
expect() {
  local code=$1 got
  shift
  "$VANBAN" "$@" >out 2>err </dev/null
  got=$?
  [ "$got" -eq "$code" ] || fail "vanban $*: exit code $got, not $code: $(head -c 300 err)"
}

# says TEXT: the last run wrote exactly this one line on standard error, and no output.
says() {
  [ "$(cat err)" = "$1" ] || fail "message is: $(cat err) -- not: $1"
  [ ! -s out ] || fail "there is output beside the message: $1"
}

# has FILE TEXT: the file holds this text.
has() { grep -qF -e "$2" "$1" || fail "no '$2' in $1: $(head -c 300 "$1")"; }

printf 'S\341\273\237 N\341\273\231i v\341\273\245\n' >a.txt
printf '1. M\341\273\231t.\n' >b.txt

# --- usage: exit code 2 ---
expect 2
says "vanban: no command is given; see 'vanban --help'"
expect 2 prase a.txt
says "vanban: 'prase' is not a command; see 'vanban --help'"
expect 2 parse
says "vanban: no file is given; see 'vanban parse --help'"
expect 2 normalize
expect 2 tokens
expect 2 parse --bogus a.txt
says "vanban: unknown option '--bogus'; see 'vanban parse --help'"
expect 2 tokens a.txt b.txt
says "vanban: one argument too many, 'b.txt'; see 'vanban tokens --help'"
expect 2 parse a.txt --width
says "vanban: --width needs a value; see 'vanban parse --help'"
expect 2 parse --width 39 a.txt
expect 2 parse --width wide a.txt
expect 2 parse --format xml a.txt
expect 2 parse --color sometimes a.txt
expect 2 parse --format summary --compact a.txt
expect 2 normalize --tone-placement newer a.txt
expect 2 normalize --lines cut a.txt
expect 2 grammar
expect 2 grammar chek
says "vanban: 'chek' is not a command; see 'vanban grammar --help'"
expect 2 schema more

# --- files that cannot be read: exit code 1 ---
expect 1 parse missing.txt
says "vanban: cannot read 'missing.txt': no such file; check the name"
expect 1 normalize missing.txt
expect 1 tokens missing.txt
mkdir folder
expect 1 parse folder
says "vanban: cannot read 'folder': it is a folder; name the files in it"
if [ "$(id -u)" -ne 0 ]; then
  cp a.txt secret.txt && chmod 0 secret.txt
  expect 1 parse secret.txt
  says "vanban: cannot read 'secret.txt': permission denied; check the rights of file and folders"
fi
if truncate -s 1025M big.txt 2>/dev/null; then
  expect 1 parse big.txt
  says "vanban: cannot read 'big.txt': it is larger than 1 GiB; split it, one document a file"
  rm big.txt
fi
expect 1 parse --grammar missing a.txt
has err "vanban: cannot use the grammar in 'missing'"
expect 1 grammar check missing
has err "vanban: 'missing': "

# --- several files: the good ones are printed, the bad one is reported ---
expect 1 parse --format ndjson a.txt missing.txt b.txt
[ "$(wc -l <out)" -eq 2 ] || fail "two good files give $(wc -l <out) lines"
[ "$(wc -l <err)" -eq 1 ] || fail "one bad file gives $(wc -l <err) messages"

# --- what works ---
expect 0 parse a.txt b.txt
[ "$(grep -c '^{' out)" -eq 2 ] || fail "two files give $(grep -c '^{' out) objects"
[ ! -s err ] || fail "a message without a failure: $(cat err)"
expect 0 parse --compact a.txt
[ "$(wc -l <out)" -eq 1 ] || fail "compact output has $(wc -l <out) lines"
cp out compact
expect 0 parse --format ndjson a.txt
cmp -s out compact || fail "ndjson differs from compact JSON"
expect 0 parse --compact --with-text a.txt
has out '"text":"S'
expect 0 parse --format summary a.txt
has out "task"
expect 0 parse --format summary --color always --width 40 a.txt
has out "$(printf '\033[')"
NO_COLOR=1 expect 0 parse --format summary a.txt
grep -q "$(printf '\033')" out && fail "colours in a file"
"$VANBAN" parse --compact - <a.txt >out || fail "standard input: exit code $?"
has out '"name":"-"'
expect 0 parse --compact -- a.txt
expect 0 parse --compact - # empty input
has out '"obligations":[]'
expect 0 normalize --tone-placement new --lines join a.txt
expect 0 tokens a.txt
expect 0 grammar check
has out "all is well: "
expect 0 --version
grep -qE '^vanban [0-9]+\.[0-9]+\.[0-9]+$' out || fail "version is: $(cat out)"
expect 0 schema
python3 -c 'import json, sys; json.load(open("out"))' || fail "the schema is not JSON"
expect 0 --help
for command in parse normalize tokens schema "grammar check"; do has out "vanban $command"; done
for command in parse normalize tokens schema grammar "grammar check"; do
  # shellcheck disable=SC2086
  expect 0 $command --help
  has out "  vanban $command"
  [ "$(awk '{ if (length($0) > 100) n++ } END { print n + 0 }' out)" -eq 0 ] || fail "$command --help has long lines"
done

# --- --grammar stands before or behind the command ---
if [ -d "${VANBAN_SOURCE:-}/grammars" ] && [ -n "$(ls -A "$VANBAN_SOURCE/grammars")" ]; then
  expect 0 --grammar "$VANBAN_SOURCE/grammars" parse --compact a.txt
  cmp -s out compact || fail "the grammar in the program differs from that of the checkout"
  expect 0 parse --compact a.txt --grammar "$VANBAN_SOURCE/grammars"
  cmp -s out compact || fail "--grammar behind the command differs"
  expect 0 grammar check "$VANBAN_SOURCE/grammars"
fi

# --- output that cannot be written: exit code 1 ---
if [ -c /dev/full ]; then
  for command in "schema" "parse a.txt" "normalize a.txt" "--help" "--version" "grammar check"; do
    # shellcheck disable=SC2086
    "$VANBAN" $command >/dev/full 2>err
    [ $? -eq 1 ] || fail "vanban $command > /dev/full: exit code is not 1"
    has err "vanban: cannot write to standard output: no space left on device; make room on the disk"
  done
fi
{ sleep 0.2; "$VANBAN" schema 2>err; echo $? >code; } | true
[ "$(cat code)" = 1 ] || fail "a closed pipe: exit code $(cat code)"
has err "vanban: cannot write to standard output: broken pipe"
"$VANBAN" schema >&- 2>err
[ $? -eq 1 ] || fail "a closed standard output: exit code is not 1"

[ "$failed" -eq 0 ] && echo "all is well"
exit "$failed"
