package dev.bilten.analytics.infra;

import dev.bilten.analytics.api.Absence;

/** The warehouse cannot be asked now. */
public final class WarehouseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Absence absence;

    WarehouseUnavailable(Absence absence, String detail) {
        super(detail);
        this.absence = absence;
    }

    public Absence absence() {
        return absence;
    }

    /** For the operator, in English, without secrets. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
