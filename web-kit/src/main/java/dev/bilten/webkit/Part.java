package dev.bilten.webkit;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One of its kind in the application. A stereotype over {@code @Singleton}, because that scope needs no client proxy: the class
 * has one constructor with {@code @Inject}, final fields, and no empty constructor beside it. The stereotype is what makes
 * CDI find it in an archive that is scanned for annotations only.
 */
@Stereotype
@Singleton
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Part {}
