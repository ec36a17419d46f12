#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// In which encoding a text came. A mark at its beginning says so: UTF-8, UTF-16 in either order. Without one it is UTF-8 as long as
/// it reads as such; a first record that does not is Windows-1252, and so is all that follows. What changes its encoding on the way is
/// refused, not guessed at.
class CsvEncoding
{
public:
    /// Looks for a mark in the first bytes, takes it off them, and makes UTF-8 of UTF-16.
    void begin(QByteArray &bytes);
    /// A later chunk of the stream, to be read on from where the one before ended.
    void readOn(QByteArray &bytes);
    /// The stream is over: what is left of a character that was cut off.
    QByteArray end();

    /// A record with bytes above 127; its cells one by one. Fails where they do not fit what the text was before.
    bool admits(QByteArrayView record);
    bool isWindows() const { return m_form == Form::Windows; }
    /// Windows-1252 as UTF-8; std::nullopt: bytes that it does not have.
    static std::optional<QByteArray> fromWindows(QByteArrayView text);

private:
    enum class Form { Unknown, Utf8, Windows, Utf16Little, Utf16Big };
    void takeUnit(char16_t unit, QByteArray &text);

    Form m_form = Form::Unknown;
    /// Half a unit, and half a pair, that wait for the next chunk.
    QByteArray m_half;
    char16_t m_high = 0;
};
