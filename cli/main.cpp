#include <iostream>

#include "cli/run_cli.hpp"

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    auto streams = lobbynet::process_streams();
    return lobbynet::run_cli({argv + 1, argv + argc}, streams);
}
