/**
 * What may be lost: remembered values, live news, and things that run out, in Redis.
 *
 * <p>Guarantee: nothing here is the truth. With Redis away a cache loads from the source, news is dropped and whatever
 * expires says so. A page that only remembers things waits 200 ms for it and goes on without; who has to know whether
 * somebody is signed in waits two seconds. No sale waits for it. Every key names its organizer.
 *
 * <p>Read {@link dev.bilten.cache.api.Caches}, {@link dev.bilten.cache.api.LiveTopic} and
 * {@link dev.bilten.cache.api.Expiring}, then {@code infra/Redis}.
 */
@NullMarked
package dev.bilten.cache;

import org.jspecify.annotations.NullMarked;
