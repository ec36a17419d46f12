<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Thingdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thingdesk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk changes for Verizon ThingSpace fleets: planned before they are sent, sent once, and proven.

Free software under the GNU General Public License, version 3 or later; it comes without any warranty.

Built on Qt %1, SQLite, simdjson, Boost.Beast, QtKeychain and the Breeze icons. ThingSpace is a trademark of Verizon, with whom this program has no connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the fleet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the bulk changes, running and done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows who did what, when, and what proved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles, credentials, store, appearance, keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the filter of this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds any command by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the details on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the whole fleet from the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the sync at its next step; what was read stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the selected lines again from the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses which columns are shown, and in which order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;only this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the cell&apos;s value to the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exclude this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes lines with the cell&apos;s value out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, with tabs between the cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows under their column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies one ICCID a line, or whatever identifier a line has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects everything that the filter matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans a bulk change; nothing is sent before you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;view the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a draft at its review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends nothing more; what is on its way is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with a paused change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels what was not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;try…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans a new change for what failed, was held or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans the inverse change for what succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the &amp;results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a file for each outcome into a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the audit log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what the page shows as CSV or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the audit &amp;filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole audit log again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects to a ThingSpace account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the profile and its login from this computer; asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaches the carrier, signs in, asks for each account, and says where it stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the &amp;login…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts another key, user name and password into the system&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the login…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the profile&apos;s login out of the system&apos;s keyring; asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the store&apos;s &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies where the store is, as the command line takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the demo fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a made-up fleet on a simulator of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains this page and its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Thingdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence, and what it is built on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the program; asks first if work is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a command does, and its key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditDifference</name>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a value, and what it was and became: “State: active → suspended”</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditTableModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time; the tooltip of a cell has it in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Line: sent to the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: waiting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: taken by the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: to be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: left out, no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: approval asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: nothing more is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: lines unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: partly succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: back to a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login: stored in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login: taken out of the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not sent is being cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made to undo change %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made to repeat what was left of change %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>none</source>
        <extracomment>the value of a field that has none</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a field, and what it was and becomes: “State: active → suspended”</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeActions</name>
    <message>
        <source>Only a draft can be reviewed; this change was released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is being cancelled: nothing more is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is paused already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent; what is unconfirmed is followed until there is evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change has not been released, so nothing is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is being cancelled and cannot be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is being cancelled already; what was sent is followed to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent, so nothing is left to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was never released, so there is nothing to repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line failed, was held or was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was never released, so there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line has succeeded, so there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change has no lines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeCauses</name>
    <message>
        <source>The carrier gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <extracomment>one of several similar sentences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait and repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with these lines; they can be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines were not as reviewed; a retry checks them against what is so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something about these lines must be put right first; sent again as they are, they would fail again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer is final: sent again, these lines would fail again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeDraft</name>
    <message>
        <source>No lines are selected. Paste identifiers or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type the identifiers of the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeSegments</name>
    <message>
        <source>awaiting</source>
        <comment>lines whose request is on its way</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeTableModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a number of lines and what became of them: “240 succeeded”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>a change&apos;s type and its name: Suspend “West coast”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo of change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry of change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being cancelled: nothing more is sent, and what was sent is followed to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by a person. Nothing is sent until it is resumed; what was sent is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a change&apos;s title and what became of its lines: “Suspend: 240 succeeded, 10 failed”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>lines that are done, of all that are to be sent: “4,120 of 5,000”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not sent yet will be cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) sent already cannot be called back and will be followed to the end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This plans “%1” for up to %Ln line(s) that “%2” brought to where they are now. What has moved since is left out. Nothing is sent before you have reviewed and confirmed it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are not sent yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were sent and await the carrier.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not over: %1 confirmed, %2 unconfirmed, %3 unsent lines.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandDelegate</name>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1%2 (%3): %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store: sqlite:PATH or postgresql://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier login to work with; “default” unless given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON document on standard output and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help, or that of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login of profile %1 is in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain holds no login of profile %1 any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1, suspend %2 lines: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store    %1
results  %2
audit    %3
ledger   %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting the simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planning the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstration: suspend %1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 devices match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: thingdeskctl [--store URL] [--profile NAME] [--json] %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: thingdeskctl [--store URL] [--profile NAME] [--json] COMMAND …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk changes for Verizon ThingSpace fleets: planned, sent once, proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“thingdeskctl COMMAND --help” shows a command&apos;s options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 items failed, held or cancelled; 2 usage or bad file; 3 not reachable or not authorised; 4 refused; 5 items unconfirmed; 6 storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1: %2 lines, %3 to send (%4 with warnings), %5 without change, %6 blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it with “thingdeskctl change show %1 --items”, send it with “thingdeskctl change apply %1 --yes”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile yet. Add one with: thingdeskctl profile add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 works: the carrier answers, the login is right, the accounts are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices on %2 pages in %3 s: %4 added, %5 updated, %6 missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not list: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 devices, %3 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleet read: %1 devices, %2 added, %3 updated, %4 missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>it has a member that is none of key, secret, username, password, callbackPassword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON (%1 at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a text or is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoFleet</name>
    <message numerus="yes">
        <source>Example: suspend %n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>not listed</source>
        <comment>a line that the carrier does not list any more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not listed</source>
        <comment>a line&apos;s last state; the carrier does not list it any more</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>The carrier account of lines that the fleet does not know; needed where the profile has several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of the carrier plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five digits: where the line will mainly be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s IP pool; if not said, the account&apos;s default pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stock number of the device model, where IMEIs are not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s device group to put the lines in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost centre, at most 36 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a static public address can be reached from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name at the place of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name at the place of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street address of the place of use, no post-office box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City of the place of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the place of use, two letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP of the place of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of the place of use, US or USA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier account that the lines are added to; needed where the profile has several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s device group; if not said, the default group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s stock number of the device model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s reason code; FF is general administration and maintenance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether to use a waiver of the early termination fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether to remove the lines&apos; records too; their history at the carrier is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether billing goes on while the lines are suspended; if not said, the account&apos;s default holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Thingdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk changes for ThingSpace lines: planned before they are sent, sent once, and proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to ThingSpace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your account and your login. They go into the keyring of this computer; nothing is changed at the carrier before you allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5,000 made-up devices on a simulator of your own. One click, and a first change runs before your eyes. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemColumns</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours</source>
        <extracomment>whose work a success is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another’s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemStory</name>
    <message>
        <source>The carrier took the request and gave a receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says that the line is so already; its record will decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer named this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was tried as often as makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused the request because of one of its lines, without saying which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s callback decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before an answer came, so what became of the request is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later evidence says the opposite; a new reading of the line will decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its turn to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the journal and sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s device record decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was not as reviewed any more, so it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the request left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer did not name this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s request status decided it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is older than what was sent from it, so nothing is sent before somebody has looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier was silent for too long; it is still looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refused request is sent again line by line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came, so what became of the request is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked at review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At review there was nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned and reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the journal, then sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback came: it was carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback came: it failed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>came %Ln time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Thingdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>%1, %n running</source>
        <extracomment>a page&apos;s name and how many things run on it</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanReviewModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>Send changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether anything is sent that alters a line (default: %1); while it is off, changes can be planned and reviewed, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in one request to add, suspend, restore or deactivate (1 to 200, default %1): more of them end sooner, fewer leave less in doubt when an answer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in an activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in one request to activate (1 to 10,000, default %1): more of them end sooner, fewer leave less in doubt when an answer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in a deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in one request to delete (1 to 100, default %1), which the carrier does not undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in an availability question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in one question whether SIMs and devices are free to be activated (1 to 2,000, default %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most requests a minute that alter lines (default %1; “unlimited” lifts it): more end sooner and leave less of the account&apos;s allowance to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most activation requests a minute (default %1; “unlimited” lifts it); they count as changing requests too, so the lower of the two holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most requests a minute that only read (default %1; “unlimited” lifts it): a sync of a large fleet takes as long as this allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one request may wait for its answer (100ms to 10min, default %1); after that its fate counts as unknown and is found out, and it is not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long after sending the lines are read for the first time (as 15s or 5min, default %1): sooner finds out sooner and costs more reading requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest pause between looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause between looks at an unsettled line doubles until it is this long (as 15s or 5min, default %1): shorter finds out sooner and costs more reading requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an unsettled line is looked after (as 12h or 24h, default %1); after that it is called unconfirmed, and only a sync can still settle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the carrier&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How stale the carrier&apos;s list of lines may be when it is read (as 5min, at least 1min for a live account, default %1): a line&apos;s record counts as proof only when it was read this long after the sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where callbacks arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and port on this computer where callbacks are taken, or “off” (default %1); this version takes them from a simulator here only, and without them everything is found out as well, only later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The https address under which the carrier reaches the listener (default: %1); a live account needs it for callbacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name in callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name that each callback must carry (default: %1); one with another name is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the PEM file with the listener&apos;s certificate (default: %1); needed where no proxy in front takes care of https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the PEM file with the certificate&apos;s private key (default: %1); only the path is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the proxy that hands callbacks on (default: %1); what it says about the sender&apos;s address is believed, from nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses from which callbacks are taken, with commas between (default: %1); from anywhere else they are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends 10 lines of a change first, then 100, then the rest (default: %1), so that a mistake shows while it is small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brake on failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of failed lines at which a change stops by itself (default: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brake on endings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of lines deactivated or deleted in an hour at which a change stops by itself (default: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of network that is named where the carrier asks for it (default %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting and looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Work is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait, then quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window stays until nothing is on its way any more, then it closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is sent. What is on its way is looked up at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes, the work goes on. The icon in the tray brings the window back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>The window closes when nothing is on its way any more. Ctrl+Q asks again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseWords</name>
    <message numerus="yes">
        <source>Add %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be added to the account. Service does not start yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be activated: service starts, and so does billing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be suspended: traffic stops, numbers are kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be restored: traffic starts again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be deactivated: service ends, and numbers are lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It can be taken back later: “%1” brings the lines to where they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sent at once.</source>
        <extracomment>a number of requests: “1 request, sent at once.”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sent within about %2.</source>
        <extracomment>a number of requests and a duration</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewListing</name>
    <message>
        <source>send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send, note</source>
        <extracomment>the line will be sent, and there is something to know about it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentedBar</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and the state of so many lines: “12 failed”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click to show only these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Age of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole fleet was last read at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet was never read from the carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulator · %1</source>
        <extracomment>which world, and the profile&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verizon · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n account(s). Click to show another profile.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>carrier pauses us until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier answered 429 (too many requests); nothing is sent until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 changing requests of this minute are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile sends as fast as the carrier answers (pace.writes is unlimited).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <extracomment>the connection to the carrier</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier answered when it was last asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked of the carrier since the program started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetPreview</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetPreviewModel</name>
    <message>
        <source>%1
%2</source>
        <extracomment>a column of a file, and under it what it is for</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Account %1 does not belong to profile %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said which account this line belongs to. Give one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is on account %1, not on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1 wants lines added before they are activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activating needs the ICCID (or the EID) of the SIM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activating needs the IMEI of the device, or the stock number of its model (sku).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1 has no default IP pool. Name one with ip-pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deactivated line gets a new number when it is activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is active on the plan “%1” already. Changing plans is another type of change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is suspended. Restore it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding needs the ICCID (or the EID) of the SIM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding needs the IMEI of the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is on account %1 already (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was on the account before (%1) and is not listed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An audit log is written as .csv or .json, not as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was last read at %1 and will be read again before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 is being cancelled and cannot be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 is %2 and cannot be paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 is %2 and cannot be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 is over (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 was released before: it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 was never released (%2), so there is nothing to undo or repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items of change %1 are not what was reviewed. Make a new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change %1 in this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header names no device. Give at least one of the columns iccid, imei, mdn, msisdn, imsi, eid, meid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no use for the column “%1”. Known are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not text. Save the table as CSV, UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is not UTF-8. Save the table as CSV, UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is longer than 64 KiB. Is this a table with one device a line?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a closing quotation mark there must be a separator or the end of the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read further: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivating may cost a fee, and the number is lost after 50 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is deleted after deactivation; its history at the carrier cannot be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is suspended. Restore it before deactivating it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the character %2, which the carrier refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is not a value for %1. Possible are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value for %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is not a value for %1. Write yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is no ZIP for %1. Write five digits, or five and four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was archived since the plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was not known when the plan was made; now it is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier does not list the line any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was %1 when the plan was made; now it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” holds characters that no %1 has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digits of the EID do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” has %3 characters; an %1 has %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The EID does not begin with 89.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is not the whole %1: a spreadsheet made a number of it. Format the column as text and paste the identifiers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the ICCID does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ICCID does not begin with 89148, as Verizon’s do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the IMEI does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The IMSI is not one of Verizon’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MDN is no telephone number of the North American plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MSISDN does not begin with 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2 ends in zeros that a spreadsheet put there. Format the column as text and paste the identifiers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifiers of this row belong to more than one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is in change %1, which is not over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has the %1 %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet does not know this line. Sync, or check the identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same device is in row %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change: the line is active already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change: the line is deactivated already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change: the line is on the account already, not yet activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change: the line is suspended already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a post-office box; the place of use must be a street address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no country for a place of use. Write US or USA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of use must be complete or absent. Missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a plan’s name. Write its code, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning was stopped. Nothing came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan %1 on account %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line had %1 of five provisioning actions in the last 24 hours. One more is legal from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no key “%1”. Its keys are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not KEY=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is %1; it must be active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the line is not known. Refresh first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is %1; it must be suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier is still working on the line (%1). Refresh first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not look like an identifier of a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names no device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activating cannot be undone: the line would be deactivated, which may cost a fee and loses the number. If that is wanted, plan a deactivation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding cannot be undone: the carrier deletes deactivated lines only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivating cannot be undone: activated again, the line gets a new number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that our change brought the line to where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer about the account is not as documented. Nothing was changed; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier took the request but gave no number for it, so what became of it is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came instead of the carrier&apos;s answer (HTTP %1). Something between here and ThingSpace answered; check the base URL and any proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer is not readable JSON (HTTP %1). Nothing was concluded from it; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer is larger than %1 bytes and was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML came instead of the carrier&apos;s answer (HTTP %1): its gateway refused the call. Check the base URL and the application&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback was not readable and was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s list of callbacks is not as documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier reported success and failure. Only a new reading of the line settles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold at the carrier, which waits for an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier says that the request failed; it gives the reason in callbacks only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s connection history is not as documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its account no longer lists the line. Sync, and plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended between sending and the answer. What the carrier did is being found out; nothing is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer slept before the request left. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s gateway refused the call (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s provisioning history is not as documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier answered with HTTP %1 instead of a result. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier asks for fewer requests (HTTP 429). Work goes on by itself, more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s list of devices is not as documented. Nothing of this page was taken; sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks cannot be received at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused this login before (%1), and five refusals lock it. Correct the credentials, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer to the login is not as documented. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused the user name or password (%1). It was not tried again, since five refusals lock the login. Correct the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 is accepted. Check the base URL, and whether the service is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no host %1. Check the base URL and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was broken before an answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came from %1 in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 does not prove who it is. Nothing was sent to it; check the base URL and the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s list of plans is not as documented. Nothing was changed; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no session to send with. The request was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer about a request is not as documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s answer with the access token is not as documented. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier refused the application&apos;s key and secret (%1). It was not tried again. Correct the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier&apos;s usage history is not as documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyring holds for profile %1 is not a login. Store it again with: thingdeskctl credentials set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials are not readable: %1. Give one JSON object with key, secret, username and password on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring holds the login of profile %1 but is locked or does not show it. Unlock the keyring and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no credentials for profile %1. Store them with: thingdeskctl credentials set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be reached (%1). Start a Secret Service such as gnome-keyring, or set the four THINGSPACE_ variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not encrypted. Use https; http is allowed on this machine&apos;s loopback address only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an account name. Write it as the carrier does, for example 0000123456-00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs at least one account. Name it as the carrier does: --account 0000123456-00001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile “%1” with another origin or other accounts. Change its keys with “profile set %1”, or remove it first with “profile remove %1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 still has changes or devices in this store and stays. Its settings and credentials can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile has no key “%1”. “thingdeskctl profile show NAME” lists the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a profile name. Use up to 64 letters, digits, points, hyphens and underscores, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a setting. Write it as KEY=VALUE, for example batch=100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an origin. Give scheme, host and port without a path, for example https://thingspace.verizon.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile “%1” in this store. Add it with: thingdeskctl profile add %1 --base-url ORIGIN --account ACCOUNT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” does not fit the key %1, which takes: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 cannot be undone for the %2 lines that it would be sent for. If you mean it, add: --confirm %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 would be sent for %2 lines, not for %3. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 would be sent for %2 lines. Add --yes to really send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or is not empty. Name a new one with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator of the demo fleet ended by itself (code %1). Open the demo fleet again to start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator did not start: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a change&apos;s number. “thingdeskctl change list” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” does not fit %1, which takes: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. “thingdeskctl --help” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” after %1 is not a duration. Write it as 500ms, 15s, 5min or 24h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is more than “%2” takes. “thingdeskctl %2 --help” shows how to write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs one of these words after it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier that ends in “%1” has the length of none. Give ICCID, IMEI, MDN, MSISDN, IMSI, EID or MEID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not built yet; a later version brings it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing. Write: thingdeskctl %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command was given. “thingdeskctl --help” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” after %1 is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1 here. “thingdeskctl %2 --help” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1 in front of a command. “thingdeskctl --help” lists what may stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the lines with just one of --input FILE, --ids A,B and --filter EXPR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” after %1 is not a time. Write it as 2025-01-31T08:00:00Z; without an offset it is UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence named the device column “%1”, which it cannot set. Nothing was written; please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter does not know the key “%1” (at character %2). It knows state, iccid, imei, mdn, msisdn, imsi, eid, meid, account, plan and missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter opens a quotation mark at character %1 that it does not close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter cannot use “%2” for “%1” (at character %3). A value may begin or end with *, be “quoted”, and be several with commas between; missing takes yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The carrier promised more devices of account %1 but did not say where they continue. The sync stopped; what was read is kept, and nothing is marked missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync was cancelled. What was read is kept, and nothing is marked missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 names no account to sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 known devices were not in the carrier&apos;s list. None was marked missing; if that is right, sync again with --accept-missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is switched off for this profile. Turn it on with: thingdeskctl profile set NAME writes=on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address that can be spoken to. Give scheme, host and port, for example https://thingspace.verizon.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is locked by another program and did not become free in time. Try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something had moved meanwhile (%1). Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is damaged. Restore it from a backup; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store refused a step: %1. Nothing was sent because of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Thingdesk store and was left alone. Name another file with --store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the store is full. Make room and start again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 was written by a newer Thingdesk (schema %2, this one knows %3). Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be written. Check its permissions and those of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note of what was sent (%1) cannot be written: %2. Nothing is sent without it; check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is older than what was sent from it, so this line may have been sent already. Sync, look, then plan it again with: thingdeskctl change retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not name a store. Use sqlite:PATH or postgresql://HOST/DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaiting the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings SIMs and devices onto an account without starting service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts service: a plan, a number, and billing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops traffic for a time; the number is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings suspended lines back into service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends service. The number is lost; a fee may be due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being deactivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioning history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the carrier&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MDN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSISDN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing cycle ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock number (SKU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete afterwards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorldStrip</name>
    <message>
        <source>Simulator · %1</source>
        <extracomment>the world that the window shows, and the profile&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verizon · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here reaches the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes go to the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only: writes are off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
