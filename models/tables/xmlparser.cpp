#include "models/tables/xmlparser.h"

#include <expat.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int kFeed = 64 * 1024;
constexpr qint64 kLongestQuiet = 4'000'000;

QByteArrayView withoutPrefix(QByteArrayView name)
{
    const qsizetype colon = name.indexOf(':');
    return colon < 0 ? name : name.sliced(colon + 1);
}

} // namespace

QByteArrayView XmlAttributes::value(QByteArrayView name) const
{
    for (const char **pair = m_pairs; *pair != nullptr; pair += 2) {
        const QByteArrayView key(pair[0]);
        if (withoutPrefix(key) == name && !key.startsWith("xmlns"))
            return QByteArrayView(pair[1]);
    }
    return {};
}

bool XmlAttributes::isTrue(QByteArrayView name) const
{
    const QByteArrayView text = value(name);
    return text == "1" || text == "true";
}

std::optional<qint64> XmlAttributes::number(QByteArrayView name) const
{
    bool isNumber = false;
    const qint64 number = value(name).toByteArray().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

XmlParser::XmlParser(std::unique_ptr<ZipPart> part, XmlHandler &handler)
    : m_part(std::move(part))
    , m_handler(handler)
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &XmlParser::started, &XmlParser::ended);
    XML_SetCharacterDataHandler(m_parser, &XmlParser::told);
    XML_SetStartDoctypeDeclHandler(m_parser, &XmlParser::declared);
}

XmlParser::~XmlParser()
{
    XML_ParserFree(m_parser);
}

void XmlParser::started(void *self, const char *name, const char **attributes)
{
    auto &parser = *static_cast<XmlParser *>(self);
    parser.m_quiet = 0;
    if (!parser.m_failure)
        parser.m_handler.start(withoutPrefix(name), XmlAttributes(attributes));
}

void XmlParser::ended(void *self, const char *name)
{
    auto &parser = *static_cast<XmlParser *>(self);
    parser.m_quiet = 0;
    if (!parser.m_failure)
        parser.m_handler.end(withoutPrefix(name));
}

void XmlParser::told(void *self, const char *text, int length)
{
    auto &parser = *static_cast<XmlParser *>(self);
    parser.m_quiet = 0;
    if (!parser.m_failure)
        parser.m_handler.text(QByteArrayView(text, length));
}

void XmlParser::declared(void *self, const char *, const char *, const char *, int)
{
    static_cast<XmlParser *>(self)->fail("table.doctype"_L1);
}

void XmlParser::pause()
{
    XML_StopParser(m_parser, XML_TRUE);
}

void XmlParser::fail(QLatin1StringView code, const QStringList &arguments, const QString &detail)
{
    if (m_failure)
        return;
    m_failure = Error {Error::Kind::Input, code, arguments, detail};
    XML_StopParser(m_parser, XML_FALSE);
}

Result<bool> XmlParser::run()
{
    while (!m_isOver || m_isPaused) {
        int status = XML_STATUS_OK;
        if (std::exchange(m_isPaused, false)) {
            status = XML_ResumeParser(m_parser);
        } else if (const auto fed = feed(status); !fed) {
            return failure(fed.error());
        }
        if (m_failure)
            return failure(*m_failure);
        m_isPaused = status == XML_STATUS_SUSPENDED;
        if (m_isPaused)
            return true;
        if (status == XML_STATUS_ERROR)
            return failure(Error::Kind::Input, u"table.damaged"_s, {}, QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser))));
    }
    return false;
}

Result<bool> XmlParser::feed(int &status)
{
    void *buffer = XML_GetBuffer(m_parser, kFeed);
    if (buffer == nullptr || m_quiet > kLongestQuiet)
        return failure(Error::Kind::Input, u"table.damaged"_s, {}, u"a mark-up longer than 4 MB"_s);
    const auto read = m_part->read(static_cast<char *>(buffer), kFeed);
    if (!read)
        return failure(read.error());
    m_quiet += *read;
    m_isOver = *read == 0;
    status = XML_ParseBuffer(m_parser, int(*read), m_isOver ? 1 : 0);
    return true;
}
