#pragma once
#include <array>
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
/// How the names of bodies, firms and products end that are no people: a guess at a name stops there.
extern const std::string_view body_endings;
/// What stands before a name and tells of kin, a pupil, a patient.
extern const std::string_view close_words;
/// What stands before those whom everybody knows and before saints: not private people.
extern const std::string_view public_titles;

/// How the title of somebody who speaks for an office or an organisation ends.
extern const std::string_view office_endings;
/// Words that end so and are no title.
extern const std::string_view no_offices;
/// How a place of work ends: "Kari Lie i boligkontoret".
extern const std::string_view workplace_endings;
/// Those whom everybody knows from politics, sport, art and history.
extern const std::string_view known_people;
/// What somebody does who speaks, beside the name: "sier", "forteller".
extern const std::string_view speaking_words;
/// Words that begin the next sentence about the same person.
extern const std::string_view pronouns;
/// Words that begin a sentence which leaves the person out: "Henvist til …".
extern const std::string_view predicates;

/// The words of one field of matter, as patterns (language/word_patterns.h), by how much they tell.
struct FieldWords {
    std::string_view said;  ///< of a person, whoever it is: "innlagt"
    std::string_view plain; ///< what only persons have: "diabetes"
    std::string_view hints; ///< what often stands for more: "uten mat"
};
extern const FieldWords spoken_words;
extern const FieldWords health_words;
extern const FieldWords body_words;
extern const FieldWords mind_words;
extern const FieldWords home_words;
extern const FieldWords welfare_words;
extern const FieldWords money_words;
extern const FieldWords school_words;
extern const FieldWords crime_words;
extern const FieldWords justice_words;
extern const FieldWords work_words;
extern const FieldWords personnel_words;
extern const FieldWords illness_words;
extern const FieldWords distress_words;
extern const FieldWords care_words;
extern const FieldWords trouble_words;
extern const FieldWords telling_words;
extern const FieldWords everyday_words;
std::array<const FieldWords*, 18> fields();

/// Services and bodies that become sensitive when somebody gets something from them, what ties a person to matter
/// ("fikk", "ikke"), what is about somebody's life ("mora", "rommet"), what is told in public, and what makes a
/// compound a subject or an office ("kreftforeningen").
extern const std::string_view services;
extern const std::string_view ties;
extern const std::string_view settings;
extern const std::string_view open_words;
extern const std::string_view subject_tails;
/// What sounds like matter and is none: "vald til leiar", "straffespark".
extern const std::string_view harmless_words;

} // namespace samband::language::lists
