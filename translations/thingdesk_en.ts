<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%Ln entries shown of %1</source>
        <extracomment>%1: how many there are in all</extracomment>
        <translation>
            <numerusform>%Ln entry shown of %1</numerusform>
            <numerusform>%Ln entries shown of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln selected</source>
        <extracomment>what is shown, and how many of it are selected</extracomment>
        <translation>
            <numerusform>%1 · %Ln selected</numerusform>
            <numerusform>%1 · %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in the log; none of them fits all the fields above.</source>
        <translation>
            <numerusform>%Ln entry is in the log; it does not fit all the fields above.</numerusform>
            <numerusform>%Ln entries are in the log; none of them fits all the fields above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln entries</source>
        <translation>
            <numerusform>Export %Ln entry</numerusform>
            <numerusform>Export %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln entries to %1 …</source>
        <translation>
            <numerusform>Writing %Ln entry to %1 …</numerusform>
            <numerusform>Writing %Ln entries to %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are in %1.</source>
        <translation>
            <numerusform>%Ln entry is in %1.</numerusform>
            <numerusform>%Ln entries are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A copy holds at most %Ln entries. Export them to a file instead.</source>
        <translation>
            <numerusform>A copy holds at most %Ln entry. Export them to a file instead.</numerusform>
            <numerusform>A copy holds at most %Ln entries. Export them to a file instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message numerus="yes">
        <source>%Ln rows shown of %1</source>
        <extracomment>%1: how many there are in all, removed ones too</extracomment>
        <translation>
            <numerusform>%Ln row shown of %1</numerusform>
            <numerusform>%Ln rows shown of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It applies to %Ln line(s), which keep it.</source>
        <translation>
            <numerusform>It applies to %Ln line, which keeps it.</numerusform>
            <numerusform>It applies to %Ln lines, which keep it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>%Ln row is in %1.</numerusform>
            <numerusform>%Ln rows are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CausesPanel</name>
    <message numerus="yes">
        <source>Retry these %Ln</source>
        <translation>
            <numerusform>Retry this line</numerusform>
            <numerusform>Retry these %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message numerus="yes">
        <source>%Ln change(s) are in the list; none of them fits the filter.</source>
        <translation>
            <numerusform>%Ln change is in the list; it does not fit the filter.</numerusform>
            <numerusform>%Ln changes are in the list; none of them fits the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s) shown</source>
        <extracomment>so many of the changes pass the filter</extracomment>
        <translation>
            <numerusform>%1 of %Ln change shown</numerusform>
            <numerusform>%1 of %Ln changes shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWizard</name>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln to send</numerusform>
            <numerusform>%Ln to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) for the blocked lines wait under Changes, to be reviewed and confirmed by themselves.</source>
        <translation>
            <numerusform>%Ln draft for the blocked lines waits under Changes, to be reviewed and confirmed by itself.</numerusform>
            <numerusform>%Ln drafts for the blocked lines wait under Changes, to be reviewed and confirmed by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%Ln line(s) not sent yet will be cancelled.</source>
        <translation>
            <numerusform>%Ln line not sent yet will be cancelled.</numerusform>
            <numerusform>%Ln lines not sent yet will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) sent already cannot be called back and will be followed to the end.</source>
        <translation>
            <numerusform>%Ln line sent already cannot be called back and will be followed to the end.</numerusform>
            <numerusform>%Ln lines sent already cannot be called back and will be followed to the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This plans “%1” for up to %Ln line(s) that “%2” brought to where they are now. What has moved since is left out. Nothing is sent before you have reviewed and confirmed it.</source>
        <translation>
            <numerusform>This plans “%1” for the one line that “%2” brought to where it is now, unless it has moved since. Nothing is sent before you have reviewed and confirmed it.</numerusform>
            <numerusform>This plans “%1” for up to %Ln lines that “%2” brought to where they are now. What has moved since is left out. Nothing is sent before you have reviewed and confirmed it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are running.</source>
        <translation>
            <numerusform>%Ln change is running.</numerusform>
            <numerusform>%Ln changes are running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are not sent yet.</source>
        <translation>
            <numerusform>%Ln line is not sent yet.</numerusform>
            <numerusform>%Ln lines are not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were sent and await the carrier.</source>
        <translation>
            <numerusform>%Ln line was sent and awaits the carrier.</numerusform>
            <numerusform>%Ln lines were sent and await the carrier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not over: %1 confirmed, %2 unconfirmed, %3 unsent lines.</source>
        <translation>
            <numerusform>%Ln change is not over: %1 confirmed, %2 unconfirmed, %3 unsent lines.</numerusform>
            <numerusform>%Ln changes are not over: %1 confirmed, %2 unconfirmed, %3 unsent lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were carried out after all, though a person had settled them as not executed.</source>
        <translation>
            <numerusform>%Ln line was carried out after all, though a person had settled it as not executed.</numerusform>
            <numerusform>%Ln lines were carried out after all, though a person had settled them as not executed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callback(s) named a request of this change, but none of its lines; nothing was concluded from them.</source>
        <translation>
            <numerusform>%Ln callback named a request of this change, but none of its lines; nothing was concluded from it.</numerusform>
            <numerusform>%Ln callbacks named a request of this change, but none of its lines; nothing was concluded from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then: %1, for those of %Ln line(s) that succeed, when the carrier&apos;s and the house&apos;s rules allow it.</source>
        <translation>
            <numerusform>Then: %1, for the line if it succeeds, when the carrier&apos;s and the house&apos;s rules allow it.</numerusform>
            <numerusform>Then: %1, for those of %Ln lines that succeed, when the carrier&apos;s and the house&apos;s rules allow it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then: %1, for those of %Ln line(s) that succeed.</source>
        <translation>
            <numerusform>Then: %1, for the line if it succeeds.</numerusform>
            <numerusform>Then: %1, for those of %Ln lines that succeed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are scheduled: nothing begins while no program runs, neither this window nor a worker.</source>
        <translation>
            <numerusform>%Ln change is scheduled: nothing begins while no program runs, neither this window nor a worker.</numerusform>
            <numerusform>%Ln changes are scheduled: nothing begins while no program runs, neither this window nor a worker.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%1. %n request(s).</source>
        <translation>
            <numerusform>%1. %n request.</numerusform>
            <numerusform>%1. %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1, suspend %n line(s): %2.</source>
        <translation>
            <numerusform>Change %1, suspend %n line: %2.</numerusform>
            <numerusform>Change %1, suspend %n lines: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s) match.</source>
        <translation>
            <numerusform>%1 of %n device matches.</numerusform>
            <numerusform>%1 of %n devices match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1.</source>
        <translation>
            <numerusform>%n entry is in %1.</numerusform>
            <numerusform>%n entries are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1: %n line(s), %2 to send (%3 with warnings), %4 without change, %5 blocked.</source>
        <translation>
            <numerusform>Change %1: %n line, %2 to send (%3 with warnings), %4 without change, %5 blocked.</numerusform>
            <numerusform>Change %1: %n lines, %2 to send (%3 with warnings), %4 without change, %5 blocked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fleet read: %n device(s), %1 added, %2 updated, %3 missing</source>
        <translation>
            <numerusform>Fleet read: %n device, %1 added, %2 updated, %3 missing</numerusform>
            <numerusform>Fleet read: %n devices, %1 added, %2 updated, %3 missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked line(s) need other steps first: %1. “thingdeskctl change precede %2” drafts these.</source>
        <translation>
            <numerusform>%n blocked line needs other steps first: %1. “thingdeskctl change precede %2” drafts these.</numerusform>
            <numerusform>%n blocked lines need other steps first: %1. “thingdeskctl change precede %2” drafts these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan and its %n line(s) are in %1.</source>
        <translation>
            <numerusform>The plan and its one line are in %1.</numerusform>
            <numerusform>The plan and its %n lines are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message numerus="yes">
        <source>%Ln line(s): %1</source>
        <translation>
            <numerusform>%Ln line: %1</numerusform>
            <numerusform>%Ln lines: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) need no change.</source>
        <translation>
            <numerusform>%Ln line needs no change.</numerusform>
            <numerusform>%Ln lines need no change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are blocked.</source>
        <translation>
            <numerusform>%Ln line is blocked.</numerusform>
            <numerusform>%Ln lines are blocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoFleet</name>
    <message numerus="yes">
        <source>Example: suspend %n lines</source>
        <translation>
            <numerusform>Example: suspend %n line</numerusform>
            <numerusform>Example: suspend %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceCommands</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are too scattered over the table in this order to be selected together, so none is. Sort or filter to bring them together.</source>
        <translation>
            <numerusform>%Ln line is too scattered over the table in this order to be selected, so none is. Sort or filter to bring them together.</numerusform>
            <numerusform>%Ln lines are too scattered over the table in this order to be selected together, so none is. Sort or filter to bring them together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueView</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n suspended line(s): since when is not known, so neither is when they resume.</source>
        <translation>
            <numerusform>%n suspended line: since when is not known, so neither is when it resumes.</numerusform>
            <numerusform>%n suspended lines: since when is not known, so neither is when they resume.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyFleet</name>
    <message numerus="yes">
        <source>The filter matches none of the %Ln line(s) of this profile.</source>
        <translation>
            <numerusform>The filter does not match the %Ln line of this profile.</numerusform>
            <numerusform>The filter matches none of the %Ln lines of this profile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message numerus="yes">
        <source>line(s) done</source>
        <translation>
            <numerusform>line done</numerusform>
            <numerusform>lines done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request(s) made, about %1 to come</source>
        <translation>
            <numerusform>request made, about %1 to come</numerusform>
            <numerusform>requests made, about %1 to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request(s) made</source>
        <translation>
            <numerusform>request made</numerusform>
            <numerusform>requests made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileTargets</name>
    <message numerus="yes">
        <source>%Ln row(s). These are the first %1.</source>
        <translation>
            <numerusform>%Ln row. These are the first %1.</numerusform>
            <numerusform>%Ln rows. These are the first %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s).</source>
        <translation>
            <numerusform>%Ln row.</numerusform>
            <numerusform>%Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InlineEditing</name>
    <message numerus="yes">
        <source>%Ln cell(s) were not taken. The first: %1</source>
        <translation>
            <numerusform>%Ln cell was not taken. The first: %1</numerusform>
            <numerusform>%Ln cells were not taken. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) edited.</source>
        <translation>
            <numerusform>%Ln cell edited.</numerusform>
            <numerusform>%Ln cells edited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user name(s) taken from the carrier.</source>
        <translation>
            <numerusform>%Ln user name taken from the carrier.</numerusform>
            <numerusform>%Ln user names taken from the carrier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste into %Ln line(s)</source>
        <comment>in the undo history</comment>
        <translation>
            <numerusform>paste into %Ln line</numerusform>
            <numerusform>paste into %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>discard %Ln edit(s)</source>
        <comment>in the undo history</comment>
        <translation>
            <numerusform>discard %Ln edit</numerusform>
            <numerusform>discard %Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) discarded. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln edit discarded. Ctrl+Z brings it back.</numerusform>
            <numerusform>%Ln edits discarded. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemStory</name>
    <message numerus="yes">
        <source>came %Ln time(s)</source>
        <translation>
            <numerusform>came once</numerusform>
            <numerusform>came %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written to the journal, then sent together with %Ln other line(s).</source>
        <translation>
            <numerusform>Written to the journal, then sent together with %Ln other line.</numerusform>
            <numerusform>Written to the journal, then sent together with %Ln other lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln selected</source>
        <extracomment>what is shown, and how many of it are selected</extracomment>
        <translation>
            <numerusform>%1 · %Ln selected</numerusform>
            <numerusform>%1 · %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s)</source>
        <translation>
            <numerusform>%1 of %Ln line</numerusform>
            <numerusform>%1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) shown</source>
        <translation>
            <numerusform>%1 of %Ln line shown</numerusform>
            <numerusform>%1 of %Ln lines shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>%1, %n running</source>
        <extracomment>a page&apos;s name and how many things run on it</extracomment>
        <translation>
            <numerusform>%1, %n running</numerusform>
            <numerusform>%1, %n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteTargets</name>
    <message numerus="yes">
        <source>%Ln line(s) recognized</source>
        <translation>
            <numerusform>%Ln line recognized</numerusform>
            <numerusform>%Ln lines recognized</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) look like no identifier</source>
        <translation>
            <numerusform>%Ln piece looks like no identifier</numerusform>
            <numerusform>%Ln pieces look like no identifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) named again</source>
        <translation>
            <numerusform>%Ln line named again</numerusform>
            <numerusform>%Ln lines named again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message numerus="yes">
        <source>%Ln unsaved edits</source>
        <translation>
            <numerusform>%Ln unsaved edit</numerusform>
            <numerusform>%Ln unsaved edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edits; one of them cannot be saved like this.</source>
        <translation>
            <numerusform>%Ln unsaved edit; it cannot be saved like this.</numerusform>
            <numerusform>%Ln unsaved edits; one of them cannot be saved like this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfilesSection</name>
    <message numerus="yes">
        <source>Profile %1 has %Ln unsaved edits.</source>
        <translation>
            <numerusform>Profile %1 has %Ln unsaved edit.</numerusform>
            <numerusform>Profile %1 has %Ln unsaved edits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message numerus="yes">
        <source>%Ln edits of the settings are not saved.</source>
        <translation>
            <numerusform>%Ln edit of the settings is not saved.</numerusform>
            <numerusform>%Ln edits of the settings are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseWords</name>
    <message numerus="yes">
        <source>Add %Ln line(s)</source>
        <translation>
            <numerusform>Add %Ln line</numerusform>
            <numerusform>Add %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be added to the account. Service does not start yet.</source>
        <translation>
            <numerusform>%Ln line will be added to the account. Service does not start yet.</numerusform>
            <numerusform>%Ln lines will be added to the account. Service does not start yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln line(s)</source>
        <translation>
            <numerusform>Activate %Ln line</numerusform>
            <numerusform>Activate %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be activated: service starts, and so does billing.</source>
        <translation>
            <numerusform>%Ln line will be activated: service starts, and so does billing.</numerusform>
            <numerusform>%Ln lines will be activated: service starts, and so does billing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln line(s)</source>
        <translation>
            <numerusform>Suspend %Ln line</numerusform>
            <numerusform>Suspend %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be suspended: traffic stops, numbers are kept.</source>
        <translation>
            <numerusform>%Ln line will be suspended: traffic stops, its number is kept.</numerusform>
            <numerusform>%Ln lines will be suspended: traffic stops, numbers are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln line(s)</source>
        <translation>
            <numerusform>Restore %Ln line</numerusform>
            <numerusform>Restore %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be restored: traffic starts again.</source>
        <translation>
            <numerusform>%Ln line will be restored: traffic starts again.</numerusform>
            <numerusform>%Ln lines will be restored: traffic starts again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln line(s)</source>
        <translation>
            <numerusform>Deactivate %Ln line</numerusform>
            <numerusform>Deactivate %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be deactivated: service ends, and numbers are lost.</source>
        <translation>
            <numerusform>%Ln line will be deactivated: service ends, and its number is lost.</numerusform>
            <numerusform>%Ln lines will be deactivated: service ends, and numbers are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln line(s)</source>
        <translation>
            <numerusform>Delete %Ln line</numerusform>
            <numerusform>Delete %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be deleted: the carrier&apos;s records go, with all their history.</source>
        <translation>
            <numerusform>%Ln line will be deleted: the carrier&apos;s record goes, with all its history.</numerusform>
            <numerusform>%Ln lines will be deleted: the carrier&apos;s records go, with all their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the plan of %Ln line(s)</source>
        <translation>
            <numerusform>Change the plan of %Ln line</numerusform>
            <numerusform>Change the plan of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be on another plan, and billed by it.</source>
        <translation>
            <numerusform>%Ln line will be on another plan, and billed by it.</numerusform>
            <numerusform>%Ln lines will be on another plan, and billed by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit the contact of %Ln line(s)</source>
        <translation>
            <numerusform>Edit the contact of %Ln line</numerusform>
            <numerusform>Edit the contact of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will have another place of use; what is not named stays as it is.</source>
        <translation>
            <numerusform>%Ln line will have another place of use; what is not named stays as it is.</numerusform>
            <numerusform>%Ln lines will have another place of use; what is not named stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit custom fields of %Ln line(s)</source>
        <translation>
            <numerusform>Edit custom fields of %Ln line</numerusform>
            <numerusform>Edit custom fields of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will have other custom fields; what is not named stays as it is.</source>
        <translation>
            <numerusform>%Ln line will have other custom fields; what is not named stays as it is.</numerusform>
            <numerusform>%Ln lines will have other custom fields; what is not named stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the cost center of %Ln line(s)</source>
        <translation>
            <numerusform>Set the cost center of %Ln line</numerusform>
            <numerusform>Set the cost center of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will have another cost center, or none.</source>
        <translation>
            <numerusform>%Ln line will have another cost center, or none.</numerusform>
            <numerusform>%Ln lines will have another cost center, or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln line(s)</source>
        <translation>
            <numerusform>Archive %Ln line</numerusform>
            <numerusform>Archive %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will leave the list; what they were assigned to ends. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln line will leave the list; what it was assigned to ends. Nothing is sent.</numerusform>
            <numerusform>%Ln lines will leave the list; what they were assigned to ends. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unarchive %Ln line(s)</source>
        <translation>
            <numerusform>Unarchive %Ln line</numerusform>
            <numerusform>Unarchive %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be in the list again, assigned as before. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln line will be in the list again, assigned as before. Nothing is sent.</numerusform>
            <numerusform>%Ln lines will be in the list again, assigned as before. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change identifiers of %Ln line(s)</source>
        <translation>
            <numerusform>Change identifiers of %Ln line</numerusform>
            <numerusform>Change identifiers of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will get another SIM or device: the number stays, one request a line.</source>
        <translation>
            <numerusform>%Ln line will get another SIM or device: the number stays.</numerusform>
            <numerusform>%Ln lines will get another SIM or device: the number stays, one request a line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the customer plan of %Ln line(s)</source>
        <translation>
            <numerusform>Change the customer plan of %Ln line</numerusform>
            <numerusform>Change the customer plan of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be on the customer plan from its date on. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln line will be on the customer plan from its date on. Nothing is sent.</numerusform>
            <numerusform>%Ln lines will be on the customer plan from its date on. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln line(s)</source>
        <translation>
            <numerusform>Assign %Ln line</numerusform>
            <numerusform>Assign %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will belong to the customer and site. Nothing is sent.</source>
        <translation>
            <numerusform>%Ln line will belong to the customer and site. Nothing is sent.</numerusform>
            <numerusform>%Ln lines will belong to the customer and site. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %Ln line(s) is not known.</source>
        <translation>
            <numerusform>The price of %Ln line is not known.</numerusform>
            <numerusform>The price of %Ln lines is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln line(s): %1</source>
        <translation>
            <numerusform>%Ln line: %1</numerusform>
            <numerusform>%Ln lines: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in another open change:</source>
        <translation>
            <numerusform>%Ln line in another open change:</numerusform>
            <numerusform>%Ln lines in another open change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked line(s) can go this way: %1.</source>
        <extracomment>steps: “Deactivate first, then Archive”</extracomment>
        <translation>
            <numerusform>%Ln blocked line can go this way: %1.</numerusform>
            <numerusform>%Ln blocked lines can go this way: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionTargets</name>
    <message numerus="yes">
        <source>%Ln line(s) selected. These are the first %1.</source>
        <translation>
            <numerusform>%Ln line selected. These are the first %1.</numerusform>
            <numerusform>%Ln lines selected. These are the first %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected.</source>
        <translation>
            <numerusform>%Ln line selected.</numerusform>
            <numerusform>%Ln lines selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%Ln unsaved edits</source>
        <translation>
            <numerusform>%Ln unsaved edit</numerusform>
            <numerusform>%Ln unsaved edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message numerus="yes">
        <source>What became of %Ln line(s) of change %1?</source>
        <translation>
            <numerusform>What became of %Ln line of change %1?</numerusform>
            <numerusform>What became of %Ln lines of change %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not open to you for %Ln of these line(s): the table says why, and from when it may be.</source>
        <translation>
            <numerusform>Not open to you for %Ln of these lines: the table says why, and from when it may be.</numerusform>
            <numerusform>Not open to you for %Ln of these lines: the table says why, and from when it may be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleFlow</name>
    <message numerus="yes">
        <source>At most %Ln line(s) can be settled by hand at a time. Select fewer.</source>
        <translation>
            <numerusform>At most %Ln line can be settled by hand at a time. Select fewer.</numerusform>
            <numerusform>At most %Ln lines can be settled by hand at a time. Select fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln line(s) and their histories at the carrier …</source>
        <translation>
            <numerusform>Reading %Ln line and its history at the carrier …</numerusform>
            <numerusform>Reading %Ln lines and their histories at the carrier …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagedBar</name>
    <message numerus="yes">
        <source>%1 in %Ln line(s), not sent yet.</source>
        <extracomment>“12 edits in 7 lines”: %1 is the number of edits with its noun</extracomment>
        <translation>
            <numerusform>%1 in %Ln line, not sent yet.</numerusform>
            <numerusform>%1 in %Ln lines, not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s)</source>
        <translation>
            <numerusform>%Ln edit</numerusform>
            <numerusform>%Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fleet shows another value than before under %Ln of them.</source>
        <translation>
            <numerusform>The fleet shows another value than before under %Ln of them.</numerusform>
            <numerusform>The fleet shows another value than before under %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%1, %n account(s). Click to show another profile.</source>
        <translation>
            <numerusform>%1, %n account. Click to show another profile.</numerusform>
            <numerusform>%1, %n accounts. Click to show another profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln changing request(s) of this minute used.</source>
        <translation>
            <numerusform>%1 of %Ln changing request of this minute used.</numerusform>
            <numerusform>%1 of %Ln changing requests of this minute used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not listed any more</source>
        <translation>
            <numerusform>%Ln not listed any more</numerusform>
            <numerusform>%Ln not listed any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) read</source>
        <translation>
            <numerusform>%Ln line read</numerusform>
            <numerusform>%Ln lines read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The carrier does not list %Ln of them: %1.</source>
        <translation>
            <numerusform>The carrier does not list %Ln of them: %1.</numerusform>
            <numerusform>The carrier does not list %Ln of them: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncControl</name>
    <message numerus="yes">
        <source>%Ln line(s), %1/s</source>
        <extracomment>The widest text that the progress of a sync will show: it keeps its place.</extracomment>
        <translation>
            <numerusform>%Ln line, %1/s</numerusform>
            <numerusform>%Ln lines, %1/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TallyCard</name>
    <message numerus="yes">
        <source>%Ln line(s) selected</source>
        <translation>
            <numerusform>%Ln line selected</numerusform>
            <numerusform>%Ln lines selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pasted</source>
        <translation>
            <numerusform>%Ln pasted</numerusform>
            <numerusform>%Ln pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %Ln older</source>
        <translation>
            <numerusform>Show %Ln older</numerusform>
            <numerusform>Show %Ln older</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>When</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 has %2 character(s); at most %3 are allowed.</source>
        <translation>
            <numerusform>%1 has %2 character; at most %3 are allowed.</numerusform>
            <numerusform>%1 has %2 characters; at most %3 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%2” has %3 character(s); an %1 has %4.</source>
        <translation>
            <numerusform>“%2” has %3 character; an %1 has %4.</numerusform>
            <numerusform>“%2” has %3 characters; an %1 has %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %1 cell(s), the header %2.</source>
        <translation>
            <numerusform>The row has %1 cell, the header %2.</numerusform>
            <numerusform>The row has %1 cells, the header %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 cannot be undone for the %2 line(s) that it would be sent for. Type their number to confirm it.</source>
        <translation>
            <numerusform>Change %1 cannot be undone for the %2 line that it would be sent for. Type their number to confirm it.</numerusform>
            <numerusform>Change %1 cannot be undone for the %2 lines that it would be sent for. Type their number to confirm it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 cannot be undone for the %2 line(s) that it would be sent for. If you mean it, add: --confirm %2</source>
        <translation>
            <numerusform>Change %1 cannot be undone for the %2 line that it would be sent for. If you mean it, add: --confirm %2</numerusform>
            <numerusform>Change %1 cannot be undone for the %2 lines that it would be sent for. If you mean it, add: --confirm %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 would be sent for %2 line(s), not for %3. Nothing was sent.</source>
        <translation>
            <numerusform>Change %1 would be sent for %2 line, not for %3. Nothing was sent.</numerusform>
            <numerusform>Change %1 would be sent for %2 lines, not for %3. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 would be sent for %2 line(s). Nothing is sent before it is confirmed.</source>
        <translation>
            <numerusform>Change %1 would be sent for %2 line. Nothing is sent before it is confirmed.</numerusform>
            <numerusform>Change %1 would be sent for %2 lines. Nothing is sent before it is confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 would be sent for %2 line(s). Add --yes to really send it.</source>
        <translation>
            <numerusform>Change %1 would be sent for %2 line. Add --yes to really send it.</numerusform>
            <numerusform>Change %1 would be sent for %2 lines. Add --yes to really send it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known device(s) were not in the carrier&apos;s list. None was marked missing.</source>
        <translation>
            <numerusform>%1 of %2 known device was not in the carrier&apos;s list. None was marked missing.</numerusform>
            <numerusform>%1 of %2 known devices were not in the carrier&apos;s list. None was marked missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known device(s) were not in the carrier&apos;s list. None was marked missing; if that is right, sync again with --accept-missing.</source>
        <translation>
            <numerusform>%1 of %2 known device was not in the carrier&apos;s list. None was marked missing; if that is right, sync again with --accept-missing.</numerusform>
            <numerusform>%1 of %2 known devices were not in the carrier&apos;s list. None was marked missing; if that is right, sync again with --accept-missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It applies to the past: %1 billing period(s) are touched, from %2 to %3.</source>
        <translation>
            <numerusform>It applies to the past: %1 billing period is touched, from %2 to %3.</numerusform>
            <numerusform>It applies to the past: %1 billing periods are touched, from %2 to %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” still has %2 line(s). Assign them elsewhere first.</source>
        <translation>
            <numerusform>“%1” still has %2 line. Assign it elsewhere first.</numerusform>
            <numerusform>“%1” still has %2 lines. Assign them elsewhere first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 cannot be taken; nothing was changed.</source>
        <translation>
            <numerusform>%1 row of %2 cannot be taken; nothing was changed.</numerusform>
            <numerusform>%1 rows of %2 cannot be taken; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hidden row(s) of the sheet are read like the others.</source>
        <translation>
            <numerusform>%1 hidden row of the sheet is read like the others.</numerusform>
            <numerusform>%1 hidden rows of the sheet are read like the others.</numerusform>
        </translation>
    </message>
</context>
</TS>
