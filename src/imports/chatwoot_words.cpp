#include "imports/chatwoot_words.h"

#include "base/text.h"

#include <array>
#include <charconv>

namespace samband::imports {

using dialogue::Way;

std::string text_in(const Json& value, std::string_view key)
{
    const Json* found = value.find(key);
    return found && found->is_string() ? found->string() : std::string();
}

static std::optional<std::int64_t> digits_of(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
    return wrong == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::int64_t number_in(const Json& value, std::string_view key)
{
    const Json* found = value.find(key);
    if (!found) return 0;
    if (found->is_integer()) return found->integer();
    return found->is_string() ? digits_of(found->string()).value_or(0) : 0;
}

std::optional<Instant> time_in(const Json& value, std::string_view key)
{
    constexpr std::int64_t most_s = 253'402'300'799; // the end of the year 9999
    const Json* found = value.find(key);
    if (!found) return std::nullopt;
    std::optional<std::int64_t> seconds;
    if (found->is_integer()) seconds = found->integer();
    if (found->is_string()) {
        seconds = digits_of(found->string());
        if (!seconds) return from_rfc3339(found->string());
    }
    if (!seconds || *seconds <= 0 || *seconds > most_s) return std::nullopt;
    return Instant{*seconds * 1'000'000};
}

MessageType type_in(const Json& message)
{
    const Json* found = message.find("message_type");
    if (!found) return MessageType::incoming;
    if (found->is_string()) {
        const std::string& said = found->string();
        if (said == "outgoing") return MessageType::outgoing;
        if (said == "activity") return MessageType::activity;
        return said == "template" ? MessageType::by_template : MessageType::incoming;
    }
    const std::int64_t number = found->is_integer() ? found->integer() : 0;
    return number >= 0 && number <= 3 ? static_cast<MessageType>(number) : MessageType::activity;
}

bool is_private(const Json& message)
{
    const Json* found = message.find("private");
    return found && found->is_bool() && found->boolean();
}

std::string mail_id_in(const Json& message)
{
    std::string id(trim(text_in(message, "source_id")));
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    return id.size() <= 450 && id.find('@') != id.npos ? id : std::string();
}

static std::string decoded(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        int byte = 0;
        const bool coded =
            text[at] == '%' && at + 2 < text.size() &&
            std::from_chars(text.data() + at + 1, text.data() + at + 3, byte, 16).ptr == text.data() + at + 3;
        plain += coded ? static_cast<char>(byte) : text[at];
        if (coded) at += 2;
    }
    return to_utf8(plain);
}

std::string name_of_attachment(const Json& attachment)
{
    std::string address = text_in(attachment, "data_url");
    address.resize(std::min(address.size(), address.find_first_of("?#")));
    return decoded(std::string_view(address).substr(address.rfind('/') + 1));
}

Way way_of_channel(std::string_view channel)
{
    struct Said {
        std::string_view channel;
        Way way;
    };
    static constexpr std::array said{
        Said{"Channel::Email", Way::email},
        Said{"Channel::WebWidget", Way::chat},
        Said{"Channel::Api", Way::form},
        Said{"Channel::FacebookPage", Way::facebook},
        Said{"Channel::Instagram", Way::instagram},
        Said{"Channel::Sms", Way::sms},
        Said{"Channel::TwilioSms", Way::sms},
    };
    for (const Said& it : said)
        if (it.channel == channel) return it.way;
    return Way::elsewhere;
}

std::string status_in_words(std::string_view status)
{
    if (status == "resolved") return "løst";
    if (status == "open") return "åpen";
    if (status == "pending") return "venter";
    if (status == "snoozed") return "lagt til side";
    return std::string(status);
}

} // namespace samband::imports
