/** What this node says about itself. Guarantee: ready means that it can serve; Redis and ClickHouse are told but decide nothing. */
@NullMarked
package dev.bilten.web.health;

import org.jspecify.annotations.NullMarked;
