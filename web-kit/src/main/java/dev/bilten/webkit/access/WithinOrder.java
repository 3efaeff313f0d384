package dev.bilten.webkit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets in whoever has what {@link Requires} names at some events alone, too, where the order that this parameter of the path
 * names by its code has no other events: an order says who bought what, and a part of it cannot be shown without its sums.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WithinOrder {
    String value();
}
