#include "main/serve_command.h"

#include "base/log.h"
#include "base/memory.h"
#include "main/demo_world.h"
#include "main/serving.h"

#include <csignal>
#include <iostream>

namespace samband::main {

static ServingSetting setting_of(const ServeOptions& options)
{
    ServingSetting setting = read_serving_setting(options.data);
    if (!options.listen.empty()) setting.listen = options.listen;
    if (!options.database.empty()) setting.database = options.database;
    if (!options.inside.empty()) setting.inside = options.inside == "none" ? "" : options.inside;
    return setting;
}

/// Blocked before any thread is made, so that all inherit it and only `sigwait` sees these. A terminal that hangs up
/// ends it as kindly as the others do: there is nothing to read anew, settings are read at the start.
static sigset_t block_ending_signals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    signal(SIGPIPE, SIG_IGN);
    return ending;
}

int serve_command(const ServeOptions& options)
{
    keep_freed_memory();
    const sigset_t ending = block_ending_signals();
    std::filesystem::create_directories(options.data);
    const ServingSetting setting = setting_of(options);
    if (options.demo) make_demo_world(setting);

    Serving serving(setting);
    serving.start();
    const std::string host = setting.listen.substr(0, setting.listen.rfind(':'));
    std::cout << "listening on http://" << host << ':' << serving.port() << std::endl;
    if (options.demo) std::cout << demo_welcome(serving.port()) << std::flush;

    int signal = 0;
    sigwait(&ending, &signal);
    log::info("draining");
    return 0;
}

} // namespace samband::main
