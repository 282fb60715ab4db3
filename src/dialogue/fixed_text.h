#pragma once
#include "base/instant.h"
#include "dialogue/thread.h"
#include "people/municipality.h"
#include "people/person.h"
#include "rulebook/ruling.h"

#include <string>
#include <string_view>
#include <vector>

/// What stands in fixed and canned texts for what differs: {kommune}, {navn}, {fornavn}, {tittel}, {enhet}, {avsender},
/// {postmottak}, {kontakt}, {kanal}, {dag}, {tid}, {skjema}, {spørsmål}.
namespace samband::dialogue {

/// Who answers whom.
struct Filling {
    const people::Municipality& municipality;
    const people::Person& person; ///< who answers
    std::string unit;             ///< where that person belongs, by name
    std::string title;            ///< of that person; may be empty
    const Thread* thread = nullptr;
    std::optional<Instant> until = {}; ///< {dag} and {tid}
    std::string tongue = "nb";
};

/// The text with what is known in its places. What is not known stays as it stands, in braces, for the person to
/// write, and an answer with such a place left is stopped.
std::string filled(std::string_view text, const Filling& filling);
/// The places that are still open: {"{navn}"}.
std::vector<std::string> open_places(std::string_view text);

/// A text that the program or the rule book has ready.
struct ReadyText {
    std::string name;   ///< "sent-to-mail-room", "holding", "discreet", "collected", …
    std::string title;  ///< what people call it
    std::string text;   ///< filled
    bool asked = false; ///< this ruling asks for it
};

/// Those that the ruling asks for first, then those that the program has for such a thread.
std::vector<ReadyText> ready_texts(const rulebook::Ruling& ruling, const Filling& filling);
/// That text of the program, in the language of the filling; empty if there is none by that name.
std::string shipped_text(std::string_view name, const Filling& filling);

} // namespace samband::dialogue
