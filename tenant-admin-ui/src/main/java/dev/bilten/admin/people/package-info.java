/** Everyone who bought or comes, with their history; exporting them, and erasing one who asks for it. */
@NullMarked
package dev.bilten.admin.people;

import org.jspecify.annotations.NullMarked;
