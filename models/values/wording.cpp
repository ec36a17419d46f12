#include "models/values/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    QLatin1StringView code;
    /// English source with %1 … for the arguments; marked for translation.
    const char *text;
    /// Which argument is the number that decides between singular and plural; 0: none.
    int count = 0;
    /// What the command line says instead where the way out is something to type.
    const char *typed = nullptr;
};

std::atomic<wording::Reader> reader = wording::Reader::Window;

// One line a code, by room and in alphabetical order within it. A code whose last segments vary ends in a dot: the longest prefix wins.
// A plain array: Clang counts no std::array of more than 256 by itself.
constexpr Line kLines[] {
    // changes: rules, targets, plans; audit; reports
    Line {"account.foreign"_L1, QT_TRANSLATE_NOOP("Wording", "Account %1 does not belong to profile %2.")},
    Line {"account.needed"_L1, QT_TRANSLATE_NOOP("Wording", "It is not said which account this line belongs to. Give one of: %1.")},
    Line {"account.other"_L1, QT_TRANSLATE_NOOP("Wording", "The line is on account %1, not on %2.")},
    Line {"activate.add-first"_L1, QT_TRANSLATE_NOOP("Wording", "Account %1 wants lines added before they are activated.")},
    Line {"activate.iccid"_L1, QT_TRANSLATE_NOOP("Wording", "Activating needs the ICCID (or the EID) of the SIM.")},
    Line {"activate.imei"_L1, QT_TRANSLATE_NOOP("Wording", "Activating needs the IMEI of the device, or the stock number of its model (sku).")},
    Line {"activate.ip-pool"_L1, QT_TRANSLATE_NOOP("Wording", "Account %1 has no default IP pool. Name one with ip-pool.")},
    Line {"activate.new-number"_L1, QT_TRANSLATE_NOOP("Wording", "A deactivated line gets a new number when it is activated.")},
    Line {"activate.other-plan"_L1, QT_TRANSLATE_NOOP("Wording", "The line is active on the plan “%1” already. Changing plans is another type of change.")},
    Line {"activate.suspended"_L1, QT_TRANSLATE_NOOP("Wording", "The line is suspended. Restore it instead.")},
    Line {"add.iccid"_L1, QT_TRANSLATE_NOOP("Wording", "Adding needs the ICCID (or the EID) of the SIM.")},
    Line {"add.imei"_L1, QT_TRANSLATE_NOOP("Wording", "Adding needs the IMEI of the device.")},
    Line {"add.on-account"_L1, QT_TRANSLATE_NOOP("Wording", "The line is on account %1 already (%2).")},
    Line {"add.was-listed"_L1, QT_TRANSLATE_NOOP("Wording", "The line was on the account before (%1) and is not listed any more.")},
    Line {"archive.in-service"_L1, QT_TRANSLATE_NOOP("Wording", "The line is %1 and goes on costing money at the carrier. Deactivate it first, then archive it."), 0,
          QT_TRANSLATE_NOOP("Wording", "The line is %1 and goes on costing money at the carrier. Deactivate it first, then archive it: “change plan deactivate … --then archive”.")},
    Line {"archive.reason"_L1, QT_TRANSLATE_NOOP("Wording", "Archiving a line in spite of its usage needs a reason.")},
    Line {"archive.usage"_L1, QT_TRANSLATE_NOOP("Wording", "The line was used at %1, within the last 30 days. It can be archived from %2, or sooner with override and a reason.")},
    Line {"archive.usage-overridden"_L1, QT_TRANSLATE_NOOP("Wording", "The line was used at %1, within the last 30 days, and is archived in spite of it.")},
    Line {"archive.usage-unread"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier did not say whether the line was used in the last 30 days (%1). Try again, or archive it with override and a reason.")},
    Line {"assign.nothing"_L1, QT_TRANSLATE_NOOP("Wording", "It is not said what the line is assigned to. Give new-customer, new-site, or what to clear.")},
    Line {"assign.plan"_L1, QT_TRANSLATE_NOOP("Wording", "The line is, or will be, on “%1”, which belongs to %2. Give it another customer plan, or none, first.")},
    Line {"assign.site"_L1, QT_TRANSLATE_NOOP("Wording", "%2 has no site “%1”.")},
    Line {"assign.site-alone"_L1, QT_TRANSLATE_NOOP("Wording", "A site belongs to a customer, and the line has none. Give new-customer too.")},
    Line {"audit.format"_L1, QT_TRANSLATE_NOOP("Wording", "An audit log is written as .csv or .json, not as “%1”.")},
    Line {"baseline.old"_L1, QT_TRANSLATE_NOOP("Wording", "The line was last read at %1 and will be read again before anything is sent.")},
    Line {"brake.destructive"_L1, QT_TRANSLATE_NOOP("Wording", "Lines of this profile that were deactivated or deleted within an hour: %1; the brake is set to %2. There is room again from %3.")},
    Line {"brake.failures"_L1, QT_TRANSLATE_NOOP("Wording", "%1 of %2 lines with a result failed; the brake is set to %3.")},
    Line {"brake.failures-wave"_L1, QT_TRANSLATE_NOOP("Wording", "%1 of %2 lines with a result failed in wave %4 of %5; the brake is set to %3.")},
    Line {"brake.open"_L1, QT_TRANSLATE_NOOP("Wording", "Lines of wave %2 of %3 still without a result %4 after the last request: %1. The next wave has not begun.")},
    Line {"cancelled.operator"_L1, QT_TRANSLATE_NOOP("Wording", "Cancelled before it was sent.")},
    Line {"chain.cancelled"_L1, QT_TRANSLATE_NOOP("Wording", "The change before it was cancelled.")},
    Line {"chain.dropped"_L1, QT_TRANSLATE_NOOP("Wording", "A person let it go.")},
    Line {"chain.more"_L1, QT_TRANSLATE_NOOP("Wording", "It would have been for %1 lines, more than the %2 that were released.")},
    Line {"chain.no-offer"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 blocks no line that another change could make ready for it.")},
    Line {"chain.none"_L1, QT_TRANSLATE_NOOP("Wording", "Nothing is to follow change %1, or it has begun already.")},
    Line {"chain.nothing"_L1, QT_TRANSLATE_NOOP("Wording", "No line succeeded in the change before it.")},
    Line {"chain.order"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” cannot follow “%2”: it would find no line that it can begin with. What may follow: %3.")},
    Line {"chain.set"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not TYPE.KEY=VALUE of a change that follows.")},
    Line {"chain.taken"_L1, QT_TRANSLATE_NOOP("Wording", "What follows change %1 was begun elsewhere.")},
    Line {"chain.twice"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is in the chain twice. Make the second a change of its own.")},
    Line {"chain.value"_L1, QT_TRANSLATE_NOOP("Wording", "What follows (%1) cannot be as it was said: %2")},
    Line {"change.cancelling"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 is being cancelled and cannot be resumed.")},
    Line {"change.cannot-pause"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 is %2 and cannot be paused.")},
    Line {"change.cannot-resume"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 is %2 and cannot be resumed.")},
    Line {"change.cannot-reschedule"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 is %2. Only a draft or a scheduled change can be given another time.")},
    Line {"change.is-final"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 is over (%2).")},
    Line {"change.not-draft"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 was released before: it is %2.")},
    Line {"change.not-run"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 was never released (%2), so there is nothing to undo or repeat.")},
    Line {"change.plan-differs"_L1, QT_TRANSLATE_NOOP("Wording", "The items of change %1 are not what was reviewed. Make a new plan.")},
    Line {"change.scheduled"_L1, QT_TRANSLATE_NOOP("Wording", "Change %1 is scheduled and begins by itself at %2."), 0,
          QT_TRANSLATE_NOOP("Wording", "Change %1 is scheduled and begins by itself at %2. Give it another time with: thingdeskctl change reschedule %1 --at TIME")},
    Line {"change.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "There is no change %1 in this store.")},
    Line {"contact.email"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” does not look like an email address.")},
    Line {"contact.middle-cut"_L1, QT_TRANSLATE_NOOP("Wording", "The middle name “%1” may be longer than lists show it, and sending it back would cut it. Edit this place of use at the carrier’s portal.")},
    Line {"contact.name-cut"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” may be longer than lists show it, and sending it back would cut it. Give %1 in full.")},
    Line {"contact.user-name"_L1, QT_TRANSLATE_NOOP("Wording", "The user name “%1” is one word, and the carrier wants a first and a last name. Say the other one too.")},
    Line {"contact.name-lost"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” may be longer than lists show it: undoing this cannot bring back the end of %1.")},
    Line {"contact.name-unseen"_L1, QT_TRANSLATE_NOOP("Wording", "Lists show %1 only as far as “%2”: whether its end was changed, a callback alone can tell.")},
    Line {"contact.no-service"_L1, QT_TRANSLATE_NOOP("Wording", "The line is %1; only active and suspended lines have a place of use to edit.")},
    Line {"contact.phone"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” does not look like a telephone number of ten digits.")},
    Line {"contact.present-character"_L1, QT_TRANSLATE_NOOP("Wording", "The whole place of use is sent, and its %1 “%2” holds the character %3, which the carrier refuses. Give it anew.")},
    Line {"contact.state"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a state’s two letters.")},
    Line {"contact.zip-four"_L1, QT_TRANSLATE_NOOP("Wording", "The four digits behind the present ZIP (%1-%2) are dropped with it, and undoing this does not bring them back.")},
    Line {"costcenter.both"_L1, QT_TRANSLATE_NOOP("Wording", "Give a cost center or remove it, not both.")},
    Line {"costcenter.character"_L1, QT_TRANSLATE_NOOP("Wording", "The cost center “%1” holds %2. Letters, digits, blanks, dashes, ! and # are allowed.")},
    Line {"columns.no-identifier"_L1, QT_TRANSLATE_NOOP("Wording", "The header names no device. Give at least one of the columns iccid, imei, mdn, msisdn, imsi, eid, meid.")},
    Line {"columns.repeated"_L1, QT_TRANSLATE_NOOP("Wording", "The column “%1” is there twice.")},
    Line {"columns.twice"_L1, QT_TRANSLATE_NOOP("Wording", "The columns “%3” and “%1” are both said to be “%2”. Only one can be.")},
    Line {"columns.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "There is no use for the column “%1”. Known are: %2.")},
    Line {"csv.binary"_L1, QT_TRANSLATE_NOOP("Wording", "This is not text. Save the table as CSV, UTF-8.")},
    Line {"csv.encoding"_L1, QT_TRANSLATE_NOOP("Wording", "This row is written in another encoding than the rows before it, or in none that is known. Save the table as CSV, UTF-8.")},
    Line {"csv.long"_L1, QT_TRANSLATE_NOOP("Wording", "This row is longer than 64 KiB. Is this a table with one device a line?")},
    Line {"csv.quote-after"_L1, QT_TRANSLATE_NOOP("Wording", "After a closing quotation mark there must be a separator or the end of the line.")},
    Line {"csv.quote-open"_L1, QT_TRANSLATE_NOOP("Wording", "A quotation mark is opened here and never closed.")},
    Line {"csv.unreadable"_L1, QT_TRANSLATE_NOOP("Wording", "The file cannot be read further: %1.")},
    Line {"deactivate.cost"_L1, QT_TRANSLATE_NOOP("Wording", "Deactivating may cost a fee, and the number is lost after 50 days.")},
    Line {"deactivate.history"_L1, QT_TRANSLATE_NOOP("Wording", "The record is deleted after deactivation; its history at the carrier cannot be recovered.")},
    Line {"deactivate.suspended"_L1, QT_TRANSLATE_NOOP("Wording", "The line is suspended. Restore it before deactivating it.")},
    Line {"delete.history"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's history of the line goes with its record. It is fetched first and kept here; nothing brings the record back.")},
    Line {"delete.preactive"_L1, QT_TRANSLATE_NOOP("Wording", "The line is preactive; the carrier deletes deactivated lines only.")},
    Line {"delete.unnamed"_L1, QT_TRANSLATE_NOOP("Wording", "Deleting needs the ICCID, EID, IMEI or MEID of the line.")},
    Line {"export.failed"_L1, QT_TRANSLATE_NOOP("Wording", "The file %1 could not be written: %2.")},
    Line {"export.folder"_L1, QT_TRANSLATE_NOOP("Wording", "The folder %1 cannot be made.")},
    Line {"document.damaged"_L1, QT_TRANSLATE_NOOP("Wording", "The saved plan is cut off here, or was altered after it was saved. Take another copy of it.")},
    Line {"document.other"_L1, QT_TRANSLATE_NOOP("Wording", "This is not a saved plan. “change save” writes one.")},
    Line {"export.unwritable"_L1, QT_TRANSLATE_NOOP("Wording", "The file %1 cannot be written: %2.")},
    Line {"field.both"_L1, QT_TRANSLATE_NOOP("Wording", "%1 says to clear %2, which is given a value too.")},
    Line {"field.character"_L1, QT_TRANSLATE_NOOP("Wording", "%1 holds the character %2, which the carrier refuses.")},
    Line {"field.choice"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” is not a value for %1. Possible are: %3.")},
    Line {"field.clear"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” cannot be cleared. Possible are: %3.")},
    Line {"field.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "%1 has %2 character(s); at most %3 are allowed."), 2},
    Line {"field.nothing"_L1, QT_TRANSLATE_NOOP("Wording", "It is not said what to change. To empty a field, say so.")},
    Line {"field.required"_L1, QT_TRANSLATE_NOOP("Wording", "A value for %1 is missing.")},
    Line {"field.switch"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” is not a value for %1. Write yes or no.")},
    Line {"field.unseen"_L1, QT_TRANSLATE_NOOP("Wording", "%1 holds a character that nobody sees (%2). Type the value again.")},
    Line {"field.number"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is a whole number, not “%2”.")},
    Line {"field.time"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is a time, not “%2”. Write it as 2025-01-31T08:00:00Z, or a date alone.")},
    Line {"field.zip"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” is not a ZIP code. Write five digits, or five and four.")},
    Line {"held.archived"_L1, QT_TRANSLATE_NOOP("Wording", "The line was archived since the plan was made.")},
    Line {"held.behind"_L1, QT_TRANSLATE_NOOP("Wording", "The change before this one was to leave the line %1; it is %2.")},
    Line {"held.late"_L1, QT_TRANSLATE_NOOP("Wording", "An earlier request for this line was carried out after all. Look at it before anything more is sent to it.")},
    Line {"held.listed"_L1, QT_TRANSLATE_NOOP("Wording", "The line was not known when the plan was made; now it is %1.")},
    Line {"held.missing"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier does not list the line any more.")},
    Line {"held.value"_L1, QT_TRANSLATE_NOOP("Wording", "%1 was “%2” when the plan was made; now it is “%3”.")},
    Line {"held.state"_L1, QT_TRANSLATE_NOOP("Wording", "The line was %1 when the plan was made; now it is %2.")},
    Line {"identifier.eid.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.eid.check"_L1, QT_TRANSLATE_NOOP("Wording", "The check digits of the EID do not fit.")},
    Line {"identifier.eid.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.eid.prefix"_L1, QT_TRANSLATE_NOOP("Wording", "The EID does not begin with 89.")},
    Line {"identifier.empty"_L1, QT_TRANSLATE_NOOP("Wording", "The %1 is empty.")},
    Line {"identifier.exponent"_L1, QT_TRANSLATE_NOOP("Wording", "%2 is not the whole %1: a spreadsheet made a number of it. Format the column as text and paste the identifiers again.")},
    Line {"identifier.iccid.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.iccid.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.iccid.luhn"_L1, QT_TRANSLATE_NOOP("Wording", "The check digit of the ICCID does not fit.")},
    Line {"identifier.iccid.prefix"_L1, QT_TRANSLATE_NOOP("Wording", "The ICCID does not begin with 89148, as Verizon’s do.")},
    Line {"identifier.imei.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.imei.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.imei.luhn"_L1, QT_TRANSLATE_NOOP("Wording", "The check digit of the IMEI does not fit.")},
    Line {"identifier.imsi.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.imsi.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.imsi.prefix"_L1, QT_TRANSLATE_NOOP("Wording", "The IMSI is not one of Verizon’s.")},
    Line {"identifier.mdn.area"_L1, QT_TRANSLATE_NOOP("Wording", "The MDN is no telephone number of the North American plan.")},
    Line {"identifier.mdn.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.mdn.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.meid.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.meid.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.msisdn.charset"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” holds characters that no %1 has.")},
    Line {"identifier.msisdn.length"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%2” has %3 character(s); an %1 has %4."), 3},
    Line {"identifier.msisdn.prefix"_L1, QT_TRANSLATE_NOOP("Wording", "The MSISDN does not begin with 1.")},
    Line {"identifier.zeros"_L1, QT_TRANSLATE_NOOP("Wording", "The %1 %2 ends in zeros that a spreadsheet put there. Format the column as text and paste the identifiers again.")},
    Line {"history.refused"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier did not tell the history of the line (%1), so it could not be kept. The line was not deleted; look at it, then retry it.")},
    Line {"history.unreadable"_L1, QT_TRANSLATE_NOOP("Wording", "The history of the line could not be read %1 times over (%2), so it could not be kept. The line was not deleted; look at it, then retry it.")},
    Line {"line.ambiguous"_L1, QT_TRANSLATE_NOOP("Wording", "The identifiers of this row belong to more than one line.")},
    Line {"line.archived"_L1, QT_TRANSLATE_NOOP("Wording", "The line is archived.")},
    Line {"line.behind-open-change"_L1, QT_TRANSLATE_NOOP("Wording", "The line is in change %1, which is not over. It is sent after that, as that change will leave it.")},
    Line {"line.in-open-change"_L1, QT_TRANSLATE_NOOP("Wording", "The line is in change %1, which is not over.")},
    Line {"line.candidate"_L1, QT_TRANSLATE_NOOP("Wording", "One ICCID of the fleet can have been this: %1. If it is the one, write it into a cell formatted as text.")},
    Line {"line.candidates"_L1, QT_TRANSLATE_NOOP("Wording", "These ICCIDs of the fleet can have been this: %1. Write the right one into a cell formatted as text.")},
    Line {"line.many-candidates"_L1, QT_TRANSLATE_NOOP("Wording", "Many ICCIDs of the fleet can have been this, among them %1. Write the right one into a cell formatted as text.")},
    Line {"line.mismatch"_L1, QT_TRANSLATE_NOOP("Wording", "The line has the %1 %2, not %3.")},
    Line {"line.missing"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier does not list the line any more.")},
    Line {"line.formerly"_L1, QT_TRANSLATE_NOOP("Wording", "%1 %2 was a line's until %4; its %1 is %3 now. If that line is meant, write that.")},
    Line {"line.not-in-fleet"_L1, QT_TRANSLATE_NOOP("Wording", "The fleet does not know this line. Sync, or check the identifier.")},
    Line {"line.repeated"_L1, QT_TRANSLATE_NOOP("Wording", "The same device is in row %1 already.")},
    Line {"customer.removed"_L1, QT_TRANSLATE_NOOP("Wording", "The customer “%1” was removed from the catalogue.")},
    Line {"customer.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "The catalogue knows no customer “%1”.")},
    Line {"customer-plan.allocation"_L1, QT_TRANSLATE_NOOP("Wording", "An allocation of %1 MB does not fit “%2”, which allows %3.")},
    Line {"customer-plan.foreign"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” belongs to %2; the line is for %3.")},
    Line {"customer-plan.later"_L1, QT_TRANSLATE_NOOP("Wording", "From %2 on the line is on “%1”, which stays so.")},
    Line {"customer-plan.none"_L1, QT_TRANSLATE_NOOP("Wording", "The line has no customer plan then, and so neither pool nor allocation. Give new-customer-plan too.")},
    Line {"customer-plan.nothing"_L1, QT_TRANSLATE_NOOP("Wording", "It is not said what is to change. Give new-customer-plan, new-pool, allocation-mb, or what to clear.")},
    Line {"customer-plan.not-valid"_L1, QT_TRANSLATE_NOOP("Wording", "Lines cannot be put on “%1” at that time: it is offered from %2 until %3.")},
    Line {"customer-plan.removed"_L1, QT_TRANSLATE_NOOP("Wording", "The customer plan “%1” was removed from the catalogue.")},
    Line {"customer-plan.retroactive"_L1, QT_TRANSLATE_N_NOOP("Wording", "It applies to the past: %1 billing period(s) are touched, from %2 to %3."), 1},
    Line {"customer-plan.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "The catalogue knows no customer plan “%1”.")},
    Line {"nochange.customer-plan"_L1, QT_TRANSLATE_NOOP("Wording", "No change: that applies to the line then already.")},
    Line {"nochange.assign"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line belongs there already.")},
    Line {"pool.foreign"_L1, QT_TRANSLATE_NOOP("Wording", "The pool “%1” belongs to %2; the line is for %3.")},
    Line {"pool.plan"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” does not share its allowance, so its lines cannot be in a pool (%1).")},
    Line {"pool.removed"_L1, QT_TRANSLATE_NOOP("Wording", "The pool “%1” was removed from the catalogue.")},
    Line {"pool.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "The catalogue knows no pool “%1”.")},
    Line {"reference.column"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is no column here. There are: %2.")},
    Line {"reference.customer"_L1, QT_TRANSLATE_NOOP("Wording", "The catalogue has no customer “%1”. Import customers first.")},
    Line {"reference.empty"_L1, QT_TRANSLATE_NOOP("Wording", "%1 has no header.")},
    Line {"reference.exists"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is in the catalogue already.")},
    Line {"reference.in-use"_L1, QT_TRANSLATE_N_NOOP("Wording", "“%1” still has %2 line(s). Assign them elsewhere first."), 2},
    Line {"reference.limits"_L1, QT_TRANSLATE_NOOP("Wording", "The plan's allocation of %1 MB is outside its own limits.")},
    Line {"reference.needed"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is needed.")},
    Line {"reference.no-column"_L1, QT_TRANSLATE_NOOP("Wording", "The column “%1” is missing.")},
    Line {"reference.present"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is in use; it was not removed.")},
    Line {"reference.repeated"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is in row %2 already.")},
    Line {"reference.rows"_L1, QT_TRANSLATE_N_NOOP("Wording", "%1 row(s) of %2 cannot be taken; nothing was changed."), 1},
    Line {"reference.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "There is no “%2” among the %1 of the catalogue.")},
    Line {"reference.validity"_L1, QT_TRANSLATE_NOOP("Wording", "The plan ends before it begins.")},
    Line {"reference.value"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” does not fit %1.")},
    Line {"nochange.archived"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is archived already.")},
    Line {"nochange.not-archived"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is not archived.")},
    Line {"nochange.active"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is active already.")},
    Line {"nochange.deactive"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is deactivated already.")},
    Line {"nochange.fields"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line has these values already.")},
    Line {"nochange.plan"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is on the plan “%1” already.")},
    Line {"nochange.identifiers"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line has these identifiers already.")},
    Line {"nochange.preactive"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is on the account already, not yet activated.")},
    Line {"nochange.suspended"_L1, QT_TRANSLATE_NOOP("Wording", "No change: the line is suspended already.")},
    Line {"place.box"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is a post-office box; the place of use must be a street address.")},
    Line {"place.country"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is no country for a place of use. Write US or USA.")},
    Line {"place.incomplete"_L1, QT_TRANSLATE_NOOP("Wording", "The place of use must be complete or absent. Missing: %1.")},
    Line {"plan.at"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a time to begin at. Write it as 2025-01-31T08:00:00Z (without an offset it is UTC), or as cycle-end or legal for a new plan.")},
    Line {"plan.at-past"_L1, QT_TRANSLATE_NOOP("Wording", "The time %1 is past already. Name a later one.")},
    Line {"plan.brake"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is no share of failures to stop at. Write a share as 5%, or off.")},
    Line {"plan.conflict"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is nothing to do with lines in other changes. Possible are: refuse, queue.")},
    Line {"plan.name"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is a plan’s name. Write its code, %2.")},
    Line {"plan.shared"_L1, QT_TRANSLATE_NOOP("Wording", "Several plans are called “%1”. Write the code of one: %2.")},
    Line {"plan.no-cycle-end"_L1, QT_TRANSLATE_NOOP("Wording", "Of no line that would be sent is it known when its billing cycle ends. Sync, or name a time.")},
    Line {"plan.stopped"_L1, QT_TRANSLATE_NOOP("Wording", "Planning was stopped. Nothing came of it.")},
    Line {"plan.suspended"_L1, QT_TRANSLATE_NOOP("Wording", "The line is suspended. Restore it before changing its plan.")},
    Line {"plan.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "There is no plan %1 on account %2.")},
    Line {"plan.unproven"_L1, QT_TRANSLATE_NOOP("Wording", "Several plans are called “%1”, so that a device record does not prove which one a line has: a callback must tell.")},
    Line {"plan.waves"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” are no waves. Write the lines of each wave before the rest, as 10,100; on, which is the same; or off.")},
    Line {"quota.day"_L1, QT_TRANSLATE_NOOP("Wording", "The line had %1 of five provisioning actions in the last 24 hours. One more is legal from %2.")},
    Line {"quota.month"_L1, QT_TRANSLATE_NOOP("Wording", "The line had %1 of four plan changes in the last 31 days. One more is legal from %2.")},
    Line {"schedule.due"_L1, QT_TRANSLATE_NOOP("Wording", "The time that it was scheduled for had come.")},
    Line {"schedule.missed"_L1, QT_TRANSLATE_NOOP("Wording", "It was to begin at %1, but nothing ran that could have begun it. It does not begin late by itself: run it now, or cancel it."), 0,
          QT_TRANSLATE_NOOP("Wording", "It was to begin at %1, but nothing ran that could have begun it. It does not begin late by itself: run it now with “thingdeskctl change resume %2”, "
                                       "give it another time with “change reschedule %2 --at TIME”, or end it with “change cancel %2”.")},
    Line {"schedule.no-cycle"_L1, QT_TRANSLATE_NOOP("Wording", "It is not known when the line's billing cycle ends; the change begins when that of other lines does.")},
    Line {"schedule.other-cycle"_L1, QT_TRANSLATE_NOOP("Wording", "The line's billing cycle ends at %1, not when the change begins.")},
    Line {"set.key"_L1, QT_TRANSLATE_NOOP("Wording", "%2 has no key “%1”. Its keys are: %3.")},
    Line {"set.pair"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not KEY=VALUE.")},
    Line {"state.not-active"_L1, QT_TRANSLATE_NOOP("Wording", "The line is %1; it must be active.")},
    Line {"state.not-deactive"_L1, QT_TRANSLATE_NOOP("Wording", "The line is %1; the carrier deletes deactivated lines only. Deactivate it first."), 0,
          QT_TRANSLATE_NOOP("Wording", "The line is %1; the carrier deletes deactivated lines only. Deactivate it first: “change plan deactivate … --then delete”.")},
    Line {"state.not-known"_L1, QT_TRANSLATE_NOOP("Wording", "The state of the line is not known. Refresh first.")},
    Line {"state.not-suspended"_L1, QT_TRANSLATE_NOOP("Wording", "The line is %1; it must be suspended.")},
    Line {"state.pending"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier is still working on the line (%1). Refresh first.")},
    Line {"table.bomb"_L1, QT_TRANSLATE_NOOP("Wording", "The workbook unpacks to far more than a table needs. It is not read.")},
    Line {"table.damaged"_L1, QT_TRANSLATE_NOOP("Wording", "The workbook is damaged, or was not saved whole. Open it in a spreadsheet program and save it again.")},
    Line {"table.doctype"_L1, QT_TRANSLATE_NOOP("Wording", "The workbook carries a document type, which no spreadsheet program writes. It is not read.")},
    Line {"table.encrypted"_L1, QT_TRANSLATE_NOOP("Wording", "The workbook is locked by a password. Save it without one.")},
    Line {"table.hidden-rows"_L1, QT_TRANSLATE_N_NOOP("Wording", "%1 hidden row(s) of the sheet are read like the others."), 1},
    Line {"table.long"_L1, QT_TRANSLATE_NOOP("Wording", "This row is longer than 64 KiB. Is this a table with one device a row?")},
    Line {"table.no-rows"_L1, QT_TRANSLATE_NOOP("Wording", "The sheet “%1” is empty: it has no header.")},
    Line {"table.no-sheet"_L1, QT_TRANSLATE_NOOP("Wording", "The workbook has no sheet of cells that is not hidden.")},
    Line {"table.old-format"_L1, QT_TRANSLATE_NOOP("Wording", "This is a workbook of the old kind (.xls), or one that is locked by a password. Save it as XLSX without a password, or as CSV.")},
    Line {"table.one-of-sheets"_L1, QT_TRANSLATE_NOOP("Wording", "Of %2 sheets, only the first is read: “%1”.")},
    Line {"table.other-archive"_L1, QT_TRANSLATE_NOOP("Wording", "This is an archive, and neither an XLSX nor an ODS workbook.")},
    Line {"table.spill"_L1, QT_TRANSLATE_NOOP("Wording", "No temporary file can be written: %1.")},
    Line {"table.text"_L1, QT_TRANSLATE_NOOP("Wording", "Cell %1 refers to a text that the workbook does not have: the file is damaged.")},
    Line {"table.windows-1252"_L1, QT_TRANSLATE_NOOP("Wording", "The file is not UTF-8. It is read as Windows-1252 (Western European).")},
    Line {"target.cell"_L1, QT_TRANSLATE_NOOP("Wording", "The %1 stands in cell %2.")},
    Line {"target.cells"_L1, QT_TRANSLATE_N_NOOP("Wording", "The row has %1 cell(s), the header %2."), 1},
    Line {"target.empty"_L1, QT_TRANSLATE_NOOP("Wording", "The file is empty.")},
    Line {"target.header-only"_L1, QT_TRANSLATE_NOOP("Wording", "The file has a header and no rows.")},
    Line {"target.no-header"_L1, QT_TRANSLATE_NOOP("Wording", "The first row is no header: “%1” looks like an identifier. Put the names of the columns above it: %2.")},
    Line {"target.none"_L1, QT_TRANSLATE_NOOP("Wording", "No device was named.")},
    Line {"swap.nothing"_L1, QT_TRANSLATE_NOOP("Wording", "It is not said what the line gets. Give new-iccid, new-imei or both.")},
    Line {"swap.number"_L1, QT_TRANSLATE_NOOP("Wording", "The line has no number yet; the carrier changes identifiers of lines with one.")},
    Line {"swap.taken"_L1, QT_TRANSLATE_NOOP("Wording", "The line %3 (%4) has the %1 %2 already.")},
    Line {"swap.taken-archived"_L1, QT_TRANSLATE_NOOP("Wording", "The archived line %3 (%4) has the %1 %2 already.")},
    Line {"swap.taken-missing"_L1, QT_TRANSLATE_NOOP("Wording", "The line %3 has the %1 %2. The carrier does not list it any more; it was %4.")},
    Line {"swap.taken-several"_L1, QT_TRANSLATE_NOOP("Wording", "Several lines have the %1 %2 already.")},
    Line {"swap.twice"_L1, QT_TRANSLATE_NOOP("Wording", "Row %3 wants the %1 %2 too.")},
    Line {"swap.unnamed"_L1, QT_TRANSLATE_NOOP("Wording", "The line has no %1 that could be changed for another.")},
    Line {"swap.was-archived"_L1, QT_TRANSLATE_NOOP("Wording", "The archived line %3, which the carrier does not list any more, had the %1 %2.")},
    Line {"swap.was-deleted"_L1, QT_TRANSLATE_NOOP("Wording", "The line %3 had the %1 %2 until it was deleted.")},
    Line {"target.shape"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” does not look like an identifier of a line.")},
    Line {"target.unnamed"_L1, QT_TRANSLATE_NOOP("Wording", "The row names no device.")},
    Line {"target.unreadable"_L1, QT_TRANSLATE_NOOP("Wording", "The file cannot be read: %1.")},
    Line {"undo.activate"_L1, QT_TRANSLATE_NOOP("Wording", "Activating cannot be undone: the line would be deactivated, which may cost a fee and loses the number. If that is wanted, plan a deactivation.")},
    Line {"undo.add"_L1, QT_TRANSLATE_NOOP("Wording", "Adding cannot be undone: the carrier deletes deactivated lines only.")},
    Line {"undo.deactivate"_L1, QT_TRANSLATE_NOOP("Wording", "Deactivating cannot be undone: activated again, the line gets a new number.")},
    Line {"undo.delete"_L1, QT_TRANSLATE_NOOP("Wording", "Deleting cannot be undone: the record and its history are gone at the carrier. What was kept of them is with the line.")},
    Line {"undo.unattributed"_L1, QT_TRANSLATE_NOOP("Wording", "It is not certain that our change brought the line to where it is.")},
    // the carrier: reaching it, signing in, its answers
    Line {"account.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's answer about the account is not as documented. Nothing was changed; try again later.")},
    Line {"ack."_L1, QT_TRANSLATE_NOOP("Wording", "The carrier took the request but gave no number for it, so what became of it is not known yet.")},
    Line {"answer.html"_L1, QT_TRANSLATE_NOOP("Wording", "A web page came instead of the carrier's answer (HTTP %1). Something between here and ThingSpace answered; check the carrier's address and any proxy.")},
    Line {"answer.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's answer is not readable JSON (HTTP %1). Nothing was concluded from it; try again later.")},
    Line {"answer.size"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's answer is larger than %1 bytes and was not taken.")},
    Line {"answer.truncated"_L1, QT_TRANSLATE_NOOP("Wording", "The connection to %1 broke in the middle of the answer.")},
    Line {"answer.xml"_L1, QT_TRANSLATE_NOOP("Wording", "XML came instead of the carrier's answer (HTTP %1): its gateway refused the call. Check the carrier's address and the application's key.")},
    Line {"callback.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "A callback was not readable and was refused.")},
    Line {"callbacks.certificate.early"_L1, QT_TRANSLATE_NOOP("Wording", "The certificate %1 is not good before %2, so no callbacks are received.")},
    Line {"callbacks.certificate.expired"_L1, QT_TRANSLATE_NOOP("Wording", "The certificate %1 ended on %2, so the carrier would not call. Put a new one there.")},
    Line {"callbacks.certificate.form"_L1, QT_TRANSLATE_NOOP("Wording", "%1 holds no certificate. A PEM file is needed.")},
    Line {"callbacks.certificate.key"_L1, QT_TRANSLATE_NOOP("Wording", "The certificate %1 and the key %2 do not belong together.")},
    Line {"callbacks.certificate.unreadable"_L1, QT_TRANSLATE_NOOP("Wording", "The certificate %1 cannot be read: %2.")},
    Line {"callbacks.foreign"_L1, QT_TRANSLATE_NOOP("Wording", "Another application receives the callbacks of %1 on account %2, at %3. It was left alone; without callbacks, what became of a request is found out later. To take its place, register under Settings, Profiles, Callbacks."), 0,
          QT_TRANSLATE_NOOP("Wording", "Another application receives the callbacks of %1 on account %2, at %3. It was left alone; without callbacks, what became of a request is found out later. To take its place: thingdeskctl callbacks register --replace")},
    Line {"callbacks.insecure"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier would send the callback password over %1 in clear. Give an https address.")},
    Line {"callbacks.key.form"_L1, QT_TRANSLATE_NOOP("Wording", "%1 holds no private key that can be used. A PEM file without a pass phrase is needed.")},
    Line {"callbacks.key.unreadable"_L1, QT_TRANSLATE_NOOP("Wording", "The key %1 cannot be read: %2.")},
    Line {"callbacks.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's list of callbacks is not as documented.")},
    Line {"callbacks.needs-certificate"_L1, QT_TRANSLATE_NOOP("Wording", "There is a key, %1, and no certificate for it. Set callbacks.certificate too.")},
    Line {"callbacks.needs-key"_L1, QT_TRANSLATE_NOOP("Wording", "There is a certificate, %1, and no key for it. Set callbacks.key too.")},
    Line {"callbacks.needs-url"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier must know where to call. Set callbacks.url of profile %1 to the public address of the listener.")},
    Line {"callbacks.not-ours"_L1, QT_TRANSLATE_NOOP("Wording", "The callbacks of %1 on account %2 go to another application, at %3. Choose its row under Settings, Profiles, Callbacks to take them away from it."), 0,
          QT_TRANSLATE_NOOP("Wording", "The callbacks of %1 on account %2 go to another application, at %3. They are taken away from it only with --others.")},
    Line {"callbacks.off"_L1, QT_TRANSLATE_NOOP("Wording", "Profile %1 receives no callbacks. Set callbacks.listen first.")},
    Line {"callbacks.open"_L1, QT_TRANSLATE_NOOP("Wording", "At %1 others can listen in. Set callbacks.certificate and callbacks.key, or callbacks.proxy if a proxy in front takes care of https.")},
    Line {"callbacks.password"_L1, QT_TRANSLATE_NOOP("Wording", "There is no callback password for profile %1, so anybody could call. Store one under Settings, Profiles, Login."), 0,
          QT_TRANSLATE_NOOP("Wording", "There is no callback password for profile %1, so anybody could call. Store one with: thingdeskctl credentials set %1")},
    Line {"callbacks.port"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier does not reach port %1. Possible are 80, 443, 9001 to 9006, 50551 to 50559, and 28200 to 28220.")},
    Line {"callbacks.service"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is none of the services that are listened to: %2.")},
    Line {"callbacks.source"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is neither an address nor a network. Write, for example, 192.0.2.7 or 192.0.2.0/24.")},
    Line {"callbacks.taken"_L1, QT_TRANSLATE_NOOP("Wording", "Another application receives the callbacks of %1 on account %2, at %3. It would lose them. To take its place, register under Settings, Profiles, Callbacks, and say so."), 0,
          QT_TRANSLATE_NOOP("Wording", "Another application receives the callbacks of %1 on account %2, at %3. It would lose them. To take its place, repeat this with --replace.")},
    Line {"callbacks.url"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not the address of a listener. Write, for example, https://fleet.example.com:9001.")},
    Line {"carrier.already-so"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier says that the line is so already; its record decides.")},
    Line {"carrier.disputed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier reported success and failure. Only a new reading of the line settles it.")},
    Line {"carrier.not-serving"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier has answered with errors of its own since %1. Nothing is sent meanwhile; it is asked again at %2.")},
    Line {"carrier.on-hold"_L1, QT_TRANSLATE_NOOP("Wording", "On hold at the carrier, which waits for an approval.")},
    Line {"carrier.request-failed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier says that the request failed; it gives the reason in callbacks only.")},
    Line {"carrier.row-failed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier refused this line.")},
    Line {"carrier.silent"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier has not answered since %1. Nothing is sent meanwhile; it is asked again at %2.")},
    Line {"connections.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's connection history is not as documented.")},
    Line {"device.not-listed"_L1, QT_TRANSLATE_NOOP("Wording", "Its account no longer lists the line. Sync, and plan again.")},
    Line {"engine.crashed"_L1, QT_TRANSLATE_NOOP("Wording", "The program ended between sending and the answer. What the carrier did is being found out; nothing is sent again.")},
    Line {"engine.lease-over"_L1, QT_TRANSLATE_NOOP("Wording", "The program that sent it fell silent before the answer. What the carrier did is being found out; nothing is sent again.")},
    Line {"engine.woke-late"_L1, QT_TRANSLATE_NOOP("Wording", "The computer slept before the request left. It was not sent.")},
    Line {"gateway.fault"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's gateway refused the call (%1).")},
    Line {"hand.at-target"_L1, QT_TRANSLATE_NOOP("Wording", "The record shows what was asked for (%1); it settles by itself at the next look.")},
    Line {"hand.elsewhere"_L1, QT_TRANSLATE_NOOP("Wording", "The record shows %1, which is neither what was nor what was asked for.")},
    Line {"hand.executed"_L1, QT_TRANSLATE_NOOP("Wording", "Settled by %1 as executed: %2")},
    Line {"hand.in-history"_L1, QT_TRANSLATE_NOOP("Wording", "The history of the line shows it: %1 at %2.")},
    Line {"hand.late"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier carried it out after all, seen at %1, after it had been settled by hand as not executed.")},
    Line {"hand.no-history"_L1, QT_TRANSLATE_NOOP("Wording", "The history of the line could not be read, so nobody knows what was done to it. Try again when the carrier answers.")},
    Line {"hand.no-row"_L1, QT_TRANSLATE_NOOP("Wording", "There is no row %1 in change %2.")},
    Line {"hand.not-executed"_L1, QT_TRANSLATE_NOOP("Wording", "Settled by %1 as not executed: %2")},
    Line {"hand.not-read"_L1, QT_TRANSLATE_NOOP("Wording", "The line has not been read late enough after the request. Try again when the carrier answers.")},
    Line {"hand.not-unconfirmed"_L1, QT_TRANSLATE_NOOP("Wording", "The line is %1, not unconfirmed.")},
    Line {"hand.on-hold"_L1, QT_TRANSLATE_NOOP("Wording", "The request is on hold at the carrier, which may still carry it out.")},
    Line {"hand.one-read"_L1, QT_TRANSLATE_NOOP("Wording", "One reading since %1 shows the line as before; a second one is needed, from %2 on.")},
    Line {"hand.pending"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier is working on the line (%1).")},
    Line {"hand.plan-moved"_L1, QT_TRANSLATE_NOOP("Wording", "Plan or number of the line are other than before: somebody changed it.")},
    Line {"hand.reason"_L1, QT_TRANSLATE_NOOP("Wording", "A verdict needs a reason.")},
    Line {"hand.refused"_L1, QT_TRANSLATE_NOOP("Wording", "%1 of %2 lines are not open to this verdict, so none was settled.")},
    Line {"hand.says-baseline"_L1, QT_TRANSLATE_NOOP("Wording", "The record still shows %1, read at %2.")},
    Line {"hand.says-elsewhere"_L1, QT_TRANSLATE_NOOP("Wording", "The record shows %1, read at %2, which is neither what was nor what was asked for.")},
    Line {"hand.says-nothing"_L1, QT_TRANSLATE_NOOP("Wording", "Nobody has read the line since it was sent at %1.")},
    Line {"hand.says-target"_L1, QT_TRANSLATE_NOOP("Wording", "The record shows what was asked for (%1), read at %2.")},
    Line {"hand.says-unlisted"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier does not list the line, read at %1.")},
    Line {"hand.sender"_L1, QT_TRANSLATE_NOOP("Wording", "Whoever sent the request may still be sending it. Wait until that program has ended.")},
    Line {"hand.third-party"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier told of somebody else's change of the line, at %1.")},
    Line {"hand.third-party-history"_L1, QT_TRANSLATE_NOOP("Wording", "Somebody else changed the line since: %1 at %2.")},
    Line {"hand.too-early"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier may still carry it out. Ask again from %1 on.")},
    Line {"hand.unlisted"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier does not list the line, so nobody can say what became of it.")},
    Line {"history."_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's provisioning history is not as documented.")},
    Line {"history.reversed"_L1, QT_TRANSLATE_NOOP("Wording", "The history of the line shows that it was carried out at %1 and undone since (%2).")},
    Line {"http.status"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier answered with HTTP %1 instead of a result. Try again later.")},
    Line {"http.throttled"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier asks for fewer requests (HTTP 429). Work goes on by itself, more slowly.")},
    Line {"http.unauthorised"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier did not take our token for this request (HTTP 401), and executed nothing.")},
    Line {"list.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's list of devices is not as documented. Nothing of this page was taken; sync again.")},
    Line {"listener.bind"_L1, QT_TRANSLATE_NOOP("Wording", "Callbacks cannot be received at %1: %2.")},
    Line {"look.early"_L1, QT_TRANSLATE_NOOP("Wording", "The record showed what was asked for at %1, which was too early to prove it.")},
    Line {"look.taken"_L1, QT_TRANSLATE_NOOP("Wording", "Another line in the carrier's list (%1) has the new identifier. Look at it before anything more is sent.")},
    Line {"login.latched"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier refused this login before (%1), and five refusals lock it. Correct the credentials, then try again.")},
    Line {"login.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's answer to the login is not as documented. Try again later.")},
    Line {"login.refused"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier refused the user name or password (%1). It was not tried again, since five refusals lock the login. Correct the credentials.")},
    Line {"network.connect"_L1, QT_TRANSLATE_NOOP("Wording", "No connection to %1 is accepted. Check the carrier's address, and whether the service is up.")},
    Line {"network.failed"_L1, QT_TRANSLATE_NOOP("Wording", "The connection to %1 failed.")},
    Line {"network.host"_L1, QT_TRANSLATE_NOOP("Wording", "There is no host %1. Check the carrier's address and the network.")},
    Line {"network.reset"_L1, QT_TRANSLATE_NOOP("Wording", "The connection to %1 was broken before an answer came.")},
    Line {"network.timeout"_L1, QT_TRANSLATE_NOOP("Wording", "No answer came from %1 in time.")},
    Line {"network.tls"_L1, QT_TRANSLATE_NOOP("Wording", "The certificate of %1 does not prove who it is. Nothing was sent to it; check the carrier's address and the certificate.")},
    Line {"plans.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's list of plans is not as documented. Nothing was changed; try again later.")},
    Line {"session.missing"_L1, QT_TRANSLATE_NOOP("Wording", "There was no session to send with. The request was not sent.")},
    Line {"status.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's answer about a request is not as documented.")},
    Line {"token.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's answer with the access token is not as documented. Try again later.")},
    Line {"token.refused"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier refused the application's key and secret (%1). It was not tried again. Correct the credentials.")},
    Line {"usage.malformed"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier's usage history is not as documented.")},
    Line {"unarchive.gone"_L1, QT_TRANSLATE_NOOP("Wording", "“%1”, which the line was assigned to, is not in the catalogue any more. The line comes back without it.")},
    Line {"withdraw.none"_L1, QT_TRANSLATE_NOOP("Wording", "No customer plan is to apply to %1 from %2 on.")},
    Line {"unarchive.taken"_L1, QT_TRANSLATE_NOOP("Wording", "Another line has an identifier of this one now: %1.")},
    // profiles and credentials
    Line {"credentials.damaged"_L1, QT_TRANSLATE_NOOP("Wording", "What the keyring holds for profile %1 is not a login. Store it again under Settings, Profiles, Login."), 0,
          QT_TRANSLATE_NOOP("Wording", "What the keyring holds for profile %1 is not a login. Store it again with: thingdeskctl credentials set %1")},
    Line {"credentials.input"_L1, QT_TRANSLATE_NOOP("Wording", "The credentials are not readable: %1. Give one JSON object with key, secret, username and password on standard input.")},
    Line {"credentials.locked"_L1, QT_TRANSLATE_NOOP("Wording", "The keyring holds the login of profile %1 but is locked or does not show it. Unlock the keyring and try again.")},
    Line {"credentials.missing"_L1, QT_TRANSLATE_NOOP("Wording", "There are no credentials for profile %1. Store them under Settings, Profiles, Login."), 0,
          QT_TRANSLATE_NOOP("Wording", "There are no credentials for profile %1. Store them with: thingdeskctl credentials set %1")},
    Line {"credentials.unavailable"_L1, QT_TRANSLATE_NOOP("Wording", "The system's keyring cannot be reached (%1). Start a Secret Service such as gnome-keyring."), 0,
          QT_TRANSLATE_NOOP("Wording", "The system's keyring cannot be reached (%1). Start a Secret Service such as gnome-keyring, or set the four THINGSPACE_ variables.")},
    Line {"origin.insecure"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is not encrypted. Use https; http is allowed on this machine's loopback address only.")},
    Line {"profile.account"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not an account name. Write it as the carrier does, for example 0000123456-00001.")},
    Line {"profile.accounts"_L1, QT_TRANSLATE_NOOP("Wording", "A profile needs at least one account. Name it as the carrier does, for example 0000123456-00001."), 0,
          QT_TRANSLATE_NOOP("Wording", "A profile needs at least one account. Name it as the carrier does: --account 0000123456-00001")},
    Line {"profile.exists"_L1, QT_TRANSLATE_NOOP("Wording", "There is a profile “%1” with another origin or other accounts. Take another name, or change that profile in its settings."), 0,
          QT_TRANSLATE_NOOP("Wording", "There is a profile “%1” with another origin or other accounts. Change its keys with “profile set %1”, or remove it first with “profile remove %1”.")},
    Line {"profile.in-use"_L1, QT_TRANSLATE_NOOP("Wording", "Profile %1 still has changes or devices in this store and stays. Its settings and credentials can be changed.")},
    Line {"profile.key"_L1, QT_TRANSLATE_NOOP("Wording", "A profile has no setting “%1”."), 0,
          QT_TRANSLATE_NOOP("Wording", "A profile has no key “%1”. “thingdeskctl profile show NAME” lists the keys.")},
    Line {"profile.name"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a profile name. Use up to 64 letters, digits, points, hyphens and underscores, beginning with a letter or digit.")},
    Line {"profile.pair"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a setting. Write it as KEY=VALUE, for example batch=100.")},
    Line {"profile.origin"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not an origin. Give scheme, host and port without a path, for example https://thingspace.verizon.com.")},
    Line {"profile.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "There is no profile “%1” in this store. Add it under Settings, Profiles."), 0,
          QT_TRANSLATE_NOOP("Wording", "There is no profile “%1” in this store. Add it with: thingdeskctl profile add %1 --base-url ORIGIN --account ACCOUNT")},
    Line {"profile.value"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” does not fit the key %1, which takes: %3.")},
    // the command line
    Line {"apply.confirm"_L1, QT_TRANSLATE_N_NOOP("Wording", "Change %1 cannot be undone for the %2 line(s) that it would be sent for. Type their number to confirm it."), 2,
          QT_TRANSLATE_N_NOOP("Wording", "Change %1 cannot be undone for the %2 line(s) that it would be sent for. If you mean it, add: --confirm %2")},
    Line {"apply.confirm-differs"_L1, QT_TRANSLATE_N_NOOP("Wording", "Change %1 would be sent for %2 line(s), not for %3. Nothing was sent."), 2},
    Line {"apply.yes"_L1, QT_TRANSLATE_N_NOOP("Wording", "Change %1 would be sent for %2 line(s). Nothing is sent before it is confirmed."), 2,
          QT_TRANSLATE_N_NOOP("Wording", "Change %1 would be sent for %2 line(s). Add --yes to really send it.")},
    Line {"desktop.usage"_L1, QT_TRANSLATE_NOOP("Wording", "%1 “thingdesk --help” shows how to write it.")},
    Line {"demo.folder"_L1, QT_TRANSLATE_NOOP("Wording", "The folder %1 cannot be made or is not empty. Name a new one with --out.")},
    Line {"demo.ended"_L1, QT_TRANSLATE_NOOP("Wording", "The simulator of the demo fleet ended by itself (code %1). Open the demo fleet again to start it.")},
    Line {"demo.simulator"_L1, QT_TRANSLATE_NOOP("Wording", "The simulator did not start: %1.")},
    Line {"instance.lock"_L1, QT_TRANSLATE_NOOP("Wording", "%1 cannot be written, so it cannot be told whether another window is open. Check the permissions of its folder.")},
    Line {"instance.silent"_L1, QT_TRANSLATE_NOOP("Wording", "Another Thingdesk has this store open and does not answer. End it, then start again.")},
    Line {"usage.change"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a change's number. “thingdeskctl change list” shows them.")},
    Line {"usage.choice"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” does not fit %1, which takes: %3.")},
    Line {"usage.command"_L1, QT_TRANSLATE_NOOP("Wording", "There is no command “%1”. “thingdeskctl --help” lists them.")},
    Line {"usage.duration"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” after %1 is not a duration. Write it as 500ms, 15s, 5min or 24h.")},
    Line {"usage.extra"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is more than “%2” takes. “thingdeskctl %2 --help” shows how to write it.")},
    Line {"usage.family"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” needs one of these words after it: %2.")},
    Line {"usage.identifier"_L1, QT_TRANSLATE_NOOP("Wording", "The identifier that ends in “%1” has the length of none. Give ICCID, IMEI, MDN, MSISDN, IMSI, EID or MEID.")},
    Line {"usage.later"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not built yet; a later version brings it.")},
    Line {"usage.missing"_L1, QT_TRANSLATE_NOOP("Wording", "Something is missing. Write: thingdeskctl %1 %2")},
    Line {"usage.needs"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” needs %2.")},
    Line {"usage.none"_L1, QT_TRANSLATE_NOOP("Wording", "No command was given. “thingdeskctl --help” lists them.")},
    Line {"usage.rows"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” does not name rows. Write them as in 3,5-9.")},
    Line {"usage.number"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” after %1 is not a whole number.")},
    Line {"usage.option"_L1, QT_TRANSLATE_NOOP("Wording", "There is no option %1 here. “thingdeskctl %2 --help” lists them.")},
    Line {"usage.option-early"_L1, QT_TRANSLATE_NOOP("Wording", "There is no option %1 in front of a command. “thingdeskctl --help” lists what may stand there.")},
    Line {"usage.switch"_L1, QT_TRANSLATE_NOOP("Wording", "%1 takes no value.")},
    Line {"usage.targets"_L1, QT_TRANSLATE_NOOP("Wording", "Name the lines with just one of --input FILE, --ids A,B and --filter EXPR.")},
    Line {"usage.time"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” after %1 is not a time. Write it as 2025-01-31T08:00:00Z; without an offset it is UTC.")},
    Line {"usage.together"_L1, QT_TRANSLATE_NOOP("Wording", "%1 and %2 do not go together.")},
    Line {"usage.twice"_L1, QT_TRANSLATE_NOOP("Wording", "%1 was given more than once.")},
    Line {"usage.value"_L1, QT_TRANSLATE_NOOP("Wording", "%1 needs a value after it.")},
    Line {"usage.writable"_L1, QT_TRANSLATE_NOOP("Wording", "%1 cannot be written: %2.")},
    // fleet: sync, filter, listing
    Line {"device.column"_L1, QT_TRANSLATE_NOOP("Wording", "Evidence named the device column “%1”, which it cannot set. Nothing was written; please report this.")},
    Line {"devices.column"_L1, QT_TRANSLATE_NOOP("Wording", "There is no column “%1”. There are: %2.")},
    Line {"filter.key"_L1, QT_TRANSLATE_NOOP("Wording", "The filter does not know the key “%1” (at character %2). It knows state, iccid, imei, mdn, msisdn, imsi, eid, meid, account, plan, customer, site, customer-plan, pool, user-name, missing, archived and drift.")},
    Line {"filter.quote"_L1, QT_TRANSLATE_NOOP("Wording", "The filter opens a quotation mark at character %1 that it does not close.")},
    Line {"filter.value"_L1, QT_TRANSLATE_NOOP("Wording", "The filter cannot use “%2” for “%1” (at character %3). A value may begin or end with *, be “quoted”, and be several with commas between; missing and archived take yes or no.")},
    Line {"list.cursor"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier promised more devices of account %1 but did not say where they continue. The sync stopped; what was read is kept, and nothing is marked missing.")},
    Line {"sync.cancelled"_L1, QT_TRANSLATE_NOOP("Wording", "The sync was cancelled. What was read is kept, and nothing is marked missing.")},
    Line {"sync.no-accounts"_L1, QT_TRANSLATE_NOOP("Wording", "Profile %1 names no account to sync.")},
    Line {"sync.would-lose"_L1, QT_TRANSLATE_N_NOOP("Wording", "%1 of %2 known device(s) were not in the carrier's list. None was marked missing."), 2,
          QT_TRANSLATE_N_NOOP("Wording", "%1 of %2 known device(s) were not in the carrier's list. None was marked missing; if that is right, sync again with --accept-missing.")},
    Line {"writes.off"_L1, QT_TRANSLATE_NOOP("Wording", "Sending is switched off for this profile. Turn on “Send changes to the carrier” in its settings."), 0,
          QT_TRANSLATE_NOOP("Wording", "Sending is switched off for this profile. Turn it on with: thingdeskctl profile set NAME writes=on")},
    // store
    Line {"origin.invalid"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is not an address that can be spoken to. Give scheme, host and port, for example https://thingspace.verizon.com.")},
    Line {"store.busy"_L1, QT_TRANSLATE_NOOP("Wording", "The store is locked by another program and did not become free in time. Try again when it has finished.")},
    Line {"store.conflict"_L1, QT_TRANSLATE_NOOP("Wording", "Something had moved meanwhile (%1). Nothing was changed; try again.")},
    Line {"store.corrupt"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 is damaged. Restore it from a backup; nothing was sent.")},
    Line {"store.failed"_L1, QT_TRANSLATE_NOOP("Wording", "The store refused a step: %1. Nothing was sent because of it.")},
    Line {"store.foreign"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is not a Thingdesk store and was left alone. Name another file with --store.")},
    Line {"store.full"_L1, QT_TRANSLATE_NOOP("Wording", "The disk that holds the store (%1) has no room left. Make room there; nothing was lost.")},
    Line {"store.interrupted"_L1, QT_TRANSLATE_NOOP("Wording", "The reading was stopped.")},
    Line {"store.newer"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 was written by a newer Thingdesk (schema %2, this one knows %3). Use that version.")},
    Line {"store.open"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 cannot be opened: %2.")},
    Line {"store.read-only"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 cannot be written. Check its permissions, those of its folder, and whether its disk is mounted read-only.")},
    Line {"map.header"_L1, QT_TRANSLATE_NOOP("Wording", "The file has no column “%1” to be said something of. Its columns are: %2.")},
    Line {"map.pair"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not HEADER=FIELD.")},
    Line {"map.word"_L1, QT_TRANSLATE_NOOP("Wording", "A column cannot be “%1”. It can be: %2; or nothing, then it is not used.")},
    Line {"map.remembered"_L1, QT_TRANSLATE_NOOP("Wording", "The columns are taken as was said of them before: %1.")},
    Line {"mixed.no-type"_L1, QT_TRANSLATE_NOOP("Wording", "No column says which change a row is for. Head one “type”, or name the change.")},
    Line {"mixed.type"_L1, QT_TRANSLATE_NOOP("Wording", "There is no change “%1”. There are: %2.")},
    Line {"mixed.unused"_L1, QT_TRANSLATE_NOOP("Wording", "What stands under “%1” is left undone: %2 has no use for it.")},
    Line {"mixed.words"_L1, QT_TRANSLATE_NOOP("Wording", "%1 belongs to one kind of change; where each row says its own, put it into columns.")},
    Line {"mark.unwritable"_L1, QT_TRANSLATE_NOOP("Wording", "The note of what was sent (%1) cannot be written: %2. Nothing is sent without it; check the permissions of its folder.")},
    Line {"store.room"_L1, QT_TRANSLATE_NOOP("Wording", "The store has room again; the work goes on.")},
    Line {"store.rolled-back"_L1, QT_TRANSLATE_NOOP("Wording", "The store is older than what was sent from it, so this line may have been sent already. Sync, look, then retry it."), 0,
          QT_TRANSLATE_NOOP("Wording", "The store is older than what was sent from it, so this line may have been sent already. Sync, look, then plan it again with: thingdeskctl change retry")},
    Line {"store.url"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” does not name a store. Use sqlite:PATH or postgresql://HOST/DATABASE.")},
};

const Line *find(QStringView code)
{
    const Line *best = nullptr;
    for (const Line &line : kLines) {
        const bool prefix = line.code.endsWith(u'.') && code.startsWith(line.code);
        if ((code == line.code || prefix) && (best == nullptr || line.code.size() > best->code.size()))
            best = &line;
    }
    return best;
}

QString filled(const Line &line, QStringList arguments)
{
    const char *source = reader == wording::Reader::CommandLine && line.typed != nullptr ? line.typed : line.text;
    const int count = line.count == 0 ? -1 : arguments.value(line.count - 1).toInt();
    QString text = QCoreApplication::translate("Wording", source, nullptr, count);
    // An item keeps the code of what became of its request, not the host: everybody knows who the carrier is.
    if (arguments.isEmpty() && line.code.startsWith("network."_L1))
        arguments << QCoreApplication::translate("Wording", "the carrier");
    // Of a change that is paused the store's name is not kept: it is the one that the change is in.
    if (arguments.isEmpty() && line.code.startsWith("store."_L1))
        //: a store that is not named because it is the one at hand: “The store in use cannot be written.”
        arguments << QCoreApplication::translate("Wording", "in use");
    // Highest first, so that %1 never eats the start of %10; a placeholder without an argument becomes nothing.
    for (int n = 9; n >= 1; --n)
        text.replace(u"%%1"_s.arg(n), arguments.value(n - 1));
    return text;
}

QString placed(const Error &error, const QString &text)
{
    if (error.place == Error::Place {})
        return text;
    if (error.place.row > 0 && !error.place.column.isEmpty())
        return QCoreApplication::translate("Wording", "%1, row %2, column %3: %4")
            .arg(error.place.file, QString::number(error.place.row), error.place.column, text);
    if (error.place.row > 0)
        return QCoreApplication::translate("Wording", "%1, row %2: %3").arg(error.place.file, QString::number(error.place.row), text);
    return QCoreApplication::translate("Wording", "%1: %2").arg(error.place.file, text);
}

} // namespace

namespace wording {

QString reason(const QString &code, const QStringList &arguments)
{
    if (code.isEmpty())
        return {};
    if (const Line *line = find(code))
        return filled(*line, arguments);
    // The carrier's own words: open sets are shown as they are.
    return arguments.isEmpty() ? code : u"%1: %2"_s.arg(code, arguments.join(u", "_s));
}

QString sentence(const Error &error)
{
    if (const Line *line = find(error.code))
        return placed(error, filled(*line, error.arguments));
    const QString text = error.detail.isEmpty() ? error.arguments.join(u", "_s) : error.detail;
    return placed(error, text.isEmpty() ? error.code : u"%1: %2"_s.arg(error.code, text));
}

void speakTo(Reader who)
{
    reader = who;
}

bool knows(const QString &code)
{
    return find(code) != nullptr;
}

} // namespace wording
