package dev.bilten.admin.team;

import java.util.List;

/**
 * A team in the list.
 *
 * @param everything it may do all there is; then the words say nothing
 * @param may what it may do, in words
 */
record TeamRow(String href, String name, String members, boolean everything, List<String> may) {}
