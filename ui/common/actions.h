#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <optional>

class QAction;
class QSettings;
class QWidget;

/// One line of the table of everything a person can order: menus, tool buttons, the palette, the keys and the help are made of it.
struct ActionSpec
{
    /// "device.refresh": area and verb; also the QAction's object name.
    const char *id;
    /// English, marked for translation (context "Actions"), with its mnemonic.
    const char *text;
    /// English, one short sentence: what it does.
    const char *purpose;
    /// Of the icon theme; empty: none.
    const char *icon;
    /// Portable text ("Ctrl+Shift+C"); empty: none.
    const char *shortcut;
};

/// The actions of one window, and the keys their person gave them. Who performs an action connects to its triggered();
/// an action that nobody has connected stays disabled.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// `settings` (may be nullptr: nothing is kept) must outlive it.
    explicit Actions(QSettings *settings, QObject *parent = nullptr);

    /// `id` must be in the table.
    QAction *action(const char *id) const;
    /// In the table's order.
    const QList<QAction *> &all() const { return m_all; }
    QString purpose(const QAction *action) const;

    /// Enables it, or disables it and says why in its tooltip.
    static void setRefusal(QAction *action, const std::optional<QString> &why);

    /// The action that has this key already; nullptr: it is free.
    QAction *owner(const QKeySequence &keys) const;
    /// Kept at once. An empty sequence takes the key away.
    void setShortcut(QAction *action, const QKeySequence &keys);
    QKeySequence defaultShortcut(const QAction *action) const;
    void resetShortcuts();

Q_SIGNALS:
    void shortcutsChanged();

private:
    void retip(QAction *action);

    QSettings *m_settings;
    QList<QAction *> m_all;
    QHash<QString, const ActionSpec *> m_specs;
};
