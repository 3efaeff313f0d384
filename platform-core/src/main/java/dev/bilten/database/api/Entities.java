package dev.bilten.database.api;

import java.util.List;

/** The JPA entities of a domain; every domain that has some offers one bean of this type. */
public interface Entities {
    List<Class<?>> classes();
}
