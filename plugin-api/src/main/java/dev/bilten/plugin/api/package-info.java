/**
 * What a Bilten plugin may rely on: plain interfaces and values, with nothing but the JDK below them.
 *
 * <p>A plugin is one jar with three things in it: {@code META-INF/bilten-plugin.json} (the manifest, see {@link
 * dev.bilten.plugin.api.PluginApi}), classes that implement one or more <em>hooks</em> ({@link
 * dev.bilten.plugin.api.PaymentGateway}, {@link dev.bilten.plugin.api.NotificationChannel}, {@link
 * dev.bilten.plugin.api.AnalyticsExporter}) named in {@code META-INF/services}, and its own libraries. It sees the JDK,
 * this package, {@code org.slf4j} and what is inside its own jar; nothing of the host.
 *
 * <p>Promises that hold for every hook:
 *
 * <ul>
 *   <li><b>Threads.</b> One instance serves all organizers and is called by many threads at once. Keep no state of one
 *       organizer in fields. The thread's context class loader is the plugin's own during each call.
 *   <li><b>Time.</b> Every call has a {@linkplain dev.bilten.plugin.api.PluginContext#deadline() deadline}. When it
 *       passes, the host interrupts the call and goes on without it; a plugin that hangs repeatedly is quarantined.
 *   <li><b>Repetition.</b> A call may be made again with the same key, after a crash even when the first one succeeded.
 *       The same key must never cause the effect twice.
 *   <li><b>Errors.</b> What can be expected is an outcome. An exception means a bug in the plugin; the host counts it and
 *       treats the effect as unknown.
 *   <li><b>Null.</b> Nothing here is null, neither given nor returned. What may be absent is an empty string, list, map
 *       or {@link java.util.Optional}, and says so.
 * </ul>
 */
@NullMarked
package dev.bilten.plugin.api;

import org.jspecify.annotations.NullMarked;
