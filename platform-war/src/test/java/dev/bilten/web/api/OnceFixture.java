package dev.bilten.web.api;

import dev.bilten.database.api.Database;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Scope;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A key's answers in memory; a transaction that fails forgets what was begun in it. */
final class OnceFixture {
    private static final TenantContext TENANT = new TenantContext(TenantId.next(), "nile", "main", "t", "t");

    final Once once = new Once(new Answers(), new Undoing(), new Call(), new Key(), new Json(), request());
    private Map<String, Remembered> kept = new HashMap<>();

    private record Remembered(String hash, int status, String body) {}

    private final class Answers implements Idempotency {
        @Override
        public Begun begin(CallContext call, ApiKeyId key, String idempotencyKey, String hash) {
            var known = kept.get(idempotencyKey);
            if (known == null) {
                kept.put(idempotencyKey, new Remembered(hash, 0, ""));
                return new Begun.Fresh(new Claim(key, idempotencyKey, call.now()));
            }
            if (!known.hash().equals(hash)) {
                return new Begun.Conflict();
            }
            return known.status() == 0 ? new Begun.InProgress() : new Begun.Replay(known.status(), known.body());
        }

        @Override
        public boolean finish(CallContext call, Claim claim, int status, String body) {
            kept.computeIfPresent(claim.key(), (_, begun) -> new Remembered(begun.hash(), status, body));
            return true;
        }

        @Override
        public Map<Sealed, Begun> earlier(CallContext call, List<Sealed> keys) {
            throw new UnsupportedOperationException("one at a time here");
        }

        @Override
        public boolean keep(CallContext call, List<Kept> answers) {
            throw new UnsupportedOperationException("one at a time here");
        }

        @Override
        public void abandon(CallContext call, Claim claim) {
            kept.remove(claim.key());
        }
    }

    private final class Undoing implements Database {
        @Override
        public <T> T inTransaction(Scope scope, Supplier<T> work) {
            var before = new HashMap<>(kept);
            try {
                return work.get();
            } catch (RuntimeException e) {
                kept = before;
                throw e;
            }
        }

        @Override
        public Handle sql() {
            throw new UnsupportedOperationException();
        }

        @Override
        public EntityManager entities() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scope scope() {
            return TENANT;
        }

        @Override
        public <T> T gathered(Class<T> type, Supplier<T> empty, Consumer<T> write) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean editing() {
            return false;
        }

        @Override
        public <T> T once(Object key, Supplier<T> question) {
            return question.get();
        }

        @Override
        public void together() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean running() {
            return true;
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }

    private static final class Call implements CurrentCall {
        @Override
        public TenantContext tenant() {
            return TENANT;
        }

        @Override
        public CallContext call(String reason) {
            return new CallContext(TENANT, Actor.SYSTEM, reason, Clock.systemUTC(), "r");
        }

        @Override
        public PlatformCall platformCall(String reason) {
            return PlatformCall.system(reason);
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public String clientAddress() {
            return "127.0.0.1";
        }

        @Override
        public URI origin() {
            return URI.create("http://nile.localhost:8080");
        }
    }

    private static final class Key implements CurrentIdentity {
        private final String id = UUID.randomUUID().toString();

        @Override
        public Caller caller() {
            return new Caller.ApiKey(id, Set.of());
        }

        @Override
        public void at(Set<UUID> events) {}

        @Override
        public String signInUrl(String path) {
            return "/";
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OnceFixture.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> "/api/2026-12/things";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
