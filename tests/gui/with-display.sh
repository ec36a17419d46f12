#!/bin/bash
# with-display.sh COMMAND…: runs COMMAND on a screen, a window manager, a D-Bus session and in a home of its own, as at somebody's desk.
# Nothing is left running. Where a program for it is not installed this is said, and a failure with THINGDESK_TEST_NO_SKIP=1.
set -u

for program in xvfb-run openbox xdotool dbus-run-session; do
    command -v "$program" >/dev/null && continue
    echo "with-display: $program is not installed" >&2
    [ "${THINGDESK_TEST_NO_SKIP:-}" = 1 ] && exit 1
    exit 0
done

folder=$(mktemp -d /tmp/thingdesk-display.XXXXXX) || exit 1
trap 'rm -rf "$folder"' EXIT
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run XDG_DATA_HOME=$folder/home/.local/share XDG_CONFIG_HOME=$folder/home/.config
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP QT_QPA_PLATFORM
# What a person without sight uses finds the window even where nobody asked for it before it started.
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8

dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24" bash -c '
    openbox >/dev/null 2>&1 &
    manager=$!
    for _ in $(seq 200); do
        xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
        kill -0 "$manager" 2>/dev/null || { openbox >/dev/null 2>&1 & manager=$!; }
        sleep 0.05
    done
    "$@"
    result=$?
    kill "$manager" 2>/dev/null
    exit "$result"' _ "$@"
exit $?
