#!/bin/bash
# run.sh [FOLDER]: from a fresh Debian 12 to the main job done: installs what is missing and builds. Then, with a display, it opens the window
# on the demo fleet (a simulator of its own, nothing to type in); without one, or with a FOLDER, it runs `thingdeskctl demo`, which leaves its
# evidence in FOLDER (a new one under evidence/ by default). A second start installs and rebuilds nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
cd - >/dev/null

"$root/packaging/install-deps.sh" run build

if [ $# -eq 0 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "$root/packaging/build.sh" release thingdesk thingdeskctl thingspace-simulator
    exec "$root/build/release/bin/thingdesk" --demo
fi

"$root/packaging/build.sh" release thingdeskctl thingspace-simulator
folder=${1:-$root/evidence/$(date +%Y%m%d-%H%M%S)}
exec "$root/build/release/bin/thingdeskctl" demo --out "$folder"
