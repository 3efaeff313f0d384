package dev.bilten.web.shop;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a question can be answered with: each with what it adds to the price, and how many places it has left. */
@Service
class QuestionChoices {
    private final Shopfront shopfront;

    @Inject
    QuestionChoices(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    List<QuestionFields.Choice> of(
            String name, Question question, Map<OptionRef, Integer> left, Currency currency, List<String> sent) {
        return switch (question.kind()) {
            case YES_NO ->
                List.of(
                        new QuestionFields.Choice("yes", shopfront.phrase("question.yes"), name),
                        new QuestionFields.Choice("no", shopfront.phrase("question.no"), name));
            case COUNTRY ->
                Arrays.stream(Locale.getISOCountries())
                        .map(code -> new QuestionFields.Choice(
                                code, Phrase.of(Locale.of("", code).getDisplayCountry(shopfront.locale())), name))
                        .sorted(Comparator.comparing(
                                choice -> choice.label().toString(), Collator.getInstance(shopfront.locale())::compare))
                        .toList();
            case CHOICE, CHOICES ->
                question.terms().offered(sent).stream()
                        .map(option -> choice(
                                name,
                                option,
                                Optional.ofNullable(left.get(new OptionRef(question.id(), option.key()))),
                                currency))
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, FILE -> List.of();
        };
    }

    private QuestionFields.Choice choice(
            String name, Question.Option option, Optional<Integer> left, Currency currency) {
        var label = label(option, currency);
        return new QuestionFields.Choice(
                option.key(),
                left.map(count -> shopfront.phrase("question.places", label, count))
                        .orElse(label),
                name + "." + option.key(),
                left.filter(count -> count == 0).isPresent());
    }

    private Phrase label(Question.Option option, Currency currency) {
        var label = shopfront.said(option.label());
        if (option.surchargeMinor() == 0) {
            return label;
        }
        var more = new Money(option.surchargeMinor(), currency);
        return label.then(" (+" + Formats.of(shopfront.locale(), ZoneOffset.UTC).money(more) + ")");
    }
}
