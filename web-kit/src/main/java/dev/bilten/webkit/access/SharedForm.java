package dev.bilten.webkit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sent by a page that is the same for everybody and therefore carries no token: the browser names this very origin as the
 * sender, or the form has a token after all. Only for what nobody has to be known for; the reason says what it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SharedForm {
    String value();
}
