#include "channels/linkedin/look_for_comments.h"

#include "base/text_of.h"
#include "channels/linkedin/comments.h"
#include "channels/linkedin/post_body.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <algorithm>
#include <map>

namespace samband::channels::linkedin {

using networks::CommentCame;
using networks::Course;
using networks::Failure;
using networks::percent_encoded;

namespace {

constexpr std::size_t listed_at_once = 100;
constexpr std::size_t told_most = 1'000; ///< in one look: where more happened, a part of the time is looked at

class Looking {
public:
    Looking(client::HttpClient& http, const Account& account, const std::string& secret,
            const std::function<bool()>& ending)
        : rest_(http, account, secret),
          account_(account.id),
          organization_(organization_urn(account)),
          ending_(ending)
    {
    }

    CommentsFound look(Instant since, Instant until)
    {
        if (organization_.empty()) {
            found_.stopped = Failure{trouble::settings_wrong, "organization", Course::rest};
            return std::move(found_);
        }
        std::vector<Json> told = list(since, until);
        for (; told.size() > told_most && !found_.stopped; told = list(since, until))
            until = Instant{since.us + (until.us - since.us) / 2};
        found_.seen_until = since;
        for (auto one = told.rbegin(); one != told.rend() && !found_.stopped; ++one) // the newest come first there
            if (take(*one)) found_.seen_until = std::max(found_.seen_until, told_at(*one));
        if (!found_.stopped) found_.seen_until = until;
        std::ranges::stable_sort(found_.came, {}, &CommentCame::at);
        return std::move(found_);
    }

private:
    /// All of that time, or more than `told_most`.
    std::vector<Json> list(Instant since, Instant until)
    {
        std::vector<Json> all;
        while (all.size() <= told_most) {
            const Answered answered = rest_.get(address_of_list(since, until, all.size()), "FINDER");
            if (const auto* failure = std::get_if<Failure>(&answered)) return stop(*failure), std::vector<Json>();
            const Json* told = std::get<RestAnswer>(answered).body.find("elements");
            if (told == nullptr || !told->is_array())
                return stop({trouble::answer_lost, {}, Course::later}), std::vector<Json>();
            all.insert(all.end(), told->items().begin(), told->items().end());
            if (told->items().size() < listed_at_once) break;
        }
        return all;
    }

    std::string address_of_list(Instant since, Instant until, std::size_t start) const
    {
        return "/rest/organizationalEntityNotifications?q=criteria"
               "&actions=List(COMMENT,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE)&organizationalEntity=" +
               percent_encoded(organization_) + "&timeRange=(start:" + ms(since) + ",end:" + ms(until) +
               ")&start=" + std::to_string(start) + "&count=" + std::to_string(listed_at_once);
    }

    static std::string ms(Instant at) { return std::to_string(at.us / 1'000); }

    bool stop(Failure failure)
    {
        found_.stopped = std::move(failure);
        return false;
    }

    /// False where the looking stops. What is no comment, and what was said and is gone already, is passed over.
    bool take(const Json& told)
    {
        if (ending_ && ending_()) return stop({trouble::no_connection, "ending", Course::later});
        const auto urn = comment_urn_of(member(told, "generatedActivity"));
        const std::string action = member(told, "action");
        if (!urn || action.empty()) return true;
        CommentCame came;
        came.account = account_;
        came.foreign_id = urn->text();
        came.post = member(told, "sourcePost");
        came.link = address_of(*urn);
        came.at = told_at(told);
        came.is_ours = action == "ADMIN_COMMENT";
        came.raw = to_text(told);
        if (action != "COMMENT_DELETE") return look_at_comment(*urn, action == "COMMENT_EDIT", std::move(came));
        came.verb = CommentCame::Verb::removed;
        came.conversation = came.foreign_id;
        found_.came.push_back(std::move(came));
        return true;
    }

    static Instant told_at(const Json& told)
    {
        const Json* at = told.find("lastModifiedAt");
        return Instant{at != nullptr && at->is_integer() ? at->integer() * 1'000 : 0};
    }

    /// What is told does not say what it answers, nor all of it when it was said: the comment itself does.
    bool look_at_comment(const CommentUrn& urn, bool edited, CommentCame came)
    {
        const Answered answered = rest_.get(path_of(urn));
        if (const auto* failure = std::get_if<Failure>(&answered)) return pass_over(*failure, edited, came);
        const Json& comment = std::get<RestAnswer>(answered).body;
        came.verb = edited ? CommentCame::Verb::edited : CommentCame::Verb::said;
        came.from_id = member(comment, "actor");
        came.is_ours = came.is_ours || came.from_id == organization_;
        came.text = text_in(comment);
        const auto parent = comment_urn_of(member(comment, "parentComment"));
        came.conversation = parent ? parent->text() : came.foreign_id;
        if (const auto said = time_in(comment, edited ? "lastModified" : "created")) came.at = *said;
        if (!came.is_ours) came.from = name_of(came.from_id);
        came.raw = to_text(Json::object({{"comment", comment}, {"told", came.raw}}));
        found_.came.push_back(std::move(came));
        return true;
    }

    /// What is wrong with one comment stops none of the others; what is wrong with the account, or on the way to
    /// LinkedIn, is so for all.
    bool pass_over(const Failure& failure, bool edited, const CommentCame& came)
    {
        if (failure.word == trouble::not_there) return true;
        const bool of_this_one = failure.course == Course::refuse || failure.word == trouble::permission_missing ||
                                 failure.word == trouble::twice;
        if (!of_this_one) return stop(failure);
        // A name of its own: where LinkedIn shows it in a later look, it is taken in as any other.
        const std::string change = edited ? "." + std::to_string(came.at.us) : "";
        found_.unread.push_back({account_, came.foreign_id + ".not-shown" + change, came.raw,
                                 text_of("LinkedIn ville ikke vise Samband denne kommentaren. Se den på LinkedIn.")});
        return true;
    }

    /// Empty where the app may not see who it is; asked for once a round.
    std::string name_of(const std::string& actor)
    {
        constexpr std::string_view person = "urn:li:person:";
        if (!actor.starts_with(person)) return {};
        const std::string id = actor.substr(person.size());
        if (id.empty() || id.size() > 60 || !std::ranges::all_of(id, is_id_sign)) return {};
        const auto [known, is_new] = names_.try_emplace(id);
        if (is_new) known->second = asked_name(id);
        return known->second;
    }

    static bool is_id_sign(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    std::string asked_name(const std::string& id)
    {
        const Answered answered = rest_.get("/rest/people/(id:" + id + ")");
        const auto* told = std::get_if<RestAnswer>(&answered);
        if (told == nullptr) return {};
        const std::string first = member(told->body, "localizedFirstName");
        const std::string last = member(told->body, "localizedLastName");
        return first.empty() || last.empty() ? first + last : first + " " + last;
    }

    Rest rest_;
    Id account_;
    std::string organization_;
    const std::function<bool()>& ending_;
    CommentsFound found_;
    std::map<std::string, std::string> names_;
};

} // namespace

CommentsFound look_for_comments(client::HttpClient& http, const Account& account, const std::string& secret,
                                Instant since, Instant until, const std::function<bool()>& ending)
{
    return Looking(http, account, secret, ending).look(since, until);
}

} // namespace samband::channels::linkedin
