#pragma once

#include "thingspace/basics/error.h"

#include <QTypeInfo>

#include <tl/expected.hpp>

// tl::expected's == of void does not compile, and moc asks for it where a signal carries such a Result.
template<>
struct QTypeTraits::has_operator_equal<tl::expected<void, Error>> : std::false_type
{
};

/// What an operation that may fail answers: the value, or one Error. Mark functions that return it [[nodiscard]].
template<typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing side: `return failure(Error::Kind::Storage, u"store.busy"_s);`
inline tl::unexpected<Error> failure(Error error)
{
    return tl::make_unexpected(std::move(error));
}

inline tl::unexpected<Error> failure(Error::Kind kind, const QString &code, const QStringList &arguments = {}, const QString &detail = {})
{
    return tl::make_unexpected(Error {kind, code, arguments, detail});
}
