package dev.bilten.identity.api;

import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.Optional;

/** Who is asked to work for an organizer and has not answered yet. */
public interface Invitations {
    /** Empty for somebody who came in, whose invitation was withdrawn or ran out. Joins the running transaction, or brings its own. */
    Optional<Invitation> open(TenantContext tenant, MemberId member, Instant now);
}
