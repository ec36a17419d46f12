#pragma once

#include "thingspace/api/histories.h"
#include "thingspace/api/readrequests.h"
#include "thingspace/http/httprequest.h"

#include <QPointer>

#include <algorithm>
#include <functional>
#include <memory>

/// What a history read asks for: `what` as reads::history has it, times both inclusive.
struct HistoryQuestion
{
    QByteArray what;
    IdentifierKind kind = IdentifierKind::Iccid;
    QString id;
    QDateTime earliest;
    QDateTime latest;
};

/// One history, read to its end (thingspace-api.md 8): page by page, each beginning at the last row's time, so that rows at that time
/// come twice and are dropped once; and a stretch that the service does not answer in time is asked for in two halves, down to a day.
template<typename Row>
class HistoryRead : public std::enable_shared_from_this<HistoryRead<Row>>
{
public:
    using Call = std::function<void(HttpRequest, QObject *, std::function<void(Result<HttpAnswer>)>)>;
    using Parse = Result<HistoryPage<Row>> (*)(const QByteArray &);
    using Done = std::function<void(Result<QList<Row>>)>;

    HistoryRead(HistoryQuestion question, Parse parse, Call call, QObject *context, Done done)
        : m_question(std::move(question)), m_ends {m_question.latest}, m_parse(parse), m_call(std::move(call)), m_context(context), m_done(std::move(done))
    {
    }

    void next()
    {
        if (!m_context)
            return;
        const HttpRequest request = reads::history(m_question.what, m_question.kind, m_question.id, m_question.earliest, m_ends.last());
        m_call(request, m_context, [self = this->shared_from_this()](const Result<HttpAnswer> &answer) { self->take(answer); });
    }

private:
    void take(const Result<HttpAnswer> &answer)
    {
        if (!answer)
            return tookTooLong(answer.error()) && halve() ? next() : m_done(failure(answer.error()));
        Result<HistoryPage<Row>> page = m_parse(answer->body);
        if (!page)
            return m_done(failure(page.error()));
        const QDateTime last = append(page->rows);
        if (!page->hasMoreData && answer->status != 202)
            return finishStretch();
        if (last <= m_question.earliest && !m_grew)
            return m_done(failure(Error::Kind::Protocol, QStringLiteral("history.cursor")));
        m_question.earliest = last;
        next();
    }

    /// Answers the time of the last row, or where the page began.
    QDateTime append(const QList<Row> &rows)
    {
        const QList<Row> before = m_rows;
        QDateTime last = m_question.earliest;
        for (const Row &row : rows) {
            last = std::max(last, timeOf(row));
            if (timeOf(row) > m_question.earliest || !before.contains(row))
                m_rows.append(row);
        }
        m_grew = m_rows.size() > before.size();
        return last;
    }

    void finishStretch()
    {
        m_question.earliest = m_ends.takeLast();
        if (!m_ends.isEmpty())
            return next();
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return timeOf(a) < timeOf(b); });
        m_done(std::move(m_rows));
    }

    static bool tookTooLong(const Error &error)
    {
        return error.code == QLatin1StringView("network.timeout") || error.httpStatus == 408 || error.httpStatus == 504;
    }

    bool halve()
    {
        const qint64 seconds = m_question.earliest.secsTo(m_ends.last());
        if (seconds <= kShortestStretch)
            return false;
        m_ends.append(m_question.earliest.addSecs(seconds / 2));
        return true;
    }

    static constexpr qint64 kShortestStretch = 86400;

    /// `earliest` moves on.
    HistoryQuestion m_question;
    /// Where the stretches end that are still to be read, the next one last.
    QList<QDateTime> m_ends;
    Parse m_parse;
    Call m_call;
    QPointer<QObject> m_context;
    Done m_done;
    QList<Row> m_rows;
    bool m_grew = false;
};
