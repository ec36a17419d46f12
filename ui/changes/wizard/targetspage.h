#pragma once

#include "models/changes/planning/changedraft.h"
#include "ui/changes/wizard/wizardpage.h"
#include "ui/common/pagecontext.h"

class FileTargets;
class PasteTargets;
class QButtonGroup;
class QMimeData;
class QStackedWidget;

/// The third step: which lines. Selected before, pasted, or in a file; what was entered in one stays while another is looked at.
class TargetsPage : public WizardPage
{
    Q_OBJECT

public:
    /// `selected`: what was selected when the wizard began.
    TargetsPage(const PageContext &context, ChangeDraft &draft, const QList<DeviceId> &selected, QWidget *parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    void enter() override;
    std::optional<QString> obstacle() const override;
    QString nextText() const override;
    QWidget *workWidget() override;

    /// "250 selected", "lines.csv" …; empty: nothing yet.
    QString summary() const;
    /// How many lines will be planned, as far as that is known; 0: not known.
    qint64 knownCount() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Source { Selection, Paste, File };

    void createLayout();
    void connectSignals();
    void addSource(Source source, const QString &name, const QString &text);
    void choose(int source);
    void note();
    Source source() const;

    PageContext m_context;
    ChangeDraft &m_draft;
    QList<DeviceId> m_selected;
    QButtonGroup *m_sources;
    QStackedWidget *m_views;
    PasteTargets *m_paste;
    FileTargets *m_file;
};
