package dev.bilten.tenancy.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import java.util.List;

/** What other domains put into a fresh organizer's schema (its owner, its first team), before it becomes reachable. */
public interface NewTenantStep {
    /** What is wrong with the owner's details, under {@code /email}, {@code /name}, {@code /password}; asked before anything is made. */
    default List<Violation> check(Owner owner) {
        return List.of();
    }

    /** Runs in the transaction that prepares the schema; its failure fails the creation. */
    void prepare(CallContext call, Tenant tenant, Owner owner);

    /**
     * The first person of an organizer.
     *
     * @param password in the clear, to be hashed at once; never logged
     * @param language BCP 47, what the organizer's shop speaks first; empty where nobody chose one
     */
    record Owner(String email, String name, String password, String language) {
        /** Nobody chose a language. */
        public Owner(String email, String name, String password) {
            this(email, name, password, "");
        }

        @Override
        public String toString() {
            return "Owner[" + email + "]";
        }
    }
}
