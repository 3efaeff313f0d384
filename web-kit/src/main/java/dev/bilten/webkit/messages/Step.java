package dev.bilten.webkit.messages;

import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;

/** In what a time is told that is so far away. */
enum Step {
    SECONDS(1, RelativeDateTimeUnit.SECOND),
    MINUTES(60, RelativeDateTimeUnit.MINUTE),
    HOURS(3_600, RelativeDateTimeUnit.HOUR),
    DAYS(86_400, RelativeDateTimeUnit.DAY);

    private final long seconds;
    private final RelativeDateTimeUnit unit;

    Step(long seconds, RelativeDateTimeUnit unit) {
        this.seconds = seconds;
        this.unit = unit;
    }

    long seconds() {
        return seconds;
    }

    RelativeDateTimeUnit unit() {
        return unit;
    }

    static Step of(long seconds) {
        var fitting = SECONDS;
        for (var step : values()) {
            fitting = seconds >= step.seconds ? step : fitting;
        }
        return fitting;
    }
}
