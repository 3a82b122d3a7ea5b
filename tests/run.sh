#!/usr/bin/env bash
# Sets up what is missing, builds everything with warnings as errors, runs every test.
#
#   tests/run.sh         all tests
#   tests/run.sh fast    only those that need nothing but memory
#
# The last line is always "N passed, N failed, N skipped". The exit code is 0 only if something ran, nothing failed
# and nothing was skipped. The configuration is Debug everywhere, as in a plain `dotnet run`, so that nothing is built twice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

suite=${1:-all}
passed=0 failed=0 skipped=0
work=$(mktemp -d /tmp/workshopbot.XXXXXX)   # short: a socket's path holds at most 107 characters
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

finish() {
    local code=$?
    trap - EXIT
    if [ -d "$work.pg" ]; then bash tests/postgres.sh stop "$work.pg" || true; fi
    rm -rf -- "$work"
    echo "$passed passed, $failed failed, $skipped skipped"
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "$*" >&2
    exit 1
}

install_what_is_missing() {
    local wanted=(chromium postgresql-15 libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-draw-nogui
        poppler-utils fonts-dejavu fonts-liberation procps)
    local missing=() package
    for package in "${wanted[@]}"; do
        dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed \
            || missing+=("$package")
    done
    if [ ${#missing[@]} = 0 ]; then return; fi

    [ "$(id -u)" = 0 ] || fail "Not installed: ${missing[*]}. Run this once as root, or install them."
    echo "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}"; } \
        >"$work/apt" 2>&1 </dev/null || { tail -n 20 "$work/apt" >&2; fail "The packages could not be installed."; }
}

case $suite in
    all)
        build=(WorkshopBot.sln)
        tests=(--solution WorkshopBot.sln --max-parallel-test-modules 1)
        ;;
    fast)
        build=(tests/WorkshopBot.Tests/WorkshopBot.Tests.csproj)
        tests=(--project tests/WorkshopBot.Tests/WorkshopBot.Tests.csproj)
        ;;
    *)
        fail "Unknown: '$suite'. Say nothing, or fast."
        ;;
esac

command -v dotnet >/dev/null || fail "There is no .NET SDK on the path; global.json says which."
command -v npm >/dev/null || fail "There is no Node with npm on the path; the build fetches the pages' scripts with it."

if [ "$suite" = all ]; then
    install_what_is_missing
    if ! cmp -s tests/clients/package-lock.json tests/clients/node_modules/.fetched; then
        (cd tests/clients && npm ci --ignore-scripts --no-progress --loglevel=error) || fail "The test clients could not be fetched."
        cp tests/clients/package-lock.json tests/clients/node_modules/.fetched
    fi
    WORKSHOPBOT_POSTGRES=$(bash tests/postgres.sh start "$work.pg")
    export WORKSHOPBOT_POSTGRES
fi

dotnet build "${build[@]}" --configuration Debug -warnaserror --nologo </dev/null || fail "The build failed, so no test ran."

code=0
dotnet test "${tests[@]}" --configuration Debug --no-build --no-ansi --no-progress </dev/null 2>&1 \
    | tee "$work/tests" || code=$?

read -r passed failed skipped < <(awk '
    /^Test run summary:/               { summary = 1 }
    summary && /^  succeeded: [0-9]+$/ { s += $2 }
    summary && /^  failed: [0-9]+$/    { f += $2 }
    summary && /^  skipped: [0-9]+$/   { k += $2 }
    END { print s + 0, f + 0, k + 0 }' "$work/tests")

[ "$code" = 0 ] || fail "The tests ended with code $code."
[ "$failed" = 0 ] || fail "Tests failed."
[ "$passed" -gt 0 ] || fail "No test ran."
[ "$skipped" = 0 ] || fail "A skipped test proves nothing: run it or remove it."
