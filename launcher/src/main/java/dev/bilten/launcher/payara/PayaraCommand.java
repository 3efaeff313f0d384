package dev.bilten.launcher.payara;

import dev.bilten.launcher.Options.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server's command line. No secret stands on it: anybody may read it. */
record PayaraCommand(PayaraRuntime runtime, Profile profile) {

    /** The flags that a start-up cache depends on: another set, another cache. */
    List<String> jvmFlags() {
        var flags = new ArrayList<String>();
        switch (profile) {
            // twice as quick to start, half as quick once warm
            case DEMO -> flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
            case BENCH -> flags.add("-Xmx2g");
        }
        flags.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        flags.addAll(runtime.moduleFlags());
        return flags;
    }

    List<String> line(Optional<String> cacheFlag, PayaraRoot root, int port, Path war) {
        var command = new ArrayList<String>();
        command.add(PayaraRuntime.java());
        cacheFlag.ifPresent(command::add);
        command.addAll(jvmFlags());
        command.addAll(List.of(
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$-7s %3$s %5$s%6$s%n",
                "-Dfish.payara.micro.BootJar=" + runtime.launcherJar().toUri(),
                "-Dfish.payara.micro.UnpackDir=" + runtime.folder(),
                "-cp",
                runtime.launcherJar().toString(),
                "fish.payara.micro.impl.PayaraMicroImpl",
                "--rootdir",
                root.folder().toString(),
                "--port",
                Integer.toString(port),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                root.commands().toString(),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/"));
        return command;
    }
}
