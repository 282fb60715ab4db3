#include "rulings/draft.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "rulebook/limits.h"
#include "rulings/adopt_rulebook.h"
#include "rulings/limits.h"

namespace samband::rulings {

static void hold_text(const std::string& text);
static void hold_title(const std::string& title);
static Problem saved_meanwhile();

static Draft read_line(const db::Row& row)
{
    return {row.id("id"),           row.text("title"),    "",
            row.integer("version"), row.id("changed_by"), row.instant("changed_at")};
}

std::vector<Draft> list_drafts(db::Reading& tx)
{
    return tx.all_as("rulings.drafts", {{"most", limits::drafts}}, read_line);
}

Draft load_draft(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("rulings.draft_by_id", {{"id", id}});
    if (!row)
        throw Problem(ProblemCode::not_found,
                      "Utkastet finnes ikke. Det kan være vedtatt eller slettet av noen andre.");
    Draft draft = read_line(*row);
    draft.text = row->text("text");
    return draft;
}

Draft load_draft(db::Reading& tx, const Id& id, std::int64_t seen_version)
{
    Draft draft = load_draft(tx, id);
    if (draft.version != seen_version) throw saved_meanwhile();
    return draft;
}

static_assert(limits::drafts == 20, "the number stands in words below");

Draft start_draft(db::Writing& tx, const people::Person& by, const std::string& title, const std::string& text)
{
    const std::string named(trim(title));
    hold_title(named);
    hold_text(text);
    if (tx.one("rulings.count_drafts").integer("drafts") >= static_cast<std::int64_t>(limits::drafts))
        throw Problem(ProblemCode::conflict, "Det er tjue utkast alt. Slett først et som ikke er i bruk.");
    const Draft draft{tx.new_id(), named, text, 1, by.id, tx.now()};
    tx.run("rulings.insert_draft",
           {{"id", draft.id}, {"title", named}, {"text", text}, {"by", by.id}, {"now", tx.now()}});
    return draft;
}

Draft save_draft(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                 const std::string& text)
{
    Draft draft = load_draft(tx, id, seen_version);
    hold_text(text);
    if (text == draft.text) return draft;
    const std::int64_t saved = tx.run(
        "rulings.save_draft", {{"id", id}, {"seen", seen_version}, {"text", text}, {"by", by.id}, {"now", tx.now()}});
    if (saved == 0) throw saved_meanwhile();
    draft.text = text;
    draft.version = seen_version + 1;
    draft.changed_by = by.id;
    draft.changed_at = tx.now();
    return draft;
}

void remove_draft(db::Writing& tx, const Id& id, std::int64_t seen_version)
{
    load_draft(tx, id, seen_version);
    if (tx.run("rulings.remove_draft", {{"id", id}, {"seen", seen_version}}) == 0) throw saved_meanwhile();
}

Adopted adopt_draft(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, Instant from,
                    const std::string& decision)
{
    const Draft draft = load_draft(tx, id, seen_version);
    const Adopted adopted = adopt_rulebook(tx, by, draft.text, from, decision);
    remove_draft(tx, id, seen_version);
    return adopted;
}

static void hold_title(const std::string& title)
{
    if (title.empty())
        throw Problem(ProblemCode::invalid, "Gi utkastet et navn.", {FieldProblem{"title", "Gi utkastet et navn."}});
    if (graphemes(title) > limits::draft_title_characters)
        throw Problem(ProblemCode::invalid, "Navnet på utkastet er for langt.",
                      {FieldProblem{"title", "Kort det ned til 100 tegn."}});
}

/// NUL is text to some and the end of it to others.
static void hold_text(const std::string& text)
{
    const auto wrong = [](const char* says) {
        return Problem(ProblemCode::invalid, says, {FieldProblem{"text", says}});
    };
    if (trim(text).empty())
        throw wrong(text_of("Utkastet er tomt. Lim inn teksten, eller begynn med et reglement som finnes."));
    if (text.size() > rulebook::limits::rulebook_bytes)
        throw wrong(text_of("Teksten er for stor: et reglement er høyst 1 MiB."));
    if (!is_utf8(text) || text.find('\0') != std::string::npos)
        throw wrong(text_of("Filen er ikke ren tekst i UTF-8. Lagre den på nytt som ren tekst."));
}

static Problem saved_meanwhile()
{
    return Problem(ProblemCode::conflict, "Noen har lagret utkastet imens. Det du skrev, står her ennå.");
}

} // namespace samband::rulings
