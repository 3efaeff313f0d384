package dev.bilten.extensions.domain;

import dev.bilten.extensions.api.SettingField;
import dev.bilten.kernel.Violation;
import java.net.URI;
import java.util.Optional;

/** Whether a value fits its field. An empty value is no value and fits any field. */
public final class SettingCheck {
    private static final int LONGEST = 2_000;

    private SettingCheck() {}

    public static Optional<Violation> check(SettingField field, String value) {
        var pointer = "/" + field.key();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > LONGEST) {
            return Optional.of(Violation.of(pointer, "error.too-long", LONGEST));
        }
        return fits(field, value) ? Optional.empty() : Optional.of(Violation.of(pointer, key(field.type())));
    }

    private static boolean fits(SettingField field, String value) {
        return switch (field.type()) {
            case TEXT, SECRET -> value.chars().noneMatch(Character::isISOControl);
            case NUMBER -> value.matches("-?\\d{1,12}");
            case BOOL -> value.equals("true") || value.equals("false");
            case CHOICE ->
                field.choices().stream().anyMatch(choice -> choice.value().equals(value));
            case URL -> isUrl(value);
        };
    }

    private static boolean isUrl(String value) {
        try {
            var url = URI.create(value);
            return url.getHost() != null
                    && url.getRawUserInfo() == null
                    && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }

    private static String key(SettingField.Type type) {
        return switch (type) {
            case TEXT, SECRET -> "error.control-characters";
            case NUMBER -> "error.number";
            case BOOL, CHOICE -> "error.choice";
            case URL -> "error.url";
        };
    }
}
