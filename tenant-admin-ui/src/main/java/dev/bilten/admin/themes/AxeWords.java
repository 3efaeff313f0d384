package dev.bilten.admin.themes;

import dev.bilten.admin.Wording;
import dev.bilten.webkit.messages.Messages;
import java.util.List;
import java.util.Locale;

/**
 * What to do where a page breaks a rule of axe, in the reader's language: axe speaks English. These are the rules that the report
 * can name; one that a newer axe brings along speaks for itself until it has its words here.
 */
record AxeWords(Messages messages, Locale locale) {
    static final String WORDS = "dev/bilten/admin/themes/axe";

    static final List<String> RULES = List.of(
            "area-alt",
            "aria-allowed-attr",
            "aria-braille-equivalent",
            "aria-command-name",
            "aria-conditional-attr",
            "aria-hidden-body",
            "aria-hidden-focus",
            "aria-input-field-name",
            "aria-meter-name",
            "aria-progressbar-name",
            "aria-prohibited-attr",
            "aria-required-attr",
            "aria-required-children",
            "aria-required-parent",
            "aria-roles",
            "aria-toggle-field-name",
            "aria-tooltip-name",
            "aria-valid-attr-value",
            "aria-valid-attr",
            "autocomplete-valid",
            "avoid-inline-spacing",
            "blink",
            "button-name",
            "bypass",
            "color-contrast",
            "definition-list",
            "dlitem",
            "document-title",
            "duplicate-id-aria",
            "frame-focusable-content",
            "frame-title-unique",
            "frame-title",
            "html-has-lang",
            "html-lang-valid",
            "image-alt",
            "input-button-name",
            "input-image-alt",
            "label",
            "link-in-text-block",
            "link-name",
            "list",
            "listitem",
            "marquee",
            "nested-interactive",
            "object-alt",
            "role-img-alt",
            "scrollable-region-focusable",
            "select-name",
            "summary-name",
            "svg-img-alt",
            "target-size",
            "td-headers-attr",
            "th-has-data-cells",
            "valid-lang",
            "video-caption");

    record Word(String rule, String text) {}

    List<Word> all() {
        var wording = new Wording(messages, WORDS, locale);
        return RULES.stream()
                .map(rule -> new Word(rule, wording.text("axe." + rule)))
                .toList();
    }
}
