package dev.bilten.admin.team;

import dev.bilten.kernel.Phrase;
import java.util.List;

/**
 * A team in the list.
 *
 * @param may what it may do, in words
 * @param doors the check-in lists it is limited to, event by event
 */
record TeamRow(String href, String name, String members, String may, List<Phrase> doors) {}
