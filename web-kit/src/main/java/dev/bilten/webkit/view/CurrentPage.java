package dev.bilten.webkit.view;

import java.time.Duration;
import java.util.Optional;

/** Knows the request that is being answered. The assembly supplies one; the view writer asks it once per page. */
public interface CurrentPage {

    /** The {@code page} of this request. Never fails: an error page needs it too. */
    PageContext page();

    /**
     * The same for a theme, which somebody may have uploaded: it hears nothing of who is signed in, and its token opens the
     * shop's forms alone.
     */
    default PageContext themed() {
        return page();
    }

    /** How long this request has been worked on, where whoever asks may know; empty in production. */
    default Optional<Duration> lasted() {
        return Optional.empty();
    }
}
