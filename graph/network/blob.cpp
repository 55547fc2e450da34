#include "graph/network/blob.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace lobbynet {
namespace {

/// Four lanes of multiply and rotate over 8-byte words: some GB a second. It finds damage, not
/// forgery; whoever can write the store can write any network.
std::uint64_t hash_of(std::string_view bytes) {
    constexpr std::uint64_t prime = 0x9E3779B185EBCA87U;
    std::uint64_t lane[4] = {1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        for (int i = 0; i < 4; ++i) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at + i * 8, 8);
            lane[i] = std::rotl(lane[i] ^ (word * prime), 29) * prime;
        }
    }
    std::uint64_t hash = bytes.size();
    for (const std::uint64_t l : lane) hash = std::rotl(hash ^ l, 31) * prime;
    for (; at < bytes.size(); ++at) {
        hash = (hash ^ static_cast<unsigned char>(bytes[at])) * prime;
    }
    return hash ^ (hash >> 32U);
}

class Writer {
 public:
    template <class T>
    void value(const T& v) {
        bytes_.append(reinterpret_cast<const char*>(&v), sizeof v);
    }
    template <class T>
    void array(const std::vector<T>& values) {
        value(std::uint64_t{values.size()});
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    }
    void texts(const std::vector<std::string>& values) {
        std::vector<std::uint32_t> lengths;
        lengths.reserve(values.size());
        for (const auto& text : values) lengths.push_back(static_cast<std::uint32_t>(text.size()));
        array(lengths);
        for (const auto& text : values) bytes_ += text;
    }
    std::string finish() {
        const std::uint64_t hash = hash_of(bytes_);
        value(hash);
        return std::move(bytes_);
    }

 private:
    std::string bytes_;
};

/// Every read checks that the bytes are there; `good` turns false for good when they are not.
class Reader {
 public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}
    bool good() const { return good_; }
    bool at_end() const { return good_ && rest_.empty(); }

    template <class T>
    T value() {
        T out{};
        copy(&out, sizeof out);
        return out;
    }
    template <class T>
    std::vector<T> array() {
        const auto size = value<std::uint64_t>();
        if (!good_ || size > rest_.size() / sizeof(T)) {
            good_ = false;
            return {};
        }
        std::vector<T> out(size);
        copy(out.data(), size * sizeof(T));
        return out;
    }
    std::vector<std::string> texts() {
        const auto lengths = array<std::uint32_t>();
        std::vector<std::string> out;
        out.reserve(lengths.size());
        for (const std::uint32_t length : lengths) {
            if (length > rest_.size()) good_ = false;
            if (!good_) return {};
            out.emplace_back(rest_.substr(0, length));
            rest_.remove_prefix(length);
        }
        return out;
    }

 private:
    void copy(void* to, std::size_t size) {
        if (size > rest_.size()) good_ = false;
        if (!good_ || size == 0) return;
        std::memcpy(to, rest_.data(), size);
        rest_.remove_prefix(size);
    }
    std::string_view rest_;
    bool good_ = true;
};

bool is_csr(const std::vector<ArcIndex>& first, const std::vector<Vertex>& target,
            const std::vector<double>& strength, std::size_t n) {
    return first.size() == n + 1 && first.front() == 0 && std::ranges::is_sorted(first) &&
           first.back() == target.size() &&
           std::ranges::all_of(target, [n](Vertex v) { return v < n; }) &&
           (strength.empty() || strength.size() == target.size());
}

}  // namespace

std::string_view network_blob_form() {
    return std::endian::native == std::endian::little ? "network blob 2, little endian"
                                                      : "network blob 2, big endian";
}

struct NetworkBlob {
    static void write(Writer& out, const Network::Graph& graph,
                      const std::vector<double>& strength) {
        out.array(graph.m_forward.m_rowstart);
        out.array(graph.m_forward.m_column);
        out.array(strength);
    }

    static bool read(Reader& in, std::size_t n, Network::Graph& graph,
                     std::vector<double>& strength) {
        graph.m_forward.m_rowstart = in.array<ArcIndex>();
        graph.m_forward.m_column = in.array<Vertex>();
        strength = in.array<double>();
        return in.good() &&
               is_csr(graph.m_forward.m_rowstart, graph.m_forward.m_column, strength, n);
    }

    static std::string write(const Network& network) {
        Writer out;
        out.value(network.direction_);
        out.value(network.modes_);
        out.value(network.ties_);
        out.texts(network.names_.id);
        out.texts(network.names_.name);
        out.array(network.names_.kind);
        out.texts(network.names_.sector);
        write(out, network.out_, network.out_strength_);
        if (network.direction_ == Direction::directed) {
            write(out, network.in_, network.in_strength_);
        }
        return out.finish();
    }

    static std::optional<Network> read(Reader in) {
        Network network;
        network.direction_ = in.value<Direction>();
        network.modes_ = in.value<Modes>();
        network.ties_ = in.value<std::uint64_t>();
        VertexNames& names = network.names_;
        names.id = in.texts();
        names.name = in.texts();
        names.kind = in.array<EntityKind>();
        names.sector = in.texts();
        const std::size_t n = names.id.size();
        const bool sound = in.good() && names.name.size() == n && names.kind.size() == n &&
                           (names.sector.empty() || names.sector.size() == n) &&
                           read(in, n, network.out_, network.out_strength_) &&
                           (network.direction_ == Direction::undirected ||
                            read(in, n, network.in_, network.in_strength_)) &&
                           in.at_end();
        if (!sound) return std::nullopt;
        return network;
    }
};

std::string serialise(const Network& network) { return NetworkBlob::write(network); }

std::optional<Network> deserialise(std::string_view bytes) {
    std::uint64_t hash = 0;
    if (bytes.size() < sizeof hash) return std::nullopt;
    std::memcpy(&hash, bytes.data() + bytes.size() - sizeof hash, sizeof hash);
    bytes.remove_suffix(sizeof hash);
    if (hash != hash_of(bytes)) return std::nullopt;
    return NetworkBlob::read(Reader(bytes));
}

}  // namespace lobbynet
