#include "graph/base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "graph/base/error.hpp"

namespace lobbynet {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
 public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ > STDERR_FILENO) ::close(fd_);
    }
    int get() const { return fd_; }

 private:
    int fd_;
};

std::string reason() { return std::strerror(errno); }

/// False, with errno set, when the bytes could not all be written.
bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

}  // namespace

std::string read_file(const std::string& path, std::uintmax_t max_bytes) {
    const bool standard_input = path == "-";
    const Descriptor file(standard_input ? STDIN_FILENO
                                         : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        throw DataError(fmt::format("{}: cannot be opened: {}", path, reason()),
                        "check the name and the folder");
    }
    struct stat info {};
    if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode)) {
        throw DataError(fmt::format("{}: this is a folder, not a file", path),
                        "name the files in it");
    }
    std::string out;
    if (info.st_size > 0) out.reserve(static_cast<std::size_t>(info.st_size) + 1);
    char buffer[1 << 16];
    while (true) {
        const auto n = ::read(file.get(), buffer, sizeof buffer);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw DataError(fmt::format("{}: cannot be read: {}", path, reason()));
        if (n == 0) return out;
        out.append(buffer, static_cast<std::size_t>(n));
        if (out.size() > max_bytes) {
            throw DataError(fmt::format("{}: larger than the {} MB that are allowed here", path,
                                        max_bytes >> 20U));
        }
    }
}

namespace {

/// A device, a pipe or a socket: there is nothing in it to protect, and nothing to put in its
/// place.
bool is_stream(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

void write_stream(const std::string& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0 || !write_all(file.get(), bytes))
        throw DataError(fmt::format("{}: cannot be written: {}", path, reason()));
}

}  // namespace

void check_writable(const std::string& path, Overwrite overwrite) {
    if (path == "-" || is_stream(path)) return;
    const std::filesystem::path target(path);
    const auto folder =
        target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        throw DataError(fmt::format("{}: there is no folder {}", path, folder.string()),
                        "create it first");
    }
    if (std::filesystem::is_directory(target, error)) {
        throw DataError(fmt::format("{}: this is a folder", path), "name a file in it");
    }
    if (overwrite == Overwrite::no && std::filesystem::exists(target, error)) {
        throw DataError(fmt::format("{}: exists already", path),
                        "give --overwrite to replace it, or another name");
    }
    if (::access(folder.c_str(), W_OK) != 0) {
        throw DataError(fmt::format("{}: the folder {} cannot be written: {}", path,
                                    folder.string(), reason()));
    }
}

void write_file(const std::string& path, std::string_view bytes, Overwrite overwrite) {
    if (path == "-") {
        if (!write_all(STDOUT_FILENO, bytes))
            throw DataError("standard output cannot be written: " + reason());
        return;
    }
    if (is_stream(path)) {
        write_stream(path, bytes);
        return;
    }
    check_writable(path, overwrite);
    std::string temporary = path + ".XXXXXX";
    const int fd = ::mkstemp(temporary.data());
    if (fd < 0) throw DataError(fmt::format("{}: cannot be written: {}", path, reason()));
    bool done = false;
    {
        const Descriptor file(fd);
        const mode_t mask = ::umask(0);
        ::umask(mask);
        done = write_all(fd, bytes) && ::fchmod(fd, 0666 & ~mask) == 0 && ::fsync(fd) == 0;
    }
    // link() fails on an existing name where rename() would replace it: no race with another
    // program
    if (done && overwrite == Overwrite::no) {
        done = ::link(temporary.c_str(), path.c_str()) == 0;
        if (!done && (errno == EPERM || errno == EOPNOTSUPP)) {
            done = ::rename(temporary.c_str(), path.c_str()) == 0;
        }
        const int saved = errno;
        ::unlink(temporary.c_str());
        errno = saved;
    } else if (done) {
        done = ::rename(temporary.c_str(), path.c_str()) == 0;
    }
    if (!done) {
        const std::string why = reason();
        ::unlink(temporary.c_str());
        throw DataError(fmt::format("{}: cannot be written: {}", path, why));
    }
}

}  // namespace lobbynet
