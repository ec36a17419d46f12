#pragma once

#include <tl/expected.hpp>

#include <QJsonObject>
#include <QString>

namespace simulator {

struct Options;
struct World;

/// A carrier as it was when it was last left: its fleet, made again, and over it what the state file tells. Without a
/// state file, or with a new one, just the fleet.
class Recollection
{
public:
    Recollection(World &world, const Options &options);

    /// The error is one sentence.
    tl::expected<void, QString> open();

private:
    tl::expected<void, QString> makeFleet();
    void begin(const QJsonObject &record);
    void recall(const QJsonObject &record);
    void recallOperation(const QJsonObject &record);
    void recallCallback(const QJsonObject &record);

    World &m_world;
    const Options &m_options;
    qint64 m_today = 0;
    bool m_begun = false;
    QString m_problem;
};

} // namespace simulator
