#include "models/store/storeurl.h"

#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

QString StoreUrl::shown() const
{
    return kind == Kind::Sqlite ? path : QUrl(url).toString(QUrl::RemovePassword);
}

Result<StoreUrl> parseStoreUrl(const QString &text)
{
    if (text.startsWith("sqlite:"_L1) && text.size() > 7)
        return StoreUrl {StoreUrl::Kind::Sqlite, text.sliced(7), {}};
    if (text.startsWith("postgresql://"_L1)) {
        const QUrl url(text, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.path().size() > 1)
            return StoreUrl {StoreUrl::Kind::Postgresql, {}, text};
        return failure(Error::Kind::Usage, u"store.url"_s, {url.isValid() ? url.toString(QUrl::RemovePassword) : u"postgresql://…"_s});
    }
    return failure(Error::Kind::Usage, u"store.url"_s, {text});
}

StoreUrl defaultStoreUrl()
{
    return {StoreUrl::Kind::Sqlite, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/fleet.sqlite"_s, {}};
}
