#include "importers/reading/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "graph/base/error.hpp"

namespace lobbynet::reading {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(std::string_view what) {
    throw DataError(
        fmt::format("cannot start another program: {}: {}", what, std::strerror(errno)));
}

class Descriptor {
 public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }
    void close() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }
    int get() const { return fd_; }

 private:
    int fd_ = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Pipe make_pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) give_up("pipe");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The input as a file in memory, so that the child can read (and seek) at its own pace.
Descriptor memory_file(std::string_view bytes) {
    Descriptor file(::memfd_create("input", MFD_CLOEXEC));
    if (file.get() < 0) give_up("memfd_create");
    while (!bytes.empty()) {
        const auto n = ::write(file.get(), bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) give_up("write");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    if (::lseek(file.get(), 0, SEEK_SET) != 0) give_up("lseek");
    return file;
}

struct FileActions {
    posix_spawn_file_actions_t actions;
    FileActions() {
        if (posix_spawn_file_actions_init(&actions) != 0) give_up("posix_spawn");
    }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&actions); }
    void put(const Descriptor& from, int to) {
        if (posix_spawn_file_actions_adddup2(&actions, from.get(), to) != 0) give_up("posix_spawn");
    }
};

/// A child that does not outlive this object.
class Child {
 public:
    explicit Child(pid_t pid) : pid_(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (pid_ > 0) {
            kill();
            wait();
        }
    }
    void kill() const { ::kill(pid_, SIGKILL); }
    int wait() {
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

 private:
    pid_t pid_;
};

/// Reads what is there; false at the end of the stream.
bool take(const Descriptor& from, std::string& into) {
    char buffer[1 << 16];
    const auto n = ::read(from.get(), buffer, sizeof buffer);
    if (n < 0) return errno == EINTR || errno == EAGAIN;
    into.append(buffer, static_cast<std::size_t>(n));
    return n > 0;
}

ProcessResult::End collect(Pipe& output, Pipe& errors, const ProcessLimits& limits,
                           ProcessResult& result) {
    constexpr std::size_t most_errors = std::size_t{64} << 10U;
    const auto deadline = Clock::now() + limits.wall_time;
    std::string complaints;
    while (output.read.get() >= 0 || errors.read.get() >= 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return ProcessResult::End::too_slow;
        pollfd waits[2] = {{output.read.get(), POLLIN, 0}, {errors.read.get(), POLLIN, 0}};
        if (::poll(waits, 2, static_cast<int>(std::min<long>(left, 1000))) < 0 && errno != EINTR) {
            give_up("poll");
        }
        if (waits[0].revents != 0 && !take(output.read, result.output)) output.read.close();
        if (result.output.size() > limits.output_bytes) return ProcessResult::End::too_much_output;
        if (waits[1].revents != 0) {
            complaints.clear();
            if (!take(errors.read, complaints)) errors.read.close();
            result.errors +=
                complaints.substr(0, most_errors - std::min(most_errors, result.errors.size()));
        }
    }
    return ProcessResult::End::exited;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits) {
    Descriptor stdin_file = memory_file(input);
    Pipe output = make_pipe();
    Pipe errors = make_pipe();
    FileActions actions;
    actions.put(stdin_file, STDIN_FILENO);
    actions.put(output.write, STDOUT_FILENO);
    actions.put(errors.write, STDERR_FILENO);

    // prlimit (util-linux) sets the limits before the program starts: set from here, they would
    // come when it has begun
    std::vector<std::string> line{"prlimit", fmt::format("--cpu={}", limits.processor_seconds),
                                  fmt::format("--as={}", limits.memory_bytes), "--core=0", "--"};
    line.insert(line.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& argument : line) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const char* const path_value = std::getenv("PATH");
    std::string path =
        std::string("PATH=") + (path_value != nullptr ? path_value : "/usr/bin:/bin");
    std::string locale = "LC_ALL=C";
    char* environment[] = {path.data(), locale.data(), nullptr};

    ProcessResult result;
    pid_t pid = -1;
    const int error = ::posix_spawnp(&pid, argv[0], &actions.actions, nullptr, argv.data(),
                                     static_cast<char**>(environment));
    if (error == ENOENT) {
        result.end = ProcessResult::End::not_found;
        return result;
    }
    if (error != 0) {
        errno = error;
        give_up(arguments[0]);
    }
    Child child(pid);
    output.write.close();
    errors.write.close();
    result.end = collect(output, errors, limits, result);
    if (result.end != ProcessResult::End::exited) child.kill();
    const int status = child.wait();
    if (result.end == ProcessResult::End::exited) {
        if (WIFEXITED(status)) {
            constexpr int no_such_program = 127;
            result.exit_code = WEXITSTATUS(status);
            if (result.exit_code == no_such_program) result.end = ProcessResult::End::not_found;
        } else {
            result.end = ProcessResult::End::killed;
        }
    }
    return result;
}

}  // namespace lobbynet::reading
