#include "importers/reading/xml.hpp"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <string>

#include "graph/base/error.hpp"

namespace lobbynet::reading {
namespace {

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// What the callbacks share. No exception may cross expat: it waits here until expat has returned.
struct Reading {
    XML_Parser parser;
    XmlHandler& handler;
    const XmlLimits& limits;
    std::string_view file;
    std::uint32_t depth = 0;
    std::uint64_t elements = 0;
    std::exception_ptr thrown = nullptr;

    std::uint32_t line() const {
        return static_cast<std::uint32_t>(XML_GetCurrentLineNumber(parser));
    }

    template <class Action>
    void guarded(const Action& action) {
        if (thrown) return;
        try {
            action();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }

    [[noreturn]] void refuse(std::string_view what, std::string_view remedy) const {
        throw DataError(fmt::format("{}:{}: {}", file, line(), what), std::string(remedy));
    }
};

void on_start(void* data, const char* name, const char** pairs) {
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] {
        const XmlLimits& limits = reading.limits;
        if (++reading.depth > limits.depth) {
            reading.refuse("elements are nested too deeply",
                           fmt::format("at most {} levels are read", limits.depth));
        }
        if (++reading.elements > limits.elements) {
            reading.refuse("too many elements",
                           fmt::format("at most {} are read", limits.elements));
        }
        if (XML_GetSpecifiedAttributeCount(reading.parser) / 2 >
            static_cast<int>(limits.attributes)) {
            reading.refuse("an element has too many attributes",
                           fmt::format("at most {} are read", limits.attributes));
        }
        reading.handler.start(local_name(name), XmlAttributes(pairs), reading.line());
    });
}

void on_end(void* data, const char* name) {
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] {
        --reading.depth;
        reading.handler.end(local_name(name));
    });
}

void on_text(void* data, const char* text, int size) {
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] { reading.handler.text({text, static_cast<std::size_t>(size)}); });
}

void on_entity(void* data, const char*, int, const char*, int, const char*, const char*,
               const char*, const char*) {
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] {
        reading.refuse("the file declares entities, which are not read",
                       "remove the <!ENTITY ...> declarations");
    });
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (local_name(*pair) == name) return pair[1];
    }
    return {};
}

bool XmlAttributes::has(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (local_name(*pair) == name) return true;
    }
    return false;
}

void read_xml(std::string_view bytes, std::string_view file, XmlHandler& handler,
              const XmlLimits& limits) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Reading reading{parser.get(), handler, limits, file};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetEntityDeclHandler(parser.get(), on_entity);
    // whole pieces: a long token that arrives bit by bit is looked at again each time
    constexpr std::size_t piece = std::size_t{1} << 30U;
    for (std::size_t at = 0;; at += piece) {
        const std::string_view next = bytes.substr(at, piece);
        const bool last = at + next.size() == bytes.size();
        const auto status =
            XML_Parse(parser.get(), next.data(), static_cast<int>(next.size()), last);
        if (reading.thrown) std::rethrow_exception(reading.thrown);
        if (status == XML_STATUS_ERROR) {
            reading.refuse(fmt::format("this is not well-formed XML: {}",
                                       XML_ErrorString(XML_GetErrorCode(parser.get()))),
                           "export the file again from the program that made it");
        }
        if (last) return;
    }
}

std::string_view root_element(std::string_view text) {
    const auto skip_blanks = [&text] {
        const auto first = text.find_first_not_of(" \t\r\n");
        text.remove_prefix(first == std::string_view::npos ? text.size() : first);
    };
    skip_blanks();
    while (text.starts_with("<?") || text.starts_with("<!")) {
        const std::string_view close = text.starts_with("<!--") ? "-->" : ">";
        const auto end = text.find(close);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + close.size());
        skip_blanks();
    }
    if (!text.starts_with('<')) return {};
    text.remove_prefix(1);
    return local_name(text.substr(0, text.find_first_of(" \t\r\n/>")));
}

}  // namespace lobbynet::reading
