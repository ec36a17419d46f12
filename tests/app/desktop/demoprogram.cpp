#include "app/desktop/demofleet.h"

#include <QCoreApplication>

#include <cstdio>

/// Opens a demo fleet in the folder that it is given, as a window does, says where its simulator is, and stays until it is killed.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const SystemClock clock;
    DemoFleet demo(application.arguments().at(1), clock);
    QObject::connect(&demo, &DemoFleet::ready, [&] {
        std::printf("ready\n");
        std::fflush(stdout);
    });
    QObject::connect(&demo, &DemoFleet::failed, [] { QCoreApplication::exit(1); });
    demo.start();
    return QCoreApplication::exec();
}
