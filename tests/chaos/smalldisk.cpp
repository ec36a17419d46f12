#include "tests/chaos/smalldisk.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

bool allowed = false;

// 4 GiB in pages: never used up, memory is taken as it is written.
constexpr quint64 kRoomy = 1024 * 1024;

bool writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

/// Who is not root may be it in a namespace of users.
bool becomeRootInside()
{
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeTo("/proc/self/setgroups", "deny") && writeTo("/proc/self/uid_map", "0 " + user + " 1")
        && writeTo("/proc/self/gid_map", "0 " + group + " 1");
}

} // namespace

bool SmallDisk::allow()
{
    const bool apart = ::getuid() == 0 ? ::unshare(CLONE_NEWNS) == 0 : becomeRootInside();
    // What is mounted here must not be seen outside.
    allowed = apart && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return allowed;
}

SmallDisk::~SmallDisk()
{
    if (isThere())
        ::umount2(m_folder.constData(), MNT_DETACH);
}

bool SmallDisk::begin(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    if (!allowed || ::mount("chaos", path.constData(), "tmpfs", 0, ("nr_blocks=" + QByteArray::number(kRoomy)).constData()) != 0)
        return false;
    m_folder = path;
    return true;
}

bool SmallDisk::resize(quint64 blocks)
{
    return ::mount("chaos", m_folder.constData(), "tmpfs", MS_REMOUNT, ("nr_blocks=" + QByteArray::number(blocks)).constData()) == 0;
}

bool SmallDisk::fill()
{
    // Somebody writes meanwhile: what is used is only known after a try or two.
    for (int attempt = 0; isThere() && attempt < 50; ++attempt) {
        struct statfs now;
        if (::statfs(m_folder.constData(), &now) == 0 && resize(quint64(now.f_blocks - now.f_bfree)))
            return true;
    }
    return false;
}

bool SmallDisk::empty()
{
    return isThere() && resize(kRoomy);
}
