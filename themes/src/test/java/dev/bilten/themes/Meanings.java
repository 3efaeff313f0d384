package dev.bilten.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code contract.txt} or {@code meanings.txt}, by the heads of their parts.
 *
 * @param parts by {@code page home} or {@code type Card}
 */
record Meanings(Map<String, Part> parts) {
    private static final Pattern HEAD = Pattern.compile("((page|type) [^ :]+)(?: = (\\w+))?(?:: (.*))?");
    private static final Pattern NAME = Pattern.compile("  (\\w+):? (.*)");
    private static final Pattern POSTED = Pattern.compile("  > (.+?): (.*)");

    /**
     * @param called in the reference
     * @param names what each of them is, or means
     * @param posted what stands under the name of each field
     */
    record Part(String called, String says, Map<String, String> names, Map<String, String> posted) {}

    static Meanings read(String file) throws IOException {
        var parts = new LinkedHashMap<String, Part>();
        var part = new Part("", "", Map.of(), Map.of());
        for (var line : Files.readAllLines(Path.of(file))) {
            var head = HEAD.matcher(line);
            var name = NAME.matcher(line);
            var posted = POSTED.matcher(line);
            if (head.matches()) {
                part = new Part(text(head.group(3)), text(head.group(4)), new LinkedHashMap<>(), new LinkedHashMap<>());
                parts.put(head.group(1), part);
            } else if (posted.matches()) {
                part.posted().put(posted.group(1), posted.group(2));
            } else if (name.matches()) {
                part.names().put(name.group(1), name.group(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(file + ": " + line);
            }
        }
        return new Meanings(parts);
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    Part part(String head) {
        return parts.getOrDefault(head, new Part("", "", Map.of(), Map.of()));
    }
}
