package dev.bilten.analytics.app;

/** An exporter could not take its batch now; the relay comes again. */
final class ExportDelayed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportDelayed(String reason) {
        super(reason);
    }
}
