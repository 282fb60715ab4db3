#include "rulings/compared_facts.h"

#include "people/dressing.h"
#include "rulebook/sentence.h"
#include "rulings/limits.h"
#include "rulings/question_words.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

namespace {

Json count_facts(const RulingsCompared::Count& count)
{
    return Json::object({{"questions", count.questions}, {"times", count.times}});
}

/// A clause of the draft is not in `/reglement` yet.
void lead_to_draft(Json& because, const rulebook::Rulebook& book, const rulebook::Ruling& ruling,
                   const std::string& draft_path)
{
    for (std::size_t i = 0; i < because.items().size() && i < ruling.because.size(); ++i)
        if (ruling.because[i].source == book.name && !ruling.because[i].clause.empty())
            because.items()[i]["href"] = draft_path + "/punkt/" + ruling.because[i].clause;
}

/// What decides comes first; who wants all of a long list asks the book itself.
Json ruled(const rulebook::Rulebook& book, const rulebook::Question& question, rulebook::Ruling ruling)
{
    const std::size_t cites = std::min(ruling.because.size(), limits::cites_shown);
    const std::size_t left_out = ruling.because.size() - cites;
    ruling.because.resize(cites);
    const Json facts = ruling_facts(book, question, ruling);
    Json duties = Json::array();
    for (const rulebook::Duty& duty : ruling.duties) duties.push(rulebook::to_sentence(book, duty));
    return Json::object({{"outcome", *facts.find("outcome")},
                         {"says", *facts.find("says")},
                         {"said", *facts.find("said")},
                         {"because", *facts.find("because")},
                         {"cites_left_out", left_out},
                         {"duties", std::move(duties)}});
}

Json changed_facts(const rulebook::Rulebook& before, const rulebook::Rulebook& after, const ChangedRuling& changed,
                   const std::string& draft_path)
{
    Json now = ruled(before, changed.question, changed.before);
    Json then = ruled(after, changed.question, changed.after);
    lead_to_draft(then["because"], after, changed.after, draft_path);
    return Json::object({{"asks", question_in_words(after, changed.question)},
                         {"question", rulebook::to_json(changed.question)},
                         {"times", changed.times},
                         {"before", std::move(now)},
                         {"after", std::move(then)}});
}

const char* word_of(PartChange::Kind kind)
{
    switch (kind) {
    case PartChange::Kind::added:
        return text_of("nytt");
    case PartChange::Kind::removed:
        return text_of("fjernet");
    case PartChange::Kind::changed:
        return text_of("endret");
    }
    return "";
}

Json pieces_facts(const std::vector<Piece>& pieces)
{
    Json list = Json::array();
    for (const Piece& piece : pieces)
        list.push(Json::object({{"text", piece.text},
                                {"removed", piece.kind == Piece::Kind::removed},
                                {"added", piece.kind == Piece::Kind::added}}));
    return list;
}

std::string times_in_words(std::int64_t times, http::Language language)
{
    if (times == 1) return people::say(text_of("Spurt én gang"), language);
    return people::say(text_of("Spurt"), language) + " " + std::to_string(times) + " " +
           people::say(text_of("ganger"), language);
}

} // namespace

Json rulings_facts(const rulebook::Rulebook& before, const rulebook::Rulebook& after, const RulingsCompared& compared,
                   const std::string& draft_path)
{
    Json facts = Json::object({{"compared", count_facts(compared.compared)},
                               {"answers", count_facts(compared.answers)},
                               {"citations", count_facts(compared.citations)},
                               {"changed", Json::array()},
                               {"cited", Json::array()}});
    for (const ChangedRuling& one : compared.changed)
        facts["changed"].push(changed_facts(before, after, one, draft_path));
    for (const ChangedRuling& one : compared.cited) facts["cited"].push(changed_facts(before, after, one, draft_path));
    facts["left_out"] = compared.answers.questions - static_cast<std::int64_t>(compared.changed.size());
    facts["cited_left_out"] = compared.citations.questions - static_cast<std::int64_t>(compared.cited.size());
    return facts;
}

void dress_rulings(Json& facts, http::Language language, bool often)
{
    for (const char* list : {"changed", "cited"})
        for (Json& one : facts[list].items()) {
            for (const char* side : {"before", "after"}) {
                Json& ruling = one[side];
                dress_ruling(ruling, language);
                if (const Json* said = ruling.find("said")->find(http::word(language)))
                    ruling["duties"] = *said->find("instead");
            }
            if (often) one["times_said"] = times_in_words(one.find("times")->integer(), language);
        }
}

Json books_facts(const BooksCompared& compared)
{
    Json parts = Json::array();
    for (const PartChange& part : compared.parts) {
        if (parts.items().size() == limits::changes_shown) break;
        Json fields = Json::array();
        for (const PartField& field : part.fields) fields.push(Json::object({{"pieces", pieces_facts(field.pieces)}}));
        parts.push(Json::object({{"kind", part.kind == PartChange::Kind::added     ? "added"
                                          : part.kind == PartChange::Kind::removed ? "removed"
                                                                                   : "changed"},
                                 {"clause", part.id},
                                 {"editable", part.is_clause && part.kind != PartChange::Kind::removed},
                                 {"name", part.name},
                                 {"fields", std::move(fields)}}));
    }
    const std::size_t left_out = compared.parts.size() - parts.items().size();
    return Json::object({{"added", compared.added},
                         {"removed", compared.removed},
                         {"changed", compared.changed},
                         {"same", compared.same},
                         {"other_parts", compared.other_parts},
                         {"left_out", left_out},
                         {"parts", std::move(parts)}});
}

void dress_books(Json& facts, const BooksCompared& compared, http::Language language)
{
    for (std::size_t i = 0; i < facts["parts"].items().size(); ++i) {
        Json& part = facts["parts"].items()[i];
        part["what"] = people::say(compared.parts[i].what, language);
        part["kind_word"] = people::say(word_of(compared.parts[i].kind), language);
        for (std::size_t k = 0; k < part["fields"].items().size(); ++k)
            part["fields"].items()[k]["label"] = people::say(compared.parts[i].fields[k].label, language);
    }
}

} // namespace samband::rulings
