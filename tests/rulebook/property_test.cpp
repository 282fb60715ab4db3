#include "books.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace samband::rulebook;
using namespace samband::rulebook::testing;

/// What holds for every question, in all five rule books and where there is none.
namespace {

class QuestionSpace {
public:
    explicit QuestionSpace(unsigned seed) : random_(seed) {}

    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
    bool chance(int of_ten) { return below(10) < of_ten; }
    template <class Word>
    Word any()
    {
        return static_cast<Word>(below(static_cast<int>(Words<Word>::all.size())));
    }
    Role any_role() { return static_cast<Role>(below(static_cast<int>(Role::nearest_leader))); }

    Question next()
    {
        Question question;
        question.act = chance(3) ? Act::publish : any<Act>();
        for (int i = below(4); i > 0; --i) question.roles.add(any_role());
        if (chance(9)) question.channel = any<Channel>();
        if (chance(4)) question.category = any<Category>();
        if (chance(2)) question.statement = any<Statement>();
        for (std::size_t i = 0; i < Words<Flag>::all.size(); ++i)
            if (chance(2)) toggle(question.flags, static_cast<Flag>(i));
        if (chance(3)) question.situation = Situation::crisis;
        if (chance(3)) question.picture = picture();
        if (chance(2)) question.importance = any<Importance>();
        if (question.act == Act::connect_privately ? chance(9) : chance(1)) question.relation = any<Relation>();
        if (question.act == Act::record ? chance(8) : chance(1))
            question.documents = Documents{answer(), answer(), answer()};
        if (chance(5))
            question.at = samband::Instant{1'790'000'000'000'000 + below(1'000'000) * std::int64_t{1'000'000}};
        return question;
    }

    std::mt19937& random() { return random_; }

private:
    static void toggle(Set<Flag>& flags, Flag flag)
    {
        if (flags.has(flag))
            flags.remove(flag);
        else
            flags.add(flag);
    }

    std::optional<bool> answer() { return chance(4) ? std::nullopt : std::optional<bool>(chance(5)); }

    Picture picture()
    {
        Pictured person{chance(5) ? std::optional<int>(below(40)) : std::nullopt, answer(), answer(), chance(3)};
        return {chance(5) ? PictureKind::portrait : PictureKind::situation, {person}};
    }

    std::mt19937 random_;
};

constexpr int rounds = 3000;

std::string told(const Question& question, const Ruling& ruling)
{
    std::string text(word(question.act));
    for (Role role : question.roles.words()) (text += " ") += word(role);
    if (question.channel) (text += " ") += word(*question.channel);
    if (question.category) (text += " ") += word(*question.category);
    if (question.statement) (text += " ") += word(*question.statement);
    if (question.relation) (text += " ") += word(*question.relation);
    if (question.importance) (text += " ") += word(*question.importance);
    for (Flag flag : question.flags.words()) (text += " ") += word(flag);
    if (question.situation == Situation::crisis) text += " crisis";
    if (question.picture) text += " picture";
    return text + " → " + to_text(to_json(ruling));
}

/// May (also against advice), may with a yes, may not.
int narrowness(const Ruling& ruling)
{
    return ruling.refused() ? 2 : ruling.needs_approval() ? 1 : 0;
}

/// The roles that a clause about crises names: who may then, or is spared.
Set<Role> named_by_crisis_rules(const Rulebook& book)
{
    Set<Role> named;
    const auto add = [&](const Rulebook& one) {
        for (const Section& section : one.sections)
            for (const Clause& clause : section.clauses) {
                const auto about_crisis = [](const Condition& when) { return when.situations.has(Situation::crisis); };
                if (!about_crisis(clause.when) && std::ranges::none_of(clause.unless, about_crisis)) continue;
                named.add(clause.when.roles);
                for (const Condition& spared : clause.unless) named.add(spared.roles);
                for (Role role : clause.then.speakers) named.add(role);
            }
    };
    add(book);
    if (book.foundation.starter) add(*book.foundation.starter);
    return named;
}

/// Which clauses tie a bar to a role, whatever else somebody is: on these a longer list of roles could take away.
const std::set<std::string> bars_tied_to_a_role = {
    "enterprise-manager-without-delegation", // S 6.4: the manager speaks when the board has given the word
    "not-privately-on-own-cases",            // S 6.6: the case officer; advice only, by Grunnloven § 100
    "pupils-in-school-hours",                // H 10: likewise
    "starter-publish-others-field"};         // a leader in the field of another

class Every : public ::testing::TestWithParam<std::string> {
protected:
    template <class Check>
    void question(Check check)
    {
        QuestionSpace space(20261122);
        for (int i = 0; i < rounds && !HasFailure(); ++i) {
            const Question asked = space.next();
            check(asked, rule(rules(), asked), space);
        }
    }
    const Rulebook& rules() { return book(GetParam()); }
};

TEST_P(Every, RulingIsCitedAndHasAClause)
{
    question([&](const Question& asked, const Ruling& ruling, QuestionSpace&) {
        ASSERT_FALSE(ruling.because.empty()) << told(asked, ruling);
        ASSERT_TRUE(ruling.has_clause()) << told(asked, ruling);
        for (const Citation& one : ruling.because) {
            const Clause* clause = find_clause(rules(), one.clause);
            ASSERT_TRUE(clause && clause->says == one.says && clause->section == one.section) << told(asked, ruling);
        }
    });
}

TEST_P(Every, OnlyAShallRefusesOrHolds)
{
    question([&](const Question& asked, const Ruling& ruling, QuestionSpace&) {
        if (narrowness(ruling) == 0) return;
        ASSERT_EQ(ruling.because[0].strength, Strength::shall) << told(asked, ruling);
        ASSERT_EQ(find_clause(rules(), ruling.because[0].clause)->then.outcome, ruling.outcome) << told(asked, ruling);
    });
}

TEST_P(Every, ApprovalComesOnlyFromAClauseThatAsksForIt)
{
    question([&](const Question& asked, const Ruling& ruling, QuestionSpace&) {
        ASSERT_EQ(ruling.needs_approval(), !ruling.approval.empty()) << told(asked, ruling);
        for (Role role : ruling.approval)
            ASSERT_TRUE(std::ranges::any_of(ruling.because, [&](const Citation& one) {
                const auto& asks = find_clause(rules(), one.clause)->then.approval;
                return std::ranges::find(asks, role) != asks.end();
            })) << told(asked, ruling);
    });
}

TEST_P(Every, AuthorIsNeverAskedToApprove)
{
    question([&](const Question& asked, const Ruling& ruling, QuestionSpace&) {
        // A leader in another's field asks the leader there: the same title, another person.
        if (!asked.flags.has(Flag::own_unit)) return;
        for (Role role : ruling.approval) ASSERT_FALSE(asked.roles.has(role)) << told(asked, ruling);
    });
}

TEST_P(Every, MoreRolesNeverTakeAway)
{
    question([&](const Question& asked, const Ruling& ruling, QuestionSpace& space) {
        Question more = asked;
        const Role added = space.any_role();
        more.roles.add(added);
        const Ruling wider = rule(rules(), more);
        ASSERT_LE(narrowness(wider), narrowness(ruling)) << told(asked, ruling) << "\n" << told(more, wider);
    });
}

TEST_P(Every, BarIsTiedToARoleOnlyWhereItsDocumentSaysSo)
{
    for (const Section& section : rules().sections)
        for (const Clause& clause : section.clauses)
            if (clause.then.outcome > Outcome::advised_against && !clause.when.roles.empty()) {
                EXPECT_TRUE(bars_tied_to_a_role.contains(clause.id)) << clause.id;
            }
}

TEST_P(Every, NoSecondRoleTakesAway)
{
    constexpr int roles = static_cast<int>(Role::nearest_leader);
    for (std::size_t act = 0; act < Words<Act>::all.size(); ++act)
        for (int one = 0; one < roles; ++one) {
            Question asked;
            asked.act = static_cast<Act>(act);
            asked.channel = Channel::facebook;
            asked.roles.add(static_cast<Role>(one));
            const Ruling alone = rule(rules(), asked);
            for (int other = 0; other < roles; ++other) {
                Question more = asked;
                more.roles.add(static_cast<Role>(other));
                const Ruling both = rule(rules(), more);
                ASSERT_LE(narrowness(both), narrowness(alone)) << told(asked, alone) << "\n" << told(more, both);
            }
        }
}

TEST_P(Every, CrisisNeverWidens)
{
    const Set<Role> named = named_by_crisis_rules(rules());
    question([&](const Question& asked, const Ruling&, QuestionSpace&) {
        if (named.meets(asked.roles)) return;
        Question calm = asked, crisis = asked;
        calm.situation = Situation::normal;
        crisis.situation = Situation::crisis;
        const Ruling before = rule(rules(), calm), during = rule(rules(), crisis);
        ASSERT_GE(narrowness(during), narrowness(before)) << told(calm, before) << "\n" << told(crisis, during);
    });
}

TEST_P(Every, CrisisNamesNobodyButThoseOfItsRules)
{
    const Set<Role> named = named_by_crisis_rules(rules());
    question([&](const Question& asked, const Ruling&, QuestionSpace&) {
        Question crisis = asked;
        crisis.situation = Situation::crisis;
        const Ruling during = rule(rules(), crisis);
        if (during.outcome != Outcome::refer) return;
        ASSERT_FALSE(during.because.empty()) << told(crisis, during);
        const Clause* decides = find_clause(rules(), during.because[0].clause);
        ASSERT_TRUE(decides) << told(crisis, during);
        if (!decides->when.situations.has(Situation::crisis)) return;
        for (Role role : during.speakers) ASSERT_TRUE(named.has(role)) << told(crisis, during);
    });
}

/// `own_channel` left out is the stricter of the two answers, and so may be left out.
TEST_P(Every, AChannelNotKnownToBeOwnIsAnsweredTheStricterWay)
{
    question([&](const Question& asked, const Ruling&, QuestionSpace&) {
        Question own = asked, unknown = asked;
        own.flags.add(Flag::own_channel);
        unknown.flags.remove(Flag::own_channel);
        const Ruling known = rule(rules(), own), left_out = rule(rules(), unknown);
        ASSERT_GE(narrowness(left_out), narrowness(known)) << told(own, known) << "\n" << told(unknown, left_out);
    });
}

/// Whoever speaks for the municipality: what the law keeps secret is nobody's to tell, and the law is cited.
TEST_P(Every, ConfidentialityStandsAboveEveryPermission)
{
    for (Act act : {Act::speak_to_press, Act::comment_case, Act::answer_letter, Act::publish, Act::publish_picture,
                    Act::name_person, Act::send_alert})
        for (Category category : {Category::individual_case, Category::concern, Category::personnel_matter})
            for (int role = 0; role < static_cast<int>(Role::nearest_leader); ++role)
                for (bool crisis : {false, true}) {
                    Question asked;
                    asked.act = act;
                    asked.category = category;
                    asked.roles.add(static_cast<Role>(role));
                    asked.flags.add(Flag::delegated);
                    if (crisis) asked.situation = Situation::crisis;
                    const Ruling ruling = rule(rules(), asked);
                    ASSERT_EQ(ruling.outcome, Outcome::forbidden) << told(asked, ruling);
                    ASSERT_TRUE(std::ranges::any_of(ruling.because, [](const Citation& one) {
                        return one.source == "forvaltningsloven" && one.section == "§ 13";
                    })) << told(asked, ruling);
                }
}

TEST_P(Every, PrivateSpeechIsNeverForbiddenOnALocalClause)
{
    question([&](const Question& asked, const Ruling&, QuestionSpace&) {
        Question private_speech = asked;
        private_speech.act = Act::speak_privately;
        const Ruling ruling = rule(rules(), private_speech);
        ASSERT_FALSE(ruling.needs_approval()) << told(private_speech, ruling);
        if (!ruling.refused()) return;
        ASSERT_EQ(ruling.because[0].source, "forvaltningsloven") << told(private_speech, ruling);
        ASSERT_FALSE(private_speech.flags.has(Flag::waived)) << told(private_speech, ruling);
    });
}

TEST_P(Every, ActRoleAndCategoryHasAnAnswer)
{
    const auto ask_all = [&](Question asked) {
        for (std::size_t category = 0; category <= Words<Category>::all.size(); ++category) {
            asked.category = category == Words<Category>::all.size()
                                 ? std::nullopt
                                 : std::optional<Category>(static_cast<Category>(category));
            for (Channel channel : {Channel::website, Channel::facebook, Channel::email, Channel::press}) {
                asked.channel = channel;
                const Ruling ruling = rule(rules(), asked);
                ASSERT_TRUE(!ruling.because.empty() && ruling.has_clause()) << told(asked, ruling);
                ASSERT_EQ(ruling.needs_approval(), !ruling.approval.empty()) << told(asked, ruling);
                for (Role role : ruling.approval) ASSERT_FALSE(asked.roles.has(role)) << told(asked, ruling);
            }
        }
    };
    for (std::size_t act = 0; act < Words<Act>::all.size(); ++act)
        for (int role = 0; role <= static_cast<int>(Role::nearest_leader); ++role) {
            Question asked;
            asked.act = static_cast<Act>(act);
            if (role < static_cast<int>(Role::nearest_leader))
                asked.roles.add(static_cast<Role>(role)); // else nobody's
            ask_all(asked);
            asked.situation = Situation::crisis;
            ask_all(asked);
        }
}

Rulebook shuffled(Rulebook book, std::mt19937& random)
{
    for (Section& section : book.sections) std::ranges::shuffle(section.clauses, random);
    std::ranges::shuffle(book.sections, random);
    return book;
}

TEST_P(Every, OrderOfTheClausesDoesNotMatter)
{
    std::mt19937 random(7);
    Rulebook mixed = shuffled(rules(), random);
    mixed.foundation.law = std::make_shared<Rulebook>(shuffled(*rules().foundation.law, random));
    if (rules().foundation.starter)
        mixed.foundation.starter = std::make_shared<Rulebook>(shuffled(*rules().foundation.starter, random));
    question([&](const Question& asked, const Ruling& ruling, QuestionSpace&) {
        const Ruling other = rule(mixed, asked);
        ASSERT_TRUE(ruling == other) << told(asked, ruling) << "\n" << told(asked, other);
    });
}

INSTANTIATE_TEST_SUITE_P(RuleBooks, Every,
                         ::testing::Values("loten", "saltdal", "hattfjelldal", "klabu", "starter", "none"),
                         [](const auto& one) { return one.param; });

} // namespace
