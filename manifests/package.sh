#!/usr/bin/env bash
# Makes the Teams app package: fills in who you are and where the program runs, checks that, and writes one zip.
# Say --help for the options. It needs Node.js and nothing else.
set -euo pipefail
command -v node >/dev/null || { echo "package.sh: there is no Node.js on the path." >&2; exit 1; }
exec node "$(dirname "${BASH_SOURCE[0]}")/package.mjs" "$@"
