#include "people/absence.h"
#include "people/desk.h"
#include "people/limits.h"
#include "people/people_world.h"
#include "people/set_office_hours.h"

namespace samband::people {
namespace {

OfficeHours only_on(int weekday, int from, int to)
{
    OfficeHours hours;
    hours.week[static_cast<std::size_t>(weekday - 1)] = {{from * 60, to * 60}};
    return hours;
}

} // namespace

class Staffing : public PeopleTest {
protected:
    Date today() { return in_oslo(now()).date; }
    /// The next day with that number in the week, after today.
    Date coming(int weekday)
    {
        Date day = today().plus_days(1);
        while (day.weekday() != weekday || holiday(day)) day = day.plus_days(1);
        return day;
    }
    OfficeHours hours(const std::optional<Id>& unit)
    {
        return read([&](db::Reading& tx) { return hours_of(tx, unit); });
    }
    std::vector<std::string> desk_on(const Date& day)
    {
        std::vector<std::string> names;
        for (const Person& it : read([&](db::Reading& tx) { return at_desk(tx, day); })) names.push_back(it.name);
        return names;
    }
    Id away(const Id& who, const Date& from, const Date& to, const std::optional<Id>& stand_in, const Id& by = {})
    {
        return write([&](db::Writing& tx) {
            return say_away(tx, load_person(tx, by.nil() ? who : by), {{}, who, from, to, stand_in});
        });
    }
    std::optional<ProblemCode> refused_away(const Id& who, const Date& from, const Date& to,
                                            const std::optional<Id>& stand_in, const Id& by = {})
    {
        return problem_of([&](db::Writing& tx) {
            say_away(tx, load_person(tx, by.nil() ? who : by), {{}, who, from, to, stand_in});
        });
    }
    std::optional<Id> answers(const Id& who, const Date& day)
    {
        return read([&](db::Reading& tx) { return who_answers(tx, who, day); });
    }
};

SAMBAND_ON_BOTH_DATABASES(Staffing);

TEST_P(Staffing, AUnitHasItsOwnHoursElseThoseAboveElseTheOrdinaryOnes)
{
    EXPECT_EQ(hours(culture_).week, ordinary_hours().week);
    write([&](db::Writing& tx) { set_office_hours(tx, steward_, std::nullopt, only_on(1, 9, 12)); });
    EXPECT_EQ(hours(std::nullopt).week, only_on(1, 9, 12).week);
    EXPECT_EQ(hours(culture_).week, only_on(1, 9, 12).week);
    write([&](db::Writing& tx) { set_office_hours(tx, steward_, top_, only_on(2, 9, 12)); });
    EXPECT_EQ(hours(culture_).week, only_on(2, 9, 12).week) << "of the unit above";
    write([&](db::Writing& tx) { set_office_hours(tx, steward_, culture_, only_on(3, 12, 24)); });
    EXPECT_EQ(hours(culture_).week, only_on(3, 12, 24).week);
    EXPECT_EQ(hours(std::nullopt).week, only_on(1, 9, 12).week);
    EXPECT_EQ(read([&](db::Reading& tx) { return units_with_hours(tx).size(); }), 2U);
    write([&](db::Writing& tx) {
        drop_office_hours(tx, steward_, culture_);
        drop_office_hours(tx, steward_, culture_);
    });
    EXPECT_EQ(hours(culture_).week, only_on(2, 9, 12).week);
    EXPECT_EQ(acts_about(culture_),
              (std::vector<std::string>{"unit-added", "office-hours-set", "office-hours-dropped"}));
}

TEST_P(Staffing, HoursThatCannotBeAreRefused)
{
    const auto refused = [&](const OfficeHours& hours) {
        return problem_of([&](db::Writing& tx) { set_office_hours(tx, steward_, std::nullopt, hours); });
    };
    OfficeHours wrong = ordinary_hours();
    wrong.week[0] = {{600, 600}};
    EXPECT_EQ(refused(wrong), ProblemCode::invalid) << "ends as it begins";
    wrong.week[0] = {{480, 720}, {700, 900}};
    EXPECT_EQ(refused(wrong), ProblemCode::invalid) << "spells that meet";
    wrong.week[0] = {{480, 500}, {510, 600}, {620, 700}};
    EXPECT_EQ(refused(wrong), ProblemCode::invalid) << "three spells";
    wrong.week[0] = {{480, 1'441}};
    EXPECT_EQ(refused(wrong), ProblemCode::invalid) << "past midnight";
    EXPECT_EQ(refused(OfficeHours{}), ProblemCode::invalid) << "never open";
    EXPECT_EQ(problem_of([&](db::Writing& tx) { set_office_hours(tx, steward_, steward_, ordinary_hours()); }),
              ProblemCode::not_found);
}

TEST_P(Staffing, AClosedDayOfTheMunicipalityIsEveryUnitsAndAUnitsIsItsOwn)
{
    const Date day = coming(3);
    const Id whole = write([&](db::Writing& tx) {
        return add_closed_day(tx, steward_, std::nullopt, {day, " Planleggingsdag "});
    });
    write([&](db::Writing& tx) { add_closed_day(tx, steward_, culture_, {day.plus_days(1), ""}); });
    const Instant noon = from_oslo({day, {12, 0, 0}});
    const Instant next_noon = from_oslo({day.plus_days(1), {12, 0, 0}});
    EXPECT_FALSE(hours(culture_).open_at(noon));
    EXPECT_FALSE(hours(culture_).open_at(next_noon));
    EXPECT_FALSE(hours(top_).open_at(noon));
    EXPECT_TRUE(hours(top_).open_at(next_noon) || holiday(day.plus_days(1)));
    EXPECT_EQ(hours(std::nullopt).closed.at(0).why, "Planleggingsdag");
    const auto refused = [&](const Date& on, const std::string& why) {
        return problem_of([&](db::Writing& tx) { add_closed_day(tx, steward_, std::nullopt, {on, why}); });
    };
    EXPECT_EQ(refused(day, ""), ProblemCode::invalid) << "twice";
    EXPECT_EQ(refused(today().plus_days(-1), ""), ProblemCode::invalid);
    EXPECT_EQ(refused(today().plus_days(closed_ahead_days + 1), ""), ProblemCode::invalid);
    EXPECT_EQ(refused(today(), std::string(why_closed_characters + 1, 'x')), ProblemCode::invalid);
    write([&](db::Writing& tx) { remove_closed_day(tx, steward_, whole); });
    EXPECT_EQ(problem_of([&](db::Writing& tx) { remove_closed_day(tx, steward_, whole); }), ProblemCode::not_found);
    EXPECT_TRUE(read([&](db::Reading& tx) { return own_closed_days(tx, std::nullopt); }).empty());
}

TEST_P(Staffing, TheDeskIsSetWeekByWeekAndDifferentlyOnADay)
{
    const Id ola = added("Ola Dahl", "service-office");
    const Date tuesday = coming(2);
    write([&](db::Writing& tx) { set_desk_week(tx, steward_, {{2, steward_}, {2, ola}, {3, ola}, {2, ola}}); });
    EXPECT_EQ(desk_on(tuesday), (std::vector<std::string>{"Kari Lunde", "Ola Dahl"}));
    EXPECT_TRUE(desk_on(coming(4)).empty());
    write([&](db::Writing& tx) { set_desk_day(tx, steward_, {tuesday, {ola}}); });
    EXPECT_EQ(desk_on(tuesday), (std::vector<std::string>{"Ola Dahl"}));
    EXPECT_EQ(desk_on(tuesday.plus_days(364)).size(), holiday(tuesday.plus_days(364)) ? 0U : 2U) << "that day only";
    write([&](db::Writing& tx) { set_desk_day(tx, steward_, {tuesday, {}}); });
    EXPECT_TRUE(desk_on(tuesday).empty()) << "nobody may have it";
    EXPECT_EQ(read([&](db::Reading& tx) { return desk_days(tx).size(); }), 1U);
    write([&](db::Writing& tx) {
        drop_desk_day(tx, steward_, tuesday);
        drop_desk_day(tx, steward_, tuesday);
    });
    EXPECT_EQ(desk_on(tuesday).size(), 2U);
    write([&](db::Writing& tx) { add_closed_day(tx, steward_, std::nullopt, {tuesday, ""}); });
    EXPECT_TRUE(desk_on(tuesday).empty()) << "closed";
    write([&](db::Writing& tx) { disable_person(tx, steward_, ola, {}); });
    EXPECT_TRUE(desk_on(coming(3)).empty()) << "and who works here no more has no desk";
}

TEST_P(Staffing, OnlyWhoHasARoleAtTheDeskIsPutThere)
{
    const Id plain = added("Per Vik", "employee");
    const auto refused = [&](const DeskTurn& turn) {
        return problem_of([&](db::Writing& tx) { set_desk_week(tx, steward_, {turn}); });
    };
    EXPECT_EQ(refused({1, plain}), ProblemCode::invalid);
    EXPECT_EQ(refused({1, top_}), ProblemCode::invalid);
    EXPECT_EQ(refused({8, steward_}), ProblemCode::invalid);
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  set_desk_day(tx, steward_, {today(), {plain}});
              }),
              ProblemCode::invalid);
    EXPECT_EQ(problem_of([&](db::Writing& tx) {
                  set_desk_day(tx, steward_, {today().plus_days(-1), {steward_}});
              }),
              ProblemCode::invalid);
    EXPECT_EQ(read([&](db::Reading& tx) { return desk_holders(tx).size(); }), 1U);
}

TEST_P(Staffing, WhoIsAwayHasSomebodyWhoAnswers)
{
    const Id ola = added("Ola Dahl", "service-office");
    const Date tuesday = coming(2);
    write([&](db::Writing& tx) { set_desk_week(tx, steward_, {{2, steward_}}); });
    const Id absence = away(steward_, tuesday, tuesday.plus_days(2), ola);
    const auto found = read([&](db::Reading& tx) { return away_on(tx, steward_, tuesday.plus_days(2)); });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->from, tuesday);
    EXPECT_EQ(found->stand_in, ola);
    EXPECT_FALSE(read([&](db::Reading& tx) { return away_on(tx, steward_, tuesday.plus_days(3)); }));
    EXPECT_EQ(answers(steward_, tuesday), ola);
    EXPECT_EQ(answers(steward_, tuesday.plus_days(3)), steward_);
    EXPECT_EQ(desk_on(tuesday), (std::vector<std::string>{"Ola Dahl"}));
    away(ola, tuesday.plus_days(1), tuesday.plus_days(1), std::nullopt);
    EXPECT_EQ(answers(steward_, tuesday.plus_days(1)), std::nullopt) << "the stand-in is away too, and has none";
    write([&](db::Writing& tx) { take_back_away(tx, load_person(tx, steward_), absence); });
    EXPECT_EQ(answers(steward_, tuesday), steward_);
    EXPECT_EQ(acts_about(steward_).back(), "away-taken-back");
}

TEST_P(Staffing, NobodyStandsInForWhomTheyStandInFor)
{
    const Id ola = added("Ola Dahl", "service-office");
    const Id eva = added("Eva Moen", "employee");
    const Date monday = coming(1);
    away(ola, monday, monday.plus_days(4), eva);
    away(eva, monday.plus_days(2), monday.plus_days(9), steward_);
    EXPECT_EQ(refused_away(steward_, monday, monday.plus_days(3), ola), ProblemCode::invalid) << "by two others";
    EXPECT_EQ(refused_away(steward_, monday.plus_days(5), monday.plus_days(6), eva), ProblemCode::invalid);
    EXPECT_EQ(refused_away(steward_, monday, monday.plus_days(1), ola), std::nullopt) << "not on those days";
    EXPECT_EQ(answers(steward_, monday), eva);
    EXPECT_EQ(refused_away(ola, monday.plus_days(20), monday.plus_days(20), ola), ProblemCode::invalid) << "oneself";
}

TEST_P(Staffing, AnAbsenceIsSaidByOneselfTheLeaderOrASteward)
{
    const Id leader = added("Lise Berg", "unit-leader", culture_);
    const Id eva = added("Eva Moen", "employee", culture_);
    const Id per = added("Per Vik", "employee", top_);
    const Date day = coming(1);
    EXPECT_EQ(refused_away(eva, day, day, std::nullopt, per), ProblemCode::forbidden);
    EXPECT_EQ(refused_away(per, day, day, std::nullopt, leader), ProblemCode::forbidden);
    const Id absence = away(eva, day, day, per, leader);
    EXPECT_EQ(problem_of([&](db::Writing& tx) { take_back_away(tx, load_person(tx, per), absence); }),
              ProblemCode::forbidden);
    write([&](db::Writing& tx) { take_back_away(tx, load_person(tx, steward_), absence); });
    EXPECT_EQ(problem_of([&](db::Writing& tx) { take_back_away(tx, load_person(tx, steward_), absence); }),
              ProblemCode::not_found);
    EXPECT_EQ(refused_away(top_, day, day, std::nullopt, steward_), ProblemCode::not_found) << "no such person";
}

TEST_P(Staffing, AnAbsenceHasDaysThatCanBeAndAStandInWhoWorksHere)
{
    const Id gone = added("Nils Lie", "employee");
    const Id idle = added("Unn Foss");
    write([&](db::Writing& tx) { disable_person(tx, steward_, gone, {}); });
    const Date day = coming(1);
    EXPECT_EQ(refused_away(steward_, day, day.plus_days(-1), std::nullopt), ProblemCode::invalid);
    EXPECT_EQ(refused_away(steward_, today().plus_days(-3), today().plus_days(-1), std::nullopt), ProblemCode::invalid);
    EXPECT_EQ(refused_away(steward_, day, day.plus_days(absence_days_most), std::nullopt), ProblemCode::invalid);
    EXPECT_EQ(refused_away(steward_, day.plus_days(500), day.plus_days(501), std::nullopt), ProblemCode::invalid);
    EXPECT_EQ(refused_away(steward_, day, day, gone), ProblemCode::invalid);
    EXPECT_EQ(refused_away(steward_, day, day, idle), ProblemCode::invalid) << "no role";
    away(steward_, today().plus_days(-2), day, std::nullopt);
    EXPECT_EQ(refused_away(steward_, day, day.plus_days(1), std::nullopt), ProblemCode::invalid) << "away already";
    EXPECT_EQ(read([&](db::Reading& tx) { return absences_of(tx, steward_).size(); }), 1U) << "what has begun is shown";
}

} // namespace samband::people
