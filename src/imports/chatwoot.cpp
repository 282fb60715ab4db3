#include "imports/chatwoot.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "dialogue/index_entry.h"
#include "imports/chatwoot_words.h"
#include "imports/limits.h"

#include <algorithm>

namespace samband::imports {

using dialogue::EntryKind;
using dialogue::Way;

namespace {

/// The first of these that is a list of answers in an envelope: {payload: […]}, {data: {payload: […]}}.
const Json* within(const Json& value)
{
    for (const char* key : {"data", "payload"})
        if (const Json* inner = value.find(key); inner && (inner->is_array() || inner->is_object())) return inner;
    return nullptr;
}

bool is_message(const Json& value)
{
    return value.find("message_type") && value.find("id");
}

bool is_conversation(const Json& value)
{
    return value.find("inbox_id") && value.find("status") && !is_message(value);
}

bool is_inbox(const Json& value)
{
    return value.find("channel_type") && value.find("id");
}

bool is_contact(const Json& value)
{
    return value.find("id") && (value.find("email") || value.find("phone_number"));
}

std::optional<Json> parsed(const Document& document)
{
    try {
        return parse_json(document.text, {document_bytes, document_depth});
    } catch (const Problem&) {
        return std::nullopt;
    }
}

} // namespace

Chatwoot::Chatwoot(const std::string& path, const std::string& name, const Choices& choices, Instant now)
    : documents_(open_documents(path, name)),
      choices_(choices),
      now_(now)
{
    learn();
    documents_->rewind();
}

void Chatwoot::learn()
{
    Document document;
    while (documents_->next(document))
        if (const auto json = parsed(document)) learn(*json, {document.file, std::max<std::int64_t>(1, document.line)});
}

void Chatwoot::learn(const Json& value, const Place& place)
{
    if (value.is_array())
        for (const Json& item : value.items()) learn(item, place);
    if (!value.is_object()) return;
    if (is_message(value)) return;
    if (is_conversation(value)) return learn_conversation(value, place);
    if (is_inbox(value)) {
        inboxes_[number_in(value, "id")] = {text_in(value, "name"), text_in(value, "channel_type")};
    } else if (is_contact(value)) {
        contacts_[number_in(value, "id")] = contact_of(value);
    } else if (const Json* inner = within(value)) {
        learn(*inner, place);
    }
}

Chatwoot::Contact Chatwoot::contact_of(const Json& value)
{
    return {text_in(value, "name"), text_in(value, "email"), text_in(value, "phone_number")};
}

void Chatwoot::learn_conversation(const Json& value, const Place& place)
{
    Conversation& it = conversations_[number_in(value, "id")];
    it.account = number_in(value, "account_id");
    it.inbox = number_in(value, "inbox_id");
    it.status = text_in(value, "status");
    it.place = place;
    it.last = time_in(value, "last_activity_at");
    if (!it.last) it.last = time_in(value, "timestamp");
    if (const Json* labels = value.find("labels"); labels && labels->is_array())
        for (const Json& label : labels->items())
            if (label.is_string()) it.labels.push_back(label.string());
    if (const Json* more = value.find("additional_attributes")) it.subject = text_in(*more, "mail_subject");
    const Json* meta = value.find("meta");
    if (!meta) return;
    it.channel = text_in(*meta, "channel");
    if (const Json* sender = meta->find("sender")) {
        it.contact = contact_of(*sender);
        contacts_.try_emplace(number_in(*sender, "id"), it.contact);
    }
    if (const Json* assignee = meta->find("assignee")) it.assignee = text_in(*assignee, "name");
}

bool Chatwoot::next(Letter& letter)
{
    while (ready_.empty())
        if (!read_more()) return false;
    letter = std::move(ready_.front());
    ready_.pop_front();
    letter.index = next_++;
    return true;
}

/// The letters of the next document; after the last one a note for each conversation.
bool Chatwoot::read_more()
{
    Document document;
    if (!documents_->next(document)) {
        if (noted_) return false;
        noted_ = true;
        add_notes();
        return true;
    }
    const Place place{document.file, std::max<std::int64_t>(1, document.line)};
    if (document.too_large)
        refuse(place, Refusal::too_large);
    else if (const auto json = parsed(document))
        read(*json, place, nullptr);
    else if (!trim(document.text).empty())
        refuse(place, Refusal::bad_json);
    return true;
}

void Chatwoot::refuse(const Place& place, Refusal why)
{
    Letter letter;
    letter.place = place;
    letter.why = why;
    ready_.push_back(std::move(letter));
}

void Chatwoot::read(const Json& value, const Place& place, const Json* conversation)
{
    if (value.is_array()) {
        Place at = place;
        // In a file the place is which one of its list; of JSON lines it is the line.
        at.number = place.number > 1 ? place.number : 0;
        for (const Json& item : value.items()) {
            if (place.number <= 1) ++at.number;
            read(item, at, conversation);
        }
        return;
    }
    if (is_message(value)) return read_message(value, place, conversation ? number_in(*conversation, "id") : 0);
    if (is_conversation(value)) {
        if (const Json* messages = value.find("messages")) read(*messages, place, &value);
        return;
    }
    if (is_inbox(value) || is_contact(value)) return;
    if (const Json* inner = within(value)) return read(*inner, place, conversation);
    refuse(place, Refusal::not_known);
}

void Chatwoot::read_message(const Json& message, const Place& place, std::int64_t of)
{
    if (!seen_.insert(number_in(message, "id")).second) return;
    if (const std::int64_t named = number_in(message, "conversation_id"); named != 0) of = named;
    Letter letter;
    letter.place = place;
    letter.why = fill(letter, message, of);
    if (!letter.why) {
        Conversation& conversation = conversations_[of];
        conversation.has_letters = true;
        conversation.last = std::max(conversation.last.value_or(letter.message.at), letter.message.at);
    }
    ready_.push_back(std::move(letter));
}

std::optional<Refusal> Chatwoot::fill(Letter& letter, const Json& message, std::int64_t of)
{
    const auto found = conversations_.find(of);
    if (found == conversations_.end()) return Refusal::no_conversation;
    const Conversation& conversation = found->second;
    const MessageType type = type_in(message);
    if (type == MessageType::activity) return Refusal::activity;
    const auto at = time_in(message, "created_at");
    if (!at || at->us < earliest_us) return Refusal::no_time;
    if (*at > now_) return Refusal::in_future;
    dialogue::Inbound& made = letter.message;
    made.way = way_of(conversation);
    made.at = *at;
    made.text = text_in(message, "content");
    made.raw = to_text(message);
    if (made.raw.size() > document_bytes / 16) made.raw.clear(); // its text is here, and the file has the rest
    made.history = dialogue::History{};
    if (is_private(message))
        made.history->kind = EntryKind::note;
    else if (type != MessageType::incoming)
        made.history->kind = EntryKind::out;
    const Json* from = message.find("sender");
    set_writer(made, from ? *from : Json(), conversation, made.way);
    made.history->open = made.history->kind == EntryKind::in && conversation.status != "resolved" &&
                         choices_.open_days > 0 && *at > now_.plus_s(-choices_.open_days * 24 * 3'600);
    add_files(letter, message);
    if (trim(made.text).empty() && letter.with.files.empty()) return Refusal::empty;
    // The mail itself, so that an answer to it finds the conversation later.
    if (const std::string mail = mail_id_in(message); made.way == Way::email && !mail.empty())
        made.keys.push_back("mail." + mail);
    settle(letter, "message." + std::to_string(number_in(message, "id")), conversation, of);
    return std::nullopt;
}

Way Chatwoot::way_of(const Conversation& of) const
{
    const auto inbox = inboxes_.find(of.inbox);
    return way_of_channel(inbox == inboxes_.end() || inbox->second.channel.empty() ? of.channel
                                                                                   : inbox->second.channel);
}

void Chatwoot::set_writer(dialogue::Inbound& message, const Json& from, const Conversation& of, Way way) const
{
    const Contact& them = of.contact;
    const std::string address = way == Way::email || them.telephone.empty() ? them.email : them.telephone;
    if (message.history->kind == EntryKind::in) {
        message.who = them.name.empty() ? text_in(from, "name") : them.name;
        message.address = address;
    } else {
        message.who = text_in(from, "name");
        message.history->to_who = them.name;
        message.history->to_address = address;
    }
}

/// What all letters of a conversation have in common.
void Chatwoot::settle(Letter& letter, const std::string& foreign_id, const Conversation& of, std::int64_t id)
{
    dialogue::Inbound& message = letter.message;
    message.source = "chatwoot." + std::to_string(of.account);
    message.foreign_id = foreign_id;
    message.subject = of.subject;
    message.unit = choices_.unit;
    message.keys.insert(message.keys.begin(), message.source + ".conversation." + std::to_string(id));
    message.words = dialogue::found_by(message.subject, message.who, message.address, message.text);
}

void Chatwoot::add_files(Letter& letter, const Json& message)
{
    const Json* list = message.find("attachments");
    if (!list || !list->is_array()) return;
    for (const Json& attachment : list->items()) {
        const std::int64_t id = number_in(attachment, "id");
        const std::string called = name_of_attachment(attachment);
        if (auto file = documents_->file_called(std::to_string(id) + "-")) {
            mail::MailFile kept;
            kept.name = called.empty() ? file->first.substr(file->first.find('-') + 1) : called;
            kept.type = "application/octet-stream";
            kept.bytes = std::move(file->second);
            letter.with.files.push_back(std::move(kept));
        } else {
            std::string& text = letter.message.text;
            text += (text.empty() ? "" : "\n\n") + std::string("Vedlegg som ikke er med i eksporten: ") +
                    (called.empty() ? std::to_string(id) : called);
        }
    }
}

void Chatwoot::add_notes()
{
    for (const auto& [id, conversation] : conversations_)
        if (conversation.has_letters) add_note(id, conversation);
}

/// What Chatwoot knew of the conversation and Samband has no place for.
void Chatwoot::add_note(std::int64_t id, const Conversation& of)
{
    Letter letter;
    letter.place = of.place;
    dialogue::Inbound& message = letter.message;
    message.way = way_of(of);
    message.at = std::min(of.last.value_or(now_), now_);
    message.history = dialogue::History{};
    message.history->kind = EntryKind::note;
    const auto inbox = inboxes_.find(of.inbox);
    message.text = "Fra Chatwoot, samtale " + std::to_string(id) + ".";
    if (inbox != inboxes_.end() && !inbox->second.name.empty()) message.text += "\nInnboks: " + inbox->second.name;
    message.text += "\nStatus: " + status_in_words(of.status);
    for (const std::string& label : of.labels)
        message.text += (&label == &of.labels.front() ? "\nEtiketter: " : ", ") + label;
    if (!of.assignee.empty()) message.text += "\nTildelt: " + of.assignee;
    message.raw = message.text;
    message.who = "Chatwoot";
    settle(letter, "conversation." + std::to_string(id), of, id);
    ready_.push_back(std::move(letter));
}

} // namespace samband::imports
