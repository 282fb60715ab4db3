#include "publishing/site_reach.h"

namespace samband::publishing {

Json reach_of(const people::Municipality& municipality)
{
    std::string call;
    for (const char c : municipality.phone)
        if ((c >= '0' && c <= '9') || c == '+') call += c;
    return Json::object({{"phone", municipality.phone},
                         {"call", call},
                         {"email", municipality.email},
                         {"address", municipality.address}});
}

} // namespace samband::publishing
