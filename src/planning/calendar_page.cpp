#include "people/dressing.h"
#include "planning/calendar_model.h"
#include "planning/pages.h"

namespace samband::planning {

static http::Page calendar_page(people::Visit& visit)
{
    const CalendarAsked asked = calendar_asked(visit.request, in_oslo(visit.request.at).date);
    http::Page page{"planning/calendar",
                    visit.database.read([&](db::Reading& tx) { return calendar_model(tx, visit.someone(), asked); })};
    page.dress = [asked, now = visit.request.at](Json& model, http::Language language) {
        dress_calendar(model, asked, now, language);
    };
    return page;
}

void add_calendar_routes(people::Routes& routes)
{
    routes.get("/kalender", people::Access::writer,
               "What goes out and went out; vis=maaned, uke or liste, dag, and the filters enhet, kanal, tilstand, "
               "kampanje",
               calendar_page);
}

} // namespace samband::planning
