/**
 * The door: staff in a dark hall, one giant answer per scan. Guarantee: a scan costs one round trip; what a device could not
 * send it may send again and get the same answer; everything works as a plain form too. Read {@code GatePage}, then
 * {@code Answers}, then {@code assets/door/door.js}.
 */
@NullMarked
package dev.bilten.web.door;

import org.jspecify.annotations.NullMarked;
