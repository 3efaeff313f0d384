package dev.bilten.web.filter;

import dev.bilten.jobs.api.Courtesy;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Notes once that somebody who was answered later has gone, however it ended. */
final class Leaving implements AsyncListener {
    private final Courtesy courtesy;

    Leaving(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    /** Comes last also after an error or a time-out. */
    @Override
    public void onComplete(AsyncEvent event) {
        courtesy.leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
