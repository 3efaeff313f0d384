package dev.bilten.launcher;

import java.nio.file.Path;

/**
 * What a start is asked for.
 *
 * @param port the shop's port; 0 for any free one, and then every other port is any free one too
 * @param project the checkout: where the WAR, the server's jar and, for editing, the templates lie
 * @param recordCache record the server's start-up cache when there is none yet; worth it for people, not for one test
 */
public record Options(Path home, int port, boolean demo, Profile profile, Path project, Path war, boolean recordCache) {

    /** How the server's JVM is tuned: quick to start, or quick once warm. */
    public enum Profile {
        DEMO,
        BENCH
    }

    /** A throw-away platform on free ports, as tests want it. */
    public static Options forTests(Path home, Path project) {
        return new Options(home, 0, true, Profile.DEMO, project, builtWar(project), false);
    }

    public static Path builtWar(Path project) {
        return project.resolve("platform-war/target/bilten.war");
    }

    public Path serverJar() {
        return project.resolve("launcher/target/payara/payara-micro.jar");
    }
}
