#!/usr/bin/env bash
# installed_test.sh BUILD: installs BUILD into a folder of its own, moves that folder, and builds an
# example against it outside the tree, by find_package and by pkg-config. Both must print its .output.
set -euo pipefail
build=$1
examples=$(cd "$(dirname "$0")/../../examples" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
example=$work/timeline.cpp
cp "$examples/timeline.cpp" "$example"

cmake --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/installed"  # nothing may remember where it was installed
if grep -rlE 'boost/|nlohmann|date/' "$work/installed/include"; then
  echo "a public header names a private dependency"
  exit 1
fi

cp "$(dirname "$0")/CMakeLists.txt" "$work"
cmake -G Ninja -S "$work" -B "$work/build" -D CMAKE_PREFIX_PATH="$work/installed" -D EXAMPLE="$example" >/dev/null
cmake --build "$work/build" >/dev/null
"$work/build/timeline" | diff -u "$examples/timeline.output" -
echo "find_package: ok"

PKG_CONFIG_PATH=$(dirname "$(find "$work/installed" -name dateline.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046  # flags are words
g++ -std=c++20 "$example" -o "$work/by-pkg-config" $(pkg-config --cflags --libs dateline)
"$work/by-pkg-config" | diff -u "$examples/timeline.output" -
echo "pkg-config: ok"

[[ $("$work/installed/bin/dateline" --version) == *[0-9].[0-9]* ]]
echo "program: ok"
