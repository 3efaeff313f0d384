/**
 * Who is inside. Gates scan tickets against a list, several gates at the same moment.
 *
 * <p>Guarantee: a ticket enters a list once, or again where the list says so. The primary key of {@code entry} decides,
 * not a question asked before; every scan is kept with its answer; a device that sends the same scan again gets the same
 * answer again.
 *
 * <p>Read {@code app/Redeem}, then {@code domain/Admission}, then {@code infra/Scans}.
 */
@NullMarked
package dev.bilten.checkin;

import org.jspecify.annotations.NullMarked;
