#include "models/changes/jsontext.h"

#include <QJsonDocument>

namespace jsontext {

namespace {

void appendEscaped(QByteArray &json, char c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"': json += "\\\""; break;
    case '\\': json += "\\\\"; break;
    case '\n': json += "\\n"; break;
    case '\r': json += "\\r"; break;
    case '\t': json += "\\t"; break;
    case '\b': json += "\\b"; break;
    case '\f': json += "\\f"; break;
    default: json.append("\\u00").append(kHex[(c >> 4) & 0xf]).append(kHex[c & 0xf]); break;
    }
}

} // namespace

void append(QByteArray &json, QStringView text)
{
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if ((c & '\x80') == 0 && (c < ' ' || c == '"' || c == '\\'))
            appendEscaped(json, c);
        else
            json += c;
    }
    json += '"';
}

QByteArray array(const QStringList &texts)
{
    QByteArray json = "[";
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            json += ',';
        append(json, texts[i]);
    }
    return json += ']';
}

QJsonObject object(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QStringList texts(const QString &json)
{
    return texts(QJsonDocument::fromJson(json.toUtf8()).array());
}

QStringList texts(const QJsonArray &array)
{
    QStringList result;
    for (const QJsonValueConstRef value : array)
        result << value.toString();
    return result;
}

} // namespace jsontext
