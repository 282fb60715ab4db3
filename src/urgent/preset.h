#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What is written beforehand for what happens again (a burst pipe, a boil notice), so that whoever stands in the rain
/// only says where and until when. The municipality's own; the desk keeps them.
namespace samband::urgent {

/// Somebody to ring before, or while, the notice goes out: the nursing home, the doctors.
struct ToRing {
    std::string name;
    std::string number; ///< may be empty: then the page says that it is missing

    friend bool operator==(const ToRing&, const ToRing&) = default;
};

/// A preset's words in another language than bokmål.
struct PresetWords {
    std::string name;
    std::string title;
    std::string text;
    std::string over_text;

    friend bool operator==(const PresetWords&, const PresetWords&) = default;
};

struct PresetText {
    std::string name;               ///< on the button: "Vannbrudd"
    std::string title;              ///< "Vannet er stengt"
    std::string text;               ///< what to do, with {hvor} and {til}
    std::string over_text;          ///< what is proposed when it is over, with {hvor}
    std::set<Id> topics;            ///< of subscriptions: whom it reaches; never none
    std::set<std::string> channels; ///< ticked beforehand: "website", "intranet", and those of open accounts
    std::int64_t hours = 4;         ///< how long it usually lasts
    std::vector<ToRing> ring;
    std::map<std::string, PresetWords> others = {}; ///< "nn", "en": where there are some
};
/// In that language, where the preset has it, else in bokmål.
PresetWords words_in(const PresetText& text, const std::string& language);

struct Preset {
    Id id;
    std::int64_t version = 0;
    PresetText text;
    bool closed = false; ///< offered no more
};

/// In the order of the buttons; those that are offered no more last, and only where they are asked for.
std::vector<Preset> list_presets(db::Reading& tx, bool closed_too = false);
/// Problem not_found if there is none.
Preset load_preset(db::Reading& tx, const Id& id);

/// Each is recorded. Problem invalid on what is empty or too long, on a preset without a topic (it would reach only
/// those who follow everything), and where there are `presets_most`; conflict if it changed since `seen_version`.
Id add_preset(db::Writing& tx, const people::Person& by, const PresetText& text);
void change_preset(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                   const PresetText& text, bool closed);

/// "Sykehjemmet: 62 54 00 00", one a line, and back.
std::vector<ToRing> read_ring(const std::string& lines);
std::string ring_lines(const std::vector<ToRing>& ring);

} // namespace samband::urgent
