package dev.bilten.web.theme;

import dev.bilten.kernel.Phrase;
import dev.bilten.notifications.api.Hours;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.web.theme.ThemedMails.Fact;
import dev.bilten.webkit.messages.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was ordered as a mail lists it: what it costs, what made that price, and when it lets in.
 *
 * @param language of the words
 */
record MailLines(Words words, Formats formats, String language) {
    interface Words {
        Phrase word(String key, Object... arguments);
    }

    List<Fact> facts(List<OrderMail.Line> lines) {
        return lines.stream().flatMap(this::facts).toList();
    }

    Fact hours(Hours hours) {
        return new Fact(words.word("valid"), text(hours));
    }

    private Stream<Fact> facts(OrderMail.Line line) {
        var price = new ArrayList<Phrase>();
        price.add(Phrase.of(formats.money(line.amount())));
        price.addAll(made(line.made()));
        return Stream.concat(
                Stream.of(new Fact(words.word("line", line.quantity(), line.product()), Phrase.joined(" · ", price))),
                line.hours().stream().map(hours -> new Fact(words.word("valid.of", line.product()), text(hours))));
    }

    /** A code that only let somebody buy made no price. */
    private List<Phrase> made(MadePrice made) {
        var parts = new ArrayList<Phrase>();
        if (!made.options().isZero()) {
            parts.add(words.word("made.options", formats.money(made.options())));
        }
        made.codes().entrySet().stream()
                .filter(code -> !code.getValue().isZero())
                .forEach(code -> parts.add(words.word("made.code", code.getKey(), formats.money(code.getValue()))));
        made.discounts()
                .forEach((name, off) ->
                        parts.add(words.word("made.discount", name.phrase(language), formats.money(off))));
        return parts;
    }

    private Phrase text(Hours hours) {
        var from = hours.from().map(formats::dateTime);
        var until = hours.until().map(formats::dateTime);
        return from.isPresent() && until.isPresent()
                ? words.word("valid.between", from.get(), until.get())
                : from.map(moment -> words.word("valid.from", moment))
                        .orElseGet(() -> words.word("valid.until", until.orElse("")));
    }
}
