#pragma once
#include <string_view>

/// Word lists of our own making, in lower case, parted by white space. A list is data: what is done with it stands
/// with those who read it.
namespace samband::language::lists {

/// Given names used in Norway: Norwegian, Sami, and those of the larger groups who have moved here.
extern const std::string_view given_names;
/// Given names that are ordinary words too: alone at the beginning of a sentence they are not taken for names.
extern const std::string_view ambiguous_names;
/// How family names end.
extern const std::string_view family_endings;

/// Words that stand with a capital without being part of a name: what begins sentences, months of other languages.
extern const std::string_view ordinary_words;
/// How the last word of a place, street or institution ends; a word after a name that makes it such a one.
extern const std::string_view place_endings;
extern const std::string_view place_words;
/// What stands before those whom everybody knows and before saints: not private people.
extern const std::string_view public_titles;

/// How the title of somebody who speaks for an office or an organisation ends.
extern const std::string_view office_endings;
/// What somebody does who speaks, beside the name: "sier", "forteller".
extern const std::string_view speaking_words;
/// Words of culture and meetings: the sentence is about a subject.
extern const std::string_view event_words;
/// Words that begin the next sentence about the same person.
extern const std::string_view pronouns;

/// Matter, as patterns (language/word_patterns.h): what is said of a person ("innlagt"), what only persons have
/// ("diabetes"), services and bodies that become sensitive when somebody gets something from them, the words that
/// tie a person to these, and what makes a compound a subject or an office ("kreftforeningen").
extern const std::string_view said_of_person;
extern const std::string_view personal_matter;
extern const std::string_view health_matter;
extern const std::string_view welfare_matter;
extern const std::string_view crime_matter;
extern const std::string_view work_matter;
extern const std::string_view services;
extern const std::string_view ties;
extern const std::string_view subject_tails;

} // namespace samband::language::lists
