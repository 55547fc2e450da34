// lobbynet measures [NAME]
#include <array>

#include "cli/shared_options.hpp"
#include "output/reports/measures_page.hpp"

namespace lobbynet {
namespace {

class Measures final : public Command {
 public:
    void describe(OptionList& options) override {
        Option& name = options.operand("NAME", Need::optional, name_, "a measure, to explain it");
        name.take = [this](const std::string& text) { measure_ = &find_measure(text); };
        for (const Measure& measure : all_measures()) name.words.emplace_back(measure.name);
        options.flag("--markdown", markdown_, "as a document in Markdown");
        describe_format(options, format_);
    }

    ExitCode run(Context& context) override {
        const auto shown = measure_ == nullptr ? all_measures() : std::span(measure_, 1);
        if (markdown_) {
            context.print(measures_markdown(shown));
            return ExitCode::done;
        }
        switch (format_) {
            case Format::table:
                context.print(measure_ == nullptr ? measures_page(shown, context.page)
                                                  : measure_page(*measure_, context.page));
                break;
            case Format::csv:
                context.print(measures_csv(shown));
                break;
            case Format::json:
                context.print(measures_json(shown));
                break;
        }
        return ExitCode::done;
    }

 private:
    std::string name_;
    const Measure* measure_ = nullptr;
    bool markdown_ = false;
    Format format_ = Format::table;
};

constexpr std::array examples{
    Example{"measures", "what there is to rank by"},
    Example{"measures betweenness", "what it means, how it is computed, who thought of it"},
};

}  // namespace

extern const CommandInfo measures_command;
const CommandInfo measures_command{
    "measures", "what can be measured, with definition and paper",
    "Explains the measures that 'lobbynet rank --by' takes: what a high value says of a "
    "stakeholder, the formula, the undefined cases and the paper.",
    examples, make_command<Measures>};

}  // namespace lobbynet
