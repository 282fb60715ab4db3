#pragma once
#include "base/calendar.h"
#include "base/id.h"
#include "base/json.h"
#include "pictures/crop.h"
#include "publishing/post_kind.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// A post: one piece of content, from the first draft to the day it is withdrawn.
namespace samband::publishing {

enum class State {
    draft,     ///< being written; what is sent back comes here too, with the comment
    sent,      ///< waiting for somebody else's yes, at one revision
    approved,  ///< that revision has its yes; an edit voids it
    scheduled, ///< goes out at a time
    published,
    withdrawn, ///< was out; nothing shows it but the history
};
std::string_view word(State state);
std::optional<State> state_of(std::string_view word);

/// What is done to a post. `post_life.h` says which follows which.
enum class PostAct {
    save,
    send,
    approve,
    send_back,
    schedule,
    unschedule,
    publish,
    correct,
    withdraw,
    look_at,
    tell_staff,
    restore,
};
std::string_view word(PostAct act);

/// How staff come to know: by this post on the intranet, or otherwise with a reason.
enum class StaffKnow { not_yet, told, already_known };
std::string_view word(StaffKnow know);
std::optional<StaffKnow> staff_know_of(std::string_view word);

/// How a picture is cropped in one channel, where that differs from what its point and the channel's shape give.
struct ChannelCrop {
    std::optional<pictures::Shape> shape = {}; ///< one that the channel offers; nothing: its own
    std::optional<pictures::Focus> focus = {}; ///< nothing: the picture's

    friend bool operator==(const ChannelCrop&, const ChannelCrop&) = default;
};

struct Picture {
    std::string hash;                              ///< of the file in the media library, hex
    std::string alt;                               ///< alternative text; empty is a finding that stops
    std::string name;                              ///< the file's name as uploaded
    pictures::Focus focus = {};                    ///< what matters in it: every crop shows it
    std::map<std::string, ChannelCrop> crops = {}; ///< by channel, only where it differs

    friend bool operator==(const Picture&, const Picture&) = default;
};

/// How it reads in one channel, where that differs from what is derived from the post. Empty parts do not differ.
struct ChannelText {
    std::string title; ///< of a mail: the subject
    std::string text;

    friend bool operator==(const ChannelText&, const ChannelText&) = default;
};

/// Who gets it by e-mail and text message, of those who subscribe: by topic and place (subscriptions/interest.h).
/// No topic: those alone who follow everything.
struct Audience {
    std::set<Id> topics;
    std::set<Id> places;

    friend bool operator==(const Audience&, const Audience&) = default;
};

/// What is written: one revision's content.
struct Content {
    std::string title;
    std::string lead;
    std::string body;            ///< Markdown
    std::string language = "nb"; ///< nb, nn, en, se, sma, smj
    std::vector<Picture> pictures;
    std::string case_reference; ///< "26/1234", may be empty
    bool decided = true;        ///< of a case: adopted, or not yet
    bool touches_staff = false;
    bool need_to_know = false;      ///< on the intranet: must be read, else nice to know
    std::set<std::string> channels; ///< "website", "intranet", and those of `accounts`, by rulings.md's words
    std::set<Id> accounts = {};     ///< beside the own website and intranet: where it goes out
    std::map<std::string, ChannelText> variants = {}; ///< by channel, only where it differs
    Audience audience = {};
    PostKind kind = PostKind::news;
    std::map<std::string, std::string> kind_facts = {}; ///< the kind's fields as they were typed; empty ones left out
    std::set<Id> touches_units = {};                    ///< other units whose work or users it touches

    friend bool operator==(const Content&, const Content&) = default;
};

struct Post {
    Id id;
    std::int64_t version = 0; ///< grows with every act; what a form saw is `seen_version`
    State state = State::draft;
    Content content;                  ///< the newest revision's
    std::int64_t revision = 0;        ///< number of the newest revision, from 1
    std::int64_t sealed_revision = 0; ///< revisions up to this one were acted on and never change again
    Id unit;                          ///< the sender
    std::string unit_name;
    Id author;
    std::string author_name;
    Id contact;                           ///< the person named as contact
    Id revised_by;                        ///< who wrote the newest revision
    std::vector<std::string> asked_roles; ///< of a sent one: whose yes is still asked for, all of them
    std::optional<std::int64_t> approved_revision;
    std::optional<Id> approved_by; ///< who said the last yes
    std::string comment;           ///< why it was sent back, held when due, or withdrawn; empty otherwise
    std::optional<Instant> due;    ///< of a scheduled one
    Json due_going;                ///< of a scheduled one: how it goes out (`Going`)
    std::optional<Instant> published;
    std::optional<Id> published_by; ///< who let the newest revision out
    std::optional<Instant> corrected;
    std::string correction; ///< the visible note of the last correction
    StaffKnow staff_know = StaffKnow::not_yet;
    std::string staff_reason;           ///< why staff know already; empty otherwise
    std::optional<Instant> on_intranet; ///< since when
    std::optional<Instant> look_by;     ///< one-person rule: somebody else looks at it before then
    std::int64_t units_seen = 0;        ///< how many of the units it touches have seen the newest revision
    Instant changed;
    std::string slug; ///< of the first publishing; the address never changes after
};

} // namespace samband::publishing
