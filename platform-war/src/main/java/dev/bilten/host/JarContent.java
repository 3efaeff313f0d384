package dev.bilten.host;

import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PackageProblem.Code;
import dev.bilten.plugin.api.PluginApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What lies in a jar, read within limits: what it unpacks to is counted while it unpacks, never taken from its headers.
 *
 * @param names every entry
 * @param small the manifest and the service files by name
 */
record JarContent(Set<String> names, Map<String, byte[]> small) {
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_SMALL = 256 * 1024;
    private static final String SERVICES = "META-INF/services/";

    /** Thrown through the reading, and caught by who began it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient PackageProblem problem;

        Refused(Code code, String detail) {
            super(detail);
            this.problem = new PackageProblem(code, detail);
        }

        PackageProblem problem() {
            return problem;
        }
    }

    static JarContent of(byte[] jar) throws Refused {
        if (jar.length < 4 || jar[0] != 'P' || jar[1] != 'K' || jar[2] != 3 || jar[3] != 4) {
            throw new Refused(Code.NOT_A_JAR, "The file is not a jar.");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            return read(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Refused(Code.NOT_A_JAR, "The file is a broken archive.");
        } catch (IOException broken) {
            throw new Refused(Code.NOT_A_JAR, "The file is an archive that breaks off.");
        }
    }

    private static JarContent read(ZipInputStream zip) throws IOException, Refused {
        var names = new HashSet<String>();
        var small = new HashMap<String, byte[]>();
        var budget = new Budget();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = sane(entry);
            if (!names.add(name)) {
                throw new Refused(Code.UNSAFE_CONTENT, "The archive holds an entry twice.");
            }
            if (names.size() > MOST_ENTRIES) {
                throw new Refused(Code.UNSAFE_CONTENT, "The archive holds more than " + MOST_ENTRIES + " entries.");
            }
            boolean wanted = name.equals(PluginApi.MANIFEST) || (name.startsWith(SERVICES) && !entry.isDirectory());
            if (wanted) {
                small.put(name, budget.take(zip, MOST_SMALL));
            } else {
                budget.skip(zip);
            }
        }
        return new JarContent(names, small);
    }

    private static String sane(ZipEntry entry) throws Refused {
        var name = entry.getName();
        boolean escapes = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
        if (escapes) {
            throw new Refused(Code.UNSAFE_CONTENT, "The archive holds a name that leads out of it.");
        }
        return name;
    }

    /** The implementations that a service file names. */
    List<String> implementations(String hook) {
        var file = new String(small.getOrDefault(SERVICES + hook, new byte[0]), StandardCharsets.UTF_8);
        return file.lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean hasClass(String name) {
        return names.contains(name.replace('.', '/') + ".class");
    }

    /** How much may still be unpacked. */
    private static final class Budget {
        private final byte[] buffer = new byte[8192];
        private long left = MOST_BYTES;

        byte[] take(InputStream in, int most) throws IOException, Refused {
            var bytes = in.readNBytes(most + 1);
            spend(bytes.length);
            if (bytes.length > most) {
                throw new Refused(Code.UNSAFE_CONTENT, "The manifest or a service file is too large.");
            }
            return bytes;
        }

        void skip(InputStream in) throws IOException, Refused {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                spend(n);
            }
        }

        private void spend(int bytes) throws Refused {
            left -= bytes;
            if (left < 0) {
                throw new Refused(Code.UNSAFE_CONTENT, "The archive unpacks to more than 200 MB.");
            }
        }
    }
}
