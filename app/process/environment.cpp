#include "app/process/environment.h"

#include <QByteArray>

#include <clocale>
#include <langinfo.h>

void ensureUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}
