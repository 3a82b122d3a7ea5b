#!/usr/bin/env bash
# Stands in for the Azure CLI in tests: writes down each call, with the names of what the environment holds, to the file that
# AZ_LOG names, and answers as the real one might. Whether a call was right, az-calls.mjs says afterwards.
{
    printf '%s\x1f' "$@"
    printf '\x1d'
    for name in $(compgen -e); do [ -z "${!name}" ] || printf '%s\x1f' "$name"; done
    printf '\x1e'
} >>"$AZ_LOG"

case "$*" in
    *properties.outputs.host.value*) echo workshopbot.wonderful.westeurope.azurecontainerapps.io ;;
    *properties.outputs.*) echo 0a1b2c3d-1111-2222-3333-444455556666 ;;
    "account show"* | "ad app create"* | "ad sp show"*) echo 0a1b2c3d-8888-2222-3333-444455556666 ;;
    "containerapp env certificate list"*) echo /subscriptions/x/managedCertificates/y ;;
esac
