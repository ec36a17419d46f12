#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

/// Names and values under each other; an identifier in its face, grouped, with a button that copies it as it is.
class FactList : public QWidget
{
    Q_OBJECT

public:
    struct Fact
    {
        QString name;
        QString value;
        bool isIdentifier = false;
        QString toolTip = {};
        bool operator==(const Fact &) const = default;
    };

    explicit FactList(QWidget *parent = nullptr);

    /// Those without a value are left out.
    void setFacts(const QList<Fact> &facts);
    bool isEmpty() const { return m_facts.isEmpty(); }

private:
    void addFact(const Fact &fact, int row);

    QList<Fact> m_facts;
    QGridLayout *m_grid;
};
