#pragma once

#include "models/tables/zipfile.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

struct XML_ParserStruct;

/// The attributes of an element; names without their prefixes.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char **pairs) : m_pairs(pairs) { }
    /// Empty: there is none, or it is.
    QByteArrayView value(QByteArrayView name) const;
    bool isTrue(QByteArrayView name) const;
    /// std::nullopt: not a number, or none that fits.
    std::optional<qint64> number(QByteArrayView name) const;

private:
    const char **m_pairs;
};

/// Is told what is in a part; names without their prefixes.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void start(QByteArrayView name, const XmlAttributes &attributes) = 0;
    virtual void end(QByteArrayView name) = 0;
    /// In UTF-8, in pieces of any length.
    virtual void text(QByteArrayView text) = 0;
};

/// Reads a part of a workbook as XML, piece by piece, and stops whenever its handler wants. A document type is refused: no workbook has
/// one, and what it can declare is how XML is made to harm.
class XmlParser
{
public:
    XmlParser(std::unique_ptr<ZipPart> part, XmlHandler &handler);
    ~XmlParser();
    Q_DISABLE_COPY_MOVE(XmlParser)

    /// Reads on: true when the handler paused, false at the end. Errors, Input: "table.damaged", "table.doctype", "table.bomb", and what
    /// the handler failed with.
    [[nodiscard]] Result<bool> run();

    /// For the handler: run() returns after this event.
    void pause();
    /// For the handler: run() fails.
    void fail(QLatin1StringView code, const QStringList &arguments = {}, const QString &detail = {});

private:
    static void started(void *self, const char *name, const char **attributes);
    static void ended(void *self, const char *name);
    static void told(void *self, const char *text, int length);
    static void declared(void *self, const char *, const char *, const char *, int);
    Result<bool> feed(int &status);

    std::unique_ptr<ZipPart> m_part;
    XmlHandler &m_handler;
    XML_ParserStruct *m_parser;
    std::optional<Error> m_failure;
    bool m_isPaused = false;
    bool m_isOver = false;
    /// Bytes since the handler was told anything: a mark-up of megabytes is an attack on memory.
    qint64 m_quiet = 0;
};
