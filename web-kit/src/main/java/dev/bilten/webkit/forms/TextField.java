package dev.bilten.webkit.forms;

import java.util.regex.Pattern;

/** A field that is read as text. */
public final class TextField {

    private record Shape(Pattern pattern, String key) {}

    private static final Shape ANY = new Shape(Pattern.compile(".*", Pattern.DOTALL), "error.invalid");

    private final Form form;
    private final String name;
    private final boolean lines;
    private boolean required;
    private int min;
    private int max = 200;
    private Shape shape = ANY;

    TextField(Form form, String name, boolean lines) {
        this.form = form;
        this.name = name;
        this.lines = lines;
    }

    public TextField required() {
        required = true;
        return this;
    }

    public TextField min(int characters) {
        min = characters;
        return this;
    }

    public TextField max(int characters) {
        max = characters;
        return this;
    }

    /** The whole text must match, else the field has the error {@code key}. */
    public TextField like(Pattern pattern, String key) {
        shape = new Shape(pattern, key);
        return this;
    }

    /** The text, cleaned of control characters; empty when it was not sent. */
    public String value() {
        var text = Values.clean(form.raw(name), lines);
        var length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            if (required) {
                form.fault(name, "error.required");
            }
        } else if (length > max) {
            form.fault(name, "error.tooLong", max, length);
        } else if (length < min) {
            form.fault(name, "error.tooShort", min);
        } else if (!shape.pattern().matcher(text).matches()) {
            form.fault(name, shape.key());
        }
        return text;
    }
}
