package dev.bilten.kernel;

/** The control schema, which knows the organizers but nothing that is theirs. */
public record PlatformContext() implements Scope {
    public static final PlatformContext PLATFORM = new PlatformContext();

    @Override
    public String shard() {
        return "main";
    }

    @Override
    public String schema() {
        return "platform";
    }

    @Override
    public String role() {
        return "bilten_platform";
    }
}
