package dev.bilten.admin.order;

import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back, before it does.
 *
 * @param tickets each one that can cost less alone, by its number, and the order first; empty where none can
 * @param ways the providers that took it, or somebody's own hands; empty where only hands are left
 * @param tells whether the buyer can hear of it
 * @param effect what will happen, a sentence each; empty until an amount is known
 * @param amount what goes back; null until it is known
 */
record RefundModel(
        FormView form,
        String code,
        String here,
        String order,
        String unit,
        String kept,
        List<Choice> tickets,
        List<Choice> ways,
        boolean tells,
        List<String> effect,
        @Nullable String amount) {}
