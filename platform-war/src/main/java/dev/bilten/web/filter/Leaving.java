package dev.bilten.web.filter;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Notes once that somebody who was answered later has gone, however it ended. */
final class Leaving implements AsyncListener {
    private final Runnable gone;

    Leaving(Runnable gone) {
        this.gone = gone;
    }

    /** Comes last also after an error or a time-out. */
    @Override
    public void onComplete(AsyncEvent event) {
        gone.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
