package dev.bilten.launcher.pages;

import dev.bilten.launcher.smoke.Browser;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What the server says that it needed for a page, in milliseconds, over some looks.
 *
 * @param path of the page that was looked at
 */
public record ServerTime(String path, double least, double median, double most) {
    private static final Pattern DURATION = Pattern.compile("page;dur=([0-9.E-]+)");

    static ServerTime of(Browser browser, URI host, String path, int looks) {
        var times = new double[looks];
        for (int i = 0; i < looks; i++) {
            times[i] = once(browser, host + path);
        }
        Arrays.sort(times);
        return new ServerTime(path, times[0], times[looks / 2], times[looks - 1]);
    }

    private static double once(Browser browser, String address) {
        var header = browser.open(address).headers().firstValue("Server-Timing").orElse("");
        var duration = DURATION.matcher(header);
        if (!duration.matches()) {
            throw new IllegalStateException(
                    address + " does not say how long it took; only a run in development mode does");
        }
        return Double.parseDouble(duration.group(1));
    }
}
