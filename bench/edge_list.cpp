#include "bench/edge_list.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace bench {
namespace {

class MappedFile {
 public:
    explicit MappedFile(const std::string& file) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
            throw std::runtime_error("cannot read " + file);
        size_ = static_cast<std::size_t>(status.st_size);
        data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
        ::close(descriptor);
        if (data_ == MAP_FAILED) throw std::runtime_error("cannot map " + file);
    }
    ~MappedFile() { ::munmap(data_, size_); }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    std::string_view text() const { return {static_cast<const char*>(data_), size_}; }

 private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace

lobbynet::Network read_edge_list(const std::string& file) {
    const MappedFile mapped(file);
    const char* at = mapped.text().data();
    const char* const end = at + mapped.text().size();
    at = std::find(at, end, '\n');
    if (at != end) ++at;
    std::vector<lobbynet::NetworkTie> ties;
    ties.reserve(static_cast<std::size_t>(end - at) / 8);
    lobbynet::Vertex n = 0;
    const auto read_number = [&](char after) {
        lobbynet::Vertex value = 0;
        const char* const begin = at;
        for (; at != end && *at >= '0' && *at <= '9'; ++at)
            value = value * 10 + static_cast<lobbynet::Vertex>(*at - '0');
        if (at == begin || at == end || *at != after)
            throw std::runtime_error("bad line in " + file);
        ++at;
        n = std::max(n, value + 1);
        return value;
    };
    while (at != end) {
        const auto source = read_number('\t');
        ties.push_back({source, read_number('\n'), 1});
    }
    lobbynet::VertexNames names;
    names.id.reserve(n);
    for (lobbynet::Vertex v = 0; v < n; ++v) names.id.push_back(std::to_string(v));
    names.name.resize(n);
    names.kind.assign(n, lobbynet::EntityKind::node);
    return lobbynet::Network::build(std::move(names), std::move(ties),
                                    lobbynet::Direction::undirected, lobbynet::Modes::one);
}

}  // namespace bench
