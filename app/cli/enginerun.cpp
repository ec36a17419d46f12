#include "app/cli/enginerun.h"

#include "app/cli/changejson.h"
#include "app/cli/commandline.h"
#include "models/values/wording.h"

#include <QTimer>

EngineRun::EngineRun(Session &session, Console &console, EngineOptions options, QObject *parent)
    : QObject(parent), m_session(session), m_console(console), m_engine(session.storeUrl(), session.secrets(), session.clock(), std::move(options))
{
    connect(&m_engine, &Engine::changeMoved, this, &EngineRun::tell);
    connect(&m_engine, &Engine::storeRefused, this, [this](const Error &error) {
        m_console.note(CommandLine::tr("%1 Nothing is sent until then; the work goes on by itself.").arg(wording::sentence(error)));
    });
    connect(&m_engine, &Engine::storeRecovered, this, [this] { m_console.note(wording::reason(QStringLiteral("store.room"), {})); });
    connect(&m_engine, &Engine::callbackProblem, this, [this](const QString &profile, const Error &error) {
        m_console.note(CommandLine::tr("Profile %1 receives no callbacks: %2").arg(profile, wording::sentence(error)));
    });
    connect(&m_engine, &Engine::finished, this, &EngineRun::finished);
    connect(&m_termination, &Termination::asked, this, &EngineRun::stopping);
    connect(&m_termination, &Termination::asked, &m_engine, &Engine::stop);
}

void EngineRun::start()
{
    if (auto started = m_engine.start(); !started)
        QTimer::singleShot(0, this, [this, started] { Q_EMIT finished(started); });
}

void EngineRun::tell(ChangeId id)
{
    const auto db = m_session.database();
    if (!db)
        return;
    if (const auto change = ChangeStore(**db).find(id))
        m_console.progress(CommandLine::tr("Change %1: %2").arg(id.value).arg(countsText(change->counts)));
}
