#include "dialogue/answer_form.h"

#include "dialogue/limits.h"
#include "rulebook/words.h"

namespace samband::dialogue {

using http::Field;
using http::FieldKind;

const std::vector<std::string_view>& category_words()
{
    using Words = rulebook::Words<rulebook::Category>;
    static const std::vector<std::string_view> words(Words::all.begin(), Words::all.end());
    return words;
}

static std::vector<Field> box_fields()
{
    return {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed"},
            {"shown_at", FieldKind::text, false, 30, {}, "When its newest entry was stored, in microseconds"},
            {"text", FieldKind::lines, false, text_bytes, {}, "Without signature"},
            {"category", FieldKind::choice, false, 40, category_words(), "What it is, where nobody has decided it"},
            {"template", FieldKind::text, false, 80, {}, "Of a text that is ready"},
            {"macro", FieldKind::id, false, 36, {}, "Of the canned answer whose acts go with it"},
            {"despite_advice", FieldKind::flag, false, 1, {}, "The advice against it has been seen"}};
}

static http::FormShape with(std::string_view name, std::vector<Field> own)
{
    http::FormShape shape{name, box_fields()};
    shape.fields.insert(shape.fields.end(), own.begin(), own.end());
    return shape;
}

const http::FormShape& answer_form()
{
    static const http::FormShape shape =
        with("ThreadAnswer",
             {{"then",
               FieldKind::choice,
               true,
               20,
               {"answer", "close", "holding", "noted", "discreet", "mail-room", "refuse-contact", "refer", "leave"},
               "answer: and wait for them; close: and it is settled; holding: says when; noted: it was given by voice; "
               "discreet: go on in the secure form; mail-room: send it on; refuse-contact: a polite no to private "
               "contact; refer: to the track that criticism of that kind has; leave: a text for one who may answer"}});
    return shape;
}

const http::FormShape& draft_form()
{
    static const http::FormShape shape =
        with("AnswerDraftKept",
             {{"kind", FieldKind::choice, false, 20, {"answer", "holding"}, "What it is to be"},
              {"left_for", FieldKind::id, false, 36, {}, "Somebody who finds it on I dag: who may answer"}});
    return shape;
}

const http::FormShape& insert_form()
{
    static const http::FormShape shape = with("AnswerTextInserted", {});
    return shape;
}

std::optional<rulebook::Category> category_in(const http::Form& form)
{
    return rulebook::read_word<rulebook::Category>(form.text("category"));
}

} // namespace samband::dialogue
