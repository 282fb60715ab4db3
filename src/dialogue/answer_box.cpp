#include "dialogue/answer_box.h"

#include "base/text.h"
#include "channels/mail/settings.h"
#include "channels/networks/comment_room.h"
#include "dialogue/answer_check.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answer_ruling.h"
#include "dialogue/chat_line.h"
#include "dialogue/limits.h"
#include "dialogue/promise.h"
#include "dialogue/signature.h"
#include "language/channel_limits.h"
#include "language/sms_size.h"
#include "people/person_store.h"
#include "rulebook/sentence.h"
#include "rulings/in_force.h"
#include "rulings/reading_setting.h"
#include "rulings/ruling_facts.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr std::size_t names_most = 5;

/// Those who hold one of the roles: in the field of the matter first, then anywhere.
static void add_names(db::Reading& tx, std::vector<std::string>& names, rulebook::Role role,
                      const std::optional<Id>& unit)
{
    const bool leader = role == rulebook::Role::nearest_leader;
    std::vector<people::Person> people;
    if (leader && unit) people = people::leaders_of(tx, *unit);
    if (!leader && unit)
        for (const Id& one : people::line_of(tx, *unit))
            for (people::Person& person : people::holders(tx, rulebook::word(role), one))
                people.push_back(std::move(person));
    if (!leader && people.empty()) people = people::holders(tx, rulebook::word(role));
    for (const people::Person& person : people)
        if (names.size() < names_most && std::ranges::count(names, person.name) == 0) names.push_back(person.name);
}

static std::vector<std::string> who_of(db::Reading& tx, const AnswerBox& box, const people::Person& person,
                                       const Thread& thread)
{
    std::vector<std::string> names;
    std::optional<Id> unit = thread.unit;
    if (!unit && !person.mandates.empty()) unit = person.mandates.front().unit;
    std::vector<rulebook::Role> roles = box.may ? box.ruling.approval : box.ruling.speakers;
    if (box.asks_first && roles.empty()) roles.push_back(rulebook::Role::nearest_leader);
    for (const rulebook::Role role : roles) add_names(tx, names, role, unit);
    std::erase(names, person.name);
    return names;
}

/// What the program sees to by itself, or does not let pass without.
static bool is_checked(rulebook::DutyKind duty)
{
    using enum rulebook::DutyKind;
    return duty == sign || duty == no_reply_in_thread || duty == holding_reply;
}

/// What is said when it is time for it, not of the answer's words.
static bool is_for_the_box(rulebook::DutyKind duty)
{
    return duty != rulebook::DutyKind::use_text; // it stands among the texts
}

static std::vector<Remember> remember_of(const rulebook::Rulebook& book, const rulebook::Ruling& ruling,
                                         http::Language language)
{
    std::vector<Remember> list;
    for (const rulebook::Duty& duty : ruling.duties)
        if (is_for_the_box(duty.kind))
            list.push_back({duty.kind, duty.strength, rulebook::to_sentence(book, duty, rulings::tongue_of(language)),
                            is_checked(duty.kind)});
    std::ranges::stable_sort(list, {}, &Remember::strength);
    return list;
}

/// Criticism that has a track of its own is told where it goes (E9): after what the rule book asks for.
static void add_track(AnswerBox& box, const people::Municipality& municipality)
{
    const auto track = box.question.category ? track_for(*box.question.category) : std::nullopt;
    if (!track || municipality.email.empty()) return;
    const auto asked = std::ranges::find(box.texts, false, &ReadyText::asked);
    box.track = name(*track);
    box.track_text = track_text(*track, municipality, box.tongue);
    box.texts.insert(asked, {"track-" + std::string(word(*track)), box.track, box.track_text, false});
}

static AnswerRoom network_room(const AnswerWay& way, const std::string& signature)
{
    const auto network = channels::networks::comment_room(way.account.value().driver);
    AnswerRoom room;
    room.unit = network.unit;
    room.most = way.outward == Outward::reply ? network.reply_most : network.message_most;
    room.signature = signature.empty() ? 0 : channels::length_in("\n\n" + signature, room.unit);
    return room;
}

static AnswerRoom room_of(const AnswerWay& way, const std::string& signature)
{
    AnswerRoom room;
    if (is_in_network(way.outward)) return network_room(way, signature);
    if (way.outward != Outward::sms) return room;
    room.unit = channels::LengthUnit::sms_parts;
    room.most = language::sms_parts;
    room.signature = signature.empty() ? 0 : language::sms_size("\n\n" + signature).units;
    return room;
}

static std::string sent_as(const people::Municipality& municipality, const AnswerWay& way)
{
    if (!way.account) return municipality.name;
    const std::string from = channels::mail::from_address(*way.account);
    return from.empty() ? municipality.name : municipality.name + " <" + from + ">";
}

static AnswerBox box_by(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                        const Thread& thread, const std::optional<rulebook::Category>& as, http::Language language,
                        AnswerWay way)
{
    AnswerBox box;
    box.way = std::move(way);
    const Answering asked{person, thread, box.way.came_by, as, {}};
    const Rule rule = rule_on_answer(tx, asked);
    box.question = question_of(asked);
    box.ruling = rule.ruling;
    box.no_category = !thread.category && (!thread.proposed || thread.proposed == rulebook::Category::concern);
    box.may = !is_refused(rule.ruling);
    box.asks_first = box.may && !asked_roles(rule.ruling, asked).empty();
    box.advised_against = rule.ruling.outcome == rulebook::Outcome::advised_against;
    box.who = who_of(tx, box, person, thread);
    box.sent_as = sent_as(municipality, box.way);
    box.tongue = thread.tongue.empty() ? municipality.language : thread.tongue;
    const Place place = place_of(tx, *rule.rules.book, person, thread.unit);
    box.signature = signature_of(rule.ruling, {person, place, municipality, box.way.came_by, box.tongue});
    box.room = room_of(box.way, box.signature);
    box.remember = remember_of(*rule.rules.book, rule.ruling, language);
    box.promise = promised_by(tx, thread.unit);
    box.texts =
        ready_texts(rule.ruling, {municipality, person, place.unit, place.title, &thread, box.promise, box.tongue});
    add_track(box, municipality);
    box.contact_refusal = contact_refusal(tx, person, municipality, thread);
    return box;
}

AnswerBox answer_box(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                     const Thread& thread, const std::optional<rulebook::Category>& as, http::Language language)
{
    return box_by(tx, person, municipality, thread, as, language, answer_way(tx, thread));
}

AnswerBox chat_box(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                   const Thread& thread, http::Language language)
{
    AnswerWay way = answer_way(tx, thread);
    way.came_by = Way::chat;
    way.outward = Outward::by_link;
    return box_by(tx, person, municipality, thread, category_in_chat(thread), language, std::move(way));
}

std::size_t length_of_answer(const AnswerBox& box, const std::string& text)
{
    return channels::length_in(signed_text(text, box.signature), box.room.unit);
}

} // namespace samband::dialogue
