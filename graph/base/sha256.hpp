// SHA-256 (FIPS 180-4) through libmd, and through the processor where it has instructions for it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace lobbynet {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come in pieces.
class Sha256 {
 public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void update(std::string_view bytes);
    /// The hash of all pieces; call once.
    std::string hex();

 private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lobbynet
