package dev.bilten.webkit.access;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import java.net.URI;
import java.util.Locale;

/** The running request as use cases need it. The assembly supplies one. */
public interface CurrentCall {

    /** Whose host this is, for reads. On the platform's own host a page that asks is not found. */
    TenantContext tenant();

    /**
     * The same for writes, with the signed-in person, key or buyer as the actor.
     *
     * @param reason what the journal keeps as the cause, in a few words
     */
    CallContext call(String reason);

    /** For what an operator does to the platform. */
    PlatformCall platformCall(String reason);

    /** The reader's language. */
    Locale locale();

    /** Where the request comes from, for throttling; behind a trusted proxy the address that the proxy saw. */
    String clientAddress();

    /** Scheme, host and port that the client used, without a path: for links in mails and codes. */
    URI origin();
}
