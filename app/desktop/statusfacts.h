#pragma once

#include "models/engine/carrier/budgetstanding.h"
#include "models/engine/carrier/carrierstanding.h"
#include "models/store/readturns.h"
#include "ui/common/pagecontext.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

/// What the status line says of the world, read from the store whenever it changed: which profiles there are, how old the data is, what is
/// left of the budget (that also by the clock: a minute passes without a write).
class StatusFacts : public QObject
{
    Q_OBJECT

public:
    explicit StatusFacts(const PageContext &context, QObject *parent = nullptr);

    void read();

Q_SIGNALS:
    void readAtChanged(const QDateTime &readAtUtc);
    void budgetChanged(const BudgetStanding &budget);
    /// The carrier does not serve the profile (a sentence), or does again (empty). Told when it became so.
    void carrierTroubleChanged(const QString &sentence);
    void ticked(const QDateTime &nowUtc);

private:
    struct Facts
    {
        QList<Profile> profiles;
        QDateTime readAt;
        BudgetStanding budget;
        std::optional<CarrierTrouble> carrier;
    };
    void ask();
    static Result<Facts> facts(Database &db, const Clock &clock, ProfileId shown);
    void take(const Result<Facts> &facts);
    void tick();

    PageContext m_context;
    QString m_carrierTrouble;
    QTimer m_tick;
    ReadTurns m_turns;
};
