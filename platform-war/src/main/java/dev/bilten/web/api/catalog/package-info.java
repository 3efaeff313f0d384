/** Events, what they sell, and how much of it. One class per noun, one record per shape; the rules live in the use cases. */
@NullMarked
package dev.bilten.web.api.catalog;

import org.jspecify.annotations.NullMarked;
