#pragma once

#include "app/cli/commandline.h"

class Invocation;

/// One function a command of contract section 1, one file a family; commandtable.cpp names them.
namespace commands {

// profilecommands.cpp
void profileAdd(Invocation &call);
void profileSet(Invocation &call);
void profileList(Invocation &call);
void profileShow(Invocation &call);
void profileRemove(Invocation &call);
// profiletestcommand.cpp
void profileTest(Invocation &call);
// credentialscommands.cpp
void credentialsSet(Invocation &call);
void credentialsClear(Invocation &call);
// callbackcommands.cpp
void callbacksList(Invocation &call);
void callbacksRegister(Invocation &call);
void callbacksRemove(Invocation &call);
// synccommand.cpp
void sync(Invocation &call);
// devicescommand.cpp
void devices(Invocation &call);
// linecommands.cpp
void devicePlans(Invocation &call);
void deviceWithdraw(Invocation &call);
// cataloguecommands.cpp
void catalogueList(Invocation &call);
void catalogueImport(Invocation &call);
void catalogueRemove(Invocation &call);
void catalogueRestore(Invocation &call);
void catalogueSet(Invocation &call);
// planningcommands.cpp
void changePlan(Invocation &call);
void changeTemplate(Invocation &call);
void changeUndo(Invocation &call);
void changeRetry(Invocation &call);
void changePrecede(Invocation &call);
// changecommands.cpp
void changeList(Invocation &call);
void changeShow(Invocation &call);
void changePause(Invocation &call);
void changeResume(Invocation &call);
void changeCancel(Invocation &call);
// schedulecommands.cpp
void changeReschedule(Invocation &call);
void changeDue(Invocation &call);
// rulescommand.cpp
void changeRules(Invocation &call);
// settlecommand.cpp
void changeSettle(Invocation &call);
// applycommand.cpp
void changeApply(Invocation &call);
// exportcommands.cpp
void changeResults(Invocation &call);
void changeSave(Invocation &call);
void changeCompare(Invocation &call);
void auditExport(Invocation &call);
// workcommand.cpp
void work(Invocation &call);
// democommand.cpp
void demo(Invocation &call);

/// What a later version brings: a sentence that says so, and exit 2.
void notBuiltYet(Invocation &call);

} // namespace commands

/// Every command, in the order of the help.
std::span<const CommandSpec> commandTable();
