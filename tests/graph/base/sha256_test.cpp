// Test vectors of FIPS 180-4 (NIST, examples of SHA-256).
#include "graph/base/sha256.hpp"

#include <gtest/gtest.h>
#include <sha2.h>
#include <sys/types.h>

#include <algorithm>
#include <string>

namespace lobbynet {
namespace {

TEST(Sha256, StandardVectors) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, InPieces) {
    Sha256 hash;
    hash.update("a");
    hash.update("");
    hash.update("bc");
    EXPECT_EQ(hash.hex(), sha256_hex("abc"));
}

TEST(Sha256, AgreesWithLibmdWhateverThePieces) {
    std::string bytes;
    for (unsigned i = 0; i < 1000; ++i) bytes += static_cast<char>(i * 2654435761U >> 24U);
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        char expected[SHA256_DIGEST_STRING_LENGTH];
        SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), size, expected);
        Sha256 hash;
        for (std::size_t at = 0, step = 1; at < size; at += step, step = step * 3 % 131 + 1) {
            hash.update(std::string_view(bytes).substr(at, std::min(step, size - at)));
        }
        EXPECT_EQ(hash.hex(), expected) << size;
        EXPECT_EQ(sha256_hex(std::string_view(bytes).substr(0, size)), expected) << size;
    }
}

}  // namespace
}  // namespace lobbynet
