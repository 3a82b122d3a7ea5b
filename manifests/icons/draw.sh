#!/usr/bin/env bash
# Draws the icons anew from the svg files beside this script, with Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
command -v chromium >/dev/null || { echo "There is no chromium on the path." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

draw() {
    local name=$1 size=$2
    chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work" --hide-scrollbars --force-device-scale-factor=1 \
        --default-background-color=00000000 --window-size="$size,$size" --screenshot="$PWD/$name.png" "file://$PWD/$name.svg" 2>"$work/log" \
        || { cat "$work/log" >&2; exit 1; }
}

draw color 192
draw outline 32
