#pragma once
#include "http/exchange.h"
#include "http/rendering.h"
#include "http/server_setting.h"

namespace samband::http {

/// An error told without views and frames, by a page of our own or problem JSON (RFC 9457): nothing in it can fail.
/// `rendering` may lack its functions; then it is told in bokmål.
Response plain_error(const Request& request, const Refused& refused, const Rendering& rendering);

/// The same by the view "http/error" in the municipality's frame, where that can be had.
Response error_page(const Request& request, const Refused& refused, const Rendering& rendering,
                    const ServerSetting& setting);

} // namespace samband::http
