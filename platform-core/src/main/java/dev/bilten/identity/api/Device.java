package dev.bilten.identity.api;

import java.util.List;
import java.util.Locale;

/**
 * What somebody signed in with, as far as their browser says: for recognising one's own phone in a list, never for deciding
 * anything.
 *
 * @param browser its proper name, such as {@code Firefox}; empty when unknown
 * @param system likewise, such as {@code Android}
 */
public record Device(String browser, String system) {
    public static final Device UNKNOWN = new Device("", "");

    private record Mark(String sign, String name) {}

    /** In this order: many say they are Chrome or Safari too, and nearly all say Mozilla. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("edg", "Edge"),
            new Mark("opr/", "Opera"),
            new Mark("samsungbrowser", "Samsung Internet"),
            new Mark("vivaldi", "Vivaldi"),
            new Mark("fxios", "Firefox"),
            new Mark("firefox", "Firefox"),
            new Mark("crios", "Chrome"),
            new Mark("chrome", "Chrome"),
            new Mark("safari", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iphone", "iPhone"),
            new Mark("ipad", "iPad"),
            new Mark("android", "Android"),
            new Mark("windows", "Windows"),
            new Mark("macintosh", "macOS"),
            new Mark("cros ", "ChromeOS"),
            new Mark("linux", "Linux"));

    /** @param userAgent what the browser sends under this name, of any form */
    public static Device of(String userAgent) {
        var said = userAgent.toLowerCase(Locale.ROOT);
        return new Device(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static String first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
