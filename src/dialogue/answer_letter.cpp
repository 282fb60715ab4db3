#include "dialogue/answer_letter.h"

#include "base/text.h"
#include "channels/mail/personal.h"
#include "channels/networks/comment_order.h"
#include "dialogue/answer_check.h"
#include "dialogue/link.h"
#include "language/tongue.h"

#include <array>

namespace samband::dialogue {

static constexpr std::size_t excerpt_characters = 160;

static constexpr language::Phrase answered{"Vi har svart på meldingen din", "Vi har svart på meldinga di",
                                           "We have answered your message"};
static constexpr language::Phrase read_it{
    "Du kan lese svaret her:", "Du kan lese svaret her:", "You can read the answer here:"};
static constexpr language::Phrase not_you{
    "Har du ikke skrevet til oss, har noen oppgitt feil adresse. Da trenger du ikke gjøre noe.",
    "Har du ikkje skrive til oss, har nokon gjeve opp feil adresse. Då treng du ikkje gjere noko.",
    "If you have not written to us, somebody has given the wrong address. You need not do anything."};

static bool begins_as(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[i]) return false;
    }
    return true;
}

std::string reply_subject(const std::string& subject, const std::string& tongue)
{
    std::string_view bare = trim(subject);
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : {"sv:", "re:", "svar:", "vs:", "aw:", "antw:"})
            if (begins_as(bare, mark)) bare = trim(bare.substr(mark.size())), again = true;
    }
    return (tongue == "en" ? "Re: " : "SV: ") + std::string(bare);
}

static void write_mail(channels::Variant& variant, const AnswerRow& row, const Thread& thread, const AnswerWay& way)
{
    channels::mail::Personal personal;
    personal.references = way.message_ids;
    if (!way.message_ids.empty()) personal.in_reply_to = way.message_ids.back();
    variant.title = reply_subject(thread.subject, row.tongue);
    variant.text = signed_text(row.answer.text, row.answer.signature) + "\n";
    variant.more = channels::mail::more_of(personal);
}

static void write_notice(channels::Variant& variant, const std::string& link, const AnswerRow& row)
{
    const auto tongue = language::tongue_of(row.tongue).value_or(language::Tongue::nb);
    variant.title = language::in(answered, tongue);
    variant.text = std::string(language::in(answered, tongue)) + ".\n\n" + std::string(language::in(read_it, tongue)) +
                   "\n" + link + "\n\n" + std::string(language::in(not_you, tongue)) + "\n\n" + variant.sender + "\n";
    channels::mail::Personal personal;
    personal.automatic = true;
    variant.more = channels::mail::more_of(personal);
}

static void write_comment(db::Reading& tx, channels::Variant& variant, const AnswerRow& row, const AnswerWay& way)
{
    using channels::networks::CommentAct;
    const Comment& comment = way.comment.value();
    variant.text = signed_text(row.answer.text, row.answer.signature);
    const CommentAct act = way.outward == Outward::reply ? CommentAct::reply : CommentAct::message;
    channels::networks::order_comment(
        variant, {act, way.to, comment.post, our_answers_in(tx, comment.account, comment.conversation)});
}

channels::Variant answer_variant(db::Writing& tx, const people::Municipality& municipality, const AnswerRow& row,
                                 const Thread& thread, const AnswerWay& way)
{
    channels::Variant variant;
    variant.language = row.tongue;
    variant.sender = municipality.name;
    switch (way.outward) {
    case Outward::mail:
        write_mail(variant, row, thread, way);
        break;
    case Outward::told_of:
        write_notice(variant, municipality.site + link_to(tx, way.shown_by.value_or(thread.id)), row);
        break;
    case Outward::sms:
        variant.text = signed_text(row.answer.text, row.answer.signature);
        break;
    case Outward::reply:
    case Outward::message:
        write_comment(tx, variant, row, way);
        break;
    case Outward::by_link:
    case Outward::noted_alone:
        break;
    }
    return variant;
}

std::string excerpt_of(const std::string& text)
{
    std::string line = text.substr(0, utf8_prefix(std::string_view(text).substr(0, excerpt_characters * 16)));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return shortened(trim(line), excerpt_characters);
}

} // namespace samband::dialogue
