#include "base/sha256.h"
#include "base/text.h"
#include "rulebook/limits.h"
#include "rulebook/read_clause.h"
#include "rulebook/read_words.h"
#include "rulebook/rulebook.h"

namespace samband::rulebook {
namespace {

void read_titles(Rulebook& book, const Toml& toml);
void read_texts(Rulebook& book, const Toml& toml);
void read_sections(Rulebook& book, const Toml& toml);
void check_text_sections(const Rulebook& book, const Toml& toml);
void read_languages(Rulebook& book, const Toml& toml);

} // namespace

Rulebook load_rulebook(std::string_view text, const std::string& file, const Foundation& foundation)
{
    if (text.size() > limits::rulebook_bytes)
        throw Problem(ProblemCode::invalid, file + ": reglementet er for stort (over 1 MiB).");
    const Toml toml = parse_toml(text, file);
    toml.only({"name", "short", "title", "adopted", "note", "titles", "language", "section", "text"});
    Rulebook book;
    book.foundation = foundation;
    book.hash = rulebook_hash(text);
    book.name = read_toml_text(toml.at("name"));
    // The starter stands on the law alone, also when somebody checks it as a file.
    if (foundation.starter && foundation.starter->name == book.name) book.foundation.starter = nullptr;
    book.short_name = read_toml_text(toml.at("short"));
    book.title = read_toml_text(toml.at("title"));
    if (const Toml* adopted = toml.find("adopted")) book.adopted = read_toml_text(*adopted);
    if (const Toml* note = toml.find("note")) book.note = read_toml_text(*note);
    if (const Toml* titles = toml.find("titles")) read_titles(book, *titles);
    const Toml* texts = toml.find("text");
    if (texts) read_texts(book, *texts);
    read_sections(book, toml.at("section"));
    if (texts) check_text_sections(book, *texts);
    if (const Toml* languages = toml.find("language")) read_languages(book, *languages);
    return book;
}

std::string rulebook_hash(std::string_view text)
{
    const Sha256Sum sum = sha256(text);
    return to_hex(std::string(sum.begin(), sum.end()));
}

std::string read_toml_text(const Toml& toml)
{
    const std::string& text = toml.string();
    if (trim(text).empty()) throw toml.mistake("skal ikke være tom.");
    if (graphemes(text) > limits::text_characters)
        throw toml.mistake("er lengre enn " + std::to_string(limits::text_characters) + " tegn.");
    return text;
}

namespace {

void read_titles(Rulebook& book, const Toml& toml)
{
    for (const auto& [name, value] : toml.members()) {
        const auto role = read_word<Role>(name);
        if (!role) throw value.mistake("er ikke en kjent rolle. Kjente roller: " + known_words<Role>() + ".");
        value.only({"name", "definite", "printed"});
        Title title{read_toml_text(value.at("name")), read_toml_text(value.at("definite")), ""};
        if (const Toml* printed = value.find("printed")) title.printed = read_toml_text(*printed);
        book.titles[*role] = std::move(title);
    }
}

/// What must be unique in a rule book, and where it was first written.
class Unique {
public:
    void take(const std::string& what, const Toml& toml)
    {
        const auto [found, added] = lines_.emplace(what, toml.place().line);
        if (!added) throw toml.mistake("«" + what + "» står allerede på linje " + std::to_string(found->second) + ".");
    }

private:
    std::map<std::string, int> lines_;
};

void read_texts(Rulebook& book, const Toml& toml)
{
    Unique names;
    for (const Toml& item : toml.items()) {
        item.only({"name", "section", "title", "text"});
        if (book.texts.size() == limits::fixed_texts)
            throw item.mistake("er én fast tekst for mye: et reglement har høyst " +
                               std::to_string(limits::fixed_texts) + ".");
        book.texts.push_back({read_toml_text(item.at("name")), read_toml_text(item.at("section")),
                              read_toml_text(item.at("title")), read_toml_text(item.at("text"))});
        names.take(book.texts.back().name, item.at("name"));
    }
}

void check_text_sections(const Rulebook& book, const Toml& toml)
{
    for (const Toml& item : toml.items()) {
        const std::string& printed = item.at("section").string();
        if (std::ranges::find(book.sections, printed, &Section::printed) == book.sections.end())
            throw item.at("section").mistake("«" + printed + "» er ikke et avsnitt her.");
    }
}

Section read_section(const Rulebook& book, const Toml& toml)
{
    toml.only({"source", "printed", "title", "note", "rules_nothing", "clause"});
    Section section;
    section.source = toml.find("source") ? read_toml_text(toml.at("source")) : book.name;
    section.printed = read_toml_text(toml.at("printed"));
    if (const Toml* title = toml.find("title")) section.title = read_toml_text(*title);
    if (const Toml* note = toml.find("note")) section.note = read_toml_text(*note);
    if (const Toml* why = toml.find("rules_nothing")) {
        section.rules_nothing = read_toml_text(*why);
        if (toml.find("clause")) throw why->mistake("står sammen med punkter: et avsnitt med punkter regulerer noe.");
    }
    return section;
}

/// A clause can only give way to a section of the law that everybody can read here.
void check_override(const Rulebook& book, const Clause& clause, const Toml& toml)
{
    if (!clause.overridden_by || section_of_law(book, *clause.overridden_by)) return;
    throw toml.at("overridden_by")
        .mistake("«" + clause.overridden_by->source + " " + clause.overridden_by->section +
                 "» er ikke et avsnitt i gjeldende lov.");
}

/// The law stands on nothing; checked as a file, it is known by its name.
bool is_the_law(const Rulebook& book)
{
    return !book.foundation.law || book.foundation.law->name == book.name;
}

void read_sections(Rulebook& book, const Toml& toml)
{
    Unique sections, ids;
    std::size_t clauses = 0;
    for (const Toml& item : toml.items()) {
        Section section = read_section(book, item);
        sections.take(section.source + " " + section.printed, item.at("printed"));
        if (const Toml* list = item.find("clause")) {
            for (const Toml& one : list->items()) {
                if (++clauses > limits::clauses)
                    throw one.mistake("er ett punkt for mye: et reglement har høyst " +
                                      std::to_string(limits::clauses) + ".");
                section.clauses.push_back(read_clause(one, section, book.texts));
                check_override(book, section.clauses.back(), one);
                ids.take(section.clauses.back().id, one.at("id"));
                if (section.clauses.back().fills && book.foundation.starter)
                    throw one.at("fills").mistake("hører bare til startreglementet.");
                if (section.clauses.back().after_local && !is_the_law(book))
                    throw one.at("after_local").mistake("hører bare til gjeldende lov.");
            }
        }
        book.sections.push_back(std::move(section));
    }
}

void read_languages(Rulebook& book, const Toml& toml)
{
    for (const Toml& item : toml.items()) {
        item.only({"code", "because", "where_needed"});
        const Clause* clause = find_clause(book, item.at("because").string());
        if (!clause) throw item.at("because").mistake("er ikke id-en til noe punkt her eller i loven.");
        const Toml* where_needed = item.find("where_needed");
        book.languages.push_back(
            {read_toml_text(item.at("code")), cite(*clause), where_needed && where_needed->boolean()});
    }
}

} // namespace
} // namespace samband::rulebook
