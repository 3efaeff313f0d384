package dev.bilten.webkit.problem;

import dev.bilten.webkit.view.View;

/** Draws problems for people. The assembly may supply one of its own, for instance in the organizer's theme; else a plain page is shown. */
public interface ErrorPages {

    /** The page for this request, not yet with its status. */
    View page(Problem problem);
}
