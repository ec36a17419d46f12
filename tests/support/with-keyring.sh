#!/bin/bash
# with-keyring.sh [--no-service | --no-bus] COMMAND…: runs COMMAND in a home, a D-Bus session and a gnome-keyring of its own.
#   (nothing)     a keyring that is unlocked; COMMAND may lock it (org.freedesktop.Secret.Service.Lock)
#   --no-service  a bus on which nobody offers org.freedesktop.secrets
#   --no-bus      no bus at all
# Nothing is left running. Where gnome-keyring or dbus is not installed, COMMAND runs with THINGDESK_TEST_KEYRING unset and skips;
# with THINGDESK_TEST_NO_SKIP=1 this is a failure.
set -u

mode=unlocked
case "${1:-}" in
--no-service | --no-bus)
    mode=${1#--}
    shift
    ;;
esac

for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null && continue
    echo "with-keyring: $program is not installed" >&2
    [ "${THINGDESK_TEST_NO_SKIP:-}" = 1 ] && exit 1
    exec "$@"
done

folder=$(mktemp -d /tmp/thingdesk-keyring.XXXXXX) || exit 1
trap 'rm -rf "$folder"' EXIT
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run XDG_DATA_HOME=$folder/home/.local/share XDG_CONFIG_HOME=$folder/home/.config
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP
export THINGDESK_TEST_KEYRING=$mode

case $mode in
no-bus)
    "$@"
    ;;
no-service)
    cat >"$folder/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    dbus-run-session --config-file="$folder/bus.conf" -- "$@"
    ;;
*)
    # In the foreground, or the daemon would outlive its bus.
    dbus-run-session -- bash -c '
        gnome-keyring-daemon --foreground --unlock --components=secrets < <(printf %s test) >/dev/null 2>&1 &
        keyring=$!
        for _ in $(seq 100); do
            dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
                string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
            sleep 0.1
        done
        "$@"
        result=$?
        kill "$keyring"
        wait "$keyring"
        exit "$result"' _ "$@"
    ;;
esac
exit $?
