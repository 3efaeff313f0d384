package dev.bilten.launcher.home;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What every home may share and nobody needs to keep: unpacked programs, the engine library, start-up caches. */
public record Cache(Path folder) {

    /** Fills a new folder; whatever is half done when it throws is thrown away. */
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /** {@code BILTEN_CACHE}, else the XDG cache folder, else a folder of the home when neither can be written. */
    public static Cache of(Home home) {
        var named = System.getenv("BILTEN_CACHE");
        var xdg = System.getenv("XDG_CACHE_HOME");
        var wish = named != null
                ? Path.of(named)
                : (xdg != null ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache")).resolve("bilten");
        try {
            Files.createDirectories(wish);
            if (Files.isWritable(wish)) {
                return new Cache(wish);
            }
        } catch (IOException notOurs) {
            // a home without a cache folder still works, it only shares nothing
        }
        return new Cache(home.data("cache"));
    }

    /** The folder of that name, filled once. Two launchers at once are fine: the first rename wins. */
    public Path filled(String name, Filling filling) {
        var target = folder.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(target.getParent());
            var draft = Files.createTempDirectory(target.getParent(), ".draft-");
            try {
                filling.into(draft);
                publish(draft, target);
            } finally {
                delete(draft);
            }
            return target;
        } catch (IOException e) {
            throw new StartFailed("Cannot fill " + target + ": " + e.getMessage(), e);
        }
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // both drafts hold the same
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
