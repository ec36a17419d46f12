#include "models/changes/targets/pastedtargets.h"

#include "thingspace/identifiers/identifiercheck.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Names = std::vector<std::pair<IdentifierKind, QString>>;

bool holds(const Names &names, IdentifierKind kind)
{
    return std::ranges::find(names, kind, &Names::value_type::first) != names.end();
}

// What people write inside an identifier to read it better, and the apostrophe that keeps a spreadsheet's hands off.
QString withoutOrnaments(QStringView piece)
{
    QString bare;
    for (const QChar c : piece) {
        if (!c.isSpace() && !u"-.()+'\"’"_s.contains(c))
            bare += c;
    }
    return bare;
}

bool isColumnName(const QString &piece)
{
    return identifierKind(piece).has_value();
}

struct Piece
{
    QString text;
    /// Empty: the shape of none.
    Names names;
};

Piece pieceOf(const QString &text)
{
    const QString bare = withoutOrnaments(text);
    const Names names = namesByShape(bare);
    return names.empty() ? Piece {text, {}} : Piece {bare, names};
}

// One cell is one identifier, grouped perhaps; else its words are.
void readCell(QStringView cell, std::vector<Piece> &pieces)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    const QString text = cell.trimmed().toString();
    if (text.isEmpty())
        return;
    const QStringList words = text.split(blanks, Qt::SkipEmptyParts);
    const bool wordsAreNames = words.size() > 1 && std::ranges::any_of(words, [](const QString &word) { return !pieceOf(word).names.empty(); });
    if (const Piece whole = pieceOf(text); !wordsAreNames && !whole.names.empty()) {
        pieces.push_back(whole);
        return;
    }
    for (const QString &word : words) {
        if (!isColumnName(withoutOrnaments(word)))
            pieces.push_back(pieceOf(word));
    }
}

bool isCard(const Piece &piece)
{
    return holds(piece.names, IdentifierKind::Iccid) || holds(piece.names, IdentifierKind::Eid);
}

// Fifteen digits are an IMEI unless they are plainly a subscriber's number.
std::optional<IdentifierKind> modemKind(const Piece &piece)
{
    if (!holds(piece.names, IdentifierKind::Imei))
        return {};
    const auto isFine = [&](IdentifierKind kind) { return checkIdentifier(kind, piece.text).level == IdentifierFinding::Level::Fine; };
    return isFine(IdentifierKind::Imsi) && !isFine(IdentifierKind::Imei) ? IdentifierKind::Imsi : IdentifierKind::Imei;
}

Target targetOf(const Piece &piece)
{
    Target target;
    target.names = piece.names;
    target.guessed = true;
    if (piece.names.empty())
        target.faults << Finding {Finding::Severity::Blocked, u"target.shape"_s, {piece.text}, {}};
    return target;
}

void readLine(QStringView line, std::vector<Target> &targets)
{
    static const QRegularExpression separators(u"[,;\\t|]"_s);
    std::vector<Piece> pieces;
    for (const QString &cell : line.toString().split(separators, Qt::SkipEmptyParts))
        readCell(cell, pieces);
    for (size_t i = 0; i < pieces.size(); ++i) {
        Target target = targetOf(pieces[i]);
        if (isCard(pieces[i]) && i + 1 < pieces.size()) {
            if (const auto kind = modemKind(pieces[i + 1])) {
                target.guessed = false;
                target.names.emplace_back(*kind, pieces[++i].text);
                std::ranges::sort(target.names);
            }
        }
        target.row = qint64(targets.size()) + 1;
        targets.push_back(std::move(target));
    }
}

std::vector<Target> read(const QString &text)
{
    std::vector<Target> targets;
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        readLine(line, targets);
    return targets;
}

} // namespace

Result<std::unique_ptr<PastedTargets>> PastedTargets::make(const QString &text)
{
    std::vector<Target> targets = read(text);
    if (targets.empty())
        return failure(Error::Kind::Usage, u"target.none"_s);
    return std::unique_ptr<PastedTargets>(new PastedTargets(std::move(targets)));
}

Result<bool> PastedTargets::next(Target &target)
{
    if (m_next == m_targets.size())
        return false;
    target = m_targets[m_next++];
    return true;
}

PastedCounts countPasted(const QString &text)
{
    PastedCounts counts;
    QSet<QString> seen;
    for (const Target &target : read(text)) {
        if (target.names.empty()) {
            ++counts.unknown;
            continue;
        }
        const QString &name = target.names.front().second;
        (seen.contains(name) ? counts.repeated : counts.recognised) += 1;
        seen.insert(name);
    }
    return counts;
}
