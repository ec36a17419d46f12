#pragma once

#include "models/reports/storefacts.h"
#include "ui/common/pagecontext.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class NoticeBar;
class QFormLayout;
class QLabel;
class QPushButton;
class StoreTrouble;

/// Where the store is, what it holds, and whether it is sound.
class StoreSection : public QWidget
{
    Q_OBJECT

public:
    explicit StoreSection(const PageContext &context, QWidget *parent = nullptr);

    QWidget *workWidget();
    void copyPath();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addFact(QFormLayout *form, const QString &id, const QString &name);
    void createLayout();
    void look();
    void showFacts(const StoreFacts &facts);
    void check();

    PageContext m_context;
    NoticeBar *m_notice;
    StoreTrouble *m_trouble;
    QLabel *m_where;
    QLabel *m_size;
    QLabel *m_devices;
    QLabel *m_changes;
    QLabel *m_entries;
    QLabel *m_profiles;
    QLabel *m_version;
    QPushButton *m_check;
    /// Counting a million lines takes a moment: not at each change of the store.
    QTimer m_again;
    bool m_asking = false;
};
