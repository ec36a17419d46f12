#include "models/changes/planning/changedraft.h"

#include "models/changes/chains/chainrules.h"
#include "models/changes/findingtext.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Problem = ChangeDraft::Problem;
using Step = ChangeDraft::Step;

QString sentence(const char *text)
{
    return QCoreApplication::translate("ChangeDraft", text);
}

QList<Problem> optionProblems(const ChangeDraft &draft)
{
    const auto fields = changeSpec(*draft.type).fields();
    QList<Problem> problems;
    for (const Finding &finding : fieldvalues::check(fields, fieldvalues::merged(fields, draft.parameters(), {})))
        problems << Problem {Step::Options, finding.arguments.value(0), findingtext::ofField(finding), finding.code == "field.required"_L1};
    return problems;
}

std::optional<QString> targetProblem(const SelectedLines &selected)
{
    return selected.lines.isEmpty() ? std::optional(sentence(QT_TRANSLATE_NOOP("ChangeDraft", "No lines are selected. Paste identifiers or choose a file."))) : std::nullopt;
}

std::optional<QString> targetProblem(const PastedLines &pasted)
{
    return pasted.text.trimmed().isEmpty() ? std::optional(sentence(QT_TRANSLATE_NOOP("ChangeDraft", "Paste or type the identifiers of the lines."))) : std::nullopt;
}

std::optional<QString> targetProblem(const FileLines &file)
{
    return file.path.isEmpty() ? std::optional(sentence(QT_TRANSLATE_NOOP("ChangeDraft", "Choose a file, or drop one here."))) : std::nullopt;
}

} // namespace

QList<Problem> ChangeDraft::problems() const
{
    if (!type)
        return {Problem {Step::Type, {}, sentence(QT_TRANSLATE_NOOP("ChangeDraft", "Choose what is to be done.")), false}};
    QList<Problem> problems = optionProblems(*this);
    if (const auto chain = chainrules::check(*type, parameters(), then); !chain)
        problems << Problem {Step::Options, {}, wording::sentence(chain.error()), false};
    if (const auto problem = std::visit([](const auto &chosen) { return targetProblem(chosen); }, targets))
        problems << Problem {Step::Targets, {}, *problem, false};
    return problems;
}

std::optional<QString> ChangeDraft::obstacle(Step step) const
{
    const auto *file = std::get_if<FileLines>(&targets);
    const auto mayComeByFile = [&](const Problem &problem) {
        return problem.fileMayMend && (step < Step::Targets || (file != nullptr && (!file->fields || file->fields->contains(problem.field))));
    };
    const QList<Problem> all = problems();
    for (const Problem &problem : all) {
        if (problem.step <= step && !mayComeByFile(problem))
            return problem.fileMayMend && file != nullptr ? sentence(QT_TRANSLATE_NOOP("ChangeDraft", "%1 No column brings it either.")).arg(problem.sentence) : problem.sentence;
    }
    return {};
}

QJsonObject ChangeDraft::parameters() const
{
    QJsonObject parameters;
    for (const Field &field : changeSpec(*type).fields()) {
        const QJsonValue value = fieldvalues::normalised(field, options.value(field.name));
        if (!value.isUndefined())
            parameters.insert(field.name, value);
    }
    return parameters;
}
