package dev.bilten.e2e;

import java.util.HashMap;
import java.util.Map;

/** The form of an event's rules. */
final class EventRules {
    private EventRules() {}

    /** As the form has them in the beginning, but for what is typed. */
    static Map<String, String> typed(Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "holdMinutes",
                "15",
                "extensionMinutes",
                "10",
                "payMinutes",
                "30",
                "approvalDays",
                "7",
                "offerHours",
                "48",
                "doorsMinutes",
                "120",
                "rounding",
                "LINE",
                "country",
                "EG",
                "waitingList",
                "on"));
        fields.putAll(changed);
        return fields;
    }
}
