#pragma once

#include "models/fleet/devicefilter.h"
#include "models/fleet/filterediting.h"
#include "ui/devices/recentfilters.h"

#include <QTimer>
#include <QWidget>

class FilterEdit;
class QLabel;
class QMenu;
class QToolButton;

/// The filter of the device table: typed, completed, checked when the typing rests, remembered when it was used. What is not a filter leaves
/// the last one in force and says why.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// The sentence about a mistake floats over `page`, which it is a part of, so that nothing moves.
    FilterBar(QSettings &settings, QWidget *page);

    QString text() const;
    /// As if it had been typed and the typing had rested.
    void setText(const QString &text);
    /// The filter in force.
    const devicefilter::Filter &filter() const { return m_filter; }
    /// With a term that exactly this value matches, or does not.
    void addTerm(const QString &key, const QString &value, bool negated);
    void clear();

    void setVocabulary(const filterediting::Vocabulary &vocabulary) { m_vocabulary = vocabulary; }
    /// The table is looking for what matches.
    void setSearching(bool searching);
    FilterEdit *edit() const { return m_edit; }

Q_SIGNALS:
    /// Another filter is in force.
    void filterChanged();
    /// The text is another, whatever it is worth: to keep it.
    void textSettled(const QString &text);
    /// The keyboard should go back to the table.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createLayout();
    void connectSignals();
    void handleEdited();
    void check();
    void showMark();
    void remember();
    void complete();
    void fillRecent();
    void showRecent();
    void placeMistake();

    RecentFilters m_recent;
    filterediting::Vocabulary m_vocabulary;
    devicefilter::Filter m_filter;
    /// Why the text is no filter; empty: it is one.
    QString m_problem;
    qsizetype m_problemAt = 0;
    bool m_searching = false;
    QTimer m_rest;
    QTimer m_slow;
    FilterEdit *m_edit;
    QToolButton *m_recentButton;
    QMenu *m_recentMenu;
    QLabel *m_mistake;
};
