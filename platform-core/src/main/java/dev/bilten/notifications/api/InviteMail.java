package dev.bilten.notifications.api;

import java.net.URI;

/**
 * What a message to somebody who shall work for the organizer may say.
 *
 * @param organizer what people know the organizer as
 * @param email what the reader will sign in with
 * @param link where they choose their name and password; whoever has it may, once
 * @param days how many it is still good, the begun one counted
 */
public record InviteMail(String organizer, String email, URI link, int days) {
    @Override
    public String toString() {
        return "InviteMail[" + email + "]";
    }
}
