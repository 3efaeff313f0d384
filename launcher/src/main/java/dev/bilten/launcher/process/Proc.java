package dev.bilten.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What the kernel says about a process. Its start time tells it from a later one with the same number. */
public final class Proc {
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    private Proc() {}

    /** Empty when there is no such process, or only its unburied remains. */
    public static OptionalLong startTicks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return "Z".equals(fields.get(STATE))
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(fields.get(START_TICKS)));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    public static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }
}
