// Orders and tasks in the state file: how they are written, and how they come back.

#include "thingspace/simulator/execution.h"
#include "thingspace/simulator/world.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonObject taskRecord(const Task &task)
{
    QJsonObject record {
        {u"id"_s, static_cast<qint64>(task.id)},
        {u"ids"_s, refsToJson(task.ids)},
        {u"row"_s, task.row == kNoRow ? qint64(-1) : qint64(task.row)},
        {u"due"_s, task.due},
    };
    if (task.under)
        record[u"under"] = static_cast<int>(*task.under);
    if (task.added)
        record[u"added"] = true;
    if (!task.fault.name.isEmpty()) {
        record[u"fault"] = QJsonObject {
            {u"name"_s, QString::fromUtf8(task.fault.name)}, {u"code"_s, QString::fromUtf8(task.fault.code)},
            {u"text"_s, QString::fromUtf8(task.fault.text)}, {u"ms"_s, task.fault.ms}, {u"known"_s, task.fault.known},
            {u"cancelled"_s, task.fault.cancelled},
        };
    }
    return record;
}

} // namespace

QJsonObject Execution::orderRecord(const Order &order, const QList<quint64> &tasks) const
{
    QJsonArray records;
    for (const quint64 id : tasks)
        records.append(taskRecord(m_tasks.at(id)));
    return {
        {u"t"_s, u"order"_s},
        {u"req"_s, QString::fromUtf8(order.requestId)},
        {u"operation"_s, QString::fromUtf8(order.operation->key())},
        {u"account"_s, order.account},
        {u"parameters"_s, order.parameters},
        {u"user"_s, QString::fromUtf8(order.user)},
        {u"at"_s, order.acceptedAt},
        {u"ids"_s, static_cast<qint64>(m_world.ids.count())},
        {u"tasks"_s, records},
    };
}

Task Execution::taskFrom(const QJsonObject &record, const std::shared_ptr<Order> &order) const
{
    Task task;
    task.id = static_cast<quint64>(record[u"id"].toInteger());
    task.order = order;
    task.ids = refsFrom(record[u"ids"].toArray());
    const qint64 row = record[u"row"].toInteger();
    task.row = row < 0 ? kNoRow : static_cast<Row>(row);
    task.due = record[u"due"].toInteger();
    if (record.contains(u"under"))
        task.under = static_cast<State>(record[u"under"].toInt());
    task.added = record[u"added"].toBool();
    const QJsonObject fault = record[u"fault"].toObject();
    task.fault.name = fault[u"name"].toString().toUtf8();
    task.fault.code = fault[u"code"].toString().toUtf8();
    task.fault.text = fault[u"text"].toString().toUtf8();
    task.fault.ms = fault[u"ms"].toInteger();
    task.fault.known = fault[u"known"].toBool();
    task.fault.cancelled = fault[u"cancelled"].toBool();
    return task;
}

void Execution::restoreOrder(const QJsonObject &record)
{
    const auto order = std::make_shared<Order>();
    order->requestId = record[u"req"].toString().toUtf8();
    order->operation = find(record[u"operation"].toString().toUtf8());
    if (!order->operation)
        return;
    order->account = static_cast<quint16>(record[u"account"].toInt());
    order->parameters = record[u"parameters"].toObject();
    order->user = record[u"user"].toString().toUtf8();
    order->acceptedAt = record[u"at"].toInteger();
    const QJsonArray tasks = record[u"tasks"].toArray();
    order->devices = order->open = static_cast<int>(tasks.size());
    m_orders.insert(order->requestId, order);
    for (const QJsonValueConstRef value : tasks) {
        Task task = taskFrom(value.toObject(), order);
        m_nextTask = std::max(m_nextTask, task.id + 1);
        if (task.under)
            m_pending.insert(task.row, task.id);
        m_tasks.insert({task.id, std::move(task)});
    }
    m_world.ids.skipTo(static_cast<quint64>(record[u"ids"].toInteger()));
}

void Execution::restoreHold(const QJsonObject &record)
{
    const auto found = m_tasks.find(static_cast<quint64>(record[u"task"].toInteger()));
    if (found == m_tasks.end())
        return;
    found->second.held = true;
    found->second.due = record[u"due"].toInteger();
}

void Execution::restoreDone(const QJsonObject &record)
{
    const auto found = m_tasks.find(static_cast<quint64>(record[u"task"].toInteger()));
    if (found == m_tasks.end())
        return;
    const std::shared_ptr<Order> order = found->second.order;
    if (found->second.under)
        m_pending.remove(found->second.row);
    m_tasks.erase(found);
    if (record[u"failed"].toBool())
        ++order->failed;
    if (--order->open == 0)
        order->finishedAt = record[u"at"].toInteger();
}

void Execution::resume()
{
    for (const auto &[id, task] : m_tasks)
        schedule(task);
}

} // namespace simulator
