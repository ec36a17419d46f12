#pragma once

#include <QCoreApplication>
#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <span>

/// A key as stores and contract have it, and its English words, marked for translation in the context of their table.
struct KeyedWord
{
    QLatin1StringView key;
    const char *text;
};

/// Looking things up in tables of them; short enough to be read from the front.
namespace wordtable {

/// The English words, nullptr: the table has no such key.
inline const char *text(std::span<const KeyedWord> table, QStringView key)
{
    const auto found = std::ranges::find_if(table, [key](const KeyedWord &word) { return word.key == key; });
    return found == table.end() ? nullptr : found->text;
}

/// The words in the reader's language; a key that is not in the table speaks for itself.
inline QString said(const char *context, std::span<const KeyedWord> table, QStringView key)
{
    const char *words = text(table, key);
    return words == nullptr ? key.toString() : QCoreApplication::translate(context, words);
}

} // namespace wordtable
