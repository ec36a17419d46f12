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
    qsizetype plain = 0; // where the run that needs no escape began
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_out.append(text.sliced(plain, i - plain));
        plain = i + 1;
        m_out += '\\';
        if (byte >= 0x20)
            m_out += text[i];
        else
            m_out.append("u00").append(hex[byte >> 4]).append(hex[byte & 15]);
    }
    m_out.append(text.sliced(plain));
    m_out += '"';
}
