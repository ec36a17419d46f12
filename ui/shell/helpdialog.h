#pragma once

#include <QDialog>

class Actions;
class Page;

/// F1: what this page is for, and every key.
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const Page &page, const Actions &actions, QWidget *parent);
};

/// Version, licence, and what it is built on.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};
