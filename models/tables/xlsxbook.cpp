#include "models/tables/xlsxbook.h"

#include "models/tables/xmlparser.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Relation
{
    QByteArray type;
    QString target;
};

// Which parts belong to one: _rels/NAME.rels beside it.
class Relations final : public XmlHandler
{
public:
    explicit Relations(QString folder) : m_folder(std::move(folder)) { }
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "Relationship" && attributes.value("TargetMode") != "External")
            byId.insert(attributes.value("Id").toByteArray(), {attributes.value("Type").toByteArray(), resolved(QString::fromUtf8(attributes.value("Target")))});
    }
    void end(QByteArrayView) override { }
    void text(QByteArrayView) override { }

    /// Empty: there is none. Types are told apart by their last word: two standards spell the rest differently.
    QString target(QByteArrayView type) const
    {
        const auto found = std::ranges::find_if(byId, [&](const Relation &relation) { return relation.type.endsWith(type); });
        return found == byId.end() ? QString() : found->target;
    }

    QHash<QByteArray, Relation> byId;

private:
    QString resolved(const QString &target) const
    {
        QStringList path = target.startsWith(u'/') ? QStringList() : m_folder.split(u'/', Qt::SkipEmptyParts);
        for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
            if (step == ".."_L1 && !path.isEmpty())
                path.removeLast();
            else if (step != "."_L1 && step != ".."_L1)
                path << step;
        }
        return path.join(u'/');
    }

    QString m_folder;
};

class Workbook final : public XmlHandler
{
public:
    struct Sheet
    {
        QString name;
        QByteArray relation;
        bool isHidden;
    };
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "sheet") {
            const QByteArrayView state = attributes.value("state");
            sheets.push_back({QString::fromUtf8(attributes.value("name")), attributes.value("id").toByteArray(), state == "hidden" || state == "veryHidden"});
        } else if (name == "workbookPr") {
            is1904 = attributes.isTrue("date1904");
        }
    }
    void end(QByteArrayView) override { }
    void text(QByteArrayView) override { }

    std::vector<Sheet> sheets;
    bool is1904 = false;
};

class Styles final : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt")
            m_formats.insert(attributes.number("numFmtId").value_or(-1), cellnumbers::shapeOf(attributes.value("formatCode")));
        else if (name == "cellXfs")
            m_isInCells = true;
        else if (name == "xf" && m_isInCells)
            m_used.push_back(attributes.number("numFmtId").value_or(0));
    }
    void end(QByteArrayView name) override { m_isInCells = m_isInCells && name != "cellXfs"; }
    void text(QByteArrayView) override { }

    std::vector<NumberShape> shapes() const
    {
        std::vector<NumberShape> shapes;
        for (const qint64 id : m_used)
            shapes.push_back(m_formats.contains(id) ? m_formats.value(id) : cellnumbers::shapeOfBuiltIn(id));
        return shapes;
    }

private:
    QHash<qint64, NumberShape> m_formats;
    std::vector<qint64> m_used;
    bool m_isInCells = false;
};

class Strings final : public XmlHandler
{
public:
    explicit Strings(StringPool &pool) : m_pool(pool) { }
    XmlParser *parser = nullptr;

    void start(QByteArrayView name, const XmlAttributes &) override
    {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            m_isReading = true;
        else if (name == "t")
            m_isText = !m_isReading;
    }
    void end(QByteArrayView name) override
    {
        if (name == "t")
            m_isText = false;
        else if (name == "rPh")
            m_isReading = false;
        else if (name == "si")
            add();
    }
    void text(QByteArrayView text) override
    {
        // A cell has 32,767 characters at most.
        constexpr qsizetype kLongest = 256LL * 1024;
        if (m_isText && m_text.size() < kLongest)
            m_text.append(text.data(), text.size());
    }

private:
    void add()
    {
        if (auto added = m_pool.append(withoutXlsxEscapes(m_text)); !added) {
            // Whatever it is, it ends the reading.
            parser->fail("table.bomb"_L1);
            problem = added.error();
        }
    }

public:
    std::optional<Error> problem;

private:
    StringPool &m_pool;
    QByteArray m_text;
    bool m_isText = false;
    /// Inside a reading aid, which is not of the text.
    bool m_isReading = false;
};

tl::unexpected<Error> damagedBook(const QString &detail)
{
    return failure(Error::Kind::Input, u"table.damaged"_s, {}, detail);
}

Result<void> readWhole(const ZipFile &zip, const QString &part, XmlHandler &handler)
{
    auto opened = zip.open(part);
    if (!opened)
        return failure(opened.error());
    if (!*opened)
        return damagedBook(u"no part "_s + part);
    XmlParser parser(std::move(*opened), handler);
    return parser.run().map([](bool) { });
}

Result<void> readStrings(const ZipFile &zip, const QString &part, StringPool &pool)
{
    auto opened = zip.open(part);
    if (!opened)
        return failure(opened.error());
    if (!*opened)
        return damagedBook(u"no part "_s + part);
    Strings strings(pool);
    XmlParser parser(std::move(*opened), strings);
    strings.parser = &parser;
    const auto read = parser.run();
    if (strings.problem)
        return failure(*strings.problem);
    return read ? pool.seal() : Result<void>(failure(read.error()));
}

QString relationsOf(const QString &part)
{
    const qsizetype name = part.lastIndexOf(u'/') + 1;
    return part.first(name) + u"_rels/"_s + part.sliced(name) + u".rels"_s;
}

} // namespace

QByteArray withoutXlsxEscapes(QByteArray text)
{
    constexpr qsizetype kLength = 7;
    for (qsizetype at = text.indexOf("_x"); at >= 0 && at + kLength <= text.size(); at = text.indexOf("_x", at + 1)) {
        bool isCode = false;
        const ushort unit = text.mid(at + 2, 4).toUShort(&isCode, 16);
        if (isCode && text[at + kLength - 1] == '_' && unit != 0 && !QChar::isSurrogate(unit))
            text.replace(at, kLength, QString(QChar(unit)).toUtf8());
    }
    return text;
}

Result<void> XlsxBook::read(const ZipFile &zip)
{
    Relations package {QString()};
    if (auto done = readWhole(zip, u"_rels/.rels"_s, package); !done)
        return done;
    const QString part = package.target("/officeDocument");
    if (part.isEmpty())
        return damagedBook(u"no workbook"_s);
    Workbook workbook;
    if (auto done = readWhole(zip, part, workbook); !done)
        return done;
    Relations relations(part.first(std::max<qsizetype>(0, part.lastIndexOf(u'/'))));
    if (auto done = readWhole(zip, relationsOf(part), relations); !done)
        return done;
    is1904 = workbook.is1904;
    for (const Workbook::Sheet &candidate : workbook.sheets) {
        const Relation relation = relations.byId.value(candidate.relation);
        if (candidate.isHidden || !relation.type.endsWith("/worksheet"))
            continue;
        if (++sheets == 1) {
            sheet = candidate.name;
            sheetPart = relation.target;
        }
    }
    if (sheets == 0)
        return failure(Error::Kind::Input, u"table.no-sheet"_s);
    if (const QString stylesPart = relations.target("/styles"); !stylesPart.isEmpty()) {
        Styles found;
        if (auto done = readWhole(zip, stylesPart, found); !done)
            return done;
        styles = found.shapes();
    }
    const QString stringsPart = relations.target("/sharedStrings");
    return stringsPart.isEmpty() ? Result<void>() : readStrings(zip, stringsPart, strings);
}
