#pragma once

#include <QByteArray>
#include <QString>

/// Compact JSON, member by member in the order written: the same calls give the same bytes.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype expectedSize = 256) { m_out.reserve(expectedSize); }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    /// The name of the next member.
    JsonWriter &key(QByteArrayView name);
    /// UTF-8.
    JsonWriter &value(QByteArrayView text);
    JsonWriter &value(const QString &text) { return value(QByteArrayView(text.toUtf8())); }
    JsonWriter &value(qint64 number);
    JsonWriter &value(bool flag);

    JsonWriter &member(QByteArrayView name, const QString &text) { return key(name).value(text); }
    /// Nothing at all where the text is empty: the carrier's defaults hold then.
    JsonWriter &memberIfAny(QByteArrayView name, const QString &text) { return text.isEmpty() ? *this : member(name, text); }

    QByteArray take() { return std::move(m_out); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    void quote(QByteArrayView text);

    QByteArray m_out;
    bool m_comma = false;
};
