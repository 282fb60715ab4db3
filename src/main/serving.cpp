#include "main/serving.h"

#include "attacks/forget.h"
#include "base/log.h"
#include "base/wall_clock.h"
#include "channels/linkedin/look_work.h"
#include "channels/linkedin/taking_in.h"
#include "channels/mail/bounces.h"
#include "channels/mail/read_mailbox.h"
#include "channels/mail/take_mail.h"
#include "channels/meta/look_work.h"
#include "channels/meta/taking_in.h"
#include "crisis/held_kinds.h"
#include "db/municipalities.h"
#include "dialogue/clean_files.h"
#include "dialogue/look_log.h"
#include "dialogue/take_mail.h"
#include "http/server.h"
#include "imports/import_work.h"
#include "ledger/key_folder.h"
#include "ledger/log.h"
#include "main/dictionary_warmer.h"
#include "main/frame.h"
#include "main/held_figures.h"
#include "main/known_municipalities.h"
#include "main/ledger_keeper.h"
#include "main/ports.h"
#include "main/routes.h"
#include "main/wiring.h"
#include "main/work.h"
#include "outbox/next_due.h"
#include "outbox/workers.h"
#include "people/sign_in.h"
#include "proposals/limits.h"
#include "readership/keeper.h"

namespace samband::main {

/// Members are made in the order that each needs the ones before it. A commit anywhere wakes work and ledger, so all is
/// stopped by ~Serving while all of it is still there.
struct Serving::State {
    explicit State(const ServingSetting& the_setting);

    db::Setting database_setting(const std::string& municipality);
    http::ServerSetting server_setting();
    people::Routes::Open open(std::string_view municipality);
    std::string verifier_key(std::string_view municipality, int log) const;
    channels::ShippingSetting shipping_setting();
    publishing::Outside outside(const std::string& municipality) const;
    outbox::WorkersSetting workers_setting();
    void dress_with_frame(const http::Request& request, Json& model);

    ServingSetting setting;
    std::mutex wiring_mutex;
    std::map<std::string, std::unique_ptr<db::Wiring>> wirings;
    db::Municipalities municipalities;
    KnownMunicipalities known;
    http::Catalogue catalogue = http::Catalogue::embedded();
    http::Views views{catalogue};
    http::Live live;
    DictionaryWarmer dictionaries;
    people::Door door;
    pictures::Library library{[this](std::string_view name) { return municipalities.folder(name) / "media"; }};
    channels::print::Printer printer;
    http::Router router;
    LedgerKeeper ledgers{municipalities};
    channels::Shipping shipping{shipping_setting()};
    channels::mail::MailboxWaiters waiters{[this](const std::string& name, const Id& account) {
        municipalities.open(name)->write("channels.hurry-reading",
                                         [&](db::Writing& tx) { channels::mail::hurry_reading(tx, account); });
    }};
    std::atomic<bool> ending{false}; ///< what waits for mailboxes gives up
    outbox::Workers workers{workers_setting()};
    readership::Keeper readers{[this](const std::string& name) { return municipalities.open(name); }};
    dialogue::LookLog looks{[this](const std::string& name) { return municipalities.open(name); }};
    std::unique_ptr<http::Server> server;
};

Serving::State::State(const ServingSetting& the_setting)
    : setting(the_setting),
      municipalities(setting.data, setting.database,
                     [this](std::string_view name) { return database_setting(std::string(name)); }),
      known(municipalities.names(), setting.data)
{
    people::Routes routes(router, [this](std::string_view name) { return open(name); });
    const auto key = [this](std::string_view name, int log) { return verifier_key(name, log); };
    const auto folder = [this](std::string_view name) { return municipalities.folder(name); };
    add_ports(shipping, client::Reach(setting.reach));
    const client::Reach reach(setting.reach);
    const proposals::Access model{std::make_shared<client::HttpClient>(client::ClientSetting{.reach = reach}), reach,
                                  shipping_setting().keys, [this] { return ending.load(); }};
    add_routes(routes,
               {door, router, catalogue, key, library, shipping, printer, readers.counter(), folder, model, &looks});
    workers.handle(proposals::ask_work_kind, proposals::Asker(model), proposals::at_once);
    add_work(workers, shipping, [this](const std::string& name) { return known.named(name)->site; });
    const channels::mail::MailboxReader reader(
        client::Reach(setting.reach), shipping_setting().keys, &waiters,
        [folder, scan = dialogue::scanner_at(setting.clamd)](const std::string& name,
                                                             const channels::mail::MailCame& came) {
            return dialogue::prepare_mail(came, dialogue::FileFolder(folder(name)), scan);
        },
        [this] { return ending.load(); });
    workers.handle(channels::mail::read_bounces_kind, reader, 1);
    workers.handle(channels::mail::take_mail_kind, reader, channels::mail::mailboxes_at_once);
    workers.handle(channels::meta::look_kind,
                   channels::meta::CommentLooker(
                       std::make_shared<client::HttpClient>(client::ClientSetting{client::Reach(setting.reach)}),
                       shipping_setting().keys, [this] { return ending.load(); }));
    workers.handle(channels::linkedin::look_kind,
                   channels::linkedin::CommentLooker(std::make_shared<client::HttpClient>(
                                                         client::ClientSetting{.reach = client::Reach(setting.reach)}),
                                                     shipping_setting().keys, [this] { return ending.load(); }),
                   1);
    workers.handle(
        dialogue::clean_files_work_kind,
        [folder](const outbox::Lease& lease, db::Database& database) {
            return dialogue::do_clean_files_work(dialogue::FileFolder(folder(lease.municipality)), database);
        },
        1);
    workers.handle(
        imports::import_work_kind,
        [folder, scan = dialogue::scanner_at(setting.clamd)](const outbox::Lease& lease, db::Database& database) {
            return imports::do_import_work(lease, database, folder(lease.municipality), scan);
        },
        1);
    workers.handle(
        imports::forget_work_kind,
        [folder](const outbox::Lease& lease, db::Database& database) {
            return imports::do_forget_work(lease, database, folder(lease.municipality));
        },
        1);
    workers.handle(
        attacks::forget_work_kind,
        [folder](const outbox::Lease& lease, db::Database& database) {
            return attacks::do_forget_work(attacks::evidence_folder(folder(lease.municipality)), database);
        },
        1);
    server = std::make_unique<http::Server>(server_setting(), router, views, catalogue, live);
}

db::Setting Serving::State::database_setting(const std::string& municipality)
{
    const std::lock_guard lock(wiring_mutex);
    auto& wiring = wirings[municipality];
    if (!wiring) {
        wiring = std::make_unique<db::Wiring>();
        wire(
            *wiring, [this, municipality] { server->drop_cached(municipality); },
            [this, municipality](const std::string& topic, Instant at) { live.publish(municipality, topic, at.us); },
            outside(municipality), crisis::held_kinds(workers.kinds()));
        wire_answers(*wiring, known.named(municipality));
    }
    db::Setting made;
    made.wiring = wiring.get();
    made.clock = wall_now;
    if (setting.database == "sqlite:") made.before_commit = ledger::sequence;
    made.after_commit = [this, municipality] {
        ledgers.wake(municipality);
        workers.wake(municipality);
    };
    made.migrated = [this, municipality](const db::Migrated&) {
        outbox::take_next_due(municipalities.folder(municipality)); // it does not know what a migration has queued
    };
    made.disk_failed = [] {
        log::error("disk-failed");
        std::_Exit(70);
    };
    return made;
}

people::Routes::Open Serving::State::open(std::string_view municipality)
{
    return {known.named(municipality), municipalities.open(municipality)};
}

std::string Serving::State::verifier_key(std::string_view municipality, int log) const
{
    const auto key = ledger::KeyFolder(municipalities.folder(municipality) / "keys").key(log);
    return key ? key->verifier().text() : std::string();
}

channels::ShippingSetting Serving::State::shipping_setting()
{
    channels::ShippingSetting made;
    made.keys = [this](const std::string& name) { return municipalities.folder(name) / "keys"; };
    made.site = [this](const std::string& name) { return known.named(name)->site; };
    made.picture = [this](db::Database& database, const std::string& name, const std::string& media) {
        return picture_bytes(library, database, name, media);
    };
    made.batches_in_a_row = 16;
    return made;
}

publishing::Outside Serving::State::outside(const std::string& municipality) const
{
    return {[this](const channels::Account& account) { return abilities_of(shipping, account); },
            known.named(municipality)->site};
}

outbox::WorkersSetting Serving::State::workers_setting()
{
    outbox::WorkersSetting made;
    made.threads = 24; // most of them wait for a peer: a slow one leaves threads for the others
    made.clock = wall_now;
    made.open = [this](const std::string& name) { return municipalities.open(name); };
    made.folder = [this](const std::string& name) { return municipalities.folder(name); };
    made.look_every_s = setting.database == "sqlite:" ? 0 : 5;
    return made;
}

http::ServerSetting Serving::State::server_setting()
{
    http::ServerSetting made;
    made.listen = setting.listen;
    made.inside = setting.inside;
    made.trusted_proxies = setting.trusted_proxies;
    made.cookie_prefix = setting.secure ? "__Host-" : "";
    made.io_threads = setting.io_threads;
    made.workers = setting.workers;
    made.spool = setting.data / "spool";
    made.clock = wall_now;
    made.municipality_of = [this](std::string_view host) { return known.of_host(host); };
    made.frame = [this](const http::Request& request, Json& model) { dress_with_frame(request, model); };
    made.csrf_secret = people::csrf_secret;
    made.further_figures = [this] { return held_figures(municipalities.held_times()); };
    return made;
}

/// Whoever writes is shown a page or two before the first word is typed: time enough to fetch the dictionary.
void Serving::State::dress_with_frame(const http::Request& request, Json& model)
{
    const auto municipality = known.named(request.municipality);
    if (!municipality) return;
    add_frame(model, request, catalogue, *municipality, *municipalities.open(request.municipality));
    const Json* may = model.find("may");
    const Json* writes = may ? may->find("writer") : nullptr;
    if (writes && writes->boolean())
        dictionaries.warm(language::tongue_of(municipality->language).value_or(language::Tongue::nb));
}

Serving::Serving(const ServingSetting& setting)
{
    std::filesystem::create_directories(setting.data / "spool");
    db::prove_queries(setting.database);
    state_ = std::make_unique<State>(setting);
}

Serving::~Serving()
{
    state_->server->drain();
    state_->readers.stop();
    state_->looks.stop();
    state_->router = {}; // its gate writes which sessions were seen last; these commits too wake those below
    state_->ending = true;
    state_->shipping.stop();
    state_->waiters.stop();
    state_->workers.stop();
    state_->ledgers.stop();
}

void Serving::start()
{
    state_->server->listen();
    if (!state_->setting.secure) state_->known.serve_plainly(port());
    for (const std::string& name : state_->municipalities.names())
        state_->ledgers.begin(name, state_->known.named(name)->origin);
    state_->workers.start(state_->municipalities.names());
    state_->server->start();
}

int Serving::port() const
{
    return state_->server->port();
}

int Serving::inside_port() const
{
    return state_->server->inside_port();
}

} // namespace samband::main
