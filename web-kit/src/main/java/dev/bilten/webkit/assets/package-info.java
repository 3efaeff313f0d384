/**
 * Files that never change under their address: style sheets, scripts, icons. The hash of all of them is part of the URL, so
 * browsers keep them for a year and a new build is seen at once.
 */
@NullMarked
package dev.bilten.webkit.assets;

import org.jspecify.annotations.NullMarked;
