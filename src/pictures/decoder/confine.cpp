#include "pictures/decoder/confine.h"

#include "pictures/limits.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace samband::pictures {

static void limit(__rlimit_resource resource, rlim_t most)
{
    const rlimit both{most, most};
    if (::setrlimit(resource, &both) != 0) ::_exit(70);
}

void confine()
{
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes of addresses for itself
    limit(RLIMIT_AS, decoder_memory);
#endif
    limit(RLIMIT_CPU, decoder_processor_s);
    limit(RLIMIT_FSIZE, stored_bytes);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
    ::signal(SIGXFSZ, SIG_IGN); // a file that grows too large is an error of writing
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::alarm(decoder_time_s);
}

} // namespace samband::pictures
