package dev.bilten.webkit.problem;

import dev.bilten.webkit.view.View;
import java.util.Optional;

/** Draws problems for people in a dress of their own. The assembly may supply one; what it leaves is shown on a plain page. */
public interface ErrorPages {

    /** The page for this request, not yet with its status; empty for the plain one. */
    Optional<View> page(Problem problem);
}
