package dev.bilten.payments.api;

import dev.bilten.kernel.Text;

/** One line a buyer needs to pay: what it is, and the thing itself as it is typed. */
public record Instruction(Text label, String value) {}
