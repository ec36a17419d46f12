#pragma once

#include "thingspace/simulator/operation.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>

namespace simulator {

/// A device that a request selected.
struct Selected
{
    /// As sent; for a device selected by a filter, its own.
    DeviceRefs ids;
    Row row = kNoRow;
};

/// The asynchronous half of the carrier: takes orders, shows them as pending, carries them out when their time comes, and
/// tells the listeners.
class Execution
{
public:
    explicit Execution(World &world) : m_world(world) { }

    /// Adds an operation; it is known by its key.
    void add(std::unique_ptr<Operation> operation);
    const Operation *find(const QByteArray &key) const;

    /// What acceptance tells the gate besides the request id.
    struct Acceptance
    {
        QByteArray requestId;
        /// How many devices each per-device fault was laid on.
        QHash<QByteArray, int> deviceFaults;
        /// The same by ICCID.
        QHash<QByteArray, QByteArray> faultOf;
        /// Callbacks that must have been tried before the acknowledgement may leave, and whom to tell when none is left.
        std::shared_ptr<int> early = std::make_shared<int>(0);
        std::shared_ptr<std::function<void()>> earlyDone = std::make_shared<std::function<void()>>();
    };
    /// Accepts: `order` without its id and counts. `path` is what faults are compared with.
    Acceptance accept(Order order, const QList<Selected> &devices, const QByteArray &path);

    /// A change on the spot, by somebody else or by the carrier itself. The rules hold for it too; nothing of it is pending.
    std::optional<ServiceFault> carryOut(Order order, const Selected &device);

    /// The order, if it is remembered: all are.
    std::shared_ptr<const Order> order(const QByteArray &requestId) const { return m_orders.value(requestId); }
    /// The task that shows the row as pending; nullptr: none.
    const Task *pendingOn(Row row) const;

    // A state file being read back.
    void restoreOrder(const QJsonObject &record);
    void restoreHold(const QJsonObject &record);
    void restoreDone(const QJsonObject &record);
    /// Goes on with what is open.
    void resume();

private:
    Task makeTask(const std::shared_ptr<Order> &order, const Selected &device, const QByteArray &path, Acceptance &acceptance);
    void showPending(Task &task);
    void schedule(const Task &task);
    void run(quint64 id, const std::function<void()> &told = {});
    bool hold(Task &task);
    void finish(const Task &task, const std::function<void()> &told);
    std::optional<ServiceFault> refusal(const Task &task, const Device *device) const;
    void tell(const Task &task, const QByteArray &outcome, const std::function<void()> &told);
    void tellExternal(const Task &task, const Device &device);
    QJsonObject orderRecord(const Order &order, const QList<quint64> &tasks) const;
    Task taskFrom(const QJsonObject &record, const std::shared_ptr<Order> &order) const;

    World &m_world;
    std::map<QByteArray, std::unique_ptr<Operation>> m_operations;
    QHash<QByteArray, std::shared_ptr<Order>> m_orders;
    std::map<quint64, Task> m_tasks;
    QHash<Row, quint64> m_pending;
    quint64 m_nextTask = 1;
};

} // namespace simulator
