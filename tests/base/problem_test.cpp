#include "base/problem.h"

#include <gtest/gtest.h>

using namespace samband;

TEST(Problem, only_internal_hides_its_text)
{
    for (const auto code : {ProblemCode::invalid, ProblemCode::not_found, ProblemCode::conflict, ProblemCode::forbidden,
                            ProblemCode::unavailable})
        EXPECT_EQ(Problem(code, "Skriv en tittel.").safe_message(), "Skriv en tittel.");
    const Problem fault(ProblemCode::internal, "row 7 lost");
    EXPECT_EQ(fault.safe_message().find("row"), std::string::npos);
    EXPECT_STREQ(fault.what(), "row 7 lost");
    EXPECT_EQ(word(fault.code()), "internal");
    EXPECT_EQ(word(ProblemCode::not_found), "not-found");
}

TEST(Problem, carries_the_fields_that_are_wrong)
{
    const Problem problem(ProblemCode::invalid, "Se over skjemaet.", {{"title", "Skriv en tittel."}});
    ASSERT_EQ(problem.fields().size(), 1u);
    EXPECT_EQ(problem.fields()[0].field, "title");
}
