#pragma once
#include "base/json.h"
#include "dialogue/entry_ruling.h"
#include "dialogue/thread_store.h"
#include "http/form.h"
#include "moderation/act.h"
#include "people/visit.h"

#include <initializer_list>

/// What the pages about one message have in common.
namespace samband::moderation {

/// The message of the address, where the person may read it.
struct Chosen {
    dialogue::Thread thread;
    dialogue::Entry entry;
};
Chosen looked_at(db::Reading& tx, people::Visit& visit);

/// What the address or the form that came back says it is; else what its thread is.
std::optional<rulebook::Category> category_asked(const http::Request& request, const dialogue::Thread& thread);

/// {thread, entry, version, subject, message: {text, who, way, at}, network, category, choices: {category, reasons},
/// values}. `chosen` are ticked.
Json message_facts(const Chosen& it, const std::optional<rulebook::Category>& category,
                   const std::vector<Reason>& chosen);
/// The ruling as a page shows it, with `refused`, `advised_against`, `asks_first` and the roles that are asked.
void add_ruling(Json& model, const dialogue::EntryRule& rule, bool refused, const std::vector<std::string>& asked);
void dress_message(Json& model, Instant now, http::Language language);

/// Fields that the forms share.
const http::Field& seen_field();
const http::Field& category_field();
const http::Field& reasons_field();
const http::Field& why_field();
const http::Field& advice_field();
http::FormShape shape(std::string_view name, std::initializer_list<http::Field> fields);
std::optional<rulebook::Category> category_in(const http::Form& form);

/// "/samtaler/ID".
std::string path_of(const Id& thread);
/// The way back to the conversations, and to one of them.
Json crumbs(http::Language language, const Json* model = nullptr);

} // namespace samband::moderation
