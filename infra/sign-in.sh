#!/usr/bin/env bash
# Lets people sign in to the tab with the app registration of the bot: infra/sign-in.sh APP_ID HOST
set -euo pipefail
[ $# = 2 ] || { echo "Usage: infra/sign-in.sh APP_ID HOST" >&2; exit 1; }

app=$1 host=$2
url="https://graph.microsoft.com/v1.0/applications(appId='$app')"
scope=5b1c6a4e-8f0d-4c39-9a57-2d7e63f1b804   # of our own making; unique within one registration is enough
teams=(1fec8e78-bce4-4aaf-ab1b-5451cc387264 5e3ce6c0-2b1f-4285-8d4b-75ee78787346)   # desktop and phone, web

az ad app update --id "$app" --identifier-uris "api://$host/botid-$app"

az rest --method patch --url "$url" --headers Content-Type=application/json --body "{\"api\":{\"requestedAccessTokenVersion\":2,\
\"oauth2PermissionScopes\":[{\"id\":\"$scope\",\"value\":\"access_as_user\",\"type\":\"User\",\"isEnabled\":true,\
\"adminConsentDisplayName\":\"Sign in to WorkshopBot\",\"adminConsentDescription\":\"WorkshopBot sees who opens its tab.\",\
\"userConsentDisplayName\":\"Sign in to WorkshopBot\",\"userConsentDescription\":\"WorkshopBot sees who opens its tab.\"}]}}"

# Only once the scope is there can clients be trusted with it.
az rest --method patch --url "$url" --headers Content-Type=application/json --body "{\"api\":{\"preAuthorizedApplications\":[\
{\"appId\":\"${teams[0]}\",\"delegatedPermissionIds\":[\"$scope\"]},{\"appId\":\"${teams[1]}\",\"delegatedPermissionIds\":[\"$scope\"]}]}}"

echo "People can sign in to https://$host."
