#!/bin/bash
# install-deps.sh SET…: installs the Debian packages that are missing, and only those. Sets: run build test check.
# A second start finds everything there and asks nothing of the network. Why each package: README.md.
set -euo pipefail

RUN="libarchive13 libexpat1 libxlsxwriter4 libqt6network6 libqt6sql6 libqt6sql6-sqlite libqt6sql6-psql libqt6keychain1 libsecret-1-0 ca-certificates
    libqt6widgets6 libqt6svg6 qt6-qpa-plugins breeze-icon-theme qt6-translations-l10n fonts-noto-core fonts-dejavu-core"

BUILD="g++ cmake ninja-build ccache mold pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev
    libarchive-dev libexpat1-dev libxlsxwriter-dev
    libexpected-dev libboost-dev libssl-dev libsimdjson-dev libsqlite3-dev libxxhash-dev"

TEST="postgresql-15 gnome-keyring dbus libsecret-tools openssl
    xvfb xauth openbox xdotool imagemagick x11-utils dbus-x11 at-spi2-core gir1.2-atspi-2.0 python3-gi
    clang-19 libclang-rt-19-dev"

CHECK="clang clang-tidy clazy libclang-rt-14-dev"

wanted=
for set in "$@"; do
    case $set in
    run) wanted+=" $RUN" ;;
    build) wanted+=" $BUILD" ;;
    test) wanted+=" $TEST" ;;
    check) wanted+=" $CHECK" ;;
    *)
        echo "install-deps.sh: unknown set “$set”; the sets are run, build, test, check" >&2
        exit 2
        ;;
    esac
done

missing=()
for package in $wanted; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
        echo "install-deps.sh: these packages are missing, and there is no sudo to install them with: ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi

export DEBIAN_FRONTEND=noninteractive
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
echo "installing: ${missing[*]}" >&2
"${apt[@]}" update </dev/null >&2
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}" </dev/null >&2
