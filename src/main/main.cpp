#include "main/command_line.h"

int main(int count, char** arguments)
{
    return samband::main::run(count, arguments);
}
