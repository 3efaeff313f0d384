/**
 * Loads plugins with PF4J and calls them, in the name of the core's {@code PluginHost}.
 *
 * <p>Guarantee: a plugin sees the JDK, the plugin API, SLF4J and what its own jar holds, and nothing else of this process; a
 * call into it ends in time, whatever the plugin does; unloaded, it leaves nothing behind but threads that it refuses to
 * give back, and those are counted.
 *
 * <p>Read {@code Pf4jHost}, then {@code Gate} (the call), {@code FilteringLoader} (what is seen), {@code JarInspection}
 * (what is let in).
 */
@NullMarked
package dev.bilten.host;

import org.jspecify.annotations.NullMarked;
