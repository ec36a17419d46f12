#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace simulator {

/// Posts JSON to listeners on this machine, over a few kept connections to each. Everything on the loop's own thread.
/// A certificate is not checked: on a loopback address there is nobody to check it against.
class CallbackSender
{
public:
    /// Whether the listener answered 2xx.
    using Done = std::function<void(bool accepted)>;

    explicit CallbackSender(boost::asio::io_context &io);
    CallbackSender(const CallbackSender &) = delete;
    CallbackSender &operator=(const CallbackSender &) = delete;
    ~CallbackSender();

    /// `done` is called once, later; never after stop().
    void post(const QByteArray &url, QByteArray body, Done done);
    /// Ends every connection, forgets what waits, and takes no more.
    void stop();

    class Private;

private:
    std::shared_ptr<Private> d;
};

} // namespace simulator
