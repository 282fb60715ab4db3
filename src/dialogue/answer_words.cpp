#include "dialogue/answer_moves.h"
#include "dialogue/answers.h"

#include <array>

namespace samband::dialogue {

/// Words in the order of their enumerations.
static constexpr std::array<std::string_view, 3> kinds{"answer", "holding", "noted"};
static constexpr std::array<std::string_view, 9> states{"left",     "waits",     "sent-back", "going",   "gone",
                                                        "in-doubt", "came-back", "undone",    "replaced"};
static constexpr std::array<std::string_view, 7> ways_out{"mail",  "told-of", "by-link",    "sms",
                                                          "reply", "message", "noted-alone"};
static constexpr std::array<std::string_view, 6> tracks{"complaint", "whistleblowing", "access",
                                                        "own-data",  "politics",       "supervision"};

template <typename Value, std::size_t count>
static std::optional<Value> value_of(const std::array<std::string_view, count>& words, std::string_view said)
{
    for (std::size_t i = 0; i < count; ++i)
        if (words[i] == said) return static_cast<Value>(i);
    return std::nullopt;
}

std::string_view word(AnswerKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<AnswerKind> answer_kind_of(std::string_view said)
{
    return value_of<AnswerKind>(kinds, said);
}

std::string_view word(AnswerState state)
{
    return states[static_cast<std::size_t>(state)];
}

std::optional<AnswerState> answer_state_of(std::string_view said)
{
    return value_of<AnswerState>(states, said);
}

std::string_view word(Outward outward)
{
    return ways_out[static_cast<std::size_t>(outward)];
}

std::optional<Outward> outward_of(std::string_view said)
{
    return value_of<Outward>(ways_out, said);
}

bool is_in_network(Outward outward)
{
    return outward == Outward::reply || outward == Outward::message;
}

std::string_view word(Track track)
{
    return tracks[static_cast<std::size_t>(track)];
}

std::optional<Track> track_of(std::string_view said)
{
    return value_of<Track>(tracks, said);
}

} // namespace samband::dialogue
