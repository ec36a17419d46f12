#include "thingspace/api/jsonwriter.h"

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    quote(name);
    m_out += ':';
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::value(QByteArrayView text)
{
    separate();
    quote(text);
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    separate();
    m_out += QByteArray::number(number);
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::value(bool flag)
{
    separate();
    m_out += flag ? "true" : "false";
    m_comma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_comma)
        m_out += ',';
}

void JsonWriter::quote(QByteArrayView text)
{
    static const char hex[] = "0123456789abcdef";
    m_out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (byte < 0x20) {
            m_out += "\\u00";
            m_out += hex[byte >> 4];
            m_out += hex[byte & 15];
        } else {
            m_out += c;
        }
    }
    m_out += '"';
}
