/** Where the admin begins: at the first page that the person may see. */
@NullMarked
package dev.bilten.admin.start;

import org.jspecify.annotations.NullMarked;
