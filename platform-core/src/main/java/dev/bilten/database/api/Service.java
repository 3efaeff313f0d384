package dev.bilten.database.api;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A bean of which there is one, made through its only constructor. A pseudo-scope: no client proxy, hence no second
 * constructor without arguments, and final fields stay final.
 */
@Stereotype
@Singleton
@Retention(RUNTIME)
@Target(TYPE)
public @interface Service {}
