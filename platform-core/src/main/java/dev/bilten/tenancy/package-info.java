/**
 * Who the organizers are, where their data lives, and how a new one comes to be.
 *
 * <p>Guarantee: an organizer has a schema and a database role of its own before anybody can reach it, and a host name
 * leads to one organizer or to none.
 *
 * <p>Read {@code app/CreateTenant}, then {@code api/Tenants}.
 */
@NullMarked
package dev.bilten.tenancy;

import org.jspecify.annotations.NullMarked;
