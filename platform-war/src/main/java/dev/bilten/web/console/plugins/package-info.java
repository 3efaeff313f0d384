/** What is installed, what it costs, and how a plugin comes and goes while the platform runs. */
@NullMarked
package dev.bilten.web.console.plugins;

import org.jspecify.annotations.NullMarked;
