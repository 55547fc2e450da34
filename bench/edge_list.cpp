#include "bench/edge_list.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include "graph/base/large_memory.hpp"

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number that the eight bytes at `at` begin with, all digits at once: they are moved to the
/// end of a word of eight, zeros before them, and added in pairs, fours and eights. Moves `at`
/// behind it.
lobbynet::Vertex leading_number(const char*& at) {
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    word ^= 0x3030303030303030U;  // digits are 0 to 9 now, whatever else has a higher nibble or sum
    const std::uint64_t others = (word | (word + 0x0606060606060606U)) & 0xF0F0F0F0F0F0F0F0U;
    const int digits = others == 0 ? 8 : std::countr_zero(others) / 8;
    if (digits == 0) return 0;
    at += digits;
    word <<= 64 - 8 * digits;
    word = (word * 10 + (word >> 8U)) & 0x00FF00FF00FF00FFU;
    word = (word * 100 + (word >> 16U)) & 0x0000FFFF0000FFFFU;
    return static_cast<lobbynet::Vertex>(word * 10000 + (word >> 32U));
}

}  // namespace

lobbynet::Network read_edge_list(const std::string& file) {
    const MappedFile mapped(file);
    const char* at = mapped.text().data();
    const char* const end = at + mapped.text().size();
    at = std::find(at, end, '\n');
    if (at != end) ++at;
    std::vector<lobbynet::NetworkTie> ties;
    lobbynet::reserve_large(ties, static_cast<std::size_t>(end - at) / 8);
    lobbynet::Vertex n = 0;
    const auto read_number = [&](char after) {
        const char* const begin = at;
        lobbynet::Vertex value = 0;
        if (end - at >= 8) value = leading_number(at);
        for (; at != end && is_digit(*at); ++at)
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
    // Without display names, which measures do not read; ids of one width, so that they are in
    // order.
    lobbynet::VertexNames names;
    lobbynet::reserve_large(names.id, n);
    std::string id = "0000000000";
    for (lobbynet::Vertex v = 0; v < n; ++v) {
        names.id.push_back(id);
        auto digit = id.rbegin();
        for (; *digit == '9'; ++digit) *digit = '0';
        ++*digit;
    }
    names.kind.assign(n, lobbynet::EntityKind::node);
    return lobbynet::Network::build(std::move(names), std::move(ties),
                                    lobbynet::Direction::undirected, lobbynet::Modes::one);
}

}  // namespace bench
