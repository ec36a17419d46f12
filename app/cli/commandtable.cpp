#include "app/cli/commands.h"
#include "app/cli/invocation.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

#define HELP(text) QT_TRANSLATE_NOOP("CommandLine", text)

constexpr std::array kProfileAdd {
    OptionSpec {"base-url"_L1, "ORIGIN", HELP("Scheme, host and port, no path: https://thingspace.verizon.com")},
    OptionSpec {"account"_L1, "ACCOUNT", HELP("An account as the carrier writes it; repeat it for more"), true},
};
constexpr std::array kCallbacksRegister {
    OptionSpec {"account"_L1, "ACCOUNT", HELP("Only this account of the profile; repeat it for more"), true},
    OptionSpec {"service"_L1, "NAME", HELP("Only this service; repeat it for more"), true},
    OptionSpec {"replace"_L1, nullptr, HELP("Even where another application is registered, which then receives nothing any more")},
};
constexpr std::array kCallbacksRemove {
    OptionSpec {"account"_L1, "ACCOUNT", HELP("Only this account of the profile; repeat it for more"), true},
    OptionSpec {"service"_L1, "NAME", HELP("Only this service; repeat it for more"), true},
    OptionSpec {"others"_L1, nullptr, HELP("Even another application's")},
};
constexpr std::array kSync {
    OptionSpec {"full"_L1, nullptr, HELP("Write unchanged rows too")},
    OptionSpec {"accept-missing"_L1, nullptr, HELP("Mark lines missing even if that is more than a tenth of the fleet")},
    OptionSpec {"ids"_L1, "A,B", HELP("Read only these lines again"), true},
};
constexpr std::array kDevices {
    OptionSpec {"filter"_L1, "EXPR", HELP("Terms that must all hold: state:active imei:35* -plan:\"Old plan\" 8914800")},
    OptionSpec {"columns"_L1, "A,B", HELP("Which columns, in which order"), true},
    OptionSpec {"format"_L1, "table|csv|json", HELP("How to write the rows; table unless given")},
    OptionSpec {"limit"_L1, "N", HELP("At most so many rows; the counts stay whole")},
};
constexpr std::array kWithdraw {
    OptionSpec {"from"_L1, "TIME", HELP("From when the plan was to apply")},
};
constexpr std::array kCatalogueList {
    OptionSpec {"removed"_L1, nullptr, HELP("With what was removed")},
};
constexpr std::array kCatalogueImport {
    OptionSpec {"input"_L1, "FILE", HELP("A table with the columns of the list: comma, semicolon or tab, a header")},
};
constexpr std::array kCatalogueRemove {
    OptionSpec {"customer"_L1, "NAME", HELP("Of a site: whose it is")},
    OptionSpec {"account"_L1, "ACCOUNT", HELP("Of a carrier price: on which account")},
};
constexpr std::array kCatalogueSet {
    OptionSpec {"set"_L1, "KEY=VALUE", HELP("A column of the list; repeat it for more"), true},
};
constexpr std::array kSave {
    OptionSpec {"out"_L1, "FILE", HELP("Where to write it: JSON lines")},
};
constexpr std::array kPlan {
    OptionSpec {"input"_L1, "FILE", HELP("Targets from a table: CSV of any separator, XLSX or ODS (the first sheet), a header, identifier columns")},
    OptionSpec {"ids"_L1, "A,B", HELP("Targets by identifier"), true},
    OptionSpec {"filter"_L1, "EXPR", HELP("Targets by a filter, as in “devices”")},
    OptionSpec {"set"_L1, "KEY=VALUE", HELP("A parameter of the change; repeat it for more"), true},
    OptionSpec {"map"_L1, "HEADER=FIELD", HELP("What a column of the file is: iccid, imei …, identifier (each value shows which), a key of --set, or nothing to leave it out; repeat it for more"), true},
    OptionSpec {"name"_L1, "TEXT", HELP("What to call the change")},
    OptionSpec {"waves"_L1, "N,N|on|off", HELP("Lines of each wave before the rest, each sent when the one before is settled; on is 10,100; else as the profile says")},
    OptionSpec {"brake-failures"_L1, "N%|off", HELP("Pause when this share of a wave's settled lines failed; else as the profile says")},
    OptionSpec {"conflict"_L1, "refuse|queue", HELP("Lines in another open change: leave them out (as unless given), or send them after it")},
    OptionSpec {"at"_L1, "TIME|cycle-end|legal", HELP("When to begin once it is confirmed: at a time (without an offset UTC), when the first billing cycle of the lines to send ends, or as soon as what only a quota blocks is legal")},
    OptionSpec {"then"_L1, "TYPE", HELP("What follows by itself for the lines that succeed, once the change is over; repeat it for more"), true},
    OptionSpec {"then-set"_L1, "TYPE.KEY=VALUE", HELP("A parameter of what follows; repeat it for more"), true},
    OptionSpec {"then-at"_L1, "legal", HELP("What follows waits for lines that only time blocks, instead of leaving them out")},
};
constexpr std::array kCancel {
    OptionSpec {"then"_L1, nullptr, HELP("Only what is to follow it; the change itself goes on")},
};
constexpr std::array kReschedule {
    OptionSpec {"at"_L1, "TIME|now", HELP("When to begin instead; without an offset UTC")},
};
constexpr std::array kRules {
    OptionSpec {"type"_L1, "TYPE", HELP("Only what concerns this type")},
    OptionSpec {"find"_L1, "WORDS", HELP("Only rules that hold these words")},
};
constexpr std::array kTemplate {
    OptionSpec {"out"_L1, "FILE", HELP("By its suffix: .csv or .xlsx")},
};
constexpr std::array kShow {
    OptionSpec {"items"_L1, nullptr, HELP("With every line of the change")},
    OptionSpec {"state"_L1, "STATE", HELP("Only items in this state")},
};
constexpr std::array kApply {
    OptionSpec {"yes"_L1, nullptr, HELP("Really send it")},
    OptionSpec {"confirm"_L1, "N", HELP("The plan's number of lines to send; needed for what cannot be undone")},
    OptionSpec {"wait"_L1, nullptr, HELP("Run it here, or follow it, until every line is settled; a scheduled change only if it begins within that time, else it stays scheduled (exit 0)")},
    OptionSpec {"wait-for"_L1, "DURATION", HELP("How long to follow what was sent: 90s, 5min")},
};
constexpr std::array kRetry {
    OptionSpec {"cause"_L1, "CODE", HELP("Only lines with this code")},
};
constexpr std::array kSettle {
    OptionSpec {"items"_L1, "ROWS", HELP("Rows: 3,5-9")},
    OptionSpec {"as"_L1, "executed|not-executed", HELP("Your verdict")},
    OptionSpec {"reason"_L1, "TEXT", HELP("Why")},
};
constexpr std::array kResults {
    OptionSpec {"out"_L1, "FOLDER", HELP("Where the seven tables go")},
};
constexpr std::array kAuditExport {
    OptionSpec {"out"_L1, "FILE", HELP("By its suffix: .csv or .json")},
    OptionSpec {"change"_L1, "ID", HELP("Only entries of this change")},
    OptionSpec {"from"_L1, "TIME", HELP("From this time on: 2025-01-31T08:00:00Z")},
    OptionSpec {"to"_L1, "TIME", HELP("Before this time")},
};
constexpr std::array kWork {
    OptionSpec {"until-idle"_L1, nullptr, HELP("End when nothing is left to send and what was sent has been followed")},
    OptionSpec {"sync-every"_L1, "DURATION", HELP("Read the fleet at the start, and again so long after each reading: 15min, 24h; off unless given")},
};
constexpr std::array kDemo {
    OptionSpec {"out"_L1, "FOLDER", HELP("Where store and evidence go; a new folder unless given")},
};

using namespace commands;

constexpr std::array kCommands {
    CommandSpec {"profile add"_L1, "NAME --base-url ORIGIN --account ACCOUNT…", HELP("Adds a carrier login"), 1, 1, kProfileAdd, profileAdd},
    CommandSpec {"profile set"_L1, "NAME KEY=VALUE…", HELP("Sets keys of a profile; an empty value goes back to the default"), 2, -1, {}, profileSet},
    CommandSpec {"profile list"_L1, "", HELP("Lists the profiles"), 0, 0, {}, profileList},
    CommandSpec {"profile show"_L1, "NAME", HELP("Shows a profile with all its keys"), 1, 1, {}, profileShow},
    CommandSpec {"profile remove"_L1, "NAME", HELP("Removes a profile that has no devices and no changes"), 1, 1, {}, profileRemove},
    CommandSpec {"profile test"_L1, "NAME", HELP("Tries it: is the carrier reachable, do token, login and accounts work"), 1, 1, {}, profileTest},
    CommandSpec {"credentials set"_L1, "NAME", HELP("Stores a login in the keychain: JSON with key, secret, username, password on standard input"), 1, 1, {}, credentialsSet},
    CommandSpec {"credentials clear"_L1, "NAME", HELP("Removes the login from the keychain"), 1, 1, {}, credentialsClear},
    CommandSpec {"callbacks list"_L1, "", HELP("Lists who receives the carrier's callbacks, and what was received here"), 0, 0, {}, callbacksList},
    CommandSpec {"callbacks register"_L1, "[--account ACCOUNT]… [--service NAME]… [--replace]", HELP("Registers the profile's listener at the carrier"), 0, 0, kCallbacksRegister, callbacksRegister},
    CommandSpec {"callbacks remove"_L1, "[--account ACCOUNT]… [--service NAME]… [--others]", HELP("Takes the registration back"), 0, 0, kCallbacksRemove, callbacksRemove},
    CommandSpec {"sync"_L1, "[--full] [--accept-missing] [--ids A,B]", HELP("Reads the fleet from the carrier"), 0, 0, kSync, commands::sync},
    CommandSpec {"devices"_L1, "[--filter EXPR] [--columns A,B] [--format table|csv|json] [--limit N]", HELP("Lists lines of the fleet"), 0, 0, kDevices, devices},
    CommandSpec {"device plans"_L1, "ID", HELP("What applied, applies and will apply to a line: customer and site, customer plan and pool"), 1, 1, {}, devicePlans},
    CommandSpec {"device withdraw"_L1, "ID --from TIME", HELP("Takes back a customer plan that is to apply from a time to come"), 1, 1, kWithdraw, deviceWithdraw},
    CommandSpec {"catalogue list"_L1, "KIND [--removed]", HELP("Lists customers, sites, customer-plans, pools or carrier-prices"), 1, 1, kCatalogueList, catalogueList},
    CommandSpec {"catalogue import"_L1, "KIND --input FILE", HELP("Adds and changes them by name; what the file does not name stays"), 1, 1, kCatalogueImport, catalogueImport},
    CommandSpec {"catalogue remove"_L1, "KIND NAME [--customer NAME] [--account ACCOUNT]", HELP("Takes one out of use; its history stays"), 2, 2, kCatalogueRemove, catalogueRemove},
    CommandSpec {"catalogue restore"_L1, "KIND NAME [--customer NAME] [--account ACCOUNT]", HELP("Takes a removed one into use again, as it was"), 2, 2, kCatalogueRemove, catalogueRestore},
    CommandSpec {"catalogue set"_L1, "KIND --set KEY=VALUE…", HELP("Adds or changes one by its name; what is not said stays"), 1, 1, kCatalogueSet, catalogueSet},
    CommandSpec {"change plan"_L1, "(TYPE (--input FILE | --ids A,B | --filter EXPR) | by-row --input FILE) [--set K=V]… [--map HEADER=FIELD]… [--name TEXT] [--at TIME|cycle-end|legal] [--then TYPE]… [--then-set TYPE.K=V]… [--then-at legal] [--waves N,N] [--brake-failures N%] [--conflict refuse|queue]", HELP("Makes a draft: what would be sent, skipped and blocked, and why; by-row makes one for each kind of change that the file's column “type” names"), 0, 1, kPlan, changePlan},
    CommandSpec {"change template"_L1, "TYPE --out FILE", HELP("Writes an empty table to fill in: the columns a change of this type reads"), 1, 1, kTemplate, changeTemplate},
    CommandSpec {"change list"_L1, "", HELP("Lists the changes"), 0, 0, {}, changeList},
    CommandSpec {"change show"_L1, "ID [--items] [--state STATE]", HELP("Shows a change"), 1, 1, kShow, changeShow},
    CommandSpec {"change apply"_L1, "ID --yes [--confirm N] [--wait [--wait-for DURATION]]", HELP("Releases a draft to be sent, or with --wait sends it and follows it; one with a time is scheduled, and one that missed its time begins now"), 1, 1, kApply, changeApply},
    CommandSpec {"change pause"_L1, "ID", HELP("Starts no more requests of a change"), 1, 1, {}, changePause},
    CommandSpec {"change resume"_L1, "ID", HELP("Lets a paused change go on, and one begin that missed its time"), 1, 1, {}, changeResume},
    CommandSpec {"change cancel"_L1, "ID [--then]", HELP("Cancels what was not sent, and what is to follow; what was sent is followed to its end"), 1, 1, kCancel, changeCancel},
    CommandSpec {"change precede"_L1, "ID", HELP("Drafts what must come first for the lines that a change blocks (deactivate …), and then the change itself for those that succeed"), 1, 1, {}, changePrecede},
    CommandSpec {"change reschedule"_L1, "ID --at TIME|now", HELP("Gives a scheduled change or a draft another time"), 1, 1, kReschedule, changeReschedule},
    CommandSpec {"change due"_L1, "", HELP("Lists what happens by itself: scheduled changes, and suspensions that the carrier ends"), 0, 0, {}, changeDue},
    CommandSpec {"change rules"_L1, "[--type TYPE] [--find WORDS]", HELP("Lists the rules that lines are checked by before anything is sent, and who says so"), 0, 0, kRules, changeRules},
    CommandSpec {"change undo"_L1, "ID", HELP("Drafts the inverse for what succeeded and is still as we left it"), 1, 1, {}, changeUndo},
    CommandSpec {"change retry"_L1, "ID [--cause CODE]", HELP("Drafts again what failed, was held or cancelled"), 1, 1, kRetry, changeRetry},
    CommandSpec {"change settle"_L1, "ID --items ROWS --as executed|not-executed --reason TEXT", HELP("Settles unconfirmed lines by your verdict, as far as the evidence leaves it to you"), 1, 1, kSettle, changeSettle},
    CommandSpec {"change save"_L1, "ID --out FILE", HELP("Writes the plan of a change to a file, as it was reviewed, with a checksum"), 1, 1, kSave, changeSave},
    CommandSpec {"change compare"_L1, "ID|FILE ID|FILE", HELP("Says what differs between two plans, of changes or saved"), 2, 2, {}, changeCompare},
    CommandSpec {"change results"_L1, "ID --out FOLDER", HELP("Writes one table for each outcome"), 1, 1, kResults, changeResults},
    CommandSpec {"audit export"_L1, "--out FILE [--change ID] [--from T] [--to T]", HELP("Writes the audit log"), 0, 0, kAuditExport, auditExport},
    CommandSpec {"audit verify"_L1, "[FILE]", HELP("Not built yet: checks the audit log's chain"), 0, -1, {}, notBuiltYet},
    CommandSpec {"work"_L1, "[--until-idle | --sync-every DURATION]", HELP("Runs every change that may run, until it is told to stop"), 0, 0, kWork, work},
    CommandSpec {"demo"_L1, "[--out FOLDER]", HELP("The whole job against a simulator of its own, with the evidence"), 0, 0, kDemo, demo},
};

#undef HELP

} // namespace

namespace commands {

void notBuiltYet(Invocation &call)
{
    call.fail(usageError(u"usage.later"_s, {call.arguments().command->name}));
}

} // namespace commands

std::span<const CommandSpec> commandTable()
{
    return kCommands;
}
