#pragma once

#include "thingspace/basics/result.h"
#include "ui/common/statelook.h"

#include <QWidget>

#include <array>

class QLabel;

/// The four steps of trying a login: reach the carrier, get a token, log in, see the accounts. Shows where it stopped, why, and what helps.
class StageList : public QWidget
{
    Q_OBJECT

public:
    explicit StageList(QWidget *parent = nullptr);

    void clear();
    void showRunning();
    /// An error's `stage` says which step failed ("reach", "token", "login", "account"); without one no step was begun.
    void showResult(const Result<void> &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Step { Ahead, Running, Passed, Failed, NotTried };
    static constexpr int kSteps = 4;

    void setStep(int step, Step state);
    void paintSteps();

    std::array<Step, kSteps> m_states {};
    std::array<QLabel *, kSteps> m_shapes {};
    std::array<QLabel *, kSteps> m_words {};
    QLabel *m_sentence;
    QLabel *m_advice;
};
