#pragma once
#include "base/calendar.h"
#include "http/request.h"
#include "readership/limits.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace samband::readership {

/// So often a page was shown on one day to those who came by one way.
struct Sum {
    std::string slug; ///< of the page
    Date day;
    std::string_view way_in; ///< a word that lasts as long as the program
    std::int64_t showings = 0;
};

/// Counts showings in memory, until they are taken to be written. Any thread; counting neither waits nor writes.
/// It holds at most `most` sums: whoever asks for ever more pages makes it grow no further, what it holds counts on.
class Counter {
public:
    explicit Counter(std::size_t most = sums_most) : most_(most) {}

    /// Counts the request, which was answered with the page that its parameter `slug` names, if it counts (showing.h).
    void note(const http::Request& request);

    /// What was counted since it was taken last, by municipality; each one's by slug, day and way in.
    std::map<std::string, std::vector<Sum>> take();

    /// What could not be written is counted on.
    void put_back(const std::string& municipality, const std::vector<Sum>& sums);

    /// Showings past the limit, since that was asked last.
    std::int64_t take_left_out();

private:
    struct Place {
        std::string municipality;
        std::string slug;
        Date day;
        std::string_view way_in;

        friend auto operator<=>(const Place&, const Place&) = default;
    };

    void add(Place&& place, std::int64_t showings);

    const std::size_t most_;
    std::mutex mutex_;
    std::map<Place, std::int64_t> sums_;
    std::int64_t left_out_ = 0;
};

} // namespace samband::readership
