#pragma once

#include "ui/common/emptystate.h"

#include <QtGlobal>

#include <optional>

class Actions;

/// What the devices' page shows instead of a table: that there is no account, that the first lines are on their way, that there are none, or that
/// the filter lets none through; each with the way on.
class EmptyFleet : public EmptyState
{
    Q_OBJECT

public:
    struct Standing
    {
        bool hasProfile = false;
        /// The carrier is being read.
        bool isSyncing = false;
        /// The table is looking for what matches.
        bool isAsking = false;
        /// Lines of the profile, and those that the filter lets through; std::nullopt: not known yet.
        std::optional<qint64> total;
        std::optional<qint64> matched;
    };
    enum class Shows { This, Table, WhatItShowed };

    /// `actions` must outlive it.
    explicit EmptyFleet(const Actions &actions, QWidget *parent = nullptr);

    /// Says why there is nothing, if there is nothing; answers what the page is to show. Where it is not known yet, nothing jumps.
    Shows show(const Standing &standing);

Q_SIGNALS:
    void clearFilterRequested();

private:
    Shows say(const QString &headline, const QString &explanation, const QList<QAction *> &actions);

    const Actions &m_actions;
    QAction *m_clearFilter;
    /// What it says now: it is not rebuilt for nothing.
    QString m_shown;
};
