/** Sales, the way to them, and the door in figures. What is looked at stands in the address; money agrees with the books. */
@NullMarked
package dev.bilten.admin.reports;

import org.jspecify.annotations.NullMarked;
