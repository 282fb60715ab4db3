#pragma once
#include "base/log_lines.h"
#include "http/answering.h"
#include "http/assets.h"
#include "http/intake.h"
#include "http/live.h"
#include "http/metrics.h"
#include "http/work_queue.h"

#include <atomic>

namespace samband::http {

/// What all connections of one server share. Every part of it may be used from any thread.
struct House {
    House(ServerSetting the_setting, const Router& router, Rendering the_rendering, Live& the_live)
        : setting(std::move(the_setting)),
          rendering(std::move(the_rendering)),
          live(the_live),
          metrics(router),
          intake(setting, router),
          answering(setting, rendering, cache),
          queue(setting.workers, setting.waiting)
    {
    }

    const ServerSetting setting;
    const Rendering rendering;
    Live& live;
    PageCache cache;
    Metrics metrics;
    const Intake intake;
    const Answering answering;
    WorkQueue queue;
    std::atomic<bool> draining = false;
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::size_t> streams = 0;
};

/// Answers what needs no worker: /healthz, web files, pages kept in memory. True if it did.
bool answer_at_once(House& house, Exchange& exchange);

/// Answers on the address of its own: /metrics and /healthz, nothing else.
void answer_inside(House& house, Exchange& exchange);

/// A line for the log and a count for the metrics, no address and no query, they may name people; and the route is told
/// of what it has shown.
void note_answer(House& house, const Exchange& exchange, std::int64_t us, log::Lines& lines);

} // namespace samband::http
