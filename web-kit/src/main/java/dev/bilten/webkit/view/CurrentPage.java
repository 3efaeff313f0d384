package dev.bilten.webkit.view;

/** Knows the request that is being answered. The assembly supplies one; the view writer asks it once per page. */
public interface CurrentPage {

    /** The {@code page} of this request. Never fails: an error page needs it too. */
    PageContext page();
}
