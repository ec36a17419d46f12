"""A suspend of 250 lines with its results saved, by mouse alone: `mouse.py PROGRAM`. Says how many clicks it took."""

import os

from walker import Lost, wait_for, walk
from walker import Atspi


# The devices' context menu: new, refresh | show only, exclude | copy, with headers, identifiers | all, first | edit, paste, clear, settle.
ENTRIES = 13
SHOW_ONLY = 2
SELECT_FIRST = 8


def cell(desk, column, value):
    """A cell on show in the devices' table with this value in this column."""
    table = desk.expect("table", "Devices")
    columns = {table.get_column_header(i).get_name(): i for i in range(table.get_n_columns()) if table.get_column_header(i)}
    for row in range(20):
        found = table.get_accessible_at(row, columns[column])
        if found is not None and found.get_name() == value:
            return found
    raise Lost(f"a line whose {column} is {value}")


def steps(desk):
    desk.expect_fleet()
    desk.screenshot("mouse-1-devices")
    desk.click(cell(desk, "State", "active"), button=3)
    desk.click_menu(SHOW_ONLY, ENTRIES)
    wait_for(lambda: desk.find("label", "shown of 5,000", exact=False), "the active lines alone")
    desk.click(cell(desk, "State", "active"), button=3)
    desk.click_menu(SELECT_FIRST, ENTRIES)
    desk.click(desk.expect("push button", "250"))
    wait_for(lambda: desk.find("label", "250 selected", exact=False), "250 selected lines")
    desk.screenshot("mouse-2-selected")

    desk.click(desk.expect_enabled("push button", "New change…"))
    desk.click(desk.expect("check box", "Suspend"))
    desk.click(desk.expect_enabled("push button", "Next"))
    desk.expect_text("Suspend: how?")
    desk.click(desk.expect_enabled("push button", "Next"))
    desk.click(desk.expect_enabled("push button", "Check the lines"))
    desk.expect_text("Suspend 250 lines")
    desk.screenshot("mouse-3-review")
    desk.click(desk.expect_enabled("push button", "Next"))
    desk.expect_text("Suspend 250 lines?")
    desk.click(desk.expect_enabled("push button", "Suspend 250 lines"))

    wait_for(lambda: desk.find("label", "250 of 250 lines done"), "250 settled lines")
    desk.screenshot("mouse-4-done")
    desk.click(desk.expect_enabled("push button", "Save the results…"))
    # Where the dialog opens is the person's own folder: it is enough to say yes.
    desk.click(desk.expect_enabled("push button", "Save here"))
    saved = wait_for(lambda: find_results(os.environ["HOME"]), "the saved results")
    with open(saved, encoding="utf-8") as results:
        lines = results.read().strip().splitlines()
    if len(lines) != 251:
        raise Lost(f"250 succeeded lines in the results; there are {len(lines) - 1}")


def find_results(folder):
    for root, _, files in os.walk(folder):
        if "succeeded.csv" in files:
            return os.path.join(root, "succeeded.csv")
    return None


raise SystemExit(walk("suspendsByMouse", steps))
