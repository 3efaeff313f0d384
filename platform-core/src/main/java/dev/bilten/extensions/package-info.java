/**
 * What others add to the platform while it runs: gateways to pay, channels to reach people, exporters of events.
 *
 * <p>Guarantee: a plugin that is slow, broken or gone costs its own effect and nothing else. A call into one always ends,
 * in time, with an answer that says whether the effect may have happened; what is switched off is no longer offered, and
 * what was begun with it is still asked about for as long as it is loaded.
 *
 * <p>An operator installs a package for the platform ({@code InstallPlugin}); its bytes lie in the control schema so that
 * every node loads the same ({@code PluginReconciler}). An organizer switches it on with settings of its own ({@code
 * SwitchPlugin}). Other domains use {@code api/Gateways}, {@code api/Channels} and {@code api/Exporters}. Who really loads
 * classes is behind one port, {@code api/PluginHost}.
 */
@NullMarked
package dev.bilten.extensions;

import org.jspecify.annotations.NullMarked;
