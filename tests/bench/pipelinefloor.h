#pragma once

#include "models/store/storeurl.h"

#include <QString>
#include <QStringList>

#include <vector>

/// The rows that a finished change wrote, by dispatch, for writing them again through bare SQLite: same schema, same indexes and triggers,
/// same rows, one commit for each of intent, answer, callbacks and settlement of a dispatch. Statements prepared once, values bound from
/// memory, nothing read and nothing decided: what the engine's own rows cost at the least.
class PipelineFloor
{
public:
    /// Takes the rows from the store that the engine finished. False: see problem().
    [[nodiscard]] bool record(const StoreUrl &finished);
    /// Writes them into a store as it was when the change was released; seconds, or a negative number: see problem().
    [[nodiscard]] double replay(const StoreUrl &released);

    QString problem() const { return m_problem; }
    qint64 rows() const { return m_rows; }

private:
    struct Line
    {
        qint64 item = 0;
        qint64 device = 0;
        QByteArray subject;
        QByteArray before;
        QByteArray after;
        QByteArray callbackDevice;
        QByteArray callbackBody;
    };
    struct Dispatch
    {
        qint64 id = 0;
        qint64 change = 0;
        QByteArray account;
        QByteArray path;
        QByteArray body;
        QByteArray sha256;
        QByteArray requestId;
        std::vector<Line> lines;
    };
    bool readLines(class Database &db, Dispatch &dispatch);

    std::vector<Dispatch> m_dispatches;
    QString m_problem;
    qint64 m_rows = 0;
};
