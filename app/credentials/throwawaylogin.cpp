#include "app/credentials/throwawaylogin.h"

#include <QRandomGenerator>

#include <array>

namespace {

QByteArray randomText()
{
    std::array<quint32, 4> random {};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
}

} // namespace

Credentials throwAwayLogin()
{
    return {randomText(), randomText(), randomText(), randomText(), {}};
}
