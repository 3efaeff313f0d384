package dev.bilten.webkit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sent by a page of ours that stands in a frame on a stranger's page, where browsers keep no cookie and so no token can be
 * checked: the browser has to name this very origin as the sender. Only for what nobody has to be known for; the reason says
 * what it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FramedForm {
    String value();
}
