#include "publishing/rule_on.h"

#include "base/text.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/person_store.h"
#include "rulings/ask.h"

namespace samband::publishing {

static rulebook::Question question_of(const Post& post, const Going& going, std::string_view channel)
{
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = rulebook::read_word<rulebook::Channel>(channel);
    question.flags.add(rulebook::Flag::own_channel);
    if (!post.content.touches_units.empty()) question.flags.add(rulebook::Flag::other_units);
    if (post.content.touches_staff) question.flags.add(rulebook::Flag::touches_staff);
    if (staff_know(post, going)) question.flags.add(rulebook::Flag::told_staff);
    return question;
}

template <typename Item>
static void add_new(std::vector<Item>& all, const std::vector<Item>& more)
{
    for (const Item& item : more)
        if (std::find(all.begin(), all.end(), item) == all.end()) all.push_back(item);
}

/// The strictest outcome with its own approvals first; what is asked for anywhere is asked for. Where one channel is
/// refused, what the others would have asked for falls away: nothing goes out.
static rulebook::Ruling strictest(rulebook::Ruling one, rulebook::Ruling other)
{
    if (other.outcome > one.outcome) std::swap(one, other);
    add_new(one.because, other.because);
    if (one.refused() && !other.refused()) return one;
    add_new(one.approval, other.approval);
    add_new(one.consult, other.consult);
    add_new(one.inform, other.inform);
    add_new(one.speakers, other.speakers);
    add_new(one.duties, other.duties);
    return one;
}

using AskOne = std::function<rulebook::Ruling(const rulings::Rules&, const people::Person&, rulebook::Question,
                                              const std::vector<Id>& matter)>;

/// The accounts chosen, by channel.
static std::map<std::string, std::vector<Id>, std::less<>> accounts_by_channel(db::Reading& tx, const Content& content)
{
    std::map<std::string, std::vector<Id>, std::less<>> accounts;
    for (const Id& account : content.accounts)
        accounts[std::string(rulebook::word(channels::load_account(tx, account).channel))].push_back(account);
    return accounts;
}

static rulebook::Ruling rule_on_all(db::Reading& tx, const people::Person& person, const Post& post, const Going& going,
                                    const AskOne& ask_one)
{
    const rulings::Rules rules = rulings::rules_now(tx);
    auto accounts = accounts_by_channel(tx, post.content);
    const std::vector<Id> matter = people::line_of(tx, post.unit);
    std::set<std::string> channels = post.content.channels;
    if (channels.empty()) channels.insert("website");
    std::optional<rulebook::Ruling> all;
    for (const std::string& channel : channels) {
        const people::Person asks = channels::as_publisher(tx, person, accounts[channel], post.unit);
        rulebook::Ruling one = ask_one(rules, asks, question_of(post, going, channel), matter);
        for (const Id& account : accounts[channel]) {
            const channels::AccountRight right =
                channels::may_publish_in(tx, person, channels::load_account(tx, account));
            if (!right.may) one = strictest(std::move(one), right.ruling);
        }
        all = all ? strictest(std::move(*all), std::move(one)) : std::move(one);
    }
    return *all;
}

rulebook::Ruling rule_on(db::Reading& tx, const people::Person& person, const Post& post, const Going& going)
{
    return rule_on_all(tx, person, post, going,
                       [](const auto& rules, const auto& asks, rulebook::Question question, const auto& matter) {
                           return rulings::ask(rules, asks, std::move(question), matter);
                       });
}

rulebook::Ruling rule_on_act(db::Writing& tx, const people::Person& person, const Post& post, const Going& going)
{
    return rule_on_all(tx, person, post, going,
                       [&](const auto& rules, const auto& asks, rulebook::Question question, const auto& matter) {
                           return rulings::ask_for_act(tx, rules, asks, std::move(question), matter);
                       });
}

/// How strongly the ruling asks for it; nothing if it does not.
static std::optional<rulebook::Strength> asks_for(const rulebook::Ruling& ruling, rulebook::DutyKind kind)
{
    std::optional<rulebook::Strength> strongest;
    for (const rulebook::Duty& duty : ruling.duties)
        if (duty.kind == kind && (!strongest || duty.strength < *strongest)) strongest = duty.strength;
    return strongest;
}

std::optional<rulebook::Strength> units_lacking(const rulebook::Ruling& ruling, const Post& post)
{
    std::optional<rulebook::Strength> strongest;
    if (post.state == State::published) return strongest; // A correction waits for nobody.
    if (post.units_seen >= static_cast<std::int64_t>(post.content.touches_units.size())) return strongest;
    for (const rulebook::Duty& duty : ruling.duties) {
        const bool units = std::find(duty.with.begin(), duty.with.end(), "other-units") != duty.with.end();
        if (duty.kind == rulebook::DutyKind::coordinate && units && (!strongest || duty.strength < *strongest))
            strongest = duty.strength;
    }
    return strongest;
}

bool lacks_website(const Content& content)
{
    return !content.channels.contains("website") && content.body.find("https://") == std::string::npos;
}

/// What is asked for before it goes out and is not done: how strongly; nothing if all is done.
static std::optional<rulebook::Strength> undone(const rulebook::Ruling& ruling, const Post& post, const Going& going)
{
    std::optional<rulebook::Strength> strongest;
    const auto add = [&](bool lacks, rulebook::DutyKind kind) {
        const auto strength = lacks ? asks_for(ruling, kind) : std::nullopt;
        if (strength && (!strongest || *strength < *strongest)) strongest = strength;
    };
    add(post.content.touches_staff && !staff_know(post, going), rulebook::DutyKind::tell_staff_first);
    add(lacks_website(post.content), rulebook::DutyKind::link_to_website);
    if (const auto units = units_lacking(ruling, post); units && (!strongest || *units < *strongest)) strongest = units;
    return strongest;
}

Verdict verdict_of(const rulebook::Ruling& ruling, const Post& post, const Going& going)
{
    if (ruling.refused()) return Verdict::held;
    if (ruling.needs_approval() && post.approved_revision != post.revision) return Verdict::held;
    const auto lacking = undone(ruling, post, going);
    if (lacking == rulebook::Strength::shall) return Verdict::held;

    const bool advised = ruling.outcome == rulebook::Outcome::advised_against || lacking == rulebook::Strength::should;
    return advised && !going.despite_advice ? Verdict::ask_first : Verdict::go;
}

bool tells_staff(const Post& post, const Going& going)
{
    return going.tell_staff || post.content.channels.contains("intranet");
}

bool staff_know(const Post& post, const Going& going)
{
    return tells_staff(post, going) || !trim(going.already_known).empty() || post.staff_know != StaffKnow::not_yet;
}

} // namespace samband::publishing
