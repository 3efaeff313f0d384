/**
 * Tells people what became of their order, and asks those who are invited into the team.
 *
 * <p>Guarantee: each cause makes one message, however often it is reported, and a message is kept until a channel has taken
 * it, refused it for good, or two days have passed. After a crash it goes out again under the same key, so that a channel
 * that can tell delivers it once.
 *
 * <p>Read {@code app/OrderMails}, the listener, then {@code app/SendDue}, the worker. What a message says is asked of one
 * port, {@code api/MessageComposer}.
 */
@NullMarked
package dev.bilten.notifications;

import org.jspecify.annotations.NullMarked;
