#pragma once
#include "client/http_client.h"
#include "proposals/setting.h"
#include "rulebook/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The OpenAI-style interface: one POST to /v1/chat/completions, as llama.cpp, Ollama, vLLM and others take it. Pure.
namespace samband::proposals {

/// What goes out of a message: masked already (mask.h).
struct Question {
    std::string subject;
    std::string text;
};

/// Asks for JSON with one of our categories, at temperature 0. The message goes as data of its own, after the words
/// that say so: whatever it tells the model to do, its answer is one of our words or none.
client::Request request_of(const Setting& setting, const std::string& key, const Question& question);

/// What came of asking.
struct Verdict {
    enum class Kind {
        proposed,
        refused, ///< an answer that is not one of our words
        failed,  ///< no answer: another try may help
    };
    Kind kind = Kind::failed;
    std::optional<rulebook::Category> category = {};
    std::string why = {};  ///< a code word: "timeout", "status-401", "no-word-of-ours"
    std::string said = {}; ///< what the model said instead of one of our words, shortened; for who tries it alone
    std::optional<std::int64_t> retry_after_s = {};
};
/// `now` is for a Retry-After that names a time.
Verdict verdict_of(const client::Outcome& outcome, Instant now);

/// A bokmål sentence with what to do, of a verdict's `why`.
const char* says_why(std::string_view why);

} // namespace samband::proposals
