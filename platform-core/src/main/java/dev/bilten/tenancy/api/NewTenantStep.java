package dev.bilten.tenancy.api;

import dev.bilten.kernel.CallContext;

/** What other domains put into a fresh organizer's schema (its owner, its first team), before it becomes reachable. */
public interface NewTenantStep {
    void prepare(CallContext call, Owner owner);

    /**
     * The first person of an organizer.
     *
     * @param password in the clear, to be hashed at once; never logged
     */
    record Owner(String email, String name, String password) {
        @Override
        public String toString() {
            return "Owner[" + email + "]";
        }
    }
}
