#include "outlets/send_release.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "http/markdown.h"
#include "outlets/medium.h"
#include "outlets/out_post.h"
#include "outlets/release.h"
#include "outlets/variant_of_post.h"
#include "people/dressing.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "rulings/set_situation.h"

namespace samband::outlets {

using publishing::Post;
using publishing::State;

std::optional<channels::Account> press_account(db::Reading& tx)
{
    std::optional<channels::Account> mail;
    for (const channels::Account& account : channels::open_accounts(tx)) {
        if (account.channel == rulebook::Channel::press) return account;
        if (account.channel == rulebook::Channel::email && !mail) mail = account;
    }
    return mail;
}

bool has_press_account(db::Reading& tx)
{
    const auto account = press_account(tx);
    return account && account->channel == rulebook::Channel::press;
}

std::optional<channels::Dispatch> sent_release(db::Reading& tx, const Id& post, std::int64_t revision)
{
    for (channels::Dispatch& dispatch : channels::dispatches_of(tx, post)) {
        const Json* release = dispatch.variant.more.find("release");
        if (release && dispatch.revision == revision) return std::move(dispatch);
    }
    return std::nullopt;
}

static void hold_ready(db::Reading& tx, const Post& post)
{
    if (!for_press(post)) throw Problem(ProblemCode::conflict, "Saken er ikke for pressen. Velg kanalen først.");
    if (post.state != State::published && post.state != State::scheduled)
        throw Problem(ProblemCode::conflict, "Saken må være ute eller planlagt før den sendes til pressen.");
    if (sent_release(tx, post.id, post.revision))
        throw Problem(ProblemCode::conflict, "Denne versjonen er alt sendt til medielisten.");
}

/// Until when what is sent may not be told further; nothing if it may at once.
static std::optional<Instant> embargo_of(db::Reading& tx, const Post& post)
{
    const auto release = find_release(tx, post.id);
    std::optional<Instant> embargo = release ? release->embargo : std::nullopt;
    if (post.state == State::scheduled && post.due && (!embargo || *embargo < *post.due)) embargo = post.due;
    return embargo && *embargo > tx.now() ? embargo : std::nullopt;
}

/// Let out since the crisis was set: by those whom the rule book lets speak in it.
static bool said_in_crisis(db::Reading& tx, const Post& post)
{
    const rulings::SituationNow now = rulings::situation_now(tx);
    return now.situation == rulebook::Situation::crisis && post.state == State::published && post.published &&
           *post.published >= now.since;
}

namespace {

/// What a press release says, line by line: the mail as text and as HTML is made of the same.
struct Letter {
    std::vector<std::string> head; ///< "PRESSEMELDING", the embargo
    std::string title;
    std::string lead;
    std::string body_text;
    std::string body_html;
    std::vector<std::string> foot;
};

Letter letter_of(const Post& post, const Contact& contact, const channels::Variant& variant,
                 const std::optional<Instant>& embargo, Instant now)
{
    const http::Language language = label_language(post);
    const auto say = [&](std::string_view words) { return people::say(words, language); };
    Letter letter;
    letter.head.push_back(say(text_of("Pressemelding")) + ", " + variant.sender);
    if (embargo)
        letter.head.push_back(say(text_of("Sperrefrist:")) + " " +
                              people::time_words(*embargo, now, language).find("exact")->string());
    letter.title = post.content.title;
    letter.lead = post.content.lead;
    letter.body_text = http::to_plain_text(post.content.body);
    letter.body_html = words_html(post.content);
    letter.foot.push_back(say(text_of("Kontakt for pressen:")));
    for (const std::string& line : {contact.name, contact.phone, contact.email})
        if (!line.empty()) letter.foot.push_back(line);
    if (!variant.link.empty() && !embargo) letter.foot.push_back(variant.link);
    return letter;
}

std::string as_text(const Letter& letter)
{
    return join(letter.head, "\n") + "\n\n" + letter.title + "\n\n" + letter.lead +
           (letter.lead.empty() ? "" : "\n\n") + letter.body_text + "\n\n" + join(letter.foot, "\n") + "\n";
}

std::string lines_html(const std::vector<std::string>& lines)
{
    std::vector<std::string> escaped;
    for (const std::string& line : lines) escaped.push_back(escape_html(line));
    return "<p>" + join(escaped, "<br>") + "</p>";
}

std::string as_html(const Letter& letter)
{
    const std::string lead = letter.lead.empty() ? "" : "<p><strong>" + escape_html(letter.lead) + "</strong></p>";
    return lines_html(letter.head) + "<h1>" + escape_html(letter.title) + "</h1>" + lead + letter.body_html +
           lines_html(letter.foot);
}

std::vector<channels::Recipient> recipients_of(const std::vector<Medium>& media)
{
    std::vector<channels::Recipient> recipients;
    for (const Medium& medium : media) recipients.push_back({medium.address, Json::object({{"name", medium.name}})});
    return recipients;
}

} // namespace

channels::Dispatch send_release(db::Writing& tx, const people::Person& by, const Id& id,
                                const people::Municipality& municipality)
{
    const Post post = publishing::load_post(tx, id);
    publishing::hold_may_let_out(by, post);
    hold_ready(tx, post);
    const auto account = press_account(tx);
    if (!account)
        throw Problem(ProblemCode::conflict,
                      "Kommunen har ingen åpen konto for presse eller e-post. Opprett den først.");
    const std::vector<Medium> media = list_media(tx);
    if (media.empty())
        throw Problem(ProblemCode::conflict, "Medielisten er tom. Legg inn hvem som skal få pressemeldinger.");
    const std::optional<Instant> embargo = embargo_of(tx, post);
    channels::Order order;
    order.subject = id;
    order.revision = post.revision;
    order.account = account->id;
    order.by = by.id;
    if (said_in_crisis(tx, post)) order.passes_hold = outbox::passes_now(outbox::crisis_hold);
    order.variant = variant_of_post(post, municipality, rulebook::Channel::press);
    const Letter letter = letter_of(post, contact_of(tx, post, municipality), order.variant, embargo, tx.now());
    order.variant.title = letter.head.front() + ": " + post.content.title;
    order.variant.text = as_text(letter);
    order.variant.html = as_html(letter);
    if (embargo) order.variant.link.clear();
    order.variant.more["release"] = true;
    order.variant.more["embargo"] = embargo ? Json(to_rfc3339(*embargo)) : Json();
    const channels::Dispatch dispatch = channels::begin_dispatch(tx, order);
    channels::add_recipients(tx, dispatch.id, recipients_of(media));
    channels::filled(tx, dispatch.id);
    return channels::load_dispatch(tx, dispatch.id);
}

} // namespace samband::outlets
