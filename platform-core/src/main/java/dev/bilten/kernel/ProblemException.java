package dev.bilten.kernel;

import java.util.List;

/** A rule was broken at the edge: the request cannot be done, and the caller is told which rule. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<Violation> violations;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is nothing here.");
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
