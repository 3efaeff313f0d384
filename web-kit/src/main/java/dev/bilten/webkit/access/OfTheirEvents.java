package dev.bilten.webkit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets in whoever has what {@link Requires} names at some event, too: the route itself shows only what belongs to those events,
 * which {@link Caller.Person#where} names; the value says how.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfTheirEvents {
    String value();
}
