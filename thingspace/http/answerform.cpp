#include "thingspace/http/answerform.h"

#include <cctype>

AnswerForm answerForm(const QByteArray &contentType, const QByteArray &body)
{
    qsizetype start = body.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (start < body.size() && std::isspace(static_cast<unsigned char>(body[start])))
        ++start;
    if (start == body.size())
        return AnswerForm::Empty;
    if (body[start] == '{' || body[start] == '[')
        return AnswerForm::Json;
    if (body[start] != '<')
        return AnswerForm::Other;
    const QByteArray head = body.mid(start, 64).toLower();
    const bool html = head.startsWith("<!doctype html") || head.startsWith("<html") || contentType.toLower().startsWith("text/html");
    return html ? AnswerForm::Html : AnswerForm::Xml;
}
