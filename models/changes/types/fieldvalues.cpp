#include "models/changes/types/fieldvalues.h"

#include "models/values/timetext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace fieldvalues {

namespace {

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isWholeNumber(QStringView text)
{
    constexpr qsizetype kMostDigits = 12;
    return !text.isEmpty() && text.size() <= kMostDigits && areDigits(text);
}

bool isZip(QStringView text)
{
    return text.size() == 5 && areDigits(text);
}

bool isZipPlusFour(QStringView text)
{
    return text.size() == 10 && text[5] == u'-' && areDigits(text.first(5)) && areDigits(text.sliced(6));
}

QJsonValue switchValue(const QString &text)
{
    constexpr std::array kOn {"true"_L1, "yes"_L1, "on"_L1, "1"_L1};
    constexpr std::array kOff {"false"_L1, "no"_L1, "off"_L1, "0"_L1};
    const auto is = [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (std::any_of(kOn.begin(), kOn.end(), is))
        return true;
    if (std::any_of(kOff.begin(), kOff.end(), is))
        return false;
    return text;
}

QJsonValue choiceValue(const Field &field, const QString &text)
{
    const auto choices = QString(field.choices).split(u' ');
    const auto known = std::ranges::find_if(choices, [&](const QString &choice) { return choice.compare(text, Qt::CaseInsensitive) == 0; });
    return known == choices.end() ? text : *known;
}

/// Blanks of any kind, and several of them, are one. Tabs and line ends inside stay, to be found.
QString collapsed(const QString &text)
{
    QString result;
    const QString trimmed = text.trimmed();
    for (const QChar c : trimmed) {
        const bool blank = c.category() == QChar::Separator_Space;
        if (!blank)
            result += c;
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

QString namesValue(const Field &field, const QString &text)
{
    QString separated = text.toLower();
    QStringList said = separated.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    QStringList ordered;
    for (const QString &name : QString(field.choices).split(u' ')) {
        if (said.removeAll(name) > 0)
            ordered << name;
    }
    // What is no name stays, and is found.
    said.removeDuplicates();
    return (ordered + said).join(u' ');
}

Finding blocked(QLatin1StringView code, const Field &field, const QString &value, const QString &wanted = {})
{
    QStringList arguments {field.name, value};
    if (!wanted.isEmpty())
        arguments << wanted;
    return {Finding::Severity::Blocked, code, arguments, {}};
}

void checkText(QList<Finding> &findings, const Field &field, const QString &text)
{
    if (const QChar c = forbiddenCharacter(text); !c.isNull() && !field.staysHere)
        findings << blocked("field.character"_L1, field, QString(c));
    if (const QString unseen = unseenCharacter(text); !unseen.isEmpty())
        findings << blocked("field.unseen"_L1, field, unseen);
    if (field.maxLength > 0 && text.size() > field.maxLength)
        findings << blocked("field.length"_L1, field, QString::number(text.size()), QString::number(field.maxLength));
    if (field.kind == Field::Kind::Switch)
        findings << blocked("field.switch"_L1, field, text);
    if (field.kind == Field::Kind::Zip && !isZip(text))
        findings << blocked("field.zip"_L1, field, text);
    if (field.kind == Field::Kind::Megabytes && !isWholeNumber(text))
        findings << blocked("field.number"_L1, field, text);
    if (field.kind == Field::Kind::Moment && !parseTime(text))
        findings << blocked("field.time"_L1, field, text);
    if (field.kind == Field::Kind::Choice && !QString(field.choices).split(u' ').contains(text))
        findings << blocked("field.choice"_L1, field, text, field.choices);
}

void checkNames(QList<Finding> &findings, const Field &field, const QJsonObject &parameters)
{
    const QStringList known = QString(field.choices).split(u' ');
    for (const QString &name : names(parameters.value(field.name))) {
        if (!known.contains(name))
            findings << blocked("field.clear"_L1, field, name, field.choices);
        else if (parameters.contains(name))
            findings << blocked("field.both"_L1, field, name);
    }
}

/// Takes out of `wide` what a row's own words leave no room for.
void giveWay(QJsonObject &wide, std::span<const Field> fields, const QJsonObject &own)
{
    for (const Field &field : fields) {
        const QJsonValue said = own.value(field.name);
        if (field.kind == Field::Kind::Names) {
            for (const QString &name : names(said))
                wide.remove(name);
            QStringList left = names(wide.value(field.name));
            left.removeIf([&](const QString &name) { return own.contains(name); });
            if (left.isEmpty())
                wide.remove(field.name);
            else
                wide.insert(field.name, left.join(u' '));
        } else if (!field.insteadOf.isEmpty() && !said.isUndefined() && said != QJsonValue(false)) {
            wide.remove(field.insteadOf);
        }
    }
}

} // namespace

const Field *find(std::span<const Field> fields, QStringView name)
{
    const auto found = std::ranges::find_if(fields, [&](const Field &field) { return name.compare(field.name, Qt::CaseInsensitive) == 0; });
    return found == fields.end() ? nullptr : &*found;
}

QJsonValue normalised(const Field &field, QStringView text)
{
    const QString value = text.trimmed().toString();
    if (value.isEmpty())
        return QJsonValue::Undefined;
    switch (field.kind) {
    case Field::Kind::Switch:
        return switchValue(value);
    case Field::Kind::Choice:
        return choiceValue(field, value);
    case Field::Kind::Zip:
        return isZipPlusFour(value) ? value.first(5) : value;
    case Field::Kind::Names:
        return namesValue(field, value);
    case Field::Kind::Megabytes:
        return isWholeNumber(value) ? QString::number(value.toLongLong()) : value;
    case Field::Kind::Moment: {
        const auto time = parseTime(value);
        return time ? time->toString(Qt::ISODate) : value;
    }
    case Field::Kind::Text:
        return collapsed(value.normalized(QString::NormalizationForm_C));
    case Field::Kind::Account:
    case Field::Kind::Plan:
        return value;
    }
    Q_UNREACHABLE();
}

QJsonObject merged(std::span<const Field> fields, const QJsonObject &wide, const QJsonObject &own)
{
    QJsonObject result = wide;
    giveWay(result, fields, own);
    for (auto it = own.begin(); it != own.end(); ++it)
        result.insert(it.key(), it.value());
    for (const Field &field : fields) {
        if (!field.defaultValue.isEmpty() && !result.contains(field.name))
            result.insert(field.name, normalised(field, QString(field.defaultValue)));
    }
    return result;
}

QList<Finding> check(std::span<const Field> fields, const QJsonObject &parameters)
{
    QList<Finding> findings;
    for (const Field &field : fields) {
        const QJsonValue value = parameters.value(field.name);
        if (value.isUndefined()) {
            if (field.required)
                findings << Finding {Finding::Severity::Blocked, u"field.required"_s, {field.name}, {}};
        } else if (field.kind == Field::Kind::Names) {
            checkNames(findings, field, parameters);
        } else if (value.isString()) {
            checkText(findings, field, value.toString());
        }
    }
    return findings;
}

QChar forbiddenCharacter(QStringView text)
{
    for (const QChar c : text) {
        if (c == u'\'' || c == u'<' || c == u'\\')
            return c;
    }
    return {};
}

QString unseenCharacter(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return u"U+%1"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        default:
            break;
        }
        i += isPair ? 1 : 0;
    }
    return {};
}

QStringList names(const QJsonValue &value)
{
    return value.toString().split(u' ', Qt::SkipEmptyParts);
}

} // namespace fieldvalues
