/**
 * Who works for an organizer, what they may do, and how they and their programs prove it.
 *
 * <p>Guarantee: nobody may do more than a team they are in allows, and a member who is disabled is out within five
 * seconds on every node. Passwords, session tokens and API keys are kept as hashes only; rights are read from the
 * database, never from Redis. An organizer always has somebody who may do everything, also when two owners step down at the
 * same moment. Whoever is invited may do nothing until they come in, by a link that works once. What a team
 * gives that is limited to some events counts at those and is never among what somebody may do everywhere.
 *
 * <p>Read {@link dev.bilten.identity.api.Permissions}, then {@code app/SignIn}, {@code app/SessionLookup} and
 * {@code app/InviteMember}.
 */
@NullMarked
package dev.bilten.identity;

import org.jspecify.annotations.NullMarked;
