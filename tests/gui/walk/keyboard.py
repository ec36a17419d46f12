"""A suspend of 250 lines with its results saved, by keyboard alone: `keyboard.py PROGRAM`. Says how many keys it took."""

import os

from walker import Lost, wait_for, walk


def steps(desk):
    desk.expect_fleet()

    desk.key("ctrl+l")
    desk.type("state:active")
    desk.key("Return")
    wait_for(lambda: desk.find("label", "shown of 5,000", exact=False), "the active lines alone")
    desk.key("ctrl+k")
    desk.expect_popup()
    desk.type("select the first")
    desk.key("Return")
    desk.expect("dialog", "Select the first lines", exact=False)
    desk.type("250")
    desk.key("Return")
    wait_for(lambda: desk.find("label", "250 selected", exact=False), "250 selected lines")

    desk.key("ctrl+b")
    desk.expect("check box", "Suspend")
    desk.key("Down", "Down", "space")
    desk.expect_enabled("push button", "Next")
    desk.key("ctrl+Return")
    desk.expect_text("Suspend: how?")
    desk.key("ctrl+Return")
    desk.expect_enabled("push button", "Check the lines")
    desk.key("ctrl+Return")
    desk.expect_text("This is what would happen")
    desk.expect_enabled("push button", "Next")
    desk.key("ctrl+Return")
    desk.expect_text("Suspend 250 lines?")
    desk.expect_enabled("push button", "Suspend 250 lines")
    desk.key("ctrl+Return")

    wait_for(lambda: desk.find("label", "250 of 250 lines done"), "250 settled lines")
    folder = os.path.join(os.environ["HOME"], "by-keyboard")
    os.mkdir(folder)
    desk.expect_enabled("push button", "Save the results…")
    desk.key("ctrl+s")
    desk.expect_enabled("push button", "Save here")
    desk.type(folder)
    desk.key("Return")
    wait_for(lambda: saved(folder), "the saved results")
    lines = saved(folder)
    if len(lines) != 251:
        raise Lost(f"250 succeeded lines in the results; there are {len(lines) - 1}")


def saved(folder):
    for root, _, files in os.walk(folder):
        if "succeeded.csv" in files:
            with open(os.path.join(root, "succeeded.csv"), encoding="utf-8") as results:
                return results.read().strip().splitlines()
    return None


raise SystemExit(walk("suspendsByKeyboard", steps))
