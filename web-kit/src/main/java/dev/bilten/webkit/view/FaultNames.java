package dev.bilten.webkit.view;

import dev.bilten.webkit.messages.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the field in each line of the list of errors above a form: "Please fill this in." alone says nothing where three fields lack
 * something. A field is called what its label on the same page calls it, which stands further down than the list: so it is put in
 * when the page is drawn. A line is marked {@code <a href="#field" data-names-field>}; one whose field has no label stays as it is.
 * Where a form asks the same of several tickets, the heading over each names them too, see {@link FaultGroups}.
 */
final class FaultNames {
    private static final String MARK = " data-names-field";
    private static final Pattern LINE =
            Pattern.compile("(<a\\b[^>]*\\bhref=\"#([^\"]+)\"[^>]*" + MARK + "[^>]*>)([^<]*)</a>");
    private static final Pattern ASIDE = Pattern.compile("<span class=\"field-optional\"[^>]*>[^<]*</span>");

    /** A name in another language than the page; while tags are taken out, signs that no text has stand for its own. */
    private static final Pattern SPOKEN =
            Pattern.compile("<(\\w+)\\b[^>]*\\slang=\"([A-Za-z-]+)\"(?:\\sdir=\"(ltr|rtl)\")?[^>]*>([^<>]*)</\\1>");

    private static final Pattern SIGNS = Pattern.compile("\uFDD0([A-Za-z-]*) ([a-z]*)\uFDD1([^\uFDD2]*)\uFDD2");

    private final Messages messages;

    FaultNames(Messages messages) {
        this.messages = messages;
    }

    /** @param page drawn: what is read of it is escaped already, and nothing that opens a tag is taken along */
    String written(String page, Locale locale) {
        if (!page.contains(MARK)) {
            return page;
        }
        return LINE.matcher(page)
                .replaceAll(line -> Matcher.quoteReplacement(named(page, line.group(2))
                        .map(name -> within(page, line.group(2), name, locale))
                        .map(name -> line.group(1) + joined(name, line.group(3), locale) + "</a>")
                        .orElse(line.group())));
    }

    private String within(String page, String field, String name, Locale locale) {
        return FaultGroups.over(page, field)
                .map(FaultNames::plain)
                .filter(group -> !group.isEmpty())
                .map(group -> messages.text(Messages.COMMON, locale, "common.faults.within", group, name))
                .orElse(name);
    }

    /** After a question there is no colon. */
    private String joined(String name, String fault, Locale locale) {
        return spoken(
                name.matches("(?s).*[?؟]\uFDD2?")
                        ? name + " " + fault
                        : messages.text(Messages.COMMON, locale, "common.faults.named", name, fault));
    }

    private static String spoken(String line) {
        return SIGNS.matcher(line).replaceAll(signs -> {
            var direction = signs.group(2).isEmpty() ? "" : " dir=\"" + signs.group(2) + "\"";
            return Matcher.quoteReplacement(
                    "<span lang=\"" + signs.group(1) + "\"" + direction + ">" + signs.group(3) + "</span>");
        });
    }

    private static Optional<String> named(String page, String field) {
        var quoted = Pattern.quote("\"" + field + "\"");
        return first(page, "(<label\\b[^>]*\\bfor=" + quoted + "[^>]*>.*?</label>)")
                .or(() -> first(page, "<fieldset\\b[^>]*\\bid=" + quoted + "[^>]*>\\s*<legend[^>]*>(.*?)</legend>"))
                .or(() ->
                        first(page, "<p\\b[^>]*\\bid=" + Pattern.quote("\"" + field + "-label\"") + "[^>]*>(.*?)</p>"))
                .map(FaultNames::plain)
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> first(String page, String markup) {
        return Pattern.compile(markup, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String plain(String label) {
        return SPOKEN.matcher(ASIDE.matcher(label).replaceAll(""))
                .replaceAll("\uFDD0$2 $3\uFDD1$4\uFDD2")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[<>]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[\\s:：*]+(\uFDD2?)$", "$1");
    }
}
