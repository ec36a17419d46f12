#!/bin/bash
# run.sh [FOLDER]: from a fresh Debian 12 to the main job done: installs what is missing, builds, and runs `thingdeskctl demo`, which leaves
# its evidence in FOLDER (a new one under evidence/ by default). A second start installs and rebuilds nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
cd - >/dev/null

"$root/packaging/install-deps.sh" run build
"$root/packaging/build.sh" release thingdeskctl thingspace-simulator

folder=${1:-$root/evidence/$(date +%Y%m%d-%H%M%S)}
exec "$root/build/release/bin/thingdeskctl" demo --out "$folder"
