package dev.bilten.database.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * One call, one transaction, in the scope of the method's first parameter: a {@code TenantContext}, {@code CallContext},
 * {@code PlatformContext} or {@code PlatformCall}. There is no ambient tenant that could be forgotten or left behind.
 * A call inside a running transaction of the same scope joins it; of another scope, it fails. Any exception rolls back.
 */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Transactional {}
