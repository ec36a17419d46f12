#pragma once

#include "models/changes/types/finding.h"

#include <QList>
#include <QString>

/// Findings as the window says them: the sentences of models/values/wording.h, with times of this place instead of ISO ones, and words for
/// states instead of keys.
namespace findingtext {

QString sentence(const Finding &finding);

/// A finding about a field as people know it: by its label, not by its key.
QString ofField(const Finding &finding);

/// Those of one severity, in the order found, one sentence after another.
QString sentences(const QList<Finding> &findings, Finding::Severity severity);

} // namespace findingtext
