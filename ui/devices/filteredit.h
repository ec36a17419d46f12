#pragma once

#include <QLineEdit>

#include <optional>

class QCompleter;
class QStringListModel;

/// The line in which a filter is typed: a mark for what it is worth, a wave under the place of a mistake, completion of what stands at the
/// cursor. It parses nothing itself.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    enum class Mark { Empty, Checking, Good, Mistake };

    explicit FilterEdit(QWidget *parent = nullptr);

    /// `sentence` says it to whoever cannot see the mark; `place`: of a mistake, in characters from 0.
    void setMark(Mark mark, const QString &sentence, qsizetype place = 0);
    Mark mark() const { return m_mark; }

    /// Offers what the text at [start, start + length) may become; nothing: the offers go away.
    void offer(const QStringList &completions, qsizetype start, qsizetype length);
    bool isOffering() const;

Q_SIGNALS:
    /// Enter, on no offer.
    void committed();
    /// Esc in a filter with text, and in one without.
    void cleared();
    void left();
    /// Down, in a filter without text.
    void recentWanted();
    /// An offer was taken: its text is in the line.
    void completed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeOffer(const QString &completion);
    void paintMark();
    int xOf(qsizetype place) const;

    Mark m_mark = Mark::Empty;
    qsizetype m_mistake = 0;
    QAction *m_markAction;
    QCompleter *m_completer;
    QStringListModel *m_offers;
    qsizetype m_offerStart = 0;
    qsizetype m_offerLength = 0;
};
