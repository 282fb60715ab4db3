#pragma once
#include "db/failure.h"
#include "db/limits.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace samband::db {

/// Connections that are lent to one thread at a time; made when none is free, at most `most` in all.
template <typename Connection>
class Lent {
public:
    using Make = std::function<std::unique_ptr<Connection>()>;

    /// `one` is its borrower's until it is given back; a broken one is not.
    class Loan {
    public:
        Loan(Lent& from, std::unique_ptr<Connection> one) : from_(&from), one_(std::move(one)) {}
        Loan(Loan&& place, std::unique_ptr<Connection> one) : Loan(std::move(place)) { one_ = std::move(one); }
        Loan(Loan&& other) noexcept : from_(std::exchange(other.from_, nullptr)), one_(std::move(other.one_)) {}
        Loan& operator=(Loan&&) = delete;
        ~Loan()
        {
            if (from_) from_->give_back(std::move(one_));
        }
        Connection& operator*() const { return *one_; }
        Connection* operator->() const { return one_.get(); }
        void drop() { one_.reset(); }

    private:
        Lent* from_;
        std::unique_ptr<Connection> one_;
    };

    explicit Lent(std::size_t most) : most_(most) {}

    /// Throws Failed busy if none is free within `connection_wait_ms`, or what `make` throws.
    Loan borrow(const Make& make)
    {
        {
            std::unique_lock lock(mutex_);
            const bool got = given_back_.wait_for(lock, std::chrono::milliseconds(connection_wait_ms),
                                                  [&] { return !free_.empty() || lent_ < most_; });
            if (!got) throw Failed(Fault::busy, "connections", "a connection");
            ++lent_;
            if (!free_.empty()) {
                Loan loan(*this, std::move(free_.back()));
                free_.pop_back();
                return loan;
            }
        }
        Loan loan(*this, nullptr);
        return Loan(std::move(loan), make());
    }

    /// Closes those that nobody uses.
    void close_free()
    {
        const std::lock_guard lock(mutex_);
        free_.clear();
    }

private:
    void give_back(std::unique_ptr<Connection> one)
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        if (one) free_.push_back(std::move(one));
        given_back_.notify_one();
    }

    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<Connection>> free_;
    std::size_t lent_ = 0;
};

} // namespace samband::db
