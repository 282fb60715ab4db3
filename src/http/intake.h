#pragma once
#include "http/exchange.h"
#include "http/head.h"
#include "http/server_setting.h"

namespace samband::http {

/// From a head to a request that is ours to answer.
class Intake {
public:
    Intake(const ServerSetting& setting, const Router& router) : setting_(setting), router_(router) {}

    /// What is asked, by whom, in which language and form. Throws Refused for what no page can be made of:
    /// 400, and 421 for a host that belongs to no municipality.
    void read(Exchange& exchange, Head&& head, const std::string& peer) const;

    /// Finds the route and opens the body. What is wrong here is told in the municipality's own frame: it goes into
    /// `exchange.refused` (404, 405, 403, 411, 413, 415).
    void find_route(Exchange& exchange, Framing framing, std::uint64_t length) const;

private:
    void read_forwarded(Request& request, const std::string& peer) const;

    const ServerSetting& setting_;
    const Router& router_;
};

} // namespace samband::http
