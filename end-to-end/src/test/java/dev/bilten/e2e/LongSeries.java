package dev.bilten.e2e;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * An event with a date every so many minutes from the first of the month after next, each with a limit of its own.
 *
 * @param month the first that has dates
 */
record LongSeries(FreshEvent event, YearMonth month) {
    static final String LIMIT = "Places of the date";

    static LongSeries onSale(RunningPlatform platform, Visitor owner, int dates, int everyMinutes) {
        var event = FreshEvent.onSale(platform, 50_000);
        var first = LocalDate.now().plusMonths(2).withDayOfMonth(1);
        var path = event.admin() + "/dates/new";
        var form = owner.get(path);
        owner.post(
                        form,
                        path,
                        Map.of(
                                "startsAt",
                                first + "T00:00",
                                "endsAt",
                                first + "T00:15",
                                "often",
                                "RULE",
                                "rule",
                                "FREQ=MINUTELY;INTERVAL=" + everyMinutes + ";COUNT=" + dates,
                                "quota",
                                LIMIT,
                                "size",
                                "30"),
                        "products",
                        form.find("name=\"products\"[^>]*value=\"([0-9a-f-]{36})\""))
                .leadsTo(event.admin() + "/dates");
        return new LongSeries(event, YearMonth.from(first));
    }

    String calendar() {
        return event.admin() + "/dates?view=calendar&month=" + month;
    }
}
