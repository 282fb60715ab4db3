#include "base/calendar.h"
#include "keywords/answer_for.h"
#include "keywords/limits.h"
#include "keywords/sms_square.h"

#include <algorithm>

namespace samband::keywords {

class KeptKeyword : public Square {
protected:
    bool is_wrong(const KeywordText& text, const std::string& field, bool on = true)
    {
        try {
            save(text, on);
        } catch (const Problem& problem) {
            const auto& fields = problem.fields();
            return std::ranges::any_of(fields, [&](const FieldProblem& it) { return it.field == field; });
        }
        return false;
    }
};
SAMBAND_ON_BOTH_DATABASES(KeptKeyword);

TEST_P(KeptKeyword, NoWordShadowsWhatAlwaysWorks)
{
    for (const char* word : {"STOPP", "stop", "Start", "HJELP", "help", "Stopp!", "to ord", "x", "", "😀",
                             "ALTFORLANGTTILAAVAEREETORD", "VANN."})
        EXPECT_TRUE(is_wrong(text(word, Does::answer, "Hei."), "word")) << word;
    made(text("VANN", Does::answer, "Hei."));
    EXPECT_TRUE(is_wrong(text("vann", Does::answer, "Hei."), "word")) << "taken, in whatever case";
    account_.settings["keyword"] = "LOTEN";
    write([&](db::Writing& tx) { channels::write_account(tx, account_); });
    EXPECT_TRUE(is_wrong(text("loten", Does::answer, "Hei."), "word"));
    EXPECT_FALSE(is_wrong(text("ÅPENT", Does::answer, "Hei."), "word"));
}

TEST_P(KeptKeyword, WhatIsMissingIsSaidAtItsField)
{
    EXPECT_TRUE(is_wrong(text("BADET", Does::answer), "body"));
    EXPECT_FALSE(is_wrong(text("BADET", Does::answer), "body", false)) << "a draft may wait for its text";
    EXPECT_TRUE(is_wrong(text("LANGT", Does::answer, std::string(700, 'a')), "body")) << "more than four parts";
    EXPECT_TRUE(is_wrong(text("NUMMER", Does::answer, "Fødselsnummeret er 01010750160."), "body"))
        << "an identity number";
    EXPECT_TRUE(is_wrong(text("SNAKK", Does::talk), "unit"));
    KeywordText poll = text("VALG", Does::poll, "Hva mener du?");
    EXPECT_TRUE(is_wrong(poll, "options"));
    EXPECT_TRUE(is_wrong(poll, "forget"));
    poll.forget = in_oslo(now()).date.plus_days(10);
    poll.options = {"Ja", "Stopp"};
    EXPECT_TRUE(is_wrong(poll, "options")) << "STOPP is never an answer to a poll";
    KeywordText list = text("VANN", Does::list);
    list.topic = person_id("Kari");
    EXPECT_TRUE(is_wrong(list, "topic"));
}

TEST_P(KeptKeyword, TheRuleBookIsAskedWhenItGoesIntoUseAndARefusalIsRecorded)
{
    KeywordText it = text("BADET", Does::answer, "Badet er åpent.");
    it.owner = person_id("Sara");
    const Outcome draft = save(it, false, "Sara");
    EXPECT_TRUE(draft.done) << "what is not in use says nothing to anybody";
    const Outcome refused = save(it, true, "Sara", draft.keyword.id, draft.keyword.version);
    EXPECT_FALSE(refused.done);
    EXPECT_FALSE(refused.ruling.because.empty());
    EXPECT_FALSE(keyword(draft.keyword.id).on);
    const Outcome on = save(it, true, "Kari", draft.keyword.id, draft.keyword.version);
    EXPECT_TRUE(on.done);
    const std::vector<std::string> recorded = kinds(draft.keyword.id);
    EXPECT_EQ(std::ranges::count(recorded, "keyword-drafted"), 1);
    EXPECT_EQ(std::ranges::count(recorded, "keyword-published"), 1);
    EXPECT_EQ(recorded.size(), 3u) << "and the refusal";
}

TEST_P(KeptKeyword, OnlyItsOwnerAndTheDeskChangeItAndNobodyUnseen)
{
    const Keyword badet = made(text("BADET", Does::answer, "Badet er åpent."));
    KeywordText other = badet.text;
    other.body = "Badet er stengt.";
    EXPECT_EQ(test::problem_of([&] { save(other, true, "Leif", badet.id, badet.version); }), ProblemCode::forbidden);
    EXPECT_FALSE(save(other, true, "Wenche", badet.id, badet.version).done) << "who may not publish may not say it";
    EXPECT_TRUE(save(other, false, "Wenche", badet.id, badet.version).done) << "the desk puts it off";
    other.body = "Badet er åpent igjen.";
    EXPECT_EQ(test::problem_of([&] { save(other, true, "Kari", badet.id, badet.version); }), ProblemCode::conflict);
}

TEST_P(KeptKeyword, ItsOwnerIsToldInTimeAndTheDeskWhenItIsLate)
{
    KeywordText it = text("BADET", Does::answer, "Badet er åpent.");
    it.review_months = 1;
    const Keyword badet = made(it);
    const auto due_for = [&](const std::string& who) {
        const people::Person person = this->person(who);
        return read([&](db::Reading& tx) { return to_review(tx, person); }).size();
    };
    EXPECT_EQ(due_for("Kari"), 0u);
    later_s(20 * 24 * 3'600);
    EXPECT_EQ(due_for("Kari"), 1u);
    EXPECT_EQ(due_for("Wenche"), 0u);
    later_s(20 * 24 * 3'600);
    EXPECT_EQ(due_for("Wenche"), 1u) << "it is late";
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { return review_keyword(tx, kari, badet.id, badet.version); });
    EXPECT_EQ(due_for("Kari"), 0u);
}

TEST_P(KeptKeyword, WhatIsTakenAwayIsAnOrdinaryWordAgain)
{
    const Keyword badet = made(text("BADET", Does::answer, "Badet er åpent."));
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { retire_keyword(tx, kari, badet.id, badet.version); });
    EXPECT_TRUE(read([](db::Reading& tx) { return list_keywords(tx); }).empty());
    EXPECT_NE(send("+4790000001", "badet").find("Du hører fra oss"), std::string::npos);
    made(text("BADET", Does::answer, "Badet er stengt."));
    EXPECT_EQ(send("+4790000001", "badet"), "Løten: Badet er stengt.");
}

} // namespace samband::keywords
