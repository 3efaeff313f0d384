package dev.bilten.database.api;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;

/** Makes a typed id of any kind from its UUID, through the record's constructor. */
public final class TypedIds {
    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            try {
                return MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, UUID.class))
                        .asType(MethodType.methodType(Object.class, UUID.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " is no public id record", e);
            }
        }
    };

    private TypedIds() {}

    public static Object make(Class<?> type, UUID value) {
        try {
            return CONSTRUCTORS.get(type).invokeExact(value);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
