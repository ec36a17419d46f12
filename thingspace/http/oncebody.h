#pragma once

#include <QByteArray>
#include <QIODevice>

/// A request body that is read once, front to back, and refuses to be rewound. QNetworkAccessManager writes a POST or PUT again
/// when the server closes unanswered, unless it cannot get at the bytes a second time (engine-protocol.md 4, Transport).
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);

    /// Whether any byte was handed out: until then nothing of the body can have left.
    bool touched() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_position = 0;
};
