/** The picture of an event, and what it shows. Read {@code PicturePage}, then {@code EventImagePage}. */
@NullMarked
package dev.bilten.admin.picture;

import org.jspecify.annotations.NullMarked;
