#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Every sentence in every language: nothing unfinished, each argument kept, each plural in all its forms, mnemonics where there were.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void isComplete();
    void keepsEveryArgument();
    void keepsMnemonics();
    void saysPluralsInEveryForm();

private:
    struct Message
    {
        QString context;
        QString source;
        QString comment;
        QStringList translations;
        bool numerus = false;
        bool finished = true;
        QString where() const { return context + u": "_s + source.left(120); }
    };
    static QList<Message> read(const QString &language);
    static QSet<QString> argumentsOf(const QString &text);
};

void tst_Translations::initTestCase_data()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("English plurals") << u"en"_s;
    QTest::addRow("Spanish") << u"es"_s;
}

QList<tst_Translations::Message> tst_Translations::read(const QString &language)
{
    QFile file(QStringLiteral(THINGDESK_TRANSLATIONS) + u"/thingdesk_"_s + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translations for %s", qPrintable(language));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                message = {};
                message.context = context;
                message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
            } else if (xml.name() == "source"_L1) {
                message.source = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                message.finished = !xml.attributes().hasAttribute("type"_L1);
                if (!message.numerus)
                    message.translations << xml.readElementText();
            } else if (xml.name() == "numerusform"_L1) {
                message.translations << xml.readElementText();
            }
        } else if (token == QXmlStreamReader::EndElement && xml.name() == "message"_L1) {
            messages << message;
        }
    }
    return messages;
}

QSet<QString> tst_Translations::argumentsOf(const QString &text)
{
    static const QRegularExpression argument(u"%L?([1-9][0-9]?|n)"_s);
    QSet<QString> found;
    for (auto match = argument.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

void tst_Translations::isComplete()
{
    QFETCH_GLOBAL(QString, language);
    const auto messages = read(language);
    QVERIFY(messages.size() > 10);
    QStringList missing;
    for (const Message &message : messages) {
        if (!message.finished || message.translations.isEmpty() || message.translations.contains(QString()))
            missing << message.where();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"%1 not translated:\n"_s.arg(missing.size()) + missing.join(u'\n')));
}

void tst_Translations::keepsEveryArgument()
{
    QFETCH_GLOBAL(QString, language);
    QStringList wrong;
    for (const Message &message : read(language)) {
        for (const QString &translation : message.translations) {
            QSet<QString> wanted = argumentsOf(message.source);
            QSet<QString> got = argumentsOf(translation);
            // “one line” may be said without its number.
            wanted.remove(u"n"_s);
            got.remove(u"n"_s);
            if (!translation.isEmpty() && got != wanted)
                wrong << message.where() + u" → "_s + translation;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::keepsMnemonics()
{
    QFETCH_GLOBAL(QString, language);
    static const QRegularExpression mnemonic(u"&[^ &]"_s);
    QStringList wrong;
    for (const Message &message : read(language)) {
        if (message.finished && !message.source.contains(u'<') && message.source.contains(mnemonic) != message.translations.join(u' ').contains(mnemonic))
            wrong << message.where();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::saysPluralsInEveryForm()
{
    QFETCH_GLOBAL(QString, language);
    QStringList wrong;
    for (const Message &message : read(language)) {
        if (message.numerus && message.translations.size() != 2)
            wrong << message.where();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(tst_Translations)
#include "tst_translations.moc"
