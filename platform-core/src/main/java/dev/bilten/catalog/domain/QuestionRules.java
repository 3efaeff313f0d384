package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Question.Kind;
import dev.bilten.catalog.api.Question.Scope;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which questions make sense. */
public final class QuestionRules {
    private static final int LONGEST_LABEL = 500;
    private static final int MOST_OPTIONS = 200;
    private static final int MOST_PLACES = 1_000_000;
    private static final int LARGEST_FILE = 20;
    private static final long HIGHEST_SURCHARGE = 1_000_000_000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private QuestionRules() {}

    /** @param others the event's other questions */
    public static List<Violation> violations(Question question, List<Question> others, Set<ProductId> products) {
        var found = new ArrayList<Violation>();
        text("/label", question.label(), true, found);
        text("/help", question.help(), false, found);
        if (question.askedAt() == AskedAt.DOOR && question.scope() == Scope.ORDER) {
            found.add(Violation.of("/askedAt", "error.door-asks-attendees"));
        }
        if (!products.containsAll(question.terms().products())) {
            found.add(Violation.of("/products", "error.unknown-choice"));
        }
        options(question, found);
        limits(question, found);
        condition(question, others, found);
        waiting(question, others, found);
        return found;
    }

    private static void text(String pointer, Text text, boolean required, List<Violation> found) {
        if (required && text.isBlank()) {
            found.add(Violation.of(pointer, "error.required"));
        }
        if (text.byLanguage().values().stream().anyMatch(one -> one.length() > LONGEST_LABEL)) {
            found.add(Violation.of(pointer, "error.too-long", LONGEST_LABEL));
        }
    }

    private static void options(Question question, List<Violation> found) {
        var options = question.terms().options();
        int offered = question.terms().offered().size();
        if (question.kind().choosing() == (offered == 0)) {
            found.add(Violation.of("/options", offered == 0 ? "error.required" : "error.only-choices"));
        }
        if (offered > MOST_OPTIONS) {
            found.add(Violation.of("/options", "error.between", 1, MOST_OPTIONS));
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var at = "/options/" + i;
            if (!KEY.matcher(option.key()).matches() || !keys.add(option.key())) {
                found.add(Violation.of(at + "/key", "error.option-key"));
            }
            text(at + "/label", option.label(), true, found);
            if (option.places()
                    .filter(places -> places < 0 || places > MOST_PLACES)
                    .isPresent()) {
                found.add(Violation.of(at + "/places", "error.between", 0, MOST_PLACES));
            }
            if (option.surchargeMinor() < 0 || option.surchargeMinor() > HIGHEST_SURCHARGE) {
                found.add(Violation.of(at + "/surchargeMinor", "error.price-out-of-range"));
            } else if (option.surchargeMinor() > 0
                    && (question.scope() == Scope.ORDER || question.askedAt() == AskedAt.DOOR)) {
                // it is part of a position's price, and at the door nothing is paid any more
                found.add(Violation.of(at + "/surchargeMinor", "error.surcharge-of-attendees"));
            }
        }
    }

    private static void limits(Question question, List<Violation> found) {
        var terms = question.terms();
        if (terms.lowest().isPresent()
                && terms.highest().isPresent()
                && terms.lowest().get().compareTo(terms.highest().get()) > 0) {
            found.add(Violation.of("/highest", "error.below-lowest"));
        }
        if (terms.largestMegabytes() < 1 || terms.largestMegabytes() > LARGEST_FILE) {
            found.add(Violation.of("/largestMegabytes", "error.between", 1, LARGEST_FILE));
        }
        if (question.kind() == Kind.FILE && question.askedAt() == AskedAt.DOOR) {
            // a scanner sends answers, not files
            found.add(Violation.of("/askedAt", "error.no-files"));
        }
    }

    private static void condition(Question question, List<Question> others, List<Violation> found) {
        if (question.terms().condition().isEmpty()) {
            return;
        }
        var condition = question.terms().condition().get();
        Map<QuestionId, Question> all = new HashMap<>();
        others.forEach(other -> all.put(other.id(), other));
        all.put(question.id(), question);
        var asked = all.get(condition.question());
        if (asked == null || !answerable(asked, condition.answers()) || !seen(question, asked)) {
            found.add(Violation.of("/condition", "error.unknown-choice"));
        } else if (QuestionChains.circular(question.id(), all)) {
            found.add(Violation.of("/condition", "error.circular"));
        }
    }

    /** What others hang on stays possible to answer: else nobody new would ever be asked them. */
    private static void waiting(Question question, List<Question> others, List<Violation> found) {
        for (var other : others) {
            var condition = other.terms().condition().filter(on -> on.question().equals(question.id()));
            if (other.active() && condition.isPresent()) {
                if (!answerable(question, condition.get().answers())) {
                    found.add(Violation.of(
                            "/options", "error.hangs-on-option", other.label().in("en")));
                } else if (!seen(other, question)) {
                    found.add(Violation.of(
                            "/askedAt", "error.hangs-on-question", other.label().in("en")));
                }
            }
        }
    }

    private static boolean answerable(Question asked, Set<String> answers) {
        if (answers.isEmpty()) {
            return false;
        }
        return switch (asked.kind()) {
            case YES_NO -> Set.of("yes", "no").containsAll(answers);
            case CHOICE, CHOICES ->
                answers.stream()
                        .allMatch(key -> asked.option(key)
                                .filter(option -> !option.withdrawn())
                                .isPresent());
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, COUNTRY, FILE -> false;
        };
    }

    /** Its answer is there when this one is asked: an attendee's hangs on the same attendee's or the order's. */
    private static boolean seen(Question question, Question asked) {
        return (question.scope() == Scope.ATTENDEE || asked.scope() == Scope.ORDER)
                && (question.askedAt() == AskedAt.DOOR || asked.askedAt() == AskedAt.CHECKOUT);
    }
}
