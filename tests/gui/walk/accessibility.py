"""A suspend of 250 lines through the accessibility bus alone, as assistive technology does it: `accessibility.py PROGRAM`. No mouse and no
key: names and roles find things, their actions do them. Also looks for controls that have no name."""

import os
import time

from walker import Atspi, Lost, wait_for, walk

CONTROLS = ("push button", "check box", "radio button", "text", "combo box", "table", "list", "spin button", "toggle button")


def press(node):
    node.do_action(0)
    time.sleep(0.1)


def steps(desk):
    desk.expect_fleet()
    name_everything(desk, "Devices")

    desk.expect("text", "Filter").set_text_contents("state:active")
    wait_for(lambda: desk.find("label", "shown of 5,000", exact=False), "the active lines alone")
    table = desk.expect("table", "Devices")
    for row in range(250):
        table.add_row_selection(row)
    wait_for(lambda: desk.find("label", "250 selected", exact=False), "250 selected lines")

    press(desk.expect_enabled("push button", "New change…"))
    press(desk.expect("check box", "Suspend"))
    name_everything(desk, "the wizard's types")
    press(desk.expect_enabled("push button", "Next"))
    desk.expect_text("Suspend: how?")
    name_everything(desk, "the wizard's options")
    press(desk.expect_enabled("push button", "Next"))
    name_everything(desk, "the wizard's lines")
    press(desk.expect_enabled("push button", "Check the lines"))
    desk.expect_text("This is what would happen")
    name_everything(desk, "the wizard's review")
    press(desk.expect_enabled("push button", "Next"))
    desk.expect_text("Suspend 250 lines?")
    press(desk.expect_enabled("push button", "Suspend 250 lines"))
    wait_for(lambda: desk.find("label", "250 of 250 lines done"), "250 settled lines")
    name_everything(desk, "a change")

    for page in ("Changes", "Audit", "Settings"):
        press(desk.expect("check box", page))
        time.sleep(0.5)
        name_everything(desk, page)


def name_everything(desk, where):
    nameless = [path for path in walk_names(desk.app, "") if path]
    if nameless:
        raise Lost(f"names for everything on {where}; without one are {nameless}")


def walk_names(node, path):
    role = node.get_role_name()
    here = f"{path}/{role}"
    states = node.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING) and role not in ("application", "frame", "dialog"):
        return
    if role in CONTROLS and not (node.get_name() or "").strip() and states.contains(Atspi.StateType.FOCUSABLE):
        yield here
    if role in ("table", "tree table", "list", "combo box", "spin button"):
        return
    for index in range(min(node.get_child_count(), 300)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk_names(child, here)


raise SystemExit(walk("suspendsThroughTheAccessibilityBus", steps))
