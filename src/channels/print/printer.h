#pragma once
#include "channels/print/paper.h"

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <string>

/// HTML of ours as PDF/A-2b, made by WeasyPrint in a process of its own (`/usr/bin/python3`) that can fetch nothing,
/// has little memory and time, and is ended when it takes too long.
namespace samband::channels::print {

struct Printed {
    std::string pdf;
    int pages = 0;
    std::string text_size; ///< in points: the largest that fits one page, else the smallest
};

/// Any thread. One is made at a time in a program, so that its memory is bounded; a few wait, and the last ones made
/// are kept, so that what was looked at is not made again to be printed.
class Printer {
public:
    /// Problem unavailable where WeasyPrint is not installed, cannot make this one, or too many wait.
    std::shared_ptr<const Printed> print(Paper paper, const std::string& html);

private:
    class Turn;
    struct Kept {
        std::string key;
        std::shared_ptr<const Printed> printed;
    };
    std::shared_ptr<const Printed> kept(const std::string& key);
    void keep(const std::string& key, std::shared_ptr<const Printed> printed);

    std::timed_mutex one_at_a_time_;
    std::atomic<int> waiting_{0};
    std::mutex kept_mutex_;
    std::list<Kept> kept_; ///< the last first
};

} // namespace samband::channels::print
