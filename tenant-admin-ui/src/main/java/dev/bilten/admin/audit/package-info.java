/** Who changed what: the log of changes, by thing and by person. */
@NullMarked
package dev.bilten.admin.audit;

import org.jspecify.annotations.NullMarked;
