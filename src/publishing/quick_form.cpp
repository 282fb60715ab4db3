#include "publishing/quick_form.h"

#include "publishing/content.h"
#include "publishing/post_forms.h"
#include "publishing/quick_text.h"

namespace samband::publishing {

const http::FormShape& quick_form()
{
    static const http::FormShape form = [] {
        http::FormShape shape = composer_form();
        shape.name = "QuickPost";
        shape.fields.push_back(
            {"text", http::FieldKind::lines, false, most_body, {}, "Its first sentence is the title"});
        return shape;
    }();
    return form;
}

Content quick_content(const http::Form& form, const Content& was)
{
    Content content = content_of(form, was);
    // What the box does not show stays as it is.
    content.lead = was.lead;
    content.case_reference = was.case_reference;
    content.decided = was.decided;
    content.touches_staff = was.touches_staff;
    content.need_to_know = was.need_to_know;
    content.variants = was.variants;
    content.audience = was.audience;
    content.touches_units = was.touches_units;
    const QuickText quick = quick_text(form.text("text"));
    content.title = quick.title;
    content.body = quick.body;
    content.channels.insert("website"); // It is always there: the rest shows the way to it.
    return content;
}

} // namespace samband::publishing
