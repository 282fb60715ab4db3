#include "main/wiring.h"

#include "approvals/round.h"
#include "channels/account_happenings.h"
#include "channels/linkedin/taking_in.h"
#include "channels/mail/bounces.h"
#include "channels/mail/take_mail.h"
#include "channels/meta/taking_in.h"
#include "channels/shipping.h"
#include "chat/changed.h"
#include "chat/setting.h"
#include "crisis/hold.h"
#include "db/transaction.h"
#include "dialogue/answer_moves.h"
#include "dialogue/answers.h"
#include "dialogue/changed.h"
#include "dialogue/clock_work.h"
#include "dialogue/concern.h"
#include "dialogue/mail_receipt.h"
#include "dialogue/take_comment.h"
#include "dialogue/take_mail.h"
#include "insight/count.h"
#include "insight/limits.h"
#include "intranet/notice.h"
#include "moderation/look_at.h"
#include "moderation/moderate_message.h"
#include "outlets/happenings.h"
#include "outlets/release.h"
#include "people/happenings.h"
#include "pictures/happenings.h"
#include "planning/wishes.h"
#include "proposals/ask.h"
#include "proposals/sums.h"
#include "publishing/deliver.h"
#include "publishing/happenings.h"
#include "rulings/happenings.h"
#include "services/service.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/leave.h"
#include "subscriptions/tell_same.h"
#include "urgent/send_notice.h"
#include "urgent/taken_down.h"

#include <atomic>

namespace samband::main {

template <typename Happening>
static void drop_pages_on(db::Wiring& wiring, const std::function<void()>& drop_cached)
{
    wiring.on<Happening>("public pages are made anew",
                         [drop_cached](db::Writing& tx, const Happening&) { tx.after_commit(drop_cached); });
}

template <typename Happening>
static void deliver_on(db::Wiring& wiring, const char* name,
                       void (*react)(db::Writing&, const Happening&, const publishing::Outside&),
                       const publishing::Outside& outside)
{
    wiring.on<Happening>(
        name, [react, outside](db::Writing& tx, const Happening& happening) { react(tx, happening, outside); });
}

/// A transaction that takes in a thousand messages tells those who follow the lists once. A chat is told of what is
/// done to it as a conversation.
static void tell_of_threads(db::Wiring& wiring, std::function<void(const std::string& topic, Instant at)> tell_pages)
{
    const auto last = std::make_shared<std::atomic<std::int64_t>>(0);
    wiring.on<dialogue::ThreadChanged>("open pages are told",
                                       [tell_pages, last](db::Writing& tx, const dialogue::ThreadChanged& happening) {
                                           tx.after_commit([tell_pages, last, happening, at = tx.now()] {
                                               tell_pages(dialogue::topic_of(happening.thread), at);
                                               tell_pages(chat::topic_of(happening.thread), at);
                                               if (happening.lists && last->exchange(at.us) != at.us)
                                                   tell_pages(dialogue::inbox_topic, at);
                                           });
                                       });
}

static void tell_of_chats(db::Wiring& wiring, std::function<void(const std::string& topic, Instant at)> tell_pages)
{
    wiring.on<chat::TalkChanged>("open pages are told", [tell_pages](db::Writing& tx, const chat::TalkChanged& it) {
        tx.after_commit([tell_pages, it, at = tx.now()] {
            tell_pages(chat::topic_of(it.talk), at);
            tell_pages(chat::desk_topic, at);
        });
    });
    wiring.on<chat::Writes>("open pages are told", [tell_pages](db::Writing& tx, const chat::Writes& it) {
        tx.after_commit([tell_pages, it, at = tx.now()] { tell_pages(chat::writing_topic_of(it.talk, it.ours), at); });
    });
}

/// What happens is counted a few minutes later, all of it together: the database is asked once in that time.
static void count_on(db::Wiring& wiring)
{
    const auto next = std::make_shared<std::atomic<std::int64_t>>(0);
    wiring.on<dialogue::ThreadChanged>("insight::count_soon", [next](db::Writing& tx, const dialogue::ThreadChanged&) {
        if (tx.now().us < next->load()) return;
        insight::count_soon(tx);
        tx.after_commit([next, until = tx.now().plus_s(insight::soon_s).us] { next->store(until); });
    });
    wiring.on<dialogue::ThreadForgotten>("insight::keep_forgotten", insight::keep_forgotten);
}

void wire(db::Wiring& wiring, std::function<void()> drop_cached,
          std::function<void(const std::string& topic, Instant at)> tell_pages, const publishing::Outside& outside,
          const std::vector<std::string>& held_kinds)
{
    deliver_on<publishing::PostPublished>(wiring, "publishing::send_out", publishing::send_out, outside);
    deliver_on<publishing::PostCorrected>(wiring, "publishing::send_corrections", publishing::send_corrections,
                                          outside);
    deliver_on<publishing::PostWithdrawn>(wiring, "publishing::take_down", publishing::take_down, outside);
    wiring.on<publishing::PostSent>("approvals::begin_round",
                                    [site = outside.site](db::Writing& tx, const publishing::PostSent& happening) {
                                        approvals::begin_round(tx, happening, site);
                                    });
    wiring.on<publishing::PostPublished>("intranet::ask_for_confirmation", intranet::ask_for_confirmation);
    wiring.on<publishing::PostPublished>("planning::forget_wish", planning::forget_wish);
    wiring.on<publishing::PostPublished>("urgent::follow_published", urgent::follow_published);
    wiring.on<publishing::PostWithdrawn>("urgent::follow_withdrawn",
                                         [site = outside.site](auto& tx, const publishing::PostWithdrawn& happening) {
                                             urgent::follow_withdrawn(tx, happening, site);
                                         });
    wiring.on<publishing::PostCorrected>("intranet::ask_again", intranet::ask_again);
    wiring.on<channels::SmsStopped>("subscriptions::stopped_by_sms",
                                    [](db::Writing& tx, const channels::SmsStopped& happening) {
                                        subscriptions::stopped_by_sms(tx, happening.number);
                                    });
    wiring.on<channels::DeliveryBounced>(
        "subscriptions::bounced", [](db::Writing& tx, const channels::DeliveryBounced& happening) {
            subscriptions::bounced(tx, subscriptions::Medium::email, happening.recipient);
        });
    wiring.on<outbox::WorkDied>("channels::give_up_with_work", channels::give_up_with_work);
    wiring.on<outbox::WorkDied>("subscriptions::close_given_up", subscriptions::close_given_up);
    wiring.on<outbox::WorkDied>("subscriptions::close_untold", subscriptions::close_untold);
    wiring.on<channels::DispatchEnded>("channels::mail::watch_bounces", channels::mail::watch_bounces);
    wiring.on<channels::AccountsChanged>("channels::mail::follow_takers", channels::mail::follow_takers);
    wiring.on<channels::AccountsChanged>("channels::linkedin::follow_takers", channels::linkedin::follow_takers);
    wiring.on<channels::mail::MailCame>("dialogue::take_mail", dialogue::take_mail);
    wiring.on<channels::AccountsChanged>("channels::meta::follow_takers", channels::meta::follow_takers);
    wiring.on<channels::networks::CommentCame>("dialogue::take_comment", dialogue::take_comment);
    wiring.on<channels::networks::CommentUnread>("dialogue::hold_comment", dialogue::hold_comment);
    wiring.on<channels::DispatchEnded>("dialogue::follow_letter", dialogue::follow_letter);
    wiring.on<publishing::PostPublished>("outlets::follow_published", outlets::follow_published);
    wiring.on<publishing::PostCorrected>("outlets::follow_corrected", outlets::follow_corrected);
    wiring.on<publishing::PostWithdrawn>("outlets::follow_withdrawn", outlets::follow_withdrawn);
    wiring.on<publishing::PostRestored>("publishing::put_back_out", publishing::put_back_out);
    wiring.on<publishing::PostRestored>("outlets::follow_restored", outlets::follow_restored);
    wiring.on<publishing::PostRestored>("urgent::follow_restored", urgent::follow_restored);
    wiring.on<publishing::PostBlocked>("urgent::follow_blocked",
                                       [site = outside.site](auto& tx, const publishing::PostBlocked& happening) {
                                           urgent::follow_blocked(tx, happening, site);
                                       });
    wiring.on<rulings::SituationSet>("crisis::follow_situation",
                                     [held_kinds](db::Writing& tx, const rulings::SituationSet& happening) {
                                         crisis::follow_situation(tx, happening, held_kinds);
                                     });
    wiring.on<people::OfficeHoursChanged>("dialogue::follow_all_clocks",
                                          [](auto& tx, const auto&) { dialogue::follow_all_clocks(tx); });
    wiring.on<rulings::RulebookAdopted>("dialogue::follow_all_clocks",
                                        [](auto& tx, const auto&) { dialogue::follow_all_clocks(tx); });
    tell_of_chats(wiring, tell_pages);
    tell_of_threads(wiring, std::move(tell_pages));
    count_on(wiring);
    wiring.on<dialogue::ConcernRaised>("dialogue::tell_leaders",
                                       [site = outside.site](auto& tx, const dialogue::ConcernRaised& happening) {
                                           dialogue::tell_leaders(tx, happening.thread, site);
                                       });
    drop_pages_on<chat::SettingChanged>(wiring, drop_cached);
    drop_pages_on<services::ServicesChanged>(wiring, drop_cached);
    drop_pages_on<outlets::ReleaseChanged>(wiring, drop_cached);
    drop_pages_on<publishing::PostPublished>(wiring, drop_cached);
    drop_pages_on<publishing::PostCorrected>(wiring, drop_cached);
    drop_pages_on<publishing::PostWithdrawn>(wiring, drop_cached);
    drop_pages_on<publishing::PostRestored>(wiring, drop_cached);
    drop_pages_on<pictures::PictureChanged>(wiring, drop_cached);
    drop_pages_on<channels::AccountsChanged>(wiring, drop_cached);
    drop_pages_on<rulings::SituationSet>(wiring, drop_cached);
    drop_pages_on<rulings::RulebookAdopted>(wiring, drop_cached);
}

static void wire_moderation(db::Wiring& wiring, const std::shared_ptr<const people::Municipality>& municipality)
{
    wiring.on<channels::DispatchEnded>("moderation::follow_moderation",
                                       [municipality](db::Writing& tx, const channels::DispatchEnded& happening) {
                                           moderation::follow_moderation(tx, happening, *municipality);
                                       });
    wiring.on<dialogue::MessageTaken>("moderation::look_at_message", moderation::look_at_message);
    wiring.on<dialogue::CommentKept>("moderation::look_at_comment", moderation::look_at_comment);
    wiring.on<dialogue::MessageTaken>("proposals::ask_soon", proposals::ask_soon);
    wiring.on<dialogue::MailTaken>("dialogue::send_receipt",
                                   [municipality](db::Writing& tx, const dialogue::MailTaken& happening) {
                                       dialogue::send_receipt(tx, happening, *municipality);
                                   });
    wiring.on<dialogue::CategoryDecided>("proposals::count_decided", proposals::count_decided);
}

void wire_answers(db::Wiring& wiring, std::shared_ptr<const people::Municipality> municipality)
{
    wiring.on<channels::DispatchEnded>("dialogue::follow_delivery", dialogue::follow_delivery);
    wiring.on<channels::DeliveryBounced>("dialogue::follow_bounce", dialogue::follow_bounce);
    wiring.on<channels::DispatchEnded>("dialogue::follow_forwarding",
                                       [municipality](db::Writing& tx, const channels::DispatchEnded& happening) {
                                           dialogue::follow_forwarding(tx, happening, *municipality);
                                       });
    wire_moderation(wiring, municipality);
}

} // namespace samband::main
