#!/bin/sh
# The command of the installed desktop app: Electron's executable, run as Node.
here=$(dirname "$(readlink -f "$0")")
ELECTRON_RUN_AS_NODE=1 exec "$here/../procession-desktop" "$here/app.asar.unpacked/out/main/cli.js" "$@"
