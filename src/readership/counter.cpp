#include "readership/counter.h"

#include "readership/showing.h"

namespace samband::readership {

void Counter::note(const http::Request& request)
{
    if (const auto way_in = showing_of(request))
        add({request.municipality, request.parameter("slug"), in_oslo(request.at).date, *way_in}, 1);
}

void Counter::add(Place&& place, std::int64_t showings)
{
    const std::lock_guard lock(mutex_);
    const auto at = sums_.lower_bound(place);
    if (at != sums_.end() && at->first == place)
        at->second += showings;
    else if (sums_.size() < most_)
        sums_.emplace_hint(at, std::move(place), showings);
    else
        left_out_ += showings;
}

std::map<std::string, std::vector<Sum>> Counter::take()
{
    std::map<Place, std::int64_t> taken;
    {
        const std::lock_guard lock(mutex_);
        taken.swap(sums_);
    }
    std::map<std::string, std::vector<Sum>> by_municipality;
    for (const auto& [place, showings] : taken)
        by_municipality[place.municipality].push_back({place.slug, place.day, place.way_in, showings});
    return by_municipality;
}

void Counter::put_back(const std::string& municipality, const std::vector<Sum>& sums)
{
    for (const Sum& sum : sums) add({municipality, sum.slug, sum.day, sum.way_in}, sum.showings);
}

std::int64_t Counter::take_left_out()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(left_out_, 0);
}

} // namespace samband::readership
