#include "moderation/block.h"

#include "base/calendar.h"
#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "db/queries.h"
#include "dialogue/answer_moves.h"
#include "dialogue/concern.h"
#include "dialogue/question.h"
#include "dialogue/record.h"
#include "dialogue/sight.h"
#include "dialogue/whole_message.h"
#include "language/folded.h"
#include "moderation/evidence.h"
#include "moderation/limits.h"
#include "moderation/moderate_message.h"

#include <algorithm>

namespace samband::moderation {

std::string author_of(db::Reading& tx, const dialogue::Entry& entry)
{
    if (const auto comment = dialogue::comment_of(tx, entry.id)) return comment->author;
    return language::folded(trim(entry.address));
}

static Block read_block(const db::Row& row)
{
    return {.id = row.id("id"),
            .way = dialogue::way_of(row.text("way")).value_or(dialogue::Way::form),
            .account = row.maybe_id("account_id"),
            .author = row.text("author"),
            .who = row.text("who"),
            .thread = row.id("thread_id"),
            .reasons = reasons_in(row.text("reasons")),
            .why = row.text("why"),
            .category =
                rulebook::read_word<rulebook::Category>(row.text("category")).value_or(rulebook::Category::neutral),
            .ruling = row.text("ruling"),
            .by = row.id("by_id"),
            .by_name = row.maybe_text("by_name").value_or(""),
            .at = row.instant("at"),
            .until = row.text("until_on"),
            .review_on = row.text("review_on"),
            .ended = row.maybe_instant("ended_at"),
            .ended_by_name = row.maybe_text("ended_by_name").value_or(""),
            .ended_why = row.text("ended_why"),
            .kept_aside = row.integer("kept_aside")};
}

static std::string today(db::Reading& tx)
{
    return to_string(in_oslo(tx.now()).date);
}

static void hold_days(db::Reading& tx, const BlockWish& wish, std::vector<FieldProblem>& wrong)
{
    const Date now = in_oslo(tx.now()).date;
    const auto until = parse_date(wish.until);
    const auto review = parse_date(wish.review_on);
    if (!until || *until <= now || *until > now.plus_days(block_days_most))
        wrong.push_back({"until", text_of("Velg en dag fra i morgen til ett år fram.")});
    else if (!review || *review <= now || *review > *until)
        wrong.push_back({"review_on", text_of("Velg en dag fra i morgen til blokkeringen er over.")});
}

static rulebook::Category hold_input(db::Reading& tx, const BlockWish& wish, const dialogue::Thread& thread)
{
    std::vector<FieldProblem> wrong;
    if (wish.reasons.empty()) wrong.push_back({"reasons", text_of("Velg minst én grunn.")});
    const bool other = std::ranges::count(wish.reasons, Reason::other) > 0;
    if (other && trim(wish.why).empty()) wrong.push_back({"why", text_of("Skriv hva grunnen er.")});
    if (wish.why.size() > why_bytes) wrong.push_back({"why", text_of("Kort ned teksten.")});
    const auto category = wish.category ? wish.category : thread.category ? thread.category : thread.proposed;
    if (!category) wrong.push_back({"category", text_of("Velg hva meldingen er.")});
    hold_days(tx, wish, wrong);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", std::move(wrong));
    return *category;
}

static void hold_known(db::Reading& tx, const dialogue::Entry& entry, const std::string& author)
{
    if (!dialogue::is_own(entry.way))
        throw Problem(ProblemCode::conflict, "Her rår andre enn kommunen. Vi kan ikke blokkere noen.");
    if (author.empty())
        throw Problem(ProblemCode::conflict, "Vi vet ikke hvem som skrev meldingen, og kan ikke blokkere noen.");
    if (tx.maybe("moderation.standing_block", {{"way", dialogue::word(entry.way)}, {"author", author}}))
        throw Problem(ProblemCode::conflict, "Denne personen er alt blokkert her.");
}

/// A block that is over gives way to a new one, which somebody has decided anew.
static void end_what_is_over(db::Writing& tx, const people::Person& by, const dialogue::Entry& entry,
                             const std::string& author)
{
    const auto row = tx.maybe("moderation.standing_block", {{"way", dialogue::word(entry.way)}, {"author", author}});
    if (!row || row->text("until_on") >= today(tx)) return;
    tx.run("moderation.end_block", {{"id", row->id("id")}, {"now", tx.now()}, {"by", by.id}, {"why", ""}});
}

static void insert(db::Writing& tx, const people::Person& by, const BlockWish& wish, const dialogue::Entry& entry,
                   const std::string& author, const dialogue::EntryRule& rule, const Id& id)
{
    const auto comment = dialogue::comment_of(tx, entry.id);
    tx.run("moderation.insert_block", {{"id", id},
                                       {"way", dialogue::word(entry.way)},
                                       {"account", comment ? std::optional(comment->account) : std::nullopt},
                                       {"author", author},
                                       {"who", entry.who},
                                       {"thread", entry.thread},
                                       {"reasons", list_text(wish.reasons)},
                                       {"why", std::string(trim(wish.why))},
                                       {"category", rulebook::word(rule.question.category.value())},
                                       {"rulebook", rule.rules.adopted},
                                       {"ruling", to_text(rulebook::to_json(rule.ruling))},
                                       {"by", by.id},
                                       {"now", tx.now()},
                                       {"until", wish.until},
                                       {"review", wish.review_on}});
    dialogue::record_act(tx, "person-blocked", by.id, entry.thread,
                         Json::object({{"block", id.text()},
                                       {"way", dialogue::word(entry.way)},
                                       {"until", wish.until},
                                       {"review_on", wish.review_on},
                                       {"reasons", parse_json(list_text(wish.reasons))},
                                       {"rulebook", rule.rules.adopted.text()},
                                       {"ruling", rulebook::to_json(rule.ruling)}}),
                         wish.why);
}

BlockOutcome block_person(db::Writing& tx, const people::Person& person, const BlockWish& wish)
{
    const dialogue::Thread thread = dialogue::load_thread(tx, person, wish.thread, wish.seen_version);
    const dialogue::Entry entry = dialogue::load_message(tx, thread.id, wish.entry);
    const std::string author = author_of(tx, entry);
    end_what_is_over(tx, person, entry, author);
    hold_known(tx, entry, author);
    const rulebook::Category category = hold_input(tx, wish, thread);
    const dialogue::AboutEntry about{person, thread, entry.way, category, rulebook::Act::hide};
    const dialogue::EntryRule rule = dialogue::rule_on_entry_act(tx, about);
    if (rule.ruling.refused()) {
        rulings::record_refusal(tx, person, rule.question.act, rule.ruling, thread.id, "block");
        return {rule.ruling, std::nullopt};
    }
    const bool needs_yes = !dialogue::asked_roles(rule, about).empty();
    if (needs_yes)
        throw Problem(ProblemCode::conflict,
                      "Reglementet vil ha et ja før dette. Be den som skal si ja, om å blokkere.");
    if (rule.ruling.outcome == rulebook::Outcome::advised_against && !wish.despite_advice)
        return {rule.ruling, std::nullopt};
    const Id id = tx.new_id();
    keep_evidence(tx, person, dialogue::whole_message(tx, entry), id, "block", first_reason(wish.reasons));
    insert(tx, person, wish, entry, author, rule, id);
    return {rule.ruling, id};
}

Block load_block(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("moderation.block", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Blokkeringen finnes ikke.");
    return read_block(*row);
}

static Block hold_standing(db::Reading& tx, const Id& id)
{
    Block block = load_block(tx, id);
    if (block.ended) throw Problem(ProblemCode::conflict, "Blokkeringen er alt opphevet.");
    return block;
}

void unblock_person(db::Writing& tx, const people::Person& person, const Id& id, const std::string& why)
{
    const Block block = hold_standing(tx, id);
    if (trim(why).empty() || why.size() > why_bytes)
        throw Problem(ProblemCode::invalid, "Noe mangler.", {{"why", text_of("Skriv kort hvorfor.")}});
    tx.run("moderation.end_block", {{"id", id}, {"now", tx.now()}, {"by", person.id}, {"why", std::string(trim(why))}});
    dialogue::record_act(tx, "person-unblocked", person.id, block.thread, Json::object({{"block", id.text()}}), why);
}

void review_block(db::Writing& tx, const people::Person& person, const Id& id, const std::string& review_on)
{
    const Block block = hold_standing(tx, id);
    const auto day = parse_date(review_on);
    if (!day || review_on <= today(tx) || review_on > block.until)
        throw Problem(ProblemCode::invalid, "Datoen kan ikke brukes.",
                      {{"review_on", text_of("Velg en dag fra i morgen til blokkeringen er over.")}});
    tx.run("moderation.review_block", {{"id", id}, {"review", review_on}});
    dialogue::record_act(tx, "block-reviewed", person.id, block.thread,
                         Json::object({{"block", id.text()}, {"review_on", review_on}}));
}

std::vector<Block> list_blocks(db::Reading& tx)
{
    return tx.all_as("moderation.blocks", {{"most", list_most}}, read_block);
}

std::vector<Block> blocks_to_review(db::Reading& tx)
{
    return tx.all_as("moderation.blocks_to_review", {{"today", today(tx)}, {"most", today_most}}, read_block);
}

std::optional<Block> block_on(db::Reading& tx, const dialogue::Entry& entry)
{
    const std::string author = author_of(tx, entry);
    if (author.empty()) return std::nullopt;
    const auto row = tx.maybe("moderation.standing_block", {{"way", dialogue::word(entry.way)}, {"author", author}});
    if (!row || row->text("until_on") < today(tx)) return std::nullopt;
    return read_block(*row);
}

bool comes_through(rulebook::Category category)
{
    return category == rulebook::Category::concern || category == rulebook::Category::application ||
           dialogue::track_for(category).has_value();
}

bool keep_aside(db::Writing& tx, const dialogue::Thread& thread, const dialogue::Entry& entry)
{
    const auto block = block_on(tx, entry);
    if (!block || dialogue::is_concern(thread)) return false;
    const auto proposed = dialogue::propose({}, entry.text, entry.way).category;
    if (comes_through(proposed) || comes_through(thread.proposed.value_or(proposed))) return false;
    tx.run("moderation.count_kept_aside", {{"id", block->id}});
    dialogue::set_aside(tx, thread.id, entry.id);
    return true;
}

} // namespace samband::moderation
