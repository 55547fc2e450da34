#include "layouts/dot/render.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <graphviz/gvc.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

constexpr rlim_t most_scratch = 16U << 20U;  // libcgraph keeps its warnings in a temporary file
constexpr char family[] = "DejaVu Sans";

// ---- in the child: nothing here returns ----

/// Writes all of it or gives up; the parent sees a short answer.
void write_all(int fd, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t n = ::write(fd, data, size);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        data += n;
        size -= static_cast<std::size_t>(n);
    }
}

int complain(char* message) {
    write_all(STDERR_FILENO, message, std::strlen(message));
    return 0;
}

void limit(int resource, rlim_t value) {
    rlimit now{};
    getrlimit(static_cast<__rlimit_resource>(resource), &now);
    now.rlim_cur = std::min(value, now.rlim_max);
    setrlimit(static_cast<__rlimit_resource>(resource), &now);
}

/// Address space in use now, so that the limit counts what Graphviz adds.
std::uint64_t mapped_now() {
    unsigned long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
        std::fclose(file);
    }
    return std::uint64_t{pages} * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

void apply(const RenderLimits& limits) {
    limit(RLIMIT_CPU, limits.cpu_seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, most_scratch);
#if !defined(__SANITIZE_ADDRESS__)  // which maps terabytes of shadow
    limit(RLIMIT_AS, mapped_now() + limits.memory);
#endif
}

bool has_family() {
    FcPattern* wanted = FcNameParse(reinterpret_cast<const FcChar8*>(family));
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result{};
    FcPattern* match = FcFontMatch(nullptr, wanted, &result);
    FcChar8* name = nullptr;
    const bool same = match != nullptr &&
                      FcPatternGetString(match, FC_FAMILY, 0, &name) == FcResultMatch &&
                      std::strcmp(reinterpret_cast<const char*>(name), family) == 0;
    if (match != nullptr) FcPatternDestroy(match);
    FcPatternDestroy(wanted);
    return same;
}

/// Answer: one byte ('F': the font is there, 'f': it is not), then the picture.
[[noreturn]] void draw_and_exit(const std::string& dot, const char* format, int answer,
                                const RenderLimits& limits) {
    apply(limits);
    setenv("TZ", "UTC", 1);
    const char font = has_family() ? 'F' : 'f';
    GVC_t* gvc = gvContext();
    agseterr(AGERR);
    agseterrf(complain);
    Agraph_t* graph = agmemread(dot.c_str());
    if (graph == nullptr || gvLayout(gvc, graph, "nop2") != 0) _exit(3);
    char* data = nullptr;
    unsigned int size = 0;
    if (gvRenderData(gvc, graph, format, &data, &size) != 0 || size == 0 || agerrors() > 0)
        _exit(4);
    write_all(answer, &font, 1);
    write_all(answer, data, size);
    _exit(0);
}

// ---- in the parent ----

struct Answer {
    std::string out;
    std::string messages;
    int status = 0;
    bool late = false;
};

Answer collect(pid_t child, int out, int err, unsigned wall_seconds) {
    Answer answer;
    std::array<pollfd, 2> fds{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(wall_seconds);
    std::array<char, 65536> buffer{};
    while (fds[0].fd >= 0 || fds[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            answer.late = true;
            kill(child, SIGKILL);
            break;
        }
        if (poll(fds.data(), fds.size(), static_cast<int>(left.count())) < 0) continue;
        for (std::size_t i = 0; i < fds.size(); ++i) {
            if (fds[i].fd < 0 || fds[i].revents == 0) continue;
            const ssize_t n = read(fds[i].fd, buffer.data(), buffer.size());
            if (n > 0) {
                std::string& to = i == 0 ? answer.out : answer.messages;
                if (i == 0 || to.size() < buffer.size())
                    to.append(buffer.data(), static_cast<std::size_t>(n));
            } else if (n == 0 || errno != EINTR) {
                fds[i].fd = -1;
            }
        }
    }
    close(out);
    close(err);
    while (waitpid(child, &answer.status, 0) < 0 && errno == EINTR) {
    }
    return answer;
}

std::string why(const Answer& answer, const RenderLimits& limits) {
    if (answer.late) return fmt::format("it took more than {} s", limits.wall_seconds);
    if (WIFSIGNALED(answer.status)) {
        return WTERMSIG(answer.status) == SIGXCPU
                   ? fmt::format("it took more than {} s of processor time", limits.cpu_seconds)
                   : fmt::format("it was stopped by signal {}", WTERMSIG(answer.status));
    }
    const std::string said = cut(visible(trim(answer.messages)), 200);
    return said.empty() ? "it gave no picture and no reason" : "it said: " + said;
}

/// Cairo writes the time of drawing; the same length, so that every offset stays right.
void fix_creation_date(std::string& pdf, std::string_view date) {
    std::string digits = "19700101000000";
    std::size_t at = 0;
    for (const char c : date.substr(0, 10)) {
        if (c >= '0' && c <= '9') digits[at++] = c;
    }
    const std::string_view mark = "/CreationDate (D:";
    const auto found = pdf.find(mark);
    if (found == std::string::npos) return;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        char& c = pdf[found + mark.size() + i];
        if (c < '0' || c > '9') return;
        c = digits[i];
    }
}

}  // namespace

Rendered render(const std::string& dot, Picture picture, double dpi, std::string_view date,
                const RenderLimits& limits) {
    std::string text = dot;
    if (picture == Picture::png) {
        const auto brace = text.find('{') + 1;
        text.insert(brace, fmt::format("\n  dpi={:.1f};", dpi));
    }
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (pipe2(out.data(), O_CLOEXEC) != 0)
        throw DataError(fmt::format("cannot draw the map: {}", std::strerror(errno)));
    if (pipe2(err.data(), O_CLOEXEC) != 0) {
        close(out[0]);
        close(out[1]);
        throw DataError(fmt::format("cannot draw the map: {}", std::strerror(errno)));
    }
    const char* format = picture == Picture::svg   ? "svg:svg:core"
                         : picture == Picture::pdf ? "pdf:cairo:cairo"
                                                   : "png:cairo:cairo";
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        close(out[0]);
        close(err[0]);
        dup2(err[1], STDERR_FILENO);
        draw_and_exit(text, format, out[1], limits);
    }
    const int error = errno;
    close(out[1]);
    close(err[1]);
    if (child < 0) {
        close(out[0]);
        close(err[0]);
        throw DataError(fmt::format("cannot draw the map: {}", std::strerror(error)));
    }
    Answer answer = collect(child, out[0], err[0], limits.wall_seconds);
    if (answer.late || !WIFEXITED(answer.status) || WEXITSTATUS(answer.status) != 0 ||
        answer.out.size() < 2) {
        throw DataError("Graphviz did not draw the map: " + why(answer, limits),
                        "draw a smaller part (--theme, --election, --around), smaller paper, or "
                        "write a .dot file and draw it with 'neato -n2'");
    }
    Rendered result;
    if (answer.out.front() == 'f') {
        result.warnings.push_back(
            fmt::format("the font {} is not installed: text may be wider than its boxes "
                        "(Debian: fonts-dejavu-core)",
                        family));
    }
    result.bytes = answer.out.substr(1);
    if (picture == Picture::pdf) fix_creation_date(result.bytes, date);
    return result;
}

}  // namespace lobbynet
