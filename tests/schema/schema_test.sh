#!/usr/bin/env bash
# Every fixture through `timeline` and `tag`: what they write is valid by schema/timeline.schema.json.
# The reviewed timelines are, too. The validator is ajv (validate.mjs).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The articles, and each wording of the corpus as an article of its own.
tests/schema/fixtures.py >"$work/fixtures.jsonl"
dateline timeline --format jsonl "$work/fixtures.jsonl" >"$work/timeline.jsonl"
dateline timeline --format jsonl --include all --offsets utf16 --domain narrative "$work/fixtures.jsonl" >"$work/all.jsonl"
dateline tag --format jsonl "$work/fixtures.jsonl" >"$work/tag.jsonl"
dateline timeline --format jsonl --explain "$work/fixtures.jsonl" >"$work/explained.jsonl"
mapfile -t reviewed < <(find fixtures/articles -name expected.json)
node tests/schema/validate.mjs "$work"/{timeline,all,tag,explained}.jsonl "${reviewed[@]}"

# The report of a check, with cases of all outcomes.
printf '%s\n' '{"name": "a", "published": "2024-06-29", "text": "last Friday", "expect": []}' \
  '{"name": "b", "text": "2024", "known": "why", "expect": []}' '{"name": "c", "text": "2024", "expect": 1}' >"$work/cases.jsonl"
dateline check --json "$work/cases.jsonl" fixtures/cases >"$work/check.json" 2>/dev/null || true
node tests/schema/validate.mjs --schema check "$work/check.json"

# A validator that lets everything through would not notice this.
head -n 1 "$work/tag.jsonl" | sed 's/"schema": *"[^"]*"/"schema": "dateline.timeline\/0"/' >"$work/wrong.jsonl"
if node tests/schema/validate.mjs "$work/wrong.jsonl" >/dev/null 2>&1; then
  echo "a wrong object was called valid"
  exit 1
fi
