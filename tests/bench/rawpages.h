#pragma once

#include "tests/support/rawhttp.h"

#include <QByteArrayList>

#include <functional>

/// The pages of a simulator, read as bare as can be: sign in once, then one request after another; of a page only the cursor is sought,
/// from its end. The next page is asked for before the last is handed over.
class RawPages
{
public:
    explicit RawPages(quint16 port) : m_http(port) { }

    [[nodiscard]] bool signIn();
    /// Every page of every account. False: an answer that is not a page.
    [[nodiscard]] bool readAll(const QByteArrayList &accounts, const std::function<void(const QByteArray &)> &take);
    /// Bodies' bytes so far.
    qint64 bytes() const { return m_bytes; }

private:
    bool readAccount(const QByteArray &account, const std::function<void(const QByteArray &)> &take);
    bool ask(const QByteArray &account, qint64 after);

    RawHttp m_http;
    qint64 m_bytes = 0;
};
