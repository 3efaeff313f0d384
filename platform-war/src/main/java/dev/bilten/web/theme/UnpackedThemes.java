package dev.bilten.web.theme;

import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.themes.ThemeFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Themes that were read once, in this node's memory: as many as there is room for, those asked for last. */
final class UnpackedThemes {
    /** Whose theme, and which files. */
    record Key(String tenant, String theme, String hash) {}

    /**
     * @param theme as its files say; empty where they are another theme's
     * @param unfit assets that are not served
     */
    record Unpacked(ThemeFiles files, Optional<ThemePackage> theme, Set<String> unfit) {
        static Unpacked of(Key key, ThemeFiles files) {
            var theme = ThemeFile.read(files.source(key.tenant(), key.theme()));
            return new Unpacked(
                    files, Optional.of(theme).filter(read -> read.id().equals(key.theme())), ThemeCheck.unfit(files));
        }
    }

    private final long room;
    private final Map<Key, Unpacked> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    /** @param room how many bytes of files are kept; the one that was read last is kept in any case */
    UnpackedThemes(long room) {
        this.room = room;
    }

    /** @param archive asked only where it is not kept; what is not there is not remembered either */
    Optional<Unpacked> find(Key key, Supplier<Optional<ThemeFiles>> archive) {
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return archive.get().map(files -> keep(key, Unpacked.of(key, files)));
    }

    private Unpacked keep(Key key, Unpacked unpacked) {
        synchronized (kept) {
            var before = kept.put(key, unpacked);
            taken += unpacked.files().size()
                    - (before == null ? 0 : before.files().size());
            var oldest = kept.entrySet().iterator();
            while (taken > room && kept.size() > 1) {
                taken -= oldest.next().getValue().files().size();
                oldest.remove();
            }
        }
        return unpacked;
    }
}
