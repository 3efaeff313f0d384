package dev.bilten.webkit.forms;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.messages.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A form that somebody sent. Ask it for each field; what is wrong is collected, what was typed is kept:
 *
 * <pre>{@code
 * var name = form.text("name").required().max(120).value();
 * var price = form.money("price", euro).required().value();
 * if (!form.valid()) {
 *   return View.of(TEMPLATE, new Model(form.view(messages, TEMPLATE, locale))).withStatus(422);
 * }
 * }</pre>
 *
 * Field methods give an empty text or an empty Optional when the field is absent or wrong, and never throw.
 */
public final class Form {

    private final Map<String, List<String>> sent;
    private final Map<String, Violation> faults = new LinkedHashMap<>();

    private Form(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    /** Fields by name, each with all values that were sent. */
    public static Form of(Map<String, List<String>> sent) {
        return new Form(Collections.unmodifiableMap(new LinkedHashMap<>(sent)));
    }

    /** A text of one line, at most 200 characters unless told otherwise. */
    public TextField text(String name) {
        return new TextField(this, name, false);
    }

    /** A text of several lines, at most 20,000 characters unless told otherwise. */
    public TextField area(String name) {
        return new TextField(this, name, true).max(20_000);
    }

    public TextField email(String name) {
        return text(name).max(254).like(Patterns.EMAIL, "error.email");
    }

    /** A web address with http or https; anything else, such as {@code javascript:}, is refused. */
    public TextField url(String name) {
        return text(name).max(2_000).like(Patterns.URL, "error.url");
    }

    public ValueField<Integer> integer(String name, int min, int max) {
        return new ValueField<>(this, name, text -> Values.integer(text, min, max));
    }

    /** {@code 12.50} or {@code 12,50}; never more decimals than the currency has, never below zero. */
    public ValueField<Money> money(String name, Currency currency) {
        return new ValueField<>(this, name, text -> Values.money(text, currency));
    }

    /** The value of {@code <input type="datetime-local">}, a time on the clocks of this zone; left as shown, the very moment shown. */
    public ValueField<Instant> dateTime(String name, ZoneId zone) {
        return new ValueField<>(this, name, text -> Values.dateTime(text, zone, raw(name + FormView.SHOWN)));
    }

    public ValueField<String> choice(String name, Set<String> offered) {
        return new ValueField<>(this, name, text -> Values.choice(text, offered));
    }

    /** All ticked values of a group of boxes; values that were not offered are left out. */
    public Set<String> choices(String name, Set<String> offered) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(offered::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that was sent under a name, whatever it is. */
    public List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /** All that was sent, by field: of several values the first. */
    public Map<String, String> values() {
        return sent.keySet().stream().collect(Collectors.toMap(name -> name, this::raw));
    }

    /** A single box: ticked or not. */
    public boolean ticked(String name) {
        return !raw(name).isEmpty();
    }

    /** One text in several languages, sent as {@code title.en}, {@code title.ar}: in those that the form shows of ours. */
    public LocalizedField localizedText(String name) {
        return new LocalizedField(this, name);
    }

    /** What was typed, without blanks around it; empty when the field was not sent. */
    public String raw(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Says what else is wrong: {@code key} is looked up in the page's bundle, then among the common words. The first fault of a field stays. */
    public void fault(String field, String key, Object... arguments) {
        faults.putIfAbsent(shown(field), Violation.of("/" + shown(field), key, arguments));
    }

    /**
     * Puts what a use case says about its input beside the fields.
     *
     * @param field the field of each pointer
     */
    public void explain(List<Violation> violations, UnaryOperator<String> field) {
        violations.forEach(violation -> fault(
                field.apply(violation.pointer()),
                violation.key(),
                violation.arguments().toArray()));
    }

    /** What is wrong with a text of several languages stands beside one of the fields that the form shows of it. */
    private String shown(String field) {
        return field.endsWith(".en") && !sent.containsKey(field)
                ? first(field.substring(0, field.length() - ".en".length()))
                : field;
    }

    /** The first field that the form shows of a text of several languages. */
    private String first(String name) {
        return sent.keySet().stream()
                .filter(field -> OurLanguages.TAGS.stream().anyMatch(tag -> field.equals(name + "." + tag)))
                .findFirst()
                .orElse(name + "." + OurLanguages.TAGS.getFirst());
    }

    public boolean valid() {
        return faults.isEmpty();
    }

    public List<Violation> violations() {
        return List.copyOf(faults.values());
    }

    /** For edges without a page to show again. */
    public void requireValid() {
        if (!valid()) {
            throw new ProblemException(ProblemType.INVALID, "Some fields are wrong.", violations());
        }
    }

    /** What the template needs to show the form again. */
    public FormView view(Messages messages, String bundle, Locale locale) {
        var texts = new LinkedHashMap<String, String>();
        faults.forEach((field, fault) -> texts.put(
                field,
                messages.text(bundle, locale, fault.key(), fault.arguments().toArray())));
        var summary = texts.entrySet().stream()
                .map(error -> new FormView.Fault(error.getKey(), error.getValue()))
                .toList();
        return new FormView(values(), texts, summary);
    }

    /** A field that is read as something other than text. */
    public static final class ValueField<T> {
        private final Form form;
        private final String name;
        private final Values.Reader<T> reader;
        private boolean required;

        ValueField(Form form, String name, Values.Reader<T> reader) {
            this.form = form;
            this.name = name;
            this.reader = reader;
        }

        public ValueField<T> required() {
            required = true;
            return this;
        }

        /** Empty when nothing was sent, or something wrong: {@link Form#valid} tells. */
        public Optional<T> value() {
            var text = form.raw(name);
            if (text.isEmpty()) {
                if (required) {
                    form.fault(name, "error.required");
                }
                return Optional.empty();
            }
            return switch (reader.read(text)) {
                case Values.Good<T>(var value) -> Optional.of(value);
                case Values.Bad<T>(var key, var arguments) -> {
                    form.fault(name, key, arguments.toArray());
                    yield Optional.empty();
                }
            };
        }
    }

    /** A text in several languages. */
    public static final class LocalizedField {
        private final Form form;
        private final String name;
        private boolean required;
        private int max = 200;

        LocalizedField(Form form, String name) {
            this.form = form;
            this.name = name;
        }

        /** At least one language is filled in. */
        public LocalizedField required() {
            required = true;
            return this;
        }

        public LocalizedField max(int characters) {
            max = characters;
            return this;
        }

        public Text value() {
            var texts = new LinkedHashMap<String, String>();
            for (var language : OurLanguages.TAGS) {
                var text = new TextField(form, name + "." + language, true)
                        .max(max)
                        .value();
                if (!text.isEmpty()) {
                    texts.put(language, text);
                }
            }
            if (required && texts.isEmpty()) {
                form.fault(form.first(name), "error.required");
            }
            return new Text(texts);
        }
    }
}
