#include "imports/letter.h"

#include "base/text_of.h"
#include "imports/chatwoot.h"
#include "imports/mailbox.h"

#include <array>

namespace samband::imports {

std::string_view word(Kind kind)
{
    return kind == Kind::mbox ? "mbox" : "chatwoot";
}

std::optional<Kind> kind_of(std::string_view said)
{
    for (const Kind kind : {Kind::mbox, Kind::chatwoot})
        if (word(kind) == said) return kind;
    return std::nullopt;
}

namespace {

struct Said {
    Refusal why;
    std::string_view word;
    const char* words;
};

constexpr std::array said{
    Said{Refusal::not_mail, "not-mail", text_of("Dette er ingen e-post: den har ikke noe brevhode.")},
    Said{Refusal::bounce, "bounce", text_of("En returmelding fra en e-posttjener, ikke en henvendelse.")},
    Said{Refusal::too_large, "too-large", text_of("Den er for stor.")},
    Said{Refusal::no_time, "no-time", text_of("Tidspunktet mangler eller kan ikke leses.")},
    Said{Refusal::in_future, "in-future", text_of("Tidspunktet ligger i framtiden.")},
    Said{Refusal::too_old, "too-old",
         text_of("Samtalen er eldre enn 12 måneder, og ville blitt slettet igjen samme natt.")},
    Said{Refusal::bad_json, "bad-json", text_of("Dette er ikke gyldig JSON. Hent den på nytt.")},
    Said{Refusal::not_known, "not-known", text_of("Dette er ikke noe Samband kjenner fra Chatwoot.")},
    Said{Refusal::no_conversation, "no-conversation", text_of("Samtalen den hører til, er ikke med.")},
    Said{Refusal::empty, "empty", text_of("Den har verken tekst eller vedlegg.")},
    Said{Refusal::activity, "activity", text_of("En hendelse i Chatwoot, ikke en melding.")},
};

} // namespace

std::string_view word(Refusal why)
{
    return said.at(static_cast<std::size_t>(why)).word;
}

std::optional<Refusal> refusal_of(std::string_view word)
{
    for (const Said& it : said)
        if (it.word == word) return it.why;
    return std::nullopt;
}

const char* words_of(Refusal why)
{
    return said.at(static_cast<std::size_t>(why)).words;
}

std::unique_ptr<Source> open_source(const std::string& path, const std::string& name, const Choices& choices,
                                    Instant now)
{
    if (choices.kind == Kind::mbox) return std::make_unique<Mailbox>(path, choices, now);
    return std::make_unique<Chatwoot>(path, name, choices, now);
}

} // namespace samband::imports
