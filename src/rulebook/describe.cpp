#include "rulebook/describe.h"

#include "rulebook/channel_groups.h"
#include "rulebook/coverage.h"
#include "rulebook/norwegian.h"
#include "rulebook/sentence.h"
#include "rulebook/wording.h"

namespace samband::rulebook {
namespace {

void add(std::string& text, std::string_view between, std::string_view more)
{
    if (!text.empty() && !more.empty()) text += between;
    text += more;
}

std::string channels_in_words(Set<Channel> channels)
{
    for (const ChannelGroup& group : channel_groups())
        if (group.channels == channels) return std::string(group.bokmaal);
    std::string text;
    for (Channel channel : channels.words()) add(text, " eller ", bokmaal(channel));
    return text;
}

template <class Word>
std::string either(Set<Word> words)
{
    std::string text;
    for (Word one : words.words()) add(text, " eller ", bokmaal(one));
    return text;
}

std::string picture_in_words(const PictureCondition& picture)
{
    std::string text = picture.kind == PictureKind::portrait ? "et portrett"
                       : picture.kind                        ? "et situasjonsbilde"
                                                             : "et bilde";
    if (picture.staff) text += *picture.staff ? " av en ansatt" : " av en som ikke er ansatt";
    if (picture.under) text += " av en under " + std::to_string(*picture.under) + " år";
    if (picture.consent) text += *picture.consent == Consent::missing ? " som ikke er spurt" : " som har sagt nei";
    if (picture.guardian_consent)
        text += *picture.guardian_consent == Consent::missing ? " der foresatte ikke er spurt"
                                                              : " der foresatte har sagt nei";
    return text;
}

std::string documents_in_words(const Documents& documents)
{
    std::string text;
    const auto say = [&](const std::optional<bool>& answer, std::string_view is) {
        if (answer) add(text, ", ", "når dokumentet " + std::string(*answer ? "" : "ikke ") + std::string(is));
    };
    say(documents.case_handling, "er gjenstand for saksbehandling");
    say(documents.documentation_value, "har verdi som dokumentasjon");
    say(documents.secured_elsewhere, "er sikret et annet sted");
    return text;
}

/// Everything in a condition but who and what.
std::string circumstances_in_words(const Condition& condition)
{
    std::string text;
    add(text, ", ", channels_in_words(condition.channels));
    if (!condition.categories.empty()) add(text, ", ", "om " + either(condition.categories));
    if (!condition.statements.empty()) add(text, ", ", "med " + either(condition.statements));
    if (!condition.importance.empty()) add(text, ", ", "i " + either(condition.importance));
    if (!condition.relations.empty()) add(text, ", ", "med " + either(condition.relations));
    if (condition.situations.has(Situation::crisis)) add(text, ", ", "når kriseledelse er satt");
    if (condition.situations.has(Situation::normal)) add(text, ", ", "når det ikke er krise");
    for (const auto& [flag, value] : condition.flags) add(text, ", ", "når " + std::string(bokmaal(flag, value)));
    if (condition.picture) add(text, ", ", "med " + picture_in_words(*condition.picture));
    add(text, ", ", documents_in_words(condition.documents));
    return text;
}

std::string roles_in_words(const Rulebook& book, Set<Role> roles)
{
    std::string text;
    for (Role role : roles.words()) add(text, ", ", title_of(book, role).name);
    return text;
}

} // namespace

std::string condition_in_words(const Rulebook& book, const Clause& clause)
{
    if (clause.when.acts.empty()) return "";
    std::string text =
        clause.when.roles.empty() ? "den som vil " : roles_in_words(book, clause.when.roles) + " som vil ";
    std::string acts;
    for (Act act : clause.when.acts.words()) add(acts, " eller ", of_others(bokmaal_words, act));
    text += acts;
    add(text, " ", circumstances_in_words(clause.when));
    for (const Condition& one : clause.unless) {
        std::string exception = roles_in_words(book, one.roles);
        add(exception, " ", circumstances_in_words(one));
        text += "; ikke " + exception;
    }
    return text;
}

std::vector<std::string> effects_in_words(const Rulebook& book, const Clause& clause)
{
    const Effect& then = clause.then;
    std::vector<std::string> words;
    if (then.outcome == Outcome::allowed) words.push_back("kan gjøre det");
    if (then.outcome == Outcome::advised_against) words.push_back("frarådes");
    if (then.outcome == Outcome::forbidden) words.push_back("kan ikke gjøre det");
    if (then.outcome == Outcome::refer)
        words.push_back(then.speakers.empty() ? "kan ikke gjøre det ennå"
                                              : "overlater det til " + titles_of(book, then.speakers, "eller"));
    if (!then.approval.empty()) words.push_back("skal ha ja fra " + titles_of(book, then.approval, "og"));
    if (!then.consult.empty()) words.push_back("spør " + titles_of(book, then.consult, "eller") + " først");
    if (!then.inform.empty()) words.push_back("gir beskjed til " + titles_of(book, then.inform, "og"));
    for (const DutyRule& rule : then.duties) {
        Duty duty = rule.duty;
        std::string sentence = to_sentence(book, duty);
        if (rule.deadline == Deadline::end_of_day) sentence += " Frist: samme dag.";
        if (rule.deadline == Deadline::a_day_later) sentence += " Frist: ett døgn.";
        words.push_back(std::move(sentence));
    }
    return words;
}

namespace {

std::string texts_in_words(const Rulebook& book)
{
    std::string text = book.texts.empty() ? "" : "\nFaste tekster\n";
    for (const FixedText& one : book.texts)
        text += "  " + one.title + " (" + one.name + ", " + one.section + ")\n      «" + one.text + "»\n";
    return text;
}

} // namespace

std::string to_document(const Rulebook& book)
{
    std::string text = book.short_name + ": " + book.title + "\n";
    if (!book.adopted.empty()) text += book.adopted + "\n";
    if (!book.note.empty()) text += book.note + "\n";
    for (const Section& section : book.sections) {
        const std::string source = section.source == book.name ? "" : section.source + " ";
        text += "\n" + source + section.printed + (section.title.empty() ? "" : " " + section.title) + "\n";
        if (!section.note.empty()) text += "  (" + section.note + ")\n";
        if (!section.rules_nothing.empty()) text += "  Regulerer ingenting: " + section.rules_nothing + "\n";
        for (const Clause& clause : section.clauses) {
            text += "  [" + std::string(bokmaal(clause.strength)) + "] " +
                    (clause.heading.empty() ? "" : clause.heading + ": ") + clause.says + "\n";
            if (const std::string when = condition_in_words(book, clause); !when.empty())
                text += "      " + when + "\n";
            for (const std::string& effect : effects_in_words(book, clause)) text += "      → " + effect + "\n";
            if (clause.overridden_by)
                text += "      Gjeldende lov går foran: " + in_words(*clause.overridden_by) + "\n";
        }
    }
    return text + texts_in_words(book);
}

} // namespace samband::rulebook
