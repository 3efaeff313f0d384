package dev.bilten.kernel;

/**
 * Who caused a change, as the audit log names them.
 *
 * @param id the member's, key's or operator's id in text; for a buyer or the system a fixed word
 * @param name what people call them; shown in the audit log
 */
public record Actor(Kind kind, String id, String name) {
    public enum Kind {
        MEMBER,
        API_KEY,
        OPERATOR,
        BUYER,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system", "Bilten");
    public static final Actor BUYER = new Actor(Kind.BUYER, "buyer", "Buyer");
}
