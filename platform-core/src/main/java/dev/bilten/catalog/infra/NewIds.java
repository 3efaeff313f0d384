package dev.bilten.catalog.infra;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts new ids for old ones, wherever they stand in a text. */
final class NewIds {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private NewIds() {}

    /** An id that is not known stays. */
    static String in(String text, Map<String, String> ids) {
        return UUID.matcher(text).replaceAll(found -> ids.getOrDefault(found.group(), found.group()));
    }
}
