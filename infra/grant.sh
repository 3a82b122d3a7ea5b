#!/usr/bin/env bash
# Gives the bot permissions of Microsoft Graph, by name: infra/grant.sh APP_ID PERMISSION...
# Whoever runs it must be a Privileged Role Administrator. A permission that was given before stays as it is.
set -euo pipefail
[ $# -ge 2 ] || { echo "Usage: infra/grant.sh APP_ID PERMISSION..." >&2; exit 1; }

app=$1
shift
graph=00000003-0000-0000-c000-000000000000   # Microsoft Graph itself, in every tenant
bot=$(az ad sp show --id "$app" --query id --output tsv)
resource=$(az ad sp show --id "$graph" --query id --output tsv)

for permission in "$@"; do
    role=$(az ad sp show --id "$graph" --query "appRoles[?value=='$permission'].id" --output tsv)
    [ -n "$role" ] || { echo "Microsoft Graph has no application permission $permission." >&2; exit 1; }

    given=$(az rest --method get --url "https://graph.microsoft.com/v1.0/servicePrincipals/$bot/appRoleAssignments" \
        --query "value[?appRoleId=='$role'].id" --output tsv)
    if [ -n "$given" ]; then
        echo "$permission was given before."
        continue
    fi

    az rest --method post --url "https://graph.microsoft.com/v1.0/servicePrincipals/$bot/appRoleAssignments" \
        --headers Content-Type=application/json \
        --body "{\"principalId\":\"$bot\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}" --output none
    echo "$permission is given."
done
