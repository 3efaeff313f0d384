package dev.bilten.launcher.home;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one platform. */
public record Home(Path folder) {

    public static Home at(Path folder) {
        var home = new Home(folder.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.folder().getParent());
            if (!Files.isDirectory(home.folder())) {
                Files.createDirectory(
                        home.folder(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(home.run());
            Files.createDirectories(home.logs());
            return home;
        } catch (IOException e) {
            throw new StartFailed("The folder " + home.folder() + " cannot be used: " + e, e);
        }
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path logs() {
        return folder.resolve("log");
    }

    public Path note(String part) {
        return run().resolve(part + ".pid");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path data(String part) {
        return folder.resolve(part);
    }
}
