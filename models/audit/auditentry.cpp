#include "models/audit/auditentry.h"


#include <pwd.h>
#include <unistd.h>

AuditOrigin localOrigin(const QString &profile, const QString &source)
{
    // The account that the process runs under, whatever the environment claims.
    const passwd *const user = getpwuid(geteuid());
    const QString name = user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QString::number(geteuid());
    return {name, profile, source};
}
