package dev.bilten.host;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Versions of the plugin API, {@code [1.0,2.0)}: from the first inclusively to the second exclusively.
 *
 * @param from the first version that is in
 * @param to the first that is out again
 */
record ApiRange(Version from, Version to) {
    private static final Pattern FORM = Pattern.compile("\\[(\\d{1,4}\\.\\d{1,4}),(\\d{1,4}\\.\\d{1,4})\\)");

    /** Major and minor. */
    record Version(int major, int minor) implements Comparable<Version> {
        static Version of(String text) {
            int dot = text.indexOf('.');
            return new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }

        @Override
        public int compareTo(Version other) {
            return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
        }
    }

    static Optional<ApiRange> of(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new ApiRange(Version.of(match.group(1)), Version.of(match.group(2))))
                : Optional.empty();
    }

    boolean contains(String version) {
        var asked = Version.of(version);
        return from.compareTo(asked) <= 0 && asked.compareTo(to) < 0;
    }
}
