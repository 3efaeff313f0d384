package dev.bilten.webkit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets in whoever has what {@link Requires} names at one event alone, too: the one that this parameter of the path names. Only
 * for what shows and changes nothing of another event; what else the path names is looked for within the event.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WithinEvent {
    String value();
}
