#include "ui/common/storetrouble.h"

#include "models/values/wording.h"
#include "ui/common/noticebar.h"

StoreTrouble::StoreTrouble(const StoreWatch &watch, NoticeBar &notice)
    : QObject(&notice)
    , m_notice(notice)
{
    connect(&watch, &StoreWatch::recovered, this, &StoreTrouble::handleRecovered);
}

void StoreTrouble::say(const Error &error)
{
    m_said = wording::sentence(error);
    m_notice.say(NoticeBar::Kind::Error, m_said);
}

void StoreTrouble::handleRecovered()
{
    if (!m_said.isEmpty() && m_notice.sentence() == m_said)
        m_notice.clear();
    m_said.clear();
}
