/**
 * Money that moves, as records that are never deleted.
 *
 * <p>Guarantee: one attempt is charged once, however often it is asked for, and an outcome nobody knows is asked for until
 * somebody does. No provider is called inside a database transaction. Payments do not know orders: they take an amount
 * and a reference, and tell their listeners what became of it. A provider that takes its time keeps its buyers from nothing
 * but its own answer: it is called beside the request that asks for it.
 *
 * <p>Read {@code app/Pay} and {@code app/CallProvider}, then {@code app/AskProviders}, the janitor.
 */
@NullMarked
package dev.bilten.payments;

import org.jspecify.annotations.NullMarked;
