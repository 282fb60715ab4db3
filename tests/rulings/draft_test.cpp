#include "rulings/draft.h"

#include "ledger/read.h"
#include "rulebook/limits.h"
#include "rulings/limits.h"
#include "support/town.h"

namespace samband::rulings {
namespace {

class Drafts : public test::Town {
protected:
    Draft start(const std::string& text, const std::string& title = "Nytt reglement")
    {
        const people::Person rolf = person("Rolf");
        return write([&](db::Writing& tx) { return start_draft(tx, rolf, title, text); });
    }
    std::optional<ProblemCode> starting(const std::string& text, const std::string& title = "Nytt reglement")
    {
        return test::problem_of([&] { start(text, title); });
    }
    Draft save(const Draft& seen, const std::string& text, const std::string& by = "Kari")
    {
        const people::Person who = person(by);
        return write([&](db::Writing& tx) { return save_draft(tx, who, seen.id, seen.version, text); });
    }
    Draft load(const Id& id)
    {
        return read([&](db::Reading& tx) { return load_draft(tx, id); });
    }
    static std::string loten() { return std::string(*shipped_text("loten")); }
};
SAMBAND_ON_BOTH_DATABASES(Drafts);

TEST_P(Drafts, AreSavedOverNothingThatWasNotSeen)
{
    const Draft first = start("ikke TOML [[[\n");
    later_s(1);
    const Draft second = save(first, "name = \"x\"\n");
    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(test::problem_of([&] { save(first, "name = \"y\"\n", "Rolf"); }), ProblemCode::conflict);
    EXPECT_EQ(load(first.id).text, "name = \"x\"\n");
    EXPECT_EQ(load(first.id).changed_by, person_id("Kari"));
    EXPECT_EQ(save(second, "name = \"x\"\n").version, 2) << "the same text is no new version";
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { remove_draft(tx, first.id, 1); }); }),
              ProblemCode::conflict);
    write([&](db::Writing& tx) { remove_draft(tx, first.id, 2); });
    EXPECT_EQ(test::problem_of([&] { load(first.id); }), ProblemCode::not_found);
    EXPECT_EQ(test::problem_of([&] { save(second, "name = \"z\"\n"); }), ProblemCode::not_found);
}

TEST_P(Drafts, HaveLimits)
{
    EXPECT_EQ(starting(" \n"), ProblemCode::invalid);
    EXPECT_EQ(starting("x", " "), ProblemCode::invalid);
    EXPECT_EQ(starting("x", std::string(limits::draft_title_characters + 1, 'x')), ProblemCode::invalid);
    EXPECT_EQ(starting(std::string(rulebook::limits::rulebook_bytes + 1, 'x')), ProblemCode::invalid);
    EXPECT_EQ(starting("\xff"), ProblemCode::invalid);
    EXPECT_EQ(starting(std::string("x\0y", 3)), ProblemCode::invalid);
    EXPECT_EQ(starting(std::string(rulebook::limits::rulebook_bytes, 'x')), std::nullopt);
    for (std::size_t i = 1; i < limits::drafts; ++i) start("x" + std::to_string(i));
    EXPECT_EQ(starting("x"), ProblemCode::conflict);
    EXPECT_EQ(read([](db::Reading& tx) { return list_drafts(tx).size(); }), limits::drafts);
}

TEST_P(Drafts, AreAdoptedAsTheyWereSeenAndAreGoneThen)
{
    adopt("starter");
    later_s(60);
    const people::Person rolf = person("Rolf");
    const Draft draft = save(start("name = \"x\"\n"), loten());
    const auto adopting = [&](std::int64_t seen, const std::string& decision) {
        return write([&](db::Writing& tx) { return adopt_draft(tx, rolf, draft.id, seen, tx.now(), decision); });
    };
    EXPECT_EQ(test::problem_of([&] { adopting(1, "K-sak 2/26"); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { adopting(2, ""); }), ProblemCode::invalid);
    EXPECT_EQ(load(draft.id).version, 2) << "what was refused is there still";
    const Adopted adopted = adopting(2, "K-sak 2/26");
    EXPECT_EQ(test::problem_of([&] { load(draft.id); }), ProblemCode::not_found);
    EXPECT_EQ(read([](db::Reading& tx) { return text_in_force(tx); }), loten());
    const auto history = read([&](db::Reading& tx) { return ledger::history(tx, adopted.id); });
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].kind, "rulebook-adopted");
    EXPECT_EQ(history[0].content.find("decision")->string(), "K-sak 2/26");
}

TEST_P(Drafts, ThatDoNotReadAreNotAdopted)
{
    const people::Person rolf = person("Rolf");
    const Draft draft = start("name = \"x\"\n");
    EXPECT_EQ(test::problem_of(
                  [&] { write([&](db::Writing& tx) { adopt_draft(tx, rolf, draft.id, 1, tx.now(), "K-sak 2/26"); }); }),
              ProblemCode::invalid);
    EXPECT_EQ(load(draft.id).version, 1);
    EXPECT_EQ(read([](db::Reading& tx) { return maybe_in_force(tx); }), nullptr);
}

} // namespace
} // namespace samband::rulings
