#include "rulings/set_own_lists.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "language/letters.h"
#include "ledger/append.h"
#include "rulings/read_own_list.h"

#include <set>

namespace samband::rulings {

static void hold_limits(const OwnLists& lists);
static void write_lists(db::Writing& tx, const people::Person& by, const OwnLists& lists, bool first);
static void record_changes(db::Writing& tx, const people::Person& by, const OwnLists& before, const OwnLists& now);

void set_own_lists(db::Writing& tx, const people::Person& by, const OwnLists& lists, std::int64_t seen_version)
{
    hold_limits(lists);
    const OwnListsNow before = own_lists(tx);
    if (before.version != seen_version)
        throw Problem(
            ProblemCode::conflict,
            "Noen andre har endret listene mens du skrev. Det du skrev, står her. Lagrer du nå, blir det dine "
            "lister som gjelder.");
    if (*before.lists == lists) return;
    write_lists(tx, by, lists, before.version == 0);
    record_changes(tx, by, *before.lists, lists);
}

void add_own_word(db::Writing& tx, const people::Person& by, std::string_view word)
{
    const ReadOwnList read = read_own_list("words", word);
    if (read.entries.size() != 1 || !read.faults.empty())
        throw Problem(ProblemCode::invalid, "Skriv ett ord, bare med bokstaver og bindestrek.",
                      {FieldProblem{"word", "Skriv ett ord, bare med bokstaver og bindestrek."}});
    const OwnListsNow now = own_lists(tx);
    const std::string wanted = language::lower_norwegian(read.entries.front());
    const auto same = [&](const std::string& known) { return language::lower_norwegian(known) == wanted; };
    if (std::ranges::any_of(now.lists->words, same)) return;
    OwnLists more = *now.lists;
    more.words.push_back(read.entries.front());
    set_own_lists(tx, by, more, now.version);
}

static void hold_limits(const OwnLists& lists)
{
    std::vector<FieldProblem> wrong;
    for (const OwnList& list : own_list_names()) {
        const std::vector<std::string>& entries = lists.*list.entries;
        if (entries.size() > most_own_entries || join(entries, "\n").size() > own_list_bytes)
            wrong.push_back(FieldProblem{std::string(list.name), "Listen er for lang. Ta bort det dere ikke bruker."});
    }
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static void write_lists(db::Writing& tx, const people::Person& by, const OwnLists& lists, bool first)
{
    Sha256 sum;
    db::Arguments arguments = {{"by", by.id}, {"now", tx.now()}};
    for (const OwnList& list : own_list_names()) {
        const std::string text = join(lists.*list.entries, "\n");
        sum.add(text).add("\f"); // no entry holds one: lists that differ never sum alike
        arguments.push_back({list.name, text});
    }
    const Sha256Sum hash = sum.sum();
    arguments.push_back({"hash", to_hex({reinterpret_cast<const char*>(hash.data()), hash.size()})});
    tx.run(first ? "rulings.insert_own_lists" : "rulings.update_own_lists", arguments);
}

static Json those_not_in(const std::vector<std::string>& some, const std::vector<std::string>& others)
{
    const std::set<std::string> known(others.begin(), others.end());
    Json missing = Json::array();
    for (const std::string& entry : some)
        if (!known.contains(entry)) missing.push(entry);
    return missing;
}

/// One entry a list, so that none is larger than an act may be.
static void record_changes(db::Writing& tx, const people::Person& by, const OwnLists& before, const OwnLists& now)
{
    for (const OwnList& list : own_list_names()) {
        if (before.*list.entries == now.*list.entries) continue;
        ledger::append(tx, {"own-list-changed", std::nullopt, by.id,
                            Json::object({{"list", list.name},
                                          {"added", those_not_in(now.*list.entries, before.*list.entries)},
                                          {"removed", those_not_in(before.*list.entries, now.*list.entries)}})});
    }
}

} // namespace samband::rulings
