#pragma once
#include "rulebook/vocabulary.h"

/// The word tables of vocabulary.h, in its order.
namespace samband::rulebook {

template <>
struct Words<Act> {
    static constexpr std::array<std::string_view, 17> all = {
        "reply",           "publish",        "open-account",           "connect-privately",
        "name-person",     "inform-staff",   "end-dialogue",           "hide",
        "delete",          "speak-to-press", "speak-privately",        "send-alert",
        "publish-picture", "answer-letter",  "start-external-measure", "record",
        "comment-case"};
};
static_assert(Words<Act>::all.size() == static_cast<std::size_t>(Act::comment_case) + 1);

template <>
struct Words<Role> {
    static constexpr std::array<std::string_view, 25> all = {"mayor",
                                                             "chief-executive",
                                                             "director",
                                                             "unit-leader",
                                                             "section-leader",
                                                             "communications-officer",
                                                             "web-editor",
                                                             "service-office",
                                                             "account-administrator",
                                                             "archivist",
                                                             "specialist",
                                                             "case-officer",
                                                             "enterprise-board",
                                                             "enterprise-manager",
                                                             "union-representative",
                                                             "elected-member",
                                                             "crisis-management",
                                                             "leadership",
                                                             "mail-room",
                                                             "duty-officer",
                                                             "data-protection-officer",
                                                             "teacher",
                                                             "pupil",
                                                             "employee",
                                                             "nearest-leader"};
};
static_assert(Words<Role>::all.size() == static_cast<std::size_t>(Role::nearest_leader) + 1);

template <>
struct Words<Category> {
    static constexpr std::array<std::string_view, 25> all = {
        "question",        "factual-error", "dissatisfied",    "formal-criticism", "praise",
        "neutral",         "case-matter",   "application",     "political-matter", "personnel-matter",
        "individual-case", "irrelevant",    "personal-attack", "unlawful",         "rumour",
        "staff-attacked",  "offensive",     "out-of-context",  "contact-request",  "access-request",
        "concern",         "complaint",     "privacy-request", "media-enquiry",    "whistleblowing"};
};
static_assert(Words<Category>::all.size() == static_cast<std::size_t>(Category::whistleblowing) + 1);

template <>
struct Words<Statement> {
    static constexpr std::array<std::string_view, 5> all = {"fact", "assessment", "political", "administrative",
                                                            "critical"};
};
static_assert(Words<Statement>::all.size() == static_cast<std::size_t>(Statement::critical) + 1);

template <>
struct Words<Channel> {
    static constexpr std::array<std::string_view, 19> all = {
        "website",   "intranet", "email",    "newsletter", "sms",      "chat", "notice",
        "newspaper", "press",    "facebook", "instagram",  "linkedin", "x",    "youtube",
        "mastodon",  "bluesky",  "blog",     "forum",      "letter"};
};
static_assert(Words<Channel>::all.size() == static_cast<std::size_t>(Channel::letter) + 1);

template <>
struct Words<Importance> {
    static constexpr std::array<std::string_view, 3> all = {"ordinary", "important", "principled"};
};
static_assert(Words<Importance>::all.size() == static_cast<std::size_t>(Importance::principled) + 1);

template <>
struct Words<Relation> {
    static constexpr std::array<std::string_view, 7> all = {"pupil",    "patient",    "user",       "relative",
                                                            "supplier", "politician", "subordinate"};
};
static_assert(Words<Relation>::all.size() == static_cast<std::size_t>(Relation::subordinate) + 1);

template <>
struct Words<Situation> {
    static constexpr std::array<std::string_view, 2> all = {"normal", "crisis"};
};
static_assert(Words<Situation>::all.size() == static_cast<std::size_t>(Situation::crisis) + 1);

template <>
struct Words<PictureKind> {
    static constexpr std::array<std::string_view, 2> all = {"portrait", "situation"};
};
static_assert(Words<PictureKind>::all.size() == static_cast<std::size_t>(PictureKind::situation) + 1);

template <>
struct Words<Flag> {
    static constexpr std::array<std::string_view, 8> all = {"own_unit", "own_channel", "delegated",     "in_doubt",
                                                            "waived",   "other_units", "touches_staff", "told_staff"};
};
static_assert(Words<Flag>::all.size() == static_cast<std::size_t>(Flag::told_staff) + 1);

template <>
struct Words<Outcome> {
    static constexpr std::array<std::string_view, 5> all = {"allowed", "advised-against", "approval", "refer",
                                                            "forbidden"};
};
static_assert(Words<Outcome>::all.size() == static_cast<std::size_t>(Outcome::forbidden) + 1);

template <>
struct Words<Strength> {
    static constexpr std::array<std::string_view, 3> all = {"shall", "should", "may"};
};
static_assert(Words<Strength>::all.size() == static_cast<std::size_t>(Strength::may) + 1);

template <>
struct Words<DutyKind> {
    static constexpr std::array<std::string_view, 39> all = {"answer",
                                                             "holding-reply",
                                                             "sign",
                                                             "thank",
                                                             "correct-facts",
                                                             "apologise-and-say-what-happens",
                                                             "use-text",
                                                             "tell-duty-to-document",
                                                             "refer-sender",
                                                             "forward",
                                                             "move-to-discreet-channel",
                                                             "no-reply-in-thread",
                                                             "keep-evidence",
                                                             "record",
                                                             "journal",
                                                             "report",
                                                             "link-to-website",
                                                             "tell-staff-first",
                                                             "tell-staff-now",
                                                             "state-private",
                                                             "no-title-or-letterhead",
                                                             "show-contact",
                                                             "use-logo",
                                                             "consent",
                                                             "guardian-consent",
                                                             "ask-archivist",
                                                             "hold",
                                                             "use-current-message",
                                                             "staff-attack-routine",
                                                             "state-role",
                                                             "permission",
                                                             "coordinate",
                                                             "follow-up",
                                                             "take-up-in-line",
                                                             "whistleblowing-routine",
                                                             "pass-to-leadership",
                                                             "inform-of-use",
                                                             "evaluate",
                                                             "plan-internal-first"};
};
static_assert(Words<DutyKind>::all.size() == static_cast<std::size_t>(DutyKind::plan_internal_first) + 1);

template <>
struct Words<Within> {
    static constexpr std::array<std::string_view, 3> all = {"same-day", "without-undue-delay", "reasonable"};
};
static_assert(Words<Within>::all.size() == static_cast<std::size_t>(Within::reasonable) + 1);

template <>
struct Words<Level> {
    static constexpr std::array<std::string_view, 3> all = {"must", "should", "may"};
};
static_assert(Words<Level>::all.size() == static_cast<std::size_t>(Level::may) + 1);

template <>
struct Words<SignAs> {
    static constexpr std::array<std::string_view, 3> all = {"first-name", "full-name-title-unit", "none"};
};
static_assert(Words<SignAs>::all.size() == static_cast<std::size_t>(SignAs::none) + 1);

template <>
struct Words<Deadline> {
    static constexpr std::array<std::string_view, 2> all = {"end-of-day", "a-day-later"};
};
static_assert(Words<Deadline>::all.size() == static_cast<std::size_t>(Deadline::a_day_later) + 1);

} // namespace samband::rulebook
