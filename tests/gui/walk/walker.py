"""What the walks share: the program at a screen of its own, eyes (AT-SPI: what a screen reader is told), and hands (xdotool: real mouse
and keys). The eyes only look; which hands a walk uses is the walk's point. Every click and every key is counted."""

import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60.0


class Lost(Exception):
    """What should have been there was not."""


def wait_for(look, what, patience=PATIENCE):
    """The first true answer of `look`; asked again and again."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:
            found = None  # a widget went while we looked at it
        if found:
            return found
        time.sleep(0.1)
    raise Lost(what)


class Desk:
    """The program under test, from its start to its end."""

    def __init__(self, program, arguments):
        self.clicks = 0
        self.keys = 0
        self.process = subprocess.Popen([program, *arguments])
        self.app = wait_for(self._application, "the window's program on the accessibility bus")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    # eyes

    def find(self, role, name=None, under=None, showing=True, exact=True):
        """The first widget of a role (and name) that is on show, breadth first; tables are not entered (a million cells)."""
        queue = [under or self.app]
        while queue:
            node = queue.pop(0)
            if node is None:
                continue
            try:
                if node.get_role_name() == role and self._is_called(node, name, exact) and (not showing or self._is_showing(node)):
                    return node
                if node.get_role_name() in ("table", "tree table"):
                    continue
                queue.extend(node.get_child_at_index(i) for i in range(min(node.get_child_count(), 300)))
            except GLib.Error:
                continue
        return None

    @staticmethod
    def _is_called(node, name, exact):
        if name is None:
            return True
        called = (node.get_name() or "").replace("&", "")
        return called == name if exact else name in called

    @staticmethod
    def _is_showing(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING)

    def expect(self, role, name=None, under=None, exact=True, patience=PATIENCE):
        return wait_for(lambda: self.find(role, name, under, exact=exact), f"a {role} called “{name}”", patience)

    def expect_enabled(self, role, name, exact=True, patience=PATIENCE):
        def look():
            node = self.find(role, name, exact=exact)
            return node if node is not None and node.get_state_set().contains(Atspi.StateType.SENSITIVE) else None
        return wait_for(look, f"a {role} called “{name}” that may be used", patience)

    def expect_text(self, part, patience=PATIENCE):
        """A label or message that holds `part`."""
        def look():
            return self.find("label", part, exact=False) or self.find("text", part, exact=False)
        return wait_for(look, f"the words “{part}”", patience)

    def expect_fleet(self):
        """The demo fleet is read, and the example change that a new demo shows has ended: nothing moves by itself any more."""
        wait_for(lambda: self.find("label", "5,000 lines", exact=False), "a fleet of 5,000 lines")
        self.expect_text("A first change runs")
        time.sleep(4)
        self.expect("check box", "Changes")  # with a count, it would be called so

    def center(self, node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def screenshot(self, name):
        folder = os.environ.get("THINGDESK_WALK_PICTURES")
        if folder:
            subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=False)

    # hands

    def click(self, node, button=1):
        x, y = self.center(node)
        self.click_at(x, y, button)

    def click_at(self, x, y, button=1):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", str(button)], check=True)
        self.clicks += 1
        time.sleep(0.15)

    def click_menu(self, place, of):
        """The entry number `place` (from 0) of the popup menu that is open, which has `of` entries; separators count as none.
        Qt keeps popups off the accessibility bus, so its window on the screen is asked where it is."""
        width, height, x, y = self.expect_popup()
        self.click_at(x + min(60, width // 2), y + round(height * (place + 0.5) / of))

    def expect_popup(self):
        return wait_for(self._popup, "an open popup")

    def _popup(self):
        """Menus are the only windows of ours that no window manager frames, and that are larger than a helper window."""
        tree = subprocess.run(["xwininfo", "-root", "-children"], capture_output=True, text=True).stdout
        shape = re.compile(r'"thingdesk" "thingdesk"\)\s+(\d+)x(\d+)\+\d+\+\d+\s+\+(\d+)\+(\d+)')
        for match in shape.finditer(tree):
            box = tuple(int(number) for number in match.groups())
            if box[0] > 20 and box[1] > 20:
                return box
        return None

    def key(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            self.keys += 1
            time.sleep(0.06)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
        self.keys += len(text)
        time.sleep(0.1)

    # the end

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(70)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def walk(name, steps):
    """Runs one walk and tells of it as a test does."""
    program = sys.argv[1]
    desk = None
    try:
        desk = Desk(program, ["--demo"])
        steps(desk)
        print(f"{name}: {desk.clicks} clicks, {desk.keys} keys")
        print(f"PASS   : walk::{name}()")
        return 0
    except Lost as lost:
        if desk is not None:
            desk.screenshot(name + "-lost")
        print(f"FAIL!  : walk::{name}() looked in vain for {lost}")
        return 1
    finally:
        if desk is not None:
            desk.end()
