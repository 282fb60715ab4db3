#include "subscriptions/subscriber_words.h"

#include "base/text_of.h"

namespace samband::subscriptions {

std::string_view word(SubscriberState state)
{
    switch (state) {
    case SubscriberState::active:
        return "active";
    case SubscriberState::left:
        return "left";
    case SubscriberState::bounced:
        return "bounced";
    case SubscriberState::suppressed:
        return "suppressed";
    }
    return {};
}

std::optional<SubscriberState> subscriber_state_of(std::string_view text)
{
    for (const SubscriberState state :
         {SubscriberState::active, SubscriberState::left, SubscriberState::bounced, SubscriberState::suppressed})
        if (word(state) == text) return state;
    return std::nullopt;
}

std::string_view word(ConsentAct act)
{
    switch (act) {
    case ConsentAct::given:
        return "given";
    case ConsentAct::changed:
        return "changed";
    case ConsentAct::left:
        return "left";
    case ConsentAct::bounced:
        return "bounced";
    case ConsentAct::suppressed:
        return "suppressed";
    }
    return {};
}

std::optional<ConsentAct> consent_act_of(std::string_view text)
{
    for (const ConsentAct act :
         {ConsentAct::given, ConsentAct::changed, ConsentAct::left, ConsentAct::bounced, ConsentAct::suppressed})
        if (word(act) == text) return act;
    return std::nullopt;
}

http::Language language_of(std::string_view text)
{
    for (const http::Language language : {http::Language::nn, http::Language::en})
        if (http::word(language) == text) return language;
    return http::Language::nb;
}

const char* words_of(SubscriberState state)
{
    switch (state) {
    case SubscriberState::active:
        return text_of("Abonnerer");
    case SubscriberState::left:
        return text_of("Har meldt seg av");
    case SubscriberState::bounced:
        return text_of("Adressen tar ikke imot");
    case SubscriberState::suppressed:
        return text_of("Sperret av kommunen");
    }
    return "";
}

const char* words_of(Medium medium)
{
    switch (medium) {
    case Medium::email:
        return text_of("E-post");
    case Medium::sms:
        return text_of("SMS");
    }
    return "";
}

const char* words_of(ConsentAct act)
{
    switch (act) {
    case ConsentAct::given:
        return text_of("Sa ja");
    case ConsentAct::changed:
        return text_of("Endret valgene");
    case ConsentAct::left:
        return text_of("Meldte seg av");
    case ConsentAct::bounced:
        return text_of("Kom i retur");
    case ConsentAct::suppressed:
        return text_of("Ble sperret");
    }
    return "";
}

const char* words_of_way(std::string_view way)
{
    constexpr std::pair<std::string_view, const char*> ways[] = {
        {"link", text_of("bekreftet med lenken i e-posten")},
        {"code", text_of("bekreftet med koden i SMS-en")},
        {"import", text_of("med en liste som kommunen hentet inn")},
        {"preferences", text_of("på den personlige siden")},
        {"one-click", text_of("med avmeldingsknappen i e-postprogrammet")},
        {"button", text_of("med avmeldingslenken i meldingen")},
        {"sms", text_of("med et kodeord på SMS")},
        {"stopp", text_of("med SMS-en STOPP")},
        {"bounce", text_of("meldt av mottakerens e-posttjener")},
        {"staff", text_of("av en ansatt")}};
    for (const auto& [known, words] : ways)
        if (known == way) return words;
    return "";
}

} // namespace samband::subscriptions
