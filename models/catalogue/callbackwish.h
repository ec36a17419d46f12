#pragma once

#include <QString>

/// What is done to the registrations of a profile's callbacks.
enum class CallbackDeed { List, Register, Remove };

/// One wish of the operator's. Empty account and service: all of the profile's.
struct CallbackWish
{
    QString profile;
    CallbackDeed deed = CallbackDeed::List;
    QString account;
    QString service;
    /// Even where another application is registered.
    bool evenOthers = false;
};
