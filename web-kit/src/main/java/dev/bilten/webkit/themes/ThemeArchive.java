package dev.bilten.webkit.themes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a ZIP that a stranger sent, by its directory alone, so that there is one view of it. Nothing is written to a disk, links
 * are refused, and unpacking ends at the limit whatever the archive says about its own sizes.
 */
public final class ThemeArchive {
    public static final int MOST_PACKED = 4 << 20;
    public static final int MOST_UNPACKED = 6 << 20;
    static final int MOST_OF_A_FILE = 2 << 20;
    static final int MOST_FILES = 400;

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_ENTRY = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int UNIX = 3;
    private static final int LINK = 0xA;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*/?");

    /**
     * What was in it.
     *
     * @param findings errors: the theme is not kept
     * @param whole it was read to its end: what is not among the files is not in it either, or has a finding of its own
     */
    public record Opened(ThemeFiles files, List<Finding> findings, boolean whole) {
        public Opened {
            findings = List.copyOf(findings);
        }
    }

    private final ByteBuffer zip;
    private final Map<String, byte[]> files = new HashMap<>();
    private final HashSet<String> seen = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int entries;
    private long unpacked;

    private ThemeArchive(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static Opened open(byte[] zip) {
        if (zip.length > MOST_PACKED) {
            return refused("archive-large", String.valueOf(MOST_PACKED >> 20));
        }
        var archive = new ThemeArchive(zip);
        try {
            archive.read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException broken) {
            return refused("archive-broken");
        }
        return new Opened(new ThemeFiles(archive.rooted()), archive.findings, !archive.full());
    }

    private static Opened refused(String rule, String... arguments) {
        return new Opened(new ThemeFiles(Map.of()), List.of(Finding.error("", 0, rule, arguments)), false);
    }

    private void read() throws DataFormatException {
        var end = directoryEnd();
        var count = zip.getShort(end + 10) & 0xffff;
        var at = zip.getInt(end + 16);
        for (int i = 0; i < count && !full(); i++) {
            at = entry(at);
        }
        if (entries > MOST_FILES) {
            findings.add(Finding.error("", 0, "archive-files", String.valueOf(MOST_FILES)));
        }
    }

    private boolean full() {
        return entries > MOST_FILES || unpacked > MOST_UNPACKED;
    }

    private int directoryEnd() {
        for (int at = zip.limit() - END_SIZE; at >= 0; at--) {
            if (zip.getInt(at) == DIRECTORY_END) {
                return at;
            }
        }
        throw new IllegalArgumentException("no ZIP");
    }

    /** Answers where the next one begins. */
    private int entry(int at) throws DataFormatException {
        if (zip.getInt(at) != DIRECTORY_ENTRY) {
            throw new IllegalArgumentException("no entry");
        }
        var nameLength = zip.getShort(at + 28) & 0xffff;
        var bytes = new byte[nameLength];
        zip.get(at + 46, bytes);
        var name = new String(bytes, StandardCharsets.UTF_8);
        var next = at + 46 + nameLength + (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
        if (Strays.has(name) || ++entries > MOST_FILES) {
            return next;
        }
        var system = (zip.getShort(at + 4) & 0xffff) >> 8;
        var link = system == UNIX && zip.getInt(at + 38) >>> 28 == LINK;
        var encrypted = (zip.getShort(at + 8) & 1) != 0;
        if (link) {
            findings.add(Finding.error(name, 0, "archive-link"));
        } else if (encrypted || !NAME.matcher(name).matches() || !seen.add(name.toLowerCase(Locale.ROOT))) {
            findings.add(Finding.error(name, 0, encrypted ? "archive-broken" : "archive-name"));
        } else if (!name.endsWith("/")) {
            file(name, zip.getShort(at + 10), zip.getInt(at + 20), zip.getInt(at + 42));
        }
        return next;
    }

    private void file(String name, int method, int packedSize, int local) throws DataFormatException {
        if (zip.getInt(local) != LOCAL_ENTRY || method != STORED && method != DEFLATED || packedSize < 0) {
            throw new IllegalArgumentException("no file");
        }
        var start = local + 30 + (zip.getShort(local + 26) & 0xffff) + (zip.getShort(local + 28) & 0xffff);
        var packed = new byte[Math.min(packedSize, zip.limit())];
        zip.get(start, packed);
        var content = method == STORED ? packed : inflated(packed);
        unpacked += content.length;
        if (content.length > MOST_OF_A_FILE) {
            findings.add(Finding.error(name, 0, "file-large", String.valueOf(MOST_OF_A_FILE >> 20)));
        } else if (unpacked > MOST_UNPACKED) {
            findings.add(Finding.error(name, 0, "archive-bomb", String.valueOf(MOST_UNPACKED >> 20)));
        } else {
            files.put(name, content);
        }
    }

    /** At most one byte more than a file may have: that is enough to refuse it. */
    private static byte[] inflated(byte[] packed) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var content = new byte[Math.min(MOST_OF_A_FILE + 1, Math.max(1024, packed.length * 8))];
            int size = 0;
            while (!inflater.finished() && size <= MOST_OF_A_FILE) {
                if (size == content.length) {
                    content = java.util.Arrays.copyOf(content, Math.min(MOST_OF_A_FILE + 1, content.length * 2));
                }
                var more = inflater.inflate(content, size, content.length - size);
                if (more == 0 && !inflater.finished()) {
                    throw new DataFormatException("cut short");
                }
                size += more;
            }
            return java.util.Arrays.copyOf(content, size);
        } finally {
            inflater.end();
        }
    }

    /** People pack the folder as often as what is in it. */
    private Map<String, byte[]> rooted() {
        if (files.containsKey("theme.yaml")) {
            return files;
        }
        var folders = files.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .distinct()
                .toList();
        if (folders.size() != 1 || folders.getFirst().isEmpty()) {
            return files;
        }
        var inside = new HashMap<String, byte[]>();
        files.forEach(
                (name, bytes) -> inside.put(name.substring(folders.getFirst().length()), bytes));
        return inside;
    }
}
