#!/usr/bin/env python3
"""Writes the assembler file that puts each listed file into the program (see cmake/embed.cmake).

The table is sorted by name, so that base/embedded.cpp finds a file by binary search.
"""
import sys


def main(listing: str, out: str) -> None:
    with open(listing, encoding="utf-8") as lines:
        pairs = sorted(line.rstrip("\n").split("=", 1) for line in lines if "=" in line)
    text = ['.section .note.GNU-stack,"",@progbits', ".section .rodata"]
    for number, (name, path) in enumerate(pairs):
        text += [f"name{number}: .asciz \"{name}\"", ".balign 16", f"data{number}: .incbin \"{path}\"",
                 f"end{number}: .byte 0"]
    text += [".section .data.rel.ro,\"aw\"", ".balign 8", ".globl samband_embedded_count",
             f"samband_embedded_count: .quad {len(pairs)}", ".globl samband_embedded_table", "samband_embedded_table:"]
    text += [f".quad name{n}, data{n}, end{n} - data{n}" for n in range(len(pairs))]
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(text) + "\n")


main(*sys.argv[1:])
