package dev.bilten.database.infra;

import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Scope;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Takes the scope from the first argument and runs the call in a transaction of it. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TransactionInterceptor {
    private final BoundDatabase database;

    @Inject
    public TransactionInterceptor(BoundDatabase database) {
        this.database = database;
    }

    @AroundInvoke
    public @Nullable Object around(InvocationContext call) throws Exception {
        return database.call(scope(call), call::proceed);
    }

    private static Scope scope(InvocationContext call) {
        var arguments = call.getParameters();
        var first = arguments.length == 0 ? null : arguments[0];
        return switch (first) {
            case Scope scope -> scope;
            case CallContext context -> context.tenant();
            case PlatformCall ignored -> PlatformContext.PLATFORM;
            case null, default ->
                throw new IllegalStateException(
                        "No tenant is bound: the first parameter of " + call.getMethod() + " names no scope");
        };
    }
}
