#include "dialogue/way.h"

#include "base/text_of.h"

#include <array>

namespace samband::dialogue {

namespace {

struct Row {
    std::string_view word;
    const char* name;
    bool typed_in;
    std::optional<rulebook::Channel> channel;
};

using C = rulebook::Channel;

/// In the order of Way.
constexpr std::array<Row, ways> table{{{"form", text_of("Skjema"), false, C::email},
                                       {"email", text_of("E-post"), false, C::email},
                                       {"sms", text_of("SMS"), false, C::sms},
                                       {"chat", text_of("Nettprat"), false, C::chat},
                                       {"facebook", text_of("Facebook"), false, C::facebook},
                                       {"instagram", text_of("Instagram"), false, C::instagram},
                                       {"linkedin", text_of("LinkedIn"), false, C::linkedin},
                                       {"telephone", text_of("Telefon"), true, {}},
                                       {"counter", text_of("Skranken"), true, {}},
                                       {"letter", text_of("Brev"), true, C::letter},
                                       {"elsewhere", text_of("Sett et annet sted"), true, {}},
                                       {"press", text_of("Presse"), true, C::press}}};

const Row& row_of(Way way)
{
    return table[static_cast<std::size_t>(way)];
}

} // namespace

std::string_view word(Way way)
{
    return row_of(way).word;
}

std::optional<Way> way_of(std::string_view word)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].word == word) return static_cast<Way>(i);
    return std::nullopt;
}

const char* name(Way way)
{
    return row_of(way).name;
}

bool is_typed_in(Way way)
{
    return row_of(way).typed_in;
}

bool is_of_network(Way way)
{
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin;
}

std::optional<rulebook::Channel> channel_of(Way way)
{
    return row_of(way).channel;
}

} // namespace samband::dialogue
