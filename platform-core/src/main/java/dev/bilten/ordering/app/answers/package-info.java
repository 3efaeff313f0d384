/** What buyers and guests are asked: at the checkout, afterwards and at the door, with the files they send. */
@NullMarked
package dev.bilten.ordering.app.answers;

import org.jspecify.annotations.NullMarked;
